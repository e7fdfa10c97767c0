#pragma once

#include "ui/currentmark.h"
#include "ui/editors/pipelinestages.h"

#include <QAbstractButton>

namespace weir {

//! One stage of the strip: a button with a title, a line about it and the number of its issues.
class PipelineBox final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PipelineBox(QWidget *parent);

    [[nodiscard]] const PipelineStage &stage() const { return m_stage; }
    void setStage(const PipelineStage &stage);
    //! Whether the field that has the focus is in this stage.
    [[nodiscard]] CurrentMark *mark() const { return m_mark; }
    //! The box without the margin in which the badge stands out.
    [[nodiscard]] QRect box() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBadge(QPainter &painter) const;

    CurrentMark *m_mark;
    PipelineStage m_stage;
};

} // namespace weir
