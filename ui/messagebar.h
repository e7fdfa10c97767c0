#pragma once

#include "ui/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace weir {

class WrappedLabel;

//! A sentence across an editor or a pane for as long as something holds, with what can be done about it
//! beneath.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(Level level, QWidget *parent = nullptr);

    void setText(const QString &text);
    //! A link below the sentence.
    QPushButton *addButton(const QString &text);

private:
    Level m_level;
    WrappedLabel *m_text;
    QVBoxLayout *m_layout;
};

} // namespace weir
