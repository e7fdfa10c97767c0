#pragma once

#include <QSortFilterProxyModel>

namespace weir {

class BulkModel;

//! The rows of a BulkModel that somebody wants to see.
class BulkFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Shown : quint8 {
        All,
        ToSend, //!< Those that are being sent as well.
        Refused,
        Unchanged,
        Failed, //!< What was sent and did not end well.
    };

    //! The model outlives this one.
    explicit BulkFilterModel(BulkModel &model, QObject *parent = nullptr);

    void setShown(Shown shown);
    //! What has to stand in the name, the file, the ID or the message, whatever its case.
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isShown(int row) const;
    [[nodiscard]] bool hasText(int row) const;

    BulkModel &m_model;
    Shown m_shown = Shown::All;
    QString m_text;
};

} // namespace weir
