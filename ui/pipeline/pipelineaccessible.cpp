#include "ui/pipeline/pipelineaccessible.h"

#include "ui/pipeline/pipelinebox.h"
#include "ui/pipeline/pipelineview.h"

#include <QAccessibleWidget>

namespace weir {

namespace {

class StageInterface final : public QAccessibleWidget
{
public:
    explicit StageInterface(PipelineBox *box) : QAccessibleWidget(box, QAccessible::ListItem), m_box(box) { }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = m_box->isChecked();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &action) override
    {
        if (action == pressAction())
            m_box->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    PipelineBox *m_box;
};

} // namespace

QAccessibleInterface *newPipelineInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    if (auto *box = qobject_cast<PipelineBox *>(object))
        return new StageInterface(box);
    if (auto *view = qobject_cast<PipelineView *>(object))
        return new QAccessibleWidget(view, QAccessible::List);
    return nullptr;
}

} // namespace weir
