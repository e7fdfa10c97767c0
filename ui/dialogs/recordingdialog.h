#pragma once

#include <QDialog>

#include <vector>

class QPushButton;
class QTableWidget;

namespace weir {

struct RecordedRequest;

//! Lists the requests of a recording, or the resources of a saved list, from which a draft can be opened; one
//! or several are chosen. Opened with open().
class RecordingDialog final : public QDialog
{
    Q_OBJECT

public:
    RecordingDialog(const QString &fileName, const std::vector<RecordedRequest> &requests,
                    QWidget *parent = nullptr);

Q_SIGNALS:
    //! The places of those that are to be opened among the requests, in their order. The dialog closes.
    void requestsChosen(const std::vector<size_t> &places);

private:
    void setUpTable(const std::vector<RecordedRequest> &requests);
    [[nodiscard]] QLayout *createButtons();
    void accept() override;

    QTableWidget *m_table;
    QPushButton *m_open = nullptr;
};

} // namespace weir
