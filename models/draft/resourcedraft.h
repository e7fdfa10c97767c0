#pragma once

#include "models/draft/changes.h"
#include "models/draft/draftsnapshot.h"
#include "models/draft/loadedresource.h"
#include "models/draft/reconciliation.h"
#include "models/draft/secrettexts.h"
#include "models/json/pointer.h"
#include "models/schema/validation.h"
#include "models/text/livetext.h"

#include <QObject>
#include <QUndoStack>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

enum class FileSecrets : quint8 { Keep, Replace };

//! A resource being edited: what was loaded and what it is now, with undo. The only holder of its secrets;
//! the document has placeholders in their place. Every edit ends with one changed().
class ResourceDraft final : public QObject
{
    Q_OBJECT

public:
    explicit ResourceDraft(LoadedResource loaded, QObject *parent = nullptr);
    //! Makes a kept draft again. Secrets of which it has no text are Missing.
    explicit ResourceDraft(const DraftSnapshot &kept, QObject *parent = nullptr);
    ~ResourceDraft() override;

    [[nodiscard]] ResourceKind kind() const { return m_kind; }
    //! Where the original came from: Service once setOriginal() gave the service's version.
    [[nodiscard]] ResourceOrigin origin() const { return m_origin; }
    [[nodiscard]] FieldTable table() const { return fieldTable(m_kind); }
    [[nodiscard]] const ResourceIdentity &identity() const { return m_identity; }
    //! The project that the request file names; empty elsewhere.
    [[nodiscard]] const QString &fileProjectId() const { return m_fileProjectId; }
    [[nodiscard]] const Json &document() const { return m_document; }
    [[nodiscard]] const Json &original() const { return m_original; }
    [[nodiscard]] const Json *value(std::string_view pointer) const { return valueAt(m_document, pointer); }
    //! The name in the document, as text; empty where it has none.
    [[nodiscard]] QString name() const;
    //! The name before the changes, by which others know the resource; that in the document where there is
    //! none.
    [[nodiscard]] QString formerName() const;

    // Each of these is one undo step. Edits of one field in a row are one step together, until endEdit().
    void setValue(const std::string &pointer, Json value);
    //! Groups that only this value had brought into the document go with it.
    void unset(const std::string &pointer);
    //! Makes `key` the only alternative of the group at `pointer`, such as source_kafka at /source. What the
    //! one before held is kept and comes back when it is chosen again; one that is chosen for the first time
    //! takes over what both have, secrets included.
    void choose(const std::string &pointer, const std::string &key);
    void setSecret(const std::string &pointer, Secret text);
    //! Alternatives that the fix takes out of a choice are kept as with choose(). The step is called by the
    //! field.
    void applyFix(const IssueFix &fix);
    //! The whole document as somebody wrote it, secrets and all. What of a GET answer is the resource's
    //! identity does not come into it and is returned; the draft's own identity stays.
    Json::Object replaceDocument(Json document);
    //! All of them as one step with this text. What stands inside a value that an earlier one replaced is
    //! left.
    void applyFixes(std::span<const IssueFix> fixes, const LiveText &text);
    //! The next edit is a new undo step, whatever its field.
    void endEdit() { ++m_editRun; }

    //! NotSet where the document has no secret there.
    [[nodiscard]] SecretState secretState(std::string_view pointer) const;
    //! The text that the document has there; empty where it has none.
    [[nodiscard]] Secret secretToSend(const std::string &pointer) const;
    [[nodiscard]] const SecretFields &secrets() const { return m_secrets.fields(); }
    //! For a form: Remembered where the keychain holds this very text, and nowhere else.
    [[nodiscard]] SecretState shownSecretState(std::string_view pointer) const;
    //! The secret fields whose text the keychain may have: placeholders, missing ones, and relevant ones that
    //! the service left out.
    [[nodiscard]] std::vector<std::string> secretsToLookUp() const;
    //! What the keychain holds for one of secretsToLookUp(), which it may be no more; not an edit. Without a
    //! text, or with a mask, a placeholder is Missing.
    //! Unsent ones are changes of the draft.
    void fillSecret(const std::string &pointer, Secret text, SecretUse use = SecretUse::Applied);
    //! What the keychain holds since the field's secret was remembered there; empty once it was forgotten.
    //! Not an edit.
    void setRememberedSecret(const std::string &pointer, Secret text);
    //! Where the secrets of this state came from is gone: they are nowhere else, as if somebody had entered
    //! them. Not an edit.
    void markSecretsEntered(SecretState former);
    //! Forgets every secret text, those for undo as well. Returns how many fields had one; they are Missing
    //! now. Not an edit.
    int forgetSecrets();
    //! The secret fields of the document for which there is no text to send, and those that the service holds
    //! and a file that is compared with it leaves out: the service would clear them.
    [[nodiscard]] std::vector<std::string> missingSecrets() const;

    //! The secret fields whose text the service has not had yet, and those that the service or the keychain
    //! holds and that are not sent: the service clears them.
    [[nodiscard]] std::vector<std::string> changedSecrets() const;
    //! The secret fields whose text was entered and is neither on the service nor remembered; a save to a
    //! file does not write it.
    [[nodiscard]] std::vector<std::string> unsavedSecrets() const;

    [[nodiscard]] QUndoStack *undoStack() { return &m_undoStack; }
    //! The field, or the part around it, that was edited, undone or redone last; empty for the whole.
    [[nodiscard]] const std::string &editedField() const { return m_editedField; }
    //! Whether anything would be lost with the draft: edits, or secrets that are nowhere else.
    [[nodiscard]] bool isModified() const { return hasUnsavedEdits() || !unsavedSecrets().empty(); }
    //! What a save to a file would save. Edits that took each other back are none, however that came about.
    [[nodiscard]] bool hasUnsavedEdits() const { return !isAsSaved() || !isReadable(); }
    //! Why what somebody writes in place of the document cannot be read yet, as one sentence; empty once it
    //! can. Until then that is an error among the issues, and the document stays as it was. `text` is what is
    //! kept of it with the draft.
    void setTextFault(const QString &fault, const QString &text = {});
    [[nodiscard]] const QString &textFault() const { return m_textFault; }
    //! Without secrets, as withoutSecrets() leaves it.
    [[nodiscard]] const QString &unreadableText() const { return m_unreadableText; }
    [[nodiscard]] bool isReadable() const { return m_textFault.isEmpty(); }
    [[nodiscard]] const ValidationIssues &issues() const { return m_issues; }
    [[nodiscard]] const std::vector<FieldChange> &changes() const { return m_changes; }
    [[nodiscard]] bool hasErrors() const { return countOf(m_issues, Level::Error) > 0; }

    //! What the service holds, for a draft that came from a file: changes are counted from there.
    void setOriginal(const LoadedResource &original);
    //! What the service holds now, for a draft of a version of it. What only the service changed comes into
    //! the draft as one undo step. What both changed stays in conflict, here and with every later version,
    //! until settle(). A secret that somebody entered is the newer one.
    [[nodiscard]] Reconciliation reconcile(const LoadedResource &service);
    //! The draft takes the service's value, or keeps its own as a change of that one.
    void settle(const FieldConflict &conflict, ConflictChoice choice);
    //! Whether sending the draft would change what the service holds, as far as anybody can see:
    //! significantChanges(), and any change of a secret.
    [[nodiscard]] bool hasSignificantChanges() const;
    //! What the service said of this field when it refused the draft: a warning there until the field is
    //! edited, for what was wrong may have been mended elsewhere.
    void setRefusal(const std::string &pointer, const QString &message);
    //! What the service says of the resource beside its body, read anew.
    void setIdentity(const ResourceIdentity &identity);
    //! The service's word for its state; empty where it has none any more.
    void setStatus(const QString &status);
    //! The profile's project and region, for the rules that compare with them.
    void setProject(const QString &projectId, const QString &region);
    //! Through which profile the service's version was read; empty where none was.
    [[nodiscard]] const QString &profileId() const { return m_profileId; }
    //! What people call that profile.
    [[nodiscard]] const QString &profileName() const { return m_profileName; }
    void setProfile(const QString &id, const QString &name);
    //! Of the other resources of this kind, for the rule that a name is unique.
    void setNamesInUse(const QSet<QString> &names);
    //! Of a subscription, for the rule that what it notifies exists.
    void setTopicNames(const TopicNames &topics);
    //! What a save would write, as far as edits change it.
    struct SavedState
    {
        Json document = Json::object();
        std::vector<std::string> enteredSecrets = {};
        size_t duplicates = 0;
    };
    [[nodiscard]] SavedState currentState() const;
    //! The document was written to a file.
    void markSaved();
    //! An earlier state was: what was edited since is not in the file.
    void markSaved(SavedState written);
    //! The service took the document: it is the new original.
    void markApplied();
    //! The service has made a resource of the document; the draft is this resource's now.
    void markCreated(const ResourceIdentity &identity);

    //! Looks at all of it again: what its issues say is in the language that was set when they were found.
    void refresh();
    //! Says everything in the language that is set now, the undo steps as well.
    void retranslate();

    //! For keeping it on the disk.
    [[nodiscard]] DraftSnapshot snapshot() const;
    //! What was read again from where a kept draft had its secrets: those that it lost, and that lie there
    //! still. Not an edit.
    void takeLostSecrets(const LoadedResource &loaded);

    //! The body as shown, saved and exported: secrets as placeholders.
    [[nodiscard]] std::string shownBody() const;
    //! The text of its file, in the layout it came in. Secrets are placeholders, but for those that stood in
    //! the file when they are kept.
    [[nodiscard]] Secret fileText(FileSecrets secrets) const;
    //! The body to send. The only place where the secrets meet the document; missing ones are left out.
    [[nodiscard]] Secret outgoingBody() const;
    //! The pointer of the first text to send in which a placeholder stands, for it must not go out; empty for
    //! none.
    [[nodiscard]] std::string outgoingPlaceholder() const;

Q_SIGNALS:
    //! Document, secrets, issues and changes are up to date.
    void changed();
    //! Comes first: whoever holds one that the draft does not have yet gives or forgets it.
    void forgettingSecrets();

private:
    class EditCommand;
    struct Edit;
    struct EditScope;
    enum class Side : quint8 { Before, After };

    [[nodiscard]] Json outgoingJson() const;
    [[nodiscard]] EditScope scopeOf(const std::string &pointer) const;
    void push(Edit edit, const std::string &mergeKey);
    //! One undo step over all of it.
    void pushDocument(Json document, const LiveText &text);
    void restore(const Edit &edit, Side side);
    //! What an alternative that is chosen for the first time takes over from the one that is left.
    [[nodiscard]] Json carriedValues(const std::string &pointer, const FieldSpec &left,
                                     const FieldSpec &chosen, Edit &edit);
    //! What is known of a secret becomes known of the field at `to` as well.
    void copySecret(const SecretField &secret, const std::string &to, Edit &edit);
    //! Secrets go with the values that a fix has put in another place.
    void moveSecrets(Edit &edit);
    void adoptSecrets(Edit &edit, const std::string &within);
    //! Those that the service returns; gives back which of them have changed there.
    [[nodiscard]] std::vector<FieldChange> takeSecretsOf(const LoadedResource &service);
    //! As the service has them, as one undo step.
    void takeFields(const std::vector<FieldChange> &fields);
    void applyToDocument(const IssueFix &fix);
    void keepBranch(const std::string &pointer, Json branch);
    [[nodiscard]] bool isAsSaved() const;
    //! Also those that were entered before the draft was kept, and are lost.
    [[nodiscard]] std::vector<std::string> enteredSecrets() const;
    [[nodiscard]] bool isNewSecret(const std::string &pointer) const;
    [[nodiscard]] std::vector<FieldChange> changesSinceOriginal() const;
    [[nodiscard]] LiveText editText(const std::string &pointer) const;

    ResourceKind m_kind;
    ResourceOrigin m_origin;
    ResourceIdentity m_identity;
    QString m_fileProjectId;
    FileLayout m_layout;
    Json m_original;
    Json m_document;
    SecretTexts m_secrets;
    //! As it was loaded, or saved or applied last.
    SavedState m_saved;
    std::map<std::string, SecretState, std::less<>> m_originalSecretStates;
    //! The states of those that had a text when the draft was kept.
    std::map<std::string, SecretState, std::less<>> m_lostSecrets;
    std::vector<DuplicateKey> m_duplicates;
    //! As in LoadedResource, until the service took the document.
    std::vector<std::string> m_toChoose;
    //! The alternatives that were chosen before, by pointer.
    std::map<std::string, Json, std::less<>> m_branches;
    using Comparison = DraftSnapshot::Comparison;
    Comparison m_comparison = Comparison::None;
    QString m_profileId;
    QString m_profileName;
    QString m_projectId;
    QString m_region;
    QSet<QString> m_namesInUse;
    TopicNames m_topicNames;
    QString m_textFault;
    QString m_unreadableText;
    std::optional<ValidationIssue> m_refusal;
    QUndoStack m_undoStack;
    ValidationIssues m_issues;
    std::vector<FieldChange> m_changes;
    int m_editRun = 0;
    std::string m_editedField;
};

} // namespace weir
