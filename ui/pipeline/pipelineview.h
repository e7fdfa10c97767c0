#pragma once

#include "ui/pipeline/pipelinelayout.h"

#include <QWidget>

#include <string>
#include <vector>

class QTimer;

namespace weir {

class PipelineBox;
class StateChip;

//! The strip above the form: what happens to an event, stage by stage, and how the resource does. While that
//! runs, an event goes from stage to stage, unless the style is asked for no animation.
class PipelineView final : public QWidget
{
    Q_OBJECT

public:
    PipelineView(const std::vector<PipelineStage> &stages, QWidget *parent);

    //! As many as there were from the start.
    void showStages(const std::vector<PipelineStage> &stages);
    //! The service's word, such as RUNNING; empty for a resource that is not there yet.
    void showStatus(const QString &status);
    //! Marks the stage that the field belongs to.
    void setCurrentField(const std::string &pointer);

    [[nodiscard]] bool isMoving() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void stageRequested(const std::string &pointer);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] PipelineLayout layoutFor(int width) const;
    void layOut();
    //! Between the box of this number and the next one.
    [[nodiscard]] QRect gapAfter(size_t index) const;
    //! How far the event is in that gap; nothing while it is elsewhere.
    [[nodiscard]] std::optional<double> phaseIn(size_t gap) const;
    void updateMotion();
    void step();
    void updateEvent();

    std::vector<PipelineBox *> m_boxes;
    std::vector<PipelineStage> m_stages;
    StateChip *m_state;
    QTimer *m_clock;
    //! How far the event is on its whole way: from 0 to 1 and over again.
    double m_phase = 0;
};

} // namespace weir
