#pragma once

#include <QLabel>

class QTimer;

namespace weir {

//! Beside a button that copies: says for a moment that it did, to screen readers as well.
class CopiedNote final : public QLabel
{
    Q_OBJECT

public:
    explicit CopiedNote(QWidget *parent = nullptr);

    void tell();

private:
    QTimer *m_end;
};

} // namespace weir
