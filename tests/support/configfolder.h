#pragma once

#include "models/json/json.h"
#include "models/profile/connectionprofile.h"
#include "models/samples/rulesample.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <map>

//! A config folder with something in every store, and what the stores find in one.
namespace weir::test {

extern const QString firstProfile;
extern const QString secondProfile;
extern const QString keptDraftId;
//! Of the first profile.
extern const QString keptSecret;

[[nodiscard]] ConnectionProfile someProfile(const QString &id, const QString &name);
[[nodiscard]] RuleSample someSample(const QString &name);

[[nodiscard]] QByteArray bytesOf(const QString &path);
//! Makes the folders above it.
void write(const QString &path, const QByteArray &bytes);
//! Every file of a folder by its path in it; locks and what SQLite has beside a file come and go.
[[nodiscard]] std::map<QString, QByteArray> contentOf(const QString &folder);
void copyFolder(const QString &from, const QString &to);

//! By the stores of this version.
void fillConfigFolder(const QString &folder);
//! All that they find there.
[[nodiscard]] Json describeConfigFolder(const QString &folder);
//! Where something that was expected is not there, or is another; later versions may have more. The layout of
//! the window and numbers of versions are those of whoever writes them.
[[nodiscard]] QString lossIn(const Json &expected, const Json &found, const QString &place = {});
//! Makes the whole folder one of a later version, of which this one does not know what it means.
void makeNewer(const QString &folder);
//! Of the one run in the folder that was interrupted.
[[nodiscard]] QString journalIn(const QString &folder);

} // namespace weir::test
