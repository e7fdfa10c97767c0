#include "models/rules/filterpath.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/rules/filteredits.h"
#include "models/rules/filtertree.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace weir {

namespace {

struct FilterPath
{
    Q_DECLARE_TR_FUNCTIONS(weir::FilterPath)
};

bool needsQuotes(const QString &key)
{
    return key.isEmpty() || key.contains(u'.') || key.contains(u'"') || key.trimmed() != key;
}

//! Behind the quotation mark that closes a text; 0 where none does.
qsizetype endOfQuoted(QStringView text)
{
    for (qsizetype index = 1; index < text.size(); ++index) {
        if (text[index] == u'\\')
            ++index;
        else if (text[index] == u'"')
            return index + 1;
    }
    return 0;
}

std::optional<FilterPathFault> faultOfKeys(const std::vector<std::string> &path)
{
    if (path.size() == 1 && path.front().empty())
        return FilterPathFault::Empty;
    if (!isFilterFieldKey(path.front()))
        return FilterPathFault::UnknownField;
    if (std::ranges::find(path, std::string()) != path.end())
        return FilterPathFault::EmptyKey;
    if (path.front() != filterDataKey)
        return path.size() == 1 ? std::nullopt : std::optional(FilterPathFault::BelowField);
    if (path.size() == 1)
        return FilterPathFault::NoDataField;
    if (filterLevel(path) > filterLevelLimit)
        return FilterPathFault::TooDeep;
    // Right below the data it can be told from the list of conditions.
    if (std::find(path.begin() + 2, path.end(), filterAllKey) != path.end())
        return FilterPathFault::Reserved;
    return std::nullopt;
}

} // namespace

QString filterPathText(const std::vector<std::string> &path)
{
    QStringList keys;
    for (const std::string &token : path) {
        const QString key = toQString(token);
        keys.append(needsQuotes(key) ? toQString(quotedJson(token)) : key);
    }
    return keys.join(u'.');
}

std::optional<std::vector<std::string>> filterPathOf(QStringView text)
{
    std::vector<std::string> path;
    text = text.trimmed();
    while (true) {
        qsizetype end = text.indexOf(u'.');
        if (text.startsWith(u'"')) {
            end = endOfQuoted(text);
            const auto read = readJson(toStdString(text.first(end)));
            if (!read || (end < text.size() && text[end] != u'.'))
                return std::nullopt;
            path.push_back(read->root.text());
        } else {
            end = end < 0 ? text.size() : end;
            path.push_back(toStdString(text.first(end).trimmed()));
        }
        if (end >= text.size())
            return path;
        text = text.sliced(end + 1);
    }
}

std::optional<FilterPathFault> filterPathFault(const Json &filter, QStringView text, std::string_view renamed)
{
    const auto path = filterPathOf(text);
    if (!path)
        return FilterPathFault::Unreadable;
    if (const auto fault = faultOfKeys(*path))
        return fault;
    // A renamed field leaves room where it was.
    const Json others = renamed.empty() ? filter : withoutFilterField(filter, renamed);
    const Json *value = &others;
    for (size_t depth = 0; depth < path->size(); ++depth) {
        const bool holdsFields = value->isObject() && (depth < 2 || !filterConditionList(*value));
        if (!holdsFields && depth > 0)
            return FilterPathFault::BelowConditions;
        const Json *next = value->find((*path)[depth]);
        if (!next) {
            const bool isFull = depth == 1 && readFilter(others).freeDataFields == 0;
            return isFull ? std::optional(FilterPathFault::TooManyFields) : std::nullopt;
        }
        value = next;
    }
    const bool hasFields =
        path->front() == filterDataKey && value->isObject() && !filterConditionList(*value);
    return hasFields ? FilterPathFault::HasFieldsBelow : FilterPathFault::Present;
}

QString filterPathMessage(FilterPathFault fault, QStringView text)
{
    const QString path = text.trimmed().toString();
    switch (fault) {
    case FilterPathFault::Unreadable:
        return FilterPath::tr("A name in quotation marks has to end with one, and a dot may follow.");
    case FilterPathFault::Empty:
        return FilterPath::tr("Enter a field: source, type, subject, or one of the data such as "
                              "data.object.size.");
    case FilterPathFault::EmptyKey:
        return FilterPath::tr("A name before or after a dot is missing.");
    case FilterPathFault::UnknownField:
        return FilterPath::tr("A filter knows source, type, subject and fields of data only.");
    case FilterPathFault::NoDataField:
        return FilterPath::tr("Name a field of the data, such as data.object.size.");
    case FilterPathFault::BelowField:
        return FilterPath::tr("Only data has fields below it.");
    case FilterPathFault::Reserved:
        return FilterPath::tr("A filter cannot name a field “and”: it stands for a list of conditions.");
    case FilterPathFault::Present:
        return FilterPath::tr("The filter has the field %1 already.").arg(path);
    case FilterPathFault::HasFieldsBelow:
        return FilterPath::tr("The filter has fields below %1, so it cannot have conditions itself.")
            .arg(path);
    case FilterPathFault::BelowConditions:
        return FilterPath::tr("Above this field the filter has conditions or another value, not fields.");
    case FilterPathFault::TooManyFields:
        return FilterPath::tr("A filter names at most %n field(s) of the data.", nullptr,
                              int(filterFieldLimit));
    case FilterPathFault::TooDeep:
        return FilterPath::tr("A field of the data lies at most %n level(s) deep.", nullptr,
                              filterLevelLimit);
    }
    Q_UNREACHABLE();
}

} // namespace weir
