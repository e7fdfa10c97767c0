#pragma once

#include "models/draft/loadedresource.h"
#include "models/result.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

//! What a draft on the disk says of a secret: everything but its text.
struct KeptSecret
{
    SecretState state = SecretState::NotSet;
    //! As SecretField::mask.
    std::string mask = {};
};

//! A draft as it is kept from one start to the next: its content, from which a ResourceDraft is made again
//! with its changes as changes, and where it came from. No text of a secret is in it, and no undo.
struct DraftSnapshot
{
    // The content, as ResourceDraft has it.
    ResourceKind kind = ResourceKind::EventStream;
    ResourceOrigin origin = ResourceOrigin::File;
    ResourceIdentity identity = {};
    QString fileProjectId = {};
    //! Without the secrets around the body.
    FileLayout layout = {};
    Json original = Json::object();
    Json document = Json::object();
    std::map<std::string, KeptSecret, std::less<>> secrets = {};
    std::map<std::string, SecretState, std::less<>> originalSecretStates = {};
    std::vector<DuplicateKey> duplicates = {};
    std::vector<std::string> toChoose = {};
    std::map<std::string, Json, std::less<>> branches = {};
    //! Whether the original is the service's version of what a file held.
    enum class Comparison : quint8 { None, FileWithService };
    Comparison comparison = Comparison::None;
    //! Edits of the document; a text that cannot be read is none yet.
    enum class Edits : quint8 { None, Unsaved };
    Edits edits = Edits::Unsaved;
    //! What was saved last, before unsaved edits; where there is none it is the original.
    std::optional<Json> saved = {};
    //! What was being written in place of the document, and why it cannot be read; empty where it can.
    QString unreadableText = {};
    QString textFault = {};
    QString profileId = {};
    QString profileName = {};

    // Where it came from.
    //! The file that it was read from or last saved to; empty for none.
    QString path = {};
    QDateTime lastEdit = {};
    //! Members of the file that this version does not know.
    Json::Object unknownMembers = {};
};

//! The one file version that this program writes.
inline constexpr int draftFileVersion = 1;
//! A draft's file holds documents that may be as deep as any.
inline constexpr int draftDepthLimit = jsonDepthLimit + 4;

//! The secret fields whose text was entered, and is nowhere now.
[[nodiscard]] std::vector<std::string> enteredSecrets(const DraftSnapshot &draft);

[[nodiscard]] Json toJson(const DraftSnapshot &draft);
//! Whether a later program wrote this; such a file is left as it is.
[[nodiscard]] bool isNewerDraft(const Json &json);
//! What a draft's file says. Texts at its secret fields, which this program does not write, are left out. The
//! error, also for a newer version, is a sentence in the user's language.
[[nodiscard]] Result<DraftSnapshot, QString> draftFromJson(const Json &json);

} // namespace weir
