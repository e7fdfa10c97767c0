#pragma once

#include "models/draft/changes.h"
#include "models/draft/secretfields.h"
#include "models/json/jsonreader.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validation.h"

#include <QObject>
#include <QUndoStack>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! What was loaded, before anything is edited: the body without its secrets and without the resource's identity.
struct LoadedResource
{
    ResourceKind kind = ResourceKind::EventStream;
    ResourceIdentity identity = {};
    Json body = Json::object();
    SecretFields secrets = {};
    //! Keys that stood twice; the body has the first value.
    std::vector<DuplicateKey> duplicates = {};
};

enum class ResourceOrigin : quint8 { File, Service };

//! Splits a body or a GET answer into identity, body and secrets.
[[nodiscard]] LoadedResource loadResource(ResourceKind kind, JsonDocument document, ResourceOrigin origin);

//! A resource being edited: what was loaded and what it is now, with undo. The only holder of its secrets; the
//! document has placeholders in their place. Every edit ends with one changed().
class ResourceDraft final : public QObject
{
    Q_OBJECT

public:
    explicit ResourceDraft(LoadedResource loaded, QObject *parent = nullptr);
    ~ResourceDraft() override;

    [[nodiscard]] ResourceKind kind() const { return m_kind; }
    [[nodiscard]] FieldTable table() const { return fieldTable(m_kind); }
    [[nodiscard]] const ResourceIdentity &identity() const { return m_identity; }
    [[nodiscard]] const Json &document() const { return m_document; }
    [[nodiscard]] const Json &original() const { return m_original; }
    [[nodiscard]] const Json *value(std::string_view pointer) const { return valueAt(m_document, pointer); }
    //! The name in the document, as text; empty where it has none.
    [[nodiscard]] QString name() const;

    // Each is one undo step; edits of one field in a row without endEdit() between them are one step together.
    void setValue(const std::string &pointer, Json value);
    //! Groups that were made for this value and are now empty go with it.
    void unset(const std::string &pointer);
    //! Makes `key` the only alternative of the group at `pointer`, such as source_kafka at /source. What the one
    //! before held is kept and comes back when it is chosen again.
    void choose(const std::string &pointer, const std::string &key);
    void setSecret(const std::string &pointer, Secret text);
    void clearSecret(const std::string &pointer);
    void applyFix(const IssueFix &fix);
    //! The next edit is a new undo step, whatever its field.
    void endEdit();

    [[nodiscard]] SecretState secretState(std::string_view pointer) const;
    [[nodiscard]] const SecretFields &secrets() const { return m_secrets; }
    //! A secret that the keychain held; not an edit, so no undo step. Without a text it becomes Missing.
    void fillSecret(const std::string &pointer, Secret text);
    //! Secret fields that would have to be sent and have no text.
    [[nodiscard]] std::vector<std::string> missingSecrets() const;

    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }
    [[nodiscard]] const ValidationIssues &issues() const { return m_issues; }
    [[nodiscard]] const std::vector<FieldChange> &changes() const { return m_changes; }
    [[nodiscard]] bool hasErrors() const { return countOf(m_issues, Level::Error) > 0; }

    void setValidationContext(const QString &projectId, const QString &region);
    //! The document was written to a file.
    void markSaved();
    //! The service took the document: it is the new original.
    void markApplied();

    //! The bytes of the body as shown, saved and exported: secrets as placeholders.
    [[nodiscard]] std::string shownBody() const;
    //! The bytes of the body to send. The only place where the secrets meet the document.
    [[nodiscard]] Secret outgoingBody() const;

Q_SIGNALS:
    //! Document, secrets, issues and changes are up to date.
    void changed();

private:
    class EditCommand;
    struct Snapshot;

    void push(Snapshot before, const std::string &mergeKey, const QString &text);
    void refresh();

    ResourceKind m_kind;
    ResourceIdentity m_identity;
    Json m_original;
    Json m_document;
    SecretFields m_secrets;
    std::vector<DuplicateKey> m_duplicates;
    std::map<std::string, Json, std::less<>> m_branches;
    QString m_projectId;
    QString m_region;
    QUndoStack m_undoStack;
    ValidationIssues m_issues;
    std::vector<FieldChange> m_changes;
    int m_editRun = 0;
};

} // namespace weir
