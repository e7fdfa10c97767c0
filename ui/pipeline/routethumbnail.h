#pragma once

#include "models/schema/endpointkind.h"

#include <QHash>
#include <QPixmap>

class QPalette;

namespace weir {

//! The two ends of a pipeline in the height of a line: source, arrow, target. Few ever differ, so each is
//! drawn once.
class RouteThumbnails
{
public:
    [[nodiscard]] static QSize size();
    [[nodiscard]] QPixmap thumbnail(EndpointKind source, EndpointKind target, const QPalette &palette,
                                    Qt::LayoutDirection direction, qreal ratio);

private:
    QHash<quint64, QPixmap> m_drawn;
};

} // namespace weir
