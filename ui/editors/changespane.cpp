#include "ui/editors/changespane.h"

#include "models/draft/resourcedraft.h"
#include "models/lists/changesmodel.h"
#include "ui/editors/draftlistview.h"

#include <QVBoxLayout>

namespace weir {

ChangesPane::ChangesPane(ResourceDraft *draft, QWidget *parent)
    : QWidget(parent), m_model(new ChangesModel(draft->table(), this))
{
    auto *view = new DraftListView(
        m_model, tr("No changes yet. What you edit in the form is listed here, with what it was."), this);
    view->setAccessibleName(tr("Changes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
    m_model->setChanges(draft->changes());
    connect(view, &DraftListView::fieldRequested, this, &ChangesPane::fieldRequested);
    connect(draft, &ResourceDraft::changed, m_model,
            [this, draft] { m_model->setChanges(draft->changes()); });
}

} // namespace weir
