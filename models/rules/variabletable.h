#pragma once

#include "models/json/json.h"
#include "models/result.h"

#include <QString>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

using VariableNames = std::set<std::string, std::less<>>;

struct Variable
{
    std::string name = {};
    //! A constant, or a path as a string.
    Json expression = {};
    // Both as JSON, as they were written.
    std::string writtenName = {};
    std::string writtenExpression = {};
};

//! What the `value` of a transform of type VARIABLE defines: the members of a JSON object in their order, a
//! name that stands twice as well. Each edit gives the value that comes of it, in which all else keeps its
//! text but for the blanks between.
class VariableTable
{
public:
    //! Nothing defines nothing; else the error says why the value is no JSON object.
    static Result<VariableTable, QString> read(std::string_view value);

    [[nodiscard]] const std::vector<Variable> &variables() const { return m_variables; }
    [[nodiscard]] VariableNames names() const;
    //! `name`, or with a number behind it where it is taken.
    [[nodiscard]] std::string freeName(std::string_view name) const;

    [[nodiscard]] std::string withVariable(size_t index, std::string_view name, const Json &expression) const;
    [[nodiscard]] std::string withName(size_t index, std::string_view name) const;
    [[nodiscard]] std::string withExpression(size_t index, const Json &expression) const;
    [[nodiscard]] std::string without(size_t index) const;
    [[nodiscard]] std::string withMoved(size_t index, size_t target) const;
    //! The copy stands behind it and has a name of its own.
    [[nodiscard]] std::string withCopy(size_t index) const;

private:
    std::vector<Variable> m_variables;
};

//! An expression as people read and write it: a string as it is, other constants as JSON. A string that would
//! be read as JSON, or of which one could not see all, stands in quotation marks, with escapes as in JSON.
[[nodiscard]] std::string shownExpression(const Json &expression);
//! What somebody means who writes `text`: true, 12 and null are what they are in JSON, "true" in quotation
//! marks is a text, and so is all that is not JSON.
[[nodiscard]] Json enteredExpression(std::string_view text);

} // namespace weir
