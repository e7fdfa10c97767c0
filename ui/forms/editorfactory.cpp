#include "ui/forms/editorfactory.h"

#include "models/draft/pickedfields.h"
#include "models/schema/fieldlookup.h"
#include "ui/forms/booleaneditor.h"
#include "ui/forms/checklisteditor.h"
#include "ui/forms/choiceeditor.h"
#include "ui/forms/fieldrow.h"
#include "ui/forms/freeobjecteditor.h"
#include "ui/forms/multilineeditor.h"
#include "ui/forms/picklisteditor.h"
#include "ui/forms/secreteditor.h"
#include "ui/forms/streamlisteditor.h"
#include "ui/forms/textlineeditor.h"

namespace weir {

namespace {

SecretEditor *makeSecretEditor(ResourceDraft *draft, const std::string &pointer, QWidget *parent)
{
    auto *editor = new SecretEditor(parent);
    QObject::connect(editor, &SecretEditor::secretEntered, draft, [draft, pointer](const QString &text) {
        draft->setSecret(pointer, Secret(text.toUtf8().toStdString()));
    });
    QObject::connect(editor, &SecretEditor::stepEnded, draft, &ResourceDraft::endEdit);
    QObject::connect(editor, &SecretEditor::revealRequested, draft, [draft, pointer, editor] {
        if (const auto field = draft->secrets().find(pointer); field != draft->secrets().end())
            editor->reveal(field->second.text.reveal());
    });
    return editor;
}

PickListEditor *makePickListEditor(ResourceDraft *draft, const FieldSpec &field, const std::string &pointer,
                                   QWidget *parent)
{
    auto *editor = new PickListEditor(field, parent);
    QObject::connect(editor, &PickListEditor::picked, draft,
                     [draft, &field, pointer](PickList list, const PickItem &item) {
                         draft->applyFixes(
                             pickedFields(draft->table(), draft->document(), pointer, list, item),
                             [&field] { return fieldLabel(field); });
                     });
    return editor;
}

FieldEditor *makeEditor(ResourceDraft *draft, const FieldSpec &field, const std::string &pointer,
                        QWidget *parent)
{
    if (field.sensitivity == Sensitivity::Secret)
        return makeSecretEditor(draft, pointer, parent);
    if (field.pickList != PickList::None && field.type == FieldType::String)
        return makePickListEditor(draft, field, pointer, parent);
    switch (field.type) {
    case FieldType::String:
    case FieldType::Integer:
        if (field.choices.empty())
            return new TextLineEditor(field, parent);
        return new ChoiceEditor(field, parent);
    case FieldType::Boolean:
        return new BooleanEditor(parent);
    case FieldType::StringList:
        if (field.choices.empty())
            return new StreamListEditor(parent);
        return new CheckListEditor(field, parent);
    case FieldType::FreeObject:
        return new FreeObjectEditor(parent);
    case FieldType::Text:
    case FieldType::Object:
    case FieldType::Alternatives:
    case FieldType::ObjectList:
        break;
    }
    return new MultilineEditor(field, parent);
}

} // namespace

FieldRow *makeFieldRow(ResourceDraft *draft, const FieldSpec &field, std::string pointer, QWidget *parent)
{
    FieldEditor *editor = makeEditor(draft, field, pointer, parent);
    auto *row = new FieldRow(draft, field, std::move(pointer), editor, parent);
    if (const auto *secret = qobject_cast<SecretEditor *>(editor)) {
        QObject::connect(secret, &SecretEditor::requested, row, [row](SecretRequest request) {
            Q_EMIT row->secretRequested(row->pointer(), request);
        });
    }
    return row;
}

} // namespace weir
