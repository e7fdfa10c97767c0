#include "models/draft/visibleblanks.h"

#include "models/text.h"

#include <QString>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

enum class Marked : quint8 {
    Ends,
    AllButSingleBlanks,
};

//! White space, and what takes no room at all.
bool isBlank(QChar character)
{
    return character.isSpace() || character == QChar(0x200b) || character == QChar(0x2060)
        || character == QChar(QChar::ByteOrderMark);
}

QString markOf(QChar blank)
{
    if (blank == u' ')
        return u"·"_s;
    if (blank == u'\t')
        return u"⇥"_s;
    if (blank == u'\n')
        return u"↵"_s;
    return u"[U+%1]"_s.arg(QString::number(blank.unicode(), 16).toUpper(), 4, u'0');
}

QString markedText(const QString &text, Marked marked)
{
    const auto begin = std::ranges::find_if_not(text, isBlank);
    const auto end = std::find_if_not(text.crbegin(), std::make_reverse_iterator(begin), isBlank).base();
    QString shown;
    shown.reserve(text.size());
    for (auto place = text.cbegin(); place != text.cend(); ++place) {
        const bool isInside = place > begin && place < end;
        const bool isSingle =
            isInside && *place == u' ' && !isBlank(*std::prev(place)) && !isBlank(*std::next(place));
        const bool isUsual = *place == u' ' || *place == u'\n';
        const bool isPlain = marked == Marked::Ends ? isInside && isUsual : isSingle;
        if (isBlank(*place) && !isPlain)
            shown += markOf(*place);
        else
            shown += *place;
    }
    return shown;
}

//! The value with each text in it changed.
template <typename Change>
Json withTexts(const Json &value, const Change &change)
{
    switch (value.type()) {
    case Json::Type::String:
        return Json::string(toStdString(change(toQString(value.text()))));
    case Json::Type::Array: {
        Json::Array items;
        for (const Json &item : value.items())
            items.push_back(withTexts(item, change));
        return Json::array(std::move(items));
    }
    case Json::Type::Object: {
        Json::Object members;
        for (const Json::Member &member : value.members())
            members.push_back({.key = member.key, .value = withTexts(member.value, change)});
        return Json::object(std::move(members));
    }
    case Json::Type::Null:
    case Json::Type::Boolean:
    case Json::Type::Number:
        break;
    }
    return value;
}

Json withoutBlanks(const Json &value)
{
    return withTexts(value, [](QString text) { return text.removeIf(isBlank); });
}

bool differByBlanksAlone(const std::vector<std::optional<Json>> &values)
{
    for (auto first = values.begin(); first != values.end(); ++first) {
        const bool isFound = *first && std::any_of(std::next(first), values.end(), [&](const auto &second) {
            return second && *second != **first && withoutBlanks(*second) == withoutBlanks(**first);
        });
        if (isFound)
            return true;
    }
    return false;
}

} // namespace

std::vector<std::optional<Json>> withVisibleBlanks(std::vector<std::optional<Json>> values)
{
    const Marked marked = differByBlanksAlone(values) ? Marked::AllButSingleBlanks : Marked::Ends;
    for (std::optional<Json> &value : values) {
        if (value)
            value = withTexts(*value, [marked](const QString &text) { return markedText(text, marked); });
    }
    return values;
}

} // namespace weir
