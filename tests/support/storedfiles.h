#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QTemporaryDir;
class QTestData;

namespace weir::test {

enum class Version : quint8 { Old, New };

//! What stands in a stored file.
enum class Content : quint8 {
    Nothing,
    Old,
    New,
    NewAlone, //!< Of a history: the new change, but not the old one.
    Damaged, //!< Anything else.
};

//! One of the kinds of files that the program writes, and the program's own code that does so, in a config
//! folder, or where users save their own.
class StoredFile
{
public:
    StoredFile(QString folder, int number) : m_folder(std::move(folder)), m_number(number) { }
    virtual ~StoredFile() = default;
    Q_DISABLE_COPY_MOVE(StoredFile)

    [[nodiscard]] const QString &folder() const { return m_folder; }
    //! Which of those of a kind in a folder, from 0 to 9.
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] virtual QString path() const = 0;
    //! Why it failed, as the user is told; empty means success.
    [[nodiscard]] virtual QString save(Version version) const = 0;
    [[nodiscard]] virtual Content read() const = 0;
    //! What the user is told of a file that is damaged or newer, if anything; the file may be set aside.
    [[nodiscard]] virtual QString faultText() const = 0;

private:
    QString m_folder;
    int m_number;
};

//! The names of the kinds: profiles, drafts, settings, history, exports.
[[nodiscard]] const std::vector<const char *> &storedKinds();
//! The folder is made by whoever needs it.
[[nodiscard]] std::unique_ptr<StoredFile> storedFile(const QByteArray &kind, const QString &folder,
                                                     int number = 0);
//! With an old version in it; nothing where that fails.
[[nodiscard]] std::unique_ptr<StoredFile> fileWithOldVersion(const QByteArray &kind, const QString &folder);

//! Adds a row for the case and each kind, its name such as "D01 ENOSPC before the first byte, profiles", with
//! the column `kind` in front of those that `more` fills.
void addKindRows(const char *name, const std::function<void(QTestData &)> &more = {},
                 const std::vector<const char *> &kinds = storedKinds());

//! For files that are written thousands of times: in memory where the system has such a folder.
[[nodiscard]] std::unique_ptr<QTemporaryDir> temporaryFolder();

//! Whether there is a row: a test that has none on this machine runs once without.
[[nodiscard]] bool hasRow();

//! Fails the test where the text is not what users are to read: one line that ends as a sentence.
void verifySentence(const QString &text);

[[nodiscard]] QByteArray bytesOf(const QString &path);
//! Overwrites the file as it stands.
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace weir::test
