#include "app/storage/draftstore.h"

#include "models/json/jsonwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct DraftStoreText
{
    Q_DECLARE_TR_FUNCTIONS(weir::DraftStore)
};

constexpr auto fileSuffix = ".json"_L1;
//! A draft holds what was loaded and what it is now, both with indents.
constexpr qint64 draftSizeLimit = 4 * jsonFileSizeLimit;

struct DraftFault
{
    enum class Kind : quint8 { Damaged, LeftAsItIs };

    Kind kind = Kind::LeftAsItIs;
    //! One sentence in the user's language.
    QString message = {};
};

Result<DraftSnapshot, DraftFault> readDraft(const QString &path)
{
    const auto text = readFile(path, draftSizeLimit);
    if (!text)
        return DraftFault{DraftFault::Kind::LeftAsItIs, text.error().message};
    const auto document = readJson(*text, draftDepthLimit);
    if (!document)
        return DraftFault{DraftFault::Kind::Damaged, document.error().message()};
    auto draft = draftFromJson(document->root);
    if (draft)
        return std::move(*draft);
    const auto kind = isNewerDraft(document->root) ? DraftFault::Kind::LeftAsItIs : DraftFault::Kind::Damaged;
    return DraftFault{kind, draft.error()};
}

QString faultText(const QString &path, const DraftFault &fault)
{
    const QString aside = fault.kind == DraftFault::Kind::Damaged ? setFileAside(path) : QString();
    if (aside.isEmpty())
        return DraftStoreText::tr("The draft “%1” is left out: %2").arg(path, fault.message);
    return DraftStoreText::tr("The draft “%1” is damaged and was set aside as “%2”: %3")
        .arg(path, QFileInfo(aside).fileName(), fault.message);
}

} // namespace

DraftStore::DraftStore(const QString &configFolder) : m_folder(QDir(configFolder).filePath(u"drafts"_s)) { }

QString DraftStore::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

DraftList DraftStore::load() const
{
    DraftList list;
    if (!QFileInfo::exists(m_folder))
        return list;
    if (const auto error = makePrivateFolder(m_folder)) {
        list.faults.append(error->message);
        return list;
    }
    removeLeftovers(m_folder);
    const auto entries =
        QDir(m_folder).entryInfoList({u'*' + fileSuffix}, QDir::AllEntries | QDir::System, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const auto draft = readDraft(entry.filePath());
        if (draft)
            list.drafts.push_back(keptDraft(entry.completeBaseName(), *draft));
        else
            list.faults.append(faultText(entry.filePath(), draft.error()));
    }
    std::ranges::stable_sort(list.drafts, std::ranges::greater(), &KeptDraft::lastEdit);
    return list;
}

Result<DraftSnapshot, QString> DraftStore::read(const QString &id) const
{
    auto draft = readDraft(filePath(id));
    if (!draft)
        return draft.error().message;
    return std::move(*draft);
}

std::optional<FileError> DraftStore::save(const QString &id, const DraftSnapshot &draft) const
{
    if (auto error = makePrivateFolder(m_folder))
        return error;
    const QString path = filePath(id);
    const auto present = readFile(path, draftSizeLimit);
    const auto document = present ? readJson(*present, draftDepthLimit) : readJson({});
    if (document && isNewerDraft(document->root)) {
        return FileError{
            FileError::Kind::WriteFailed,
            DraftStoreText::tr("A newer Weir wrote the draft “%1”; it is left as it is.").arg(path)};
    }
    return writeFile(path, writeJson(toJson(draft)));
}

std::optional<FileError> DraftStore::remove(const QString &id) const
{
    auto error = removeFile(filePath(id));
    return error && error->kind == FileError::Kind::NotFound ? std::nullopt : std::move(error);
}

QString DraftStore::filePath(const QString &id) const
{
    return QDir(m_folder).filePath(id + fileSuffix);
}

} // namespace weir
