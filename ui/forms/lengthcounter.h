#pragma once

#include "models/schema/fieldspec.h"

#include <QLabel>

namespace weir {

//! How long a text is of how long it may be; nothing for no text.
class LengthCounter final : public QLabel
{
    Q_OBJECT

public:
    LengthCounter(const Bounds &bounds, QWidget *parent);

    //! In code points.
    void showLength(qint64 length);

private:
    Bounds m_bounds;
};

} // namespace weir
