#pragma once

#include "ui/currentmark.h"
#include "ui/pipeline/pipelinestages.h"

#include <QAbstractButton>

namespace weir {

//! One stage of the strip: a button with a title, a line about it and the number of its issues. Arrow keys
//! are the strip's.
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
    //! So that the box stands there, in the strip.
    void setBox(const QRect &box, StageDensity density);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    //! The margins beyond the box, by the direction of reading.
    [[nodiscard]] QMargins overhang() const;
    //! The issues in words.
    [[nodiscard]] QStringList issueTexts() const;
    //! The issues, and what is cut.
    void updateToolTip();
    void tellSelection();

    CurrentMark *m_mark;
    PipelineStage m_stage;
    StageDensity m_density = StageDensity::Normal;
};

} // namespace weir
