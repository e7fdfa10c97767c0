#include "app/sandbox/jsonbody.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace weir::sandbox {

namespace {

//! How many members valid JSON text has: a colon outside of strings stands in each, and nowhere else.
qsizetype membersWritten(const QByteArray &text)
{
    qsizetype count = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            inString = !inString;
        else if (text[i] == ':' && !inString)
            ++count;
    }
    return count;
}

qsizetype membersKept(const QJsonValue &value)
{
    qsizetype count = 0;
    const QJsonObject object = value.toObject();
    for (const auto &member : object)
        count += 1 + membersKept(member);
    const QJsonArray array = value.toArray();
    for (const auto &element : array)
        count += membersKept(element);
    return count;
}

} // namespace

std::optional<QJsonObject> readObject(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject() || hasRepeatedKey(text))
        return {};
    return document.object();
}

// QJsonObject keeps the last of two members with the same key and says nothing.
bool hasRepeatedKey(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isObject() && membersWritten(text) != membersKept(document.object());
}

} // namespace weir::sandbox
