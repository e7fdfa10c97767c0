#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weir {

//! The document that the user edits, and every answer of a service: members keep their order, numbers keep
//! their text, each value knows where it stood in the text it was read from. Strings are UTF-8.
class Json
{
public:
    enum class Type : quint8 { Null, Boolean, Number, String, Array, Object };
    struct Member;
    using Array = std::vector<Json>;
    using Object = std::vector<Member>;

    //! Null.
    Json();
    Json(const Json &other);
    Json(Json &&other) noexcept;
    Json &operator=(const Json &other);
    Json &operator=(Json &&other) noexcept;
    ~Json();

    [[nodiscard]] static Json boolean(bool value);
    [[nodiscard]] static Json integer(qint64 value);
    //! `text` is a number as RFC 8259 writes it; it is kept to the letter.
    [[nodiscard]] static Json number(std::string text);
    [[nodiscard]] static Json string(std::string utf8);
    // Not as default arguments: clang 14 would need the whole of Member for them here.
    [[nodiscard]] static Json array();
    [[nodiscard]] static Json array(Array items);
    [[nodiscard]] static Json object();
    [[nodiscard]] static Json object(Object members);

    [[nodiscard]] Type type() const;
    [[nodiscard]] bool isNull() const { return type() == Type::Null; }
    [[nodiscard]] bool isBoolean() const { return type() == Type::Boolean; }
    [[nodiscard]] bool isNumber() const { return type() == Type::Number; }
    [[nodiscard]] bool isString() const { return type() == Type::String; }
    [[nodiscard]] bool isArray() const { return type() == Type::Array; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }

    //! False unless this is the boolean true.
    [[nodiscard]] bool toBool() const;
    //! The characters of a string, the text of a number, else empty.
    [[nodiscard]] const std::string &text() const;
    //! The value where this is a number without a fraction in the range of qint64; `1000.0` and `1e3` are
    //! 1000, as JSON Schema reads integers.
    [[nodiscard]] std::optional<qint64> toInteger() const;
    //! Whether this is a number without a fraction, of any size.
    [[nodiscard]] bool isInteger() const;

    //! Empty unless this is an array.
    [[nodiscard]] const Array &items() const;
    //! Empty unless this is an object.
    [[nodiscard]] const Object &members() const;
    //! This must be an array.
    [[nodiscard]] Array &items();
    //! This must be an object.
    [[nodiscard]] Object &members();

    //! The member's value, or null pointer where this is no object or has no such key.
    [[nodiscard]] const Json *find(std::string_view key) const;
    [[nodiscard]] Json *find(std::string_view key);
    //! Replaces the member or appends it; this must be an object.
    void insert(std::string_view key, Json value);
    //! Whether there was such a member.
    bool remove(std::string_view key);

    //! Byte offset of the value's first character in the text it was read from; 0 for values made in memory.
    [[nodiscard]] quint32 offset() const { return m_offset; }
    void setOffset(quint32 offset) { m_offset = offset; }

    //! Same type and content: objects whatever the order of their members, numbers by their text.
    friend bool operator==(const Json &left, const Json &right);

private:
    struct Number
    {
        std::string text;
    };
    using Value = std::variant<std::monostate, bool, Number, std::string, Array, Object>;

    Value m_value;
    quint32 m_offset = 0;
};

struct Json::Member
{
    std::string key;
    Json value;
    quint32 keyOffset = 0;
};

} // namespace weir
