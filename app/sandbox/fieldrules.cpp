#include "app/sandbox/fieldrules.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const QJsonValue number = unquoted(value);
    // Each answers with its own default where the value is not a whole number.
    if (number.toInteger(0) != number.toInteger(1))
        return {};
    return number.toInteger();
}

bool hasType(const QJsonValue &value, ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return value.isString();
    case ValueType::Flag:
        return unquoted(value).isBool();
    case ValueType::Whole:
        return wholeNumber(value).has_value();
    case ValueType::Object:
        return value.isObject();
    case ValueType::List:
        return value.isArray();
    }
    return false;
}

QString nameOf(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return u"a string"_s;
    case ValueType::Flag:
        return u"a Boolean"_s;
    case ValueType::Whole:
        return u"an integer"_s;
    case ValueType::Object:
        return u"an object"_s;
    case ValueType::List:
        return u"an array"_s;
    }
    return {};
}

} // namespace

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

QJsonValue unquoted(const QJsonValue &value)
{
    if (!value.isString())
        return value;
    const QByteArray text = '[' + value.toString().toUtf8() + ']';
    const QJsonArray elements = QJsonDocument::fromJson(text).array();
    return elements.size() == 1 ? elements.first() : value;
}

QString joined(const QString &path, QLatin1StringView key)
{
    return path.isEmpty() ? QString(key) : path + u'.' + key;
}

std::optional<Fault> checkFields(const QJsonObject &object, const QString &path,
                                 std::span<const Field> fields)
{
    for (const Field &field : fields) {
        const QJsonValue value = object[field.key];
        if (isAbsent(value)) {
            if (field.need == Need::Required)
                return Fault{joined(path, field.key), u"%1 must be given and not be empty."_s.arg(field.key)};
            continue;
        }
        if (!hasType(value, field.type))
            return Fault{joined(path, field.key), u"%1 must be %2."_s.arg(field.key, nameOf(field.type))};
        if (field.type != ValueType::Whole)
            continue;
        if (const auto number = wholeNumber(value); *number < field.min || *number > field.max)
            return Fault{joined(path, field.key),
                         u"%1 must be between %2 and %3."_s.arg(field.key).arg(field.min).arg(field.max)};
    }
    return {};
}

} // namespace weir::sandbox
