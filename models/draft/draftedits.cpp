#include "models/draft/resourcedraft.h"

#include "models/draft/branches.h"
#include "models/draft/issuefixes.h"
#include "models/schema/fieldlookup.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

// How a draft is edited and edits are undone; what it says of itself stands in resourcedraft.cpp.

namespace weir {

namespace {

//! Whether the pointer names one of the groups of a choice, such as /source/source_kafka.
bool isAlternative(FieldTable table, std::string_view pointer)
{
    const FieldSpec *choice = fieldAt(table, parentPointer(pointer));
    const FieldSpec *field = fieldAt(table, pointer);
    return choice && choice->type == FieldType::Alternatives && field && field->type == FieldType::Object;
}

} // namespace

//! The smallest part of the document that holds a change: without a value the part is not there.
struct ResourceDraft::EditScope
{
    std::string pointer = {};
    std::optional<Json> value = {};
};

//! The state before and after one undo step. Secrets take part by their state alone.
struct ResourceDraft::Edit
{
    LiveText text = {};
    std::string scope = {};
    std::optional<Json> before = {};
    std::optional<Json> after = {};
    std::map<std::string, std::pair<SecretState, SecretState>> secretStates = {};
    std::map<std::string, Json, std::less<>> branchesBefore = {};
    std::map<std::string, Json, std::less<>> branchesAfter = {};
    std::vector<DuplicateKey> duplicatesBefore = {};
    std::vector<DuplicateKey> duplicatesAfter = {};
};

class ResourceDraft::EditCommand final : public QUndoCommand
{
public:
    EditCommand(ResourceDraft &draft, Edit edit, std::string mergeKey)
        : QUndoCommand(edit.text.text()), m_draft(draft), m_edit(std::move(edit)),
          m_mergeKey(std::move(mergeKey)), m_run(draft.m_editRun)
    {
    }

    void retranslate() { setText(m_edit.text.text()); }

    void undo() override { restore(Side::Before); }

    void redo() override { restore(Side::After); }

    [[nodiscard]] int id() const override { return m_mergeKey.empty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const EditCommand *>(other);
        if (next->m_run != m_run || next->m_mergeKey != m_mergeKey
            || next->m_edit.scope.size() < m_edit.scope.size())
            return false;
        m_edit.after = m_draft.scopeOf(m_edit.scope).value;
        for (const auto &[pointer, states] : next->m_edit.secretStates)
            m_edit.secretStates.try_emplace(pointer, states).first->second.second = states.second;
        m_edit.duplicatesAfter = next->m_edit.duplicatesAfter;
        setObsolete(m_edit.before == m_edit.after && m_edit.secretStates.empty()
                    && m_edit.duplicatesBefore.size() == m_edit.duplicatesAfter.size());
        return true;
    }

private:
    void restore(Side side)
    {
        m_draft.m_editedField = m_mergeKey.empty() ? m_edit.scope : m_mergeKey;
        m_draft.restore(m_edit, side);
    }

    ResourceDraft &m_draft;
    Edit m_edit;
    std::string m_mergeKey;
    int m_run;
};

void ResourceDraft::setValue(const std::string &pointer, Json value)
{
    const Json *present = this->value(pointer);
    if (present && *present == value)
        return;
    EditScope scope = scopeOf(pointer);
    Edit edit{.text = editText(pointer), .scope = std::move(scope.pointer), .before = std::move(scope.value)};
    setValueAt(m_document, pointer, std::move(value));
    adoptSecrets(edit, pointer);
    push(std::move(edit), pointer);
}

void ResourceDraft::unset(const std::string &pointer)
{
    if (!value(pointer))
        return;
    // A group goes with its last member, unless it was loaded as a group or is an alternative that was
    // chosen.
    std::string removed = pointer;
    for (std::string parent = parentPointer(removed); !parent.empty(); parent = parentPointer(parent)) {
        const Json *group = value(parent);
        if (!group->isObject() || group->members().size() > 1 || valueAt(m_original, parent)
            || isAlternative(table(), parent))
            break;
        removed = parent;
    }
    EditScope scope = scopeOf(parentPointer(removed));
    Edit edit{.text = editText(pointer), .scope = std::move(scope.pointer), .before = std::move(scope.value)};
    removeValueAt(m_document, removed);
    push(std::move(edit), pointer);
}

void ResourceDraft::choose(const std::string &pointer, const std::string &key)
{
    const FieldSpec *group = fieldAt(table(), pointer);
    if (!group)
        return;
    EditScope scope = scopeOf(pointer);
    Edit edit{.text = editText(pointer), .scope = std::move(scope.pointer), .before = std::move(scope.value)};
    edit.branchesBefore = m_branches;

    Json choice = value(pointer) && value(pointer)->isObject() ? *value(pointer) : Json::object();
    const FieldSpec *chosen = fieldWithKey(group->fields, key);
    const FieldSpec *left = nullptr;
    const Json *name = choice.find("name");
    bool isNameGiven = name && !name->text().empty();
    for (const FieldSpec &field : group->fields) {
        if (field.type != FieldType::Object || field.key == key || !choice.find(field.key))
            continue;
        isNameGiven = isNameGiven && choice.find("name")->text() != field.typeName;
        left = &field;
        keepBranch(childPointer(pointer, field.key), std::move(*choice.find(field.key)));
        choice.remove(field.key);
    }
    if (const Json *present = choice.find(key); !present || present->isNull()) {
        const auto kept = m_branches.find(childPointer(pointer, key));
        if (kept != m_branches.end())
            choice.insert(key, kept->second);
        else
            choice.insert(key,
                          left && chosen ? carriedValues(pointer, *left, *chosen, edit) : Json::object());
    }
    // The name of the type follows the choice, unless somebody gave it a name of their own.
    if (chosen && !isNameGiven) {
        if (!chosen->typeName.empty())
            choice.insert("name", Json::string(std::string(chosen->typeName)));
        else
            choice.remove("name");
    }
    setValueAt(m_document, pointer, std::move(choice));
    edit.branchesAfter = m_branches;
    push(std::move(edit), {});
}

Json ResourceDraft::carriedValues(const std::string &pointer, const FieldSpec &left, const FieldSpec &chosen,
                                  Edit &edit)
{
    const Json &values = m_branches.at(childPointer(pointer, left.key));
    Json carried = Json::object();
    for (const CarriedField &field : carriedFields(left, chosen)) {
        const Json *present = values.find(field.from);
        if (holdsNothing(present))
            continue;
        if (field.sensitivity == Sensitivity::Public) {
            carried.insert(field.to, *present);
            continue;
        }
        const std::string target = childPointer(childPointer(pointer, chosen.key), field.to);
        const auto secret =
            m_secrets.fields().find(childPointer(childPointer(pointer, left.key), field.from));
        if (secret == m_secrets.fields().end() || !isSecretPlaceholder(present->text()))
            continue;
        copySecret(secret->second, target, edit);
        carried.insert(field.to, Json::string(secretPlaceholder(target)));
    }
    return carried;
}

void ResourceDraft::setSecret(const std::string &pointer, Secret text)
{
    EditScope scope = scopeOf(pointer);
    Edit edit{.text = editText(pointer), .scope = std::move(scope.pointer), .before = std::move(scope.value)};
    // Also of a secret that was cleared: undo may go on to the time before that.
    edit.secretStates[pointer] = {m_secrets.state(pointer), SecretState::Entered};
    SecretField field;
    field.state = SecretState::Entered;
    field.text = std::move(text);
    m_secrets.set(pointer, std::move(field));
    setValueAt(m_document, pointer, Json::string(secretPlaceholder(pointer)));
    push(std::move(edit), pointer);
}

void ResourceDraft::applyFix(const IssueFix &fix)
{
    applyFixes({&fix, 1}, editText(fix.pointer));
}

void ResourceDraft::applyFixes(std::span<const IssueFix> fixes, const LiveText &text)
{
    const std::vector<IssueFix> applied = compatibleFixes(fixes);
    if (applied.empty())
        return;
    // One step over everything that the fixes touch, so one undo takes it back.
    const std::string common = commonScope(applied);
    EditScope scope = scopeOf(common);
    Edit edit{.text = text, .scope = std::move(scope.pointer), .before = std::move(scope.value)};
    edit.duplicatesBefore = m_duplicates;
    edit.branchesBefore = m_branches;
    for (const IssueFix &fix : applied)
        applyToDocument(fix);
    moveSecrets(edit);
    adoptSecrets(edit, common);
    edit.duplicatesAfter = m_duplicates;
    edit.branchesAfter = m_branches;
    push(std::move(edit), {});
}

Json::Object ResourceDraft::replaceDocument(Json document)
{
    Json::Object leftOut = takeIdentity(document);
    m_textFault.clear();
    m_unreadableText.clear();
    if (m_document == document) {
        refresh();
        return leftOut;
    }
    pushDocument(std::move(document), [] { return tr("Edit of the request"); });
    return leftOut;
}

void ResourceDraft::pushDocument(Json document, const LiveText &text)
{
    Edit edit{.text = text, .before = m_document};
    edit.duplicatesBefore = m_duplicates;
    m_document = std::move(document);
    adoptSecrets(edit, {});
    m_duplicates.clear();
    push(std::move(edit), {});
}

ResourceDraft::EditScope ResourceDraft::scopeOf(const std::string &pointer) const
{
    // The highest part that a change at `pointer` would bring into the document.
    std::string scope = pointer;
    for (std::string parent = parentPointer(scope); !value(scope) && !scope.empty() && !value(parent);
         parent = parentPointer(parent))
        scope = parent;
    // What cannot hold a member gives way to an object, so it belongs to the change.
    if (const Json *parent = value(parentPointer(scope));
        !scope.empty() && parent && !canHold(*parent, lastToken(scope)))
        scope = parentPointer(scope);
    const Json *present = value(scope);
    return {scope, present ? std::optional(*present) : std::nullopt};
}

void ResourceDraft::push(Edit edit, const std::string &mergeKey)
{
    edit.after = scopeOf(edit.scope).value;
    if (edit.branchesAfter.empty())
        edit.branchesBefore = edit.branchesAfter = m_branches;
    const auto isEdited = [&edit](const DuplicateKey &key) { return isWithin(key.pointer, edit.scope); };
    if (edit.duplicatesBefore.empty()) {
        edit.duplicatesBefore = m_duplicates;
        // An edit of the value settles which of the duplicates is meant.
        if (!mergeKey.empty())
            std::erase_if(m_duplicates, isEdited);
        edit.duplicatesAfter = m_duplicates;
    }
    m_undoStack.push(new EditCommand(*this, std::move(edit), mergeKey));
}

void ResourceDraft::retranslate()
{
    for (int index = 0; index < m_undoStack.count(); ++index) {
        // The stack hands them out for reading, and the draft has made them.
        auto *step = const_cast<QUndoCommand *>(m_undoStack.command(index));
        static_cast<EditCommand *>(step)->retranslate();
    }
    refresh();
}

void ResourceDraft::restore(const Edit &edit, Side side)
{
    const bool after = side == Side::After;
    const std::optional<Json> &state = after ? edit.after : edit.before;
    if (state)
        setValueAt(m_document, edit.scope, *state);
    else
        removeValueAt(m_document, edit.scope);
    for (const auto &[pointer, states] : edit.secretStates)
        m_secrets.restoreState(pointer, after ? states.second : states.first);
    m_branches = after ? edit.branchesAfter : edit.branchesBefore;
    m_duplicates = after ? edit.duplicatesAfter : edit.duplicatesBefore;
    if (m_refusal && (isWithin(edit.scope, m_refusal->pointer) || isWithin(m_refusal->pointer, edit.scope)))
        m_refusal.reset();
    refresh();
}

void ResourceDraft::copySecret(const SecretField &secret, const std::string &to, Edit &edit)
{
    edit.secretStates[to] = {m_secrets.state(to), secret.state};
    m_secrets.set(to, {secret.state, secret.text.clone(), secret.type, secret.mask});
}

void ResourceDraft::moveSecrets(Edit &edit)
{
    for (const std::string &pointer : secretPointersIn(m_document, table())) {
        const std::string_view named = pointerInPlaceholder(value(pointer)->text());
        const auto secret = m_secrets.fields().find(named);
        if (named == pointer || secret == m_secrets.fields().end())
            continue;
        copySecret(secret->second, pointer, edit);
        setValueAt(m_document, pointer, Json::string(secretPlaceholder(pointer)));
    }
}

void ResourceDraft::adoptSecrets(Edit &edit, const std::string &within)
{
    for (const std::string &pointer : secretPointersIn(m_document, table())) {
        if (!isWithin(pointer, within) && !isWithin(within, pointer))
            continue;
        const SecretState before = m_secrets.state(pointer);
        std::optional<SecretField> field = takeSecret(m_document, pointer, SecretState::Entered);
        if (!field || (field->state == SecretState::Placeholder && before != SecretState::NotSet))
            continue;
        edit.secretStates[pointer] = {before, field->state};
        m_secrets.set(pointer, std::move(*field));
    }
}

void ResourceDraft::applyToDocument(const IssueFix &fix)
{
    const FieldSpec *choice = fieldAt(table(), fix.pointer);
    const Json *present = value(fix.pointer);
    if (choice && choice->type == FieldType::Alternatives && present && fix.value) {
        for (const FieldSpec *field : chosenAlternatives(*choice, *present)) {
            if (!fix.value->find(field->key))
                keepBranch(childPointer(fix.pointer, field->key), *present->find(field->key));
        }
    }
    if (fix.value)
        setValueAt(m_document, fix.pointer, *fix.value);
    else
        removeValueAt(m_document, fix.pointer);
    if (!fix.removedPointer.empty())
        removeValueAt(m_document, fix.removedPointer);
    std::erase_if(m_duplicates,
                  [&fix](const DuplicateKey &key) { return isWithin(key.pointer, fix.pointer); });
}

void ResourceDraft::keepBranch(const std::string &pointer, Json branch)
{
    // null is no choice, so there is nothing of it to bring back.
    if (!branch.isNull())
        m_branches[pointer] = std::move(branch);
}

LiveText ResourceDraft::editText(const std::string &pointer) const
{
    return [table = table(), pointer] { return labelAt(table, pointer); };
}

} // namespace weir
