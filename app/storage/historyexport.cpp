#include "app/storage/historyexport.h"

#include "app/storage/filename.h"
#include "app/storage/history.h"
#include "app/storage/resourcefolder.h"
#include "app/storage/safefile.h"
#include "models/json/json.h"
#include "models/json/jsonwriter.h"
#include "models/schema/kindword.h"
#include "models/text.h"

#include <QDir>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int pageSize = 1000;

//! From the oldest to the newest.
Result<std::vector<ChangeRecord>, HistoryError> readChanges(History &history, const QString &resourceId)
{
    std::vector<ChangeRecord> changes;
    std::optional<ChangePosition> before;
    for (auto more = ChangePage::More::Older; more == ChangePage::More::Older;) {
        auto page = history.page({.resourceId = resourceId}, pageSize, before);
        if (!page)
            return page.error();
        more = page->more;
        if (!page->changes.empty())
            before = page->changes.back().position;
        std::ranges::move(page->changes, std::back_inserter(changes));
    }
    std::ranges::reverse(changes);
    return changes;
}

//! What was refused never was a version of the resource.
bool leftVersion(const ChangeRecord &change)
{
    return change.hasAfter
        && (change.end.outcome == WriteOutcome::Applied || change.end.outcome == WriteOutcome::Unknown);
}

QString versionName(size_t number, const ChangeRecord &change, QLatin1StringView what)
{
    return u"%1-%2-%3.json"_s.arg(number, 4, 10, QChar(u'0'))
        .arg(change.position.time.toString(u"yyyy-MM-dd'T'HH-mm-ss'Z'"_s), what);
}

Json text(const QString &value)
{
    return Json::string(toStdString(value));
}

//! Writes the files of one folder, and those that stand there already not again.
class VersionFolder
{
public:
    explicit VersionFolder(const QDir &folder) : m_folder(folder) { }

    [[nodiscard]] std::optional<FileError> write(const QString &name, const std::string &content) const
    {
        const QString path = m_folder.filePath(name);
        if (auto fault = linkFault(path))
            return fault;
        if (QFile::exists(path)) {
            if (const auto present = readFile(path); present && *present == content)
                return std::nullopt;
        }
        return writeFile(path, content);
    }

private:
    QDir m_folder;
};

HistoryError unwritten(const FileError &error)
{
    return {HistoryError::Kind::Unusable, error.message};
}

//! The versions that the change found and left, each where it is another one than `last`.
std::optional<HistoryError> writeVersions(History &history, const VersionFolder &folder, size_t number,
                                          const ChangeRecord &change, std::string &last, Json &entry)
{
    const auto bodies = history.bodies(change.position.number);
    if (!bodies)
        return bodies.error();
    if (change.hasBefore && bodies->before != last) {
        const QString name = versionName(number, change, "before"_L1);
        if (auto error = folder.write(name, bodies->before))
            return unwritten(*error);
        entry.insert("found", text(name));
        last = bodies->before;
    }
    if (leftVersion(change)) {
        const std::string_view action = actionWord(change.action);
        const QString name =
            versionName(number, change, QLatin1StringView(action.data(), qsizetype(action.size())));
        if (auto error = folder.write(name, bodies->after))
            return unwritten(*error);
        entry.insert("file", text(name));
        last = bodies->after;
    }
    return std::nullopt;
}

} // namespace

Json changeJson(const ChangeRecord &change)
{
    Json json = Json::object();
    json.insert("time", text(isoTime(change.position)));
    json.insert("profile", text(change.subject.profileName));
    json.insert("project_id", text(change.subject.projectId));
    json.insert("kind", Json::string(std::string(kindWord(change.subject.kind))));
    json.insert("id", text(change.subject.resourceId));
    json.insert("name", text(change.subject.resourceName));
    json.insert("action", Json::string(std::string(actionWord(change.action))));
    json.insert("outcome", Json::string(std::string(outcomeWord(change.end.outcome))));
    if (!change.end.error.isEmpty())
        json.insert("error", text(change.end.error));
    if (!change.end.requestId.isEmpty())
        json.insert("request_id", text(change.end.requestId));
    if (change.end.duration)
        json.insert("duration_ms", Json::integer(change.end.duration->count()));
    return json;
}

Result<QString, HistoryError> exportHistory(History &history, const ChangeSubject &resource,
                                            const QString &folder)
{
    const auto changes = readChanges(history, resource.resourceId);
    if (!changes)
        return changes.error();
    const QDir target(QDir(folder).filePath(fileNamePart(resource.resourceName) + u'-'
                                            + fileNamePart(resource.resourceId)));
    if (auto fault = linkFault(target.path()))
        return unwritten(*fault);
    if (auto error = makePrivateFolder(target.path()))
        return unwritten(*error);
    const VersionFolder versions(target);
    Json list = Json::array();
    std::string last;
    for (size_t index = 0; index < changes->size(); ++index) {
        const ChangeRecord &change = (*changes)[index];
        Json entry = changeJson(change);
        if (auto error = writeVersions(history, versions, index + 1, change, last, entry))
            return *error;
        list.items().push_back(std::move(entry));
    }
    Json file = Json::object();
    file.insert("version", Json::integer(1));
    file.insert("changes", std::move(list));
    if (auto error = versions.write(u"index.json"_s, writeJson(file)))
        return unwritten(*error);
    return target.path();
}

} // namespace weir
