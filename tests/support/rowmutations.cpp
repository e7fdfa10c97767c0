#include "tests/support/fieldrows.h"

#include "models/json/pointer.h"
#include "models/text.h"

#include <string>

namespace weir::test {

namespace {

//! A text of the row's kind with this many code points.
std::string textOf(const FieldRow &row, qint64 length)
{
    const std::string_view head = row.type == RowType::Secret ? secretCanary : row.head;
    std::string text(head);
    for (qint64 left = length - codePointCount(head) - codePointCount(row.tail); left > 0; --left)
        text += row.filler;
    if (length < codePointCount(head))
        text.resize(static_cast<size_t>(length));
    return text.append(row.tail);
}

class RowMutations
{
public:
    RowMutations(Mutations &mutations, const std::string &group, const FieldRow &row)
        : m_mutations(mutations), m_row(row), m_pointer(childPointer(group, row.key)), m_group(group)
    {
    }

    void addAll()
    {
        addAbsence();
        addTypes();
        addBounds();
        addForms();
        addUnknown();
        addRepeated();
    }

private:
    ExpectedIssues issue(std::string_view codeAndLevel) const
    {
        return {{m_pointer, std::string(codeAndLevel), std::string(m_row.label)}};
    }

    void put(const Json &value, const ExpectedIssues &issues = {})
    {
        m_mutations.push_back(putting(m_pointer, value, issues));
    }

    void addAbsence()
    {
        if (m_row.absent == WhenAbsent::Fine)
            addAbsences(m_mutations, m_pointer, {});
        if (m_row.absent != WhenAbsent::Required)
            return;
        addAbsences(m_mutations, m_pointer, issue("required error"));
        // How a service shows that it keeps a secret to itself.
        if (m_row.type == RowType::Secret)
            put(Json::string("******"), issue("required error"));
    }

    void addTypes()
    {
        for (const char *text : typesOtherThan(m_row.type))
            m_mutations.push_back(puttingJson(m_pointer, text, issue("type error")));
        if (m_row.type == RowType::Boolean) {
            for (const char *text : {"true", "false"}) {
                putSound(Json::string(text), issue("legacy_shape note"));
                putSound(Json::boolean(text == std::string_view("true")));
            }
        }
    }

    static std::vector<const char *> typesOtherThan(RowType type)
    {
        switch (type) {
        case RowType::Text:
            return {"4711", "true", "[]", "{}"};
        case RowType::Secret:
            return {"4711", "false", R"(["canary"])", R"({"a":"canary"})"};
        case RowType::Integer:
            return {"1.5", "true", "[]", "{}", R"("3x")", R"(" 3")", R"("true")"};
        case RowType::Boolean:
            return {"1", "0", "[]", "{}", R"("yes")", R"("True")", R"("1")"};
        case RowType::Object:
            return {"4711", "true", "[]", R"("x")"};
        }
        Q_UNREACHABLE();
    }

    void addBounds()
    {
        if (m_row.type == RowType::Integer)
            addRange();
        else if (m_row.type == RowType::Text || m_row.type == RowType::Secret)
            addLengths();
    }

    void addLengths()
    {
        const ExpectedIssues tooLong = issue("length " + std::string(m_row.boundsLevel));
        // A single character is the shortest that is set.
        if (m_row.least && *m_row.least > 1) {
            put(Json::string(textOf(m_row, *m_row.least - 1)), tooLong);
            putSound(Json::string(textOf(m_row, *m_row.least)));
        }
        if (m_row.most) {
            put(Json::string(textOf(m_row, *m_row.most + 1)), tooLong);
            putSound(Json::string(textOf(m_row, *m_row.most)));
        }
    }

    void addRange()
    {
        const ExpectedIssues outside = issue("range " + std::string(m_row.boundsLevel));
        const ExpectedIssues inText = issue("legacy_shape note");
        ExpectedIssues both = inText;
        both.push_back(outside.front());
        if (m_row.least) {
            put(Json::integer(*m_row.least - 1), outside);
            put(Json::number("-9223372036854775809"), outside);
            put(Json::string(std::to_string(*m_row.least - 1)), both);
            putSound(Json::string(std::to_string(*m_row.least)), inText);
            putSound(Json::integer(*m_row.least));
        }
        if (m_row.most) {
            put(Json::integer(*m_row.most + 1), outside);
            put(Json::number("1e300"), outside);
            put(Json::string(std::to_string(*m_row.most + 1)), both);
            putSound(Json::string(std::to_string(*m_row.most)), inText);
            putSound(Json::integer(*m_row.most));
            putSound(Json::number(std::to_string(*m_row.most) + ".0"));
        }
    }

    void addForms()
    {
        if (!m_row.choices.empty()) {
            put(Json::string("x"), issue("enum warning"));
            put(Json::string(m_row.choices.front() + ' '), issue("enum warning"));
        }
        for (const std::string &text : m_row.choices)
            putSound(Json::string(text));
        for (const std::string &text : m_row.right)
            putSound(Json::string(text));
        for (const std::string &text : m_row.wrong)
            put(Json::string(text), issue(m_row.wrongIssue));
    }

    //! A value that no rule of the row itself refuses.
    void putSound(const Json &value, const ExpectedIssues &issues = {})
    {
        if (m_row.linked == Linked::No)
            put(value, issues);
    }

    //! A key that no table has, beside this one.
    void addUnknown()
    {
        const std::string key = std::string(m_row.key) + "/x~";
        const std::string pointer = childPointer(m_group, key);
        m_mutations.push_back(putting(pointer, Json::object(), {{pointer, "unknown_field warning", key}}));
    }

    //! Once more or twice more: it is one key that stands too often.
    void addRepeated()
    {
        for (const size_t times : {size_t(1), size_t(2)}) {
            m_mutations.push_back({.name = m_pointer + " repeated",
                                   .touched = {m_pointer},
                                   .issues = issue("duplicate error"),
                                   .apply = [pointer = m_pointer, group = m_group, times](Json &body) {
                                       Json::Object &members = valueAt(body, group)->members();
                                       members.insert(members.end(), times,
                                                      {lastToken(pointer), Json::string("canary-again"), 0});
                                   }});
        }
    }

    Mutations &m_mutations;
    const FieldRow &m_row;
    std::string m_pointer;
    std::string m_group;
};

} // namespace

void addRowMutations(Mutations &mutations, const std::string &group, const FieldRow &row)
{
    RowMutations(mutations, group, row).addAll();
}

} // namespace weir::test
