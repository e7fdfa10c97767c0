#pragma once

#include <QObject>
#include <QString>

class QApplication;
class QPoint;
class QWidget;

namespace weir {

//! Whoever points at a text that has no room reads the whole of it: in combo boxes and their lists, tables
//! and their headers, buttons, and the hints of empty fields. Tool tips of widgets, tabs and cells are plain
//! text, as screen readers say them for a description: here they are shown as such, whatever is in them.
class CutTextTips final : public QObject
{
    Q_OBJECT

public:
    explicit CutTextTips(QApplication *application);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

//! The whole text that is cut at this place of the widget; empty where none is, or where its tool tip has it.
[[nodiscard]] QString cutTextAt(const QWidget *widget, const QPoint &position);

} // namespace weir
