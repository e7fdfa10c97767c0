#pragma once

#include "models/service/pickanswer.h"
#include "ui/forms/textlineeditor.h"

#include <string>

namespace weir {

class PickListOpener;

//! A text that names a resource of the project: to be typed, or chosen from the list of them.
class PickListEditor final : public TextLineEditor
{
    Q_OBJECT

public:
    PickListEditor(const FieldSpec &spec, QWidget *parent);

    void showField(const ResourceDraft &draft, const std::string &pointer) override;
    void setEditing(Editing editing) override;

Q_SIGNALS:
    //! A row of this list, which may decide other fields as well.
    void picked(weir::PickList list, const weir::PickItem &item);

private:
    PickListOpener *m_opener;
    //! What was shown last.
    const ResourceDraft *m_draft = nullptr;
    std::string m_pointer;
};

} // namespace weir
