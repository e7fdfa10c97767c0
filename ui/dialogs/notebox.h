#pragma once

#include "models/schema/fieldspec.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace weir {

//! A box that stands out a little from the page.
class NoteBox final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteBox(QWidget *parent = nullptr);

    //! A line of plain text; the label belongs to the box.
    QLabel *addText(const QString &text);
    //! One that says its level, as setLevelText() does.
    QLabel *addText(Level level, const QString &message);
    void addWidget(QWidget *widget);
    //! As screen readers say them.
    [[nodiscard]] QStringList texts() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
};

} // namespace weir
