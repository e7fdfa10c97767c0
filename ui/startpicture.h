#pragma once

#include "models/schema/resourcekind.h"

#include <QWidget>

class QPainter;

namespace weir {

//! What a resource of a kind is, drawn: boxes, and events that go from one to the next.
class StartPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPicture(ResourceKind kind, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStream(QPainter &painter) const;
    void paintSubscription(QPainter &painter) const;
    void paintBox(QPainter &painter, const QRectF &box, const QString &text) const;
    //! An arrow with so many events on it.
    void paintFlow(QPainter &painter, QPointF from, QPointF to, int events) const;

    ResourceKind m_kind;
};

} // namespace weir
