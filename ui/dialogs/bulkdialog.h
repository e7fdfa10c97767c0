#pragma once

#include "models/lists/bulkfiltermodel.h"
#include "models/lists/bulkmodel.h"
#include "ui/dialogs/bulkoptionsbar.h"

#include <QDialog>

#include <chrono>
#include <set>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace weir {

class BulkDetails;
class BulkProgressRow;
class BulkTable;
class InputGuard;
class NoteBox;

//! Many changes, before anybody has looked at them.
struct BulkContent
{
    BulkOptionsBar::Source source = BulkOptionsBar::Source::Files;
    //! Such as "12 files".
    QString heading = {};
    //! Where they are sent to.
    QString profileName = {};
    //! Whether that name has to be typed before anything is sent.
    enum class Protection : quint8 { None, TypeName };
    Protection protection = Protection::None;
    BulkOptions options = {};
};

//! Many changes that are looked at, chosen, sent together and told of. It is opened with open() while they
//! are looked at for the first time, and stays until somebody leaves it.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    //! The items outlive the dialog and keep their number.
    BulkDialog(BulkContent content, const std::vector<BulkItem> &items, QWidget *parent = nullptr);

    //! Of the last lookRequested() or sendRequested().
    [[nodiscard]] const BulkOptions &options() const { return m_content.options; }
    void takeChange(size_t index);
    //! The service takes nothing for so long.
    void showPause(std::chrono::milliseconds length);
    //! Nothing is under way any more.
    void showFinished();
    //! Nothing can be sent from here any more.
    void showSignedOut();

    //! Not while something is sent, nor while it is looked once more at what somebody chose from.
    void reject() override;

Q_SIGNALS:
    //! It is under way from then on, as with sendRequested().
    void lookRequested();
    void sendRequested(const std::vector<size_t> &indexes);
    //! Begin nothing more.
    void stopRequested();
    void saveReportRequested(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Stage : quint8 { Looking, Choosing, Asking, Sending, SignedOut };

    [[nodiscard]] QWidget *createFilters();
    [[nodiscard]] QWidget *createTable();
    [[nodiscard]] QWidget *createQuestion();
    [[nodiscard]] QWidget *createChoiceButtons();
    [[nodiscard]] QWidget *createQuestionButtons();
    void setStage(Stage stage);
    void begin(Stage stage, const QString &what, size_t count);
    void look();
    void ask();
    void send();
    void chooseReport();
    void showCounts();
    void showButtons();
    void showDetails();
    void updateDetails();
    void takeUpdate();
    [[nodiscard]] QString questionText(const std::vector<size_t> &ticked) const;
    [[nodiscard]] QString secretsWarning(const std::vector<size_t> &ticked) const;

    BulkContent m_content;
    const std::vector<BulkItem> &m_items;
    BulkModel *m_model;
    BulkFilterModel *m_filter;
    QLabel *m_counts;
    BulkTable *m_table = nullptr;
    BulkDetails *m_details = nullptr;
    QWidget *m_ticking = nullptr;
    BulkOptionsBar *m_options;
    NoteBox *m_question = nullptr;
    QLabel *m_questionText = nullptr;
    QLabel *m_secretsWarning = nullptr;
    QLineEdit *m_typedName = nullptr;
    QStackedWidget *m_buttons;
    BulkProgressRow *m_progress;
    InputGuard *m_guard = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_confirm = nullptr;
    Stage m_stage = Stage::Looking;
    bool m_wasLookedAt = false;
    bool m_isSent = false;
    //! Those that are being looked at or sent.
    std::set<size_t> m_underWay;
    size_t m_ended = 0;
};

} // namespace weir
