#pragma once

#include "ui/editors/pipelinestages.h"

#include <QWidget>

#include <string>
#include <vector>

namespace weir {

class ElidedLabel;
class PipelineBox;

//! The strip above the form: what happens to an event, stage by stage, and how the resource does.
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

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void stageRequested(const std::string &pointer);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    //! The width of the boxes and the arrows between them.
    [[nodiscard]] int boxesWidth() const;
    //! Whether the status stands behind the boxes, not beneath them.
    [[nodiscard]] bool isStatusBeside(int width) const;
    void layOut();

    std::vector<PipelineBox *> m_boxes;
    ElidedLabel *m_status;
    QString m_shownStatus;
};

} // namespace weir
