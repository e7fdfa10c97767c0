#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

class QDialog;
class QHeaderView;
class QSplitter;
class QWidget;

namespace weir {

//! Remembers how splitters are divided and how the columns of tables stand, by the names of both: for each
//! that has an object name, or whose table has one. And the size that somebody gave to a dialog, by its
//! class.
class LayoutMemory final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Those in `root` that are new here become as they are remembered, and are listened to from now on.
    void follow(QWidget *root);
    //! Each dialog of the window opens with the size that was last given to one of its class.
    void followDialogs(QWidget *window);
    //! This one does.
    void followDialog(QDialog *dialog);
    [[nodiscard]] const QMap<QString, QByteArray> &states() const { return m_states; }
    //! Those that are followed become so, and others once they are.
    void setStates(const QMap<QString, QByteArray> &states);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followChild(QObject *child);
    void followSplitter(QSplitter *splitter);
    void followColumns(QHeaderView *columns);
    void restore(QObject *part) const;

    QMap<QString, QByteArray> m_states;
    QList<QPointer<QObject>> m_followed;
};

} // namespace weir
