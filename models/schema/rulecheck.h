#pragma once

#include "models/schema/validation.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace weir {

//! What a rule across fields looks at, and where its issue goes.
class RuleCheck
{
public:
    //! `issues` holds what the tables found; what the rules find is added.
    RuleCheck(FieldTable table, const Json &document, const SecretFields &secrets,
              const ValidationContext &context, ValidationIssues &issues);

    [[nodiscard]] const ValidationContext &context() const { return m_context; }
    //! Null pointer where the document has nothing there.
    [[nodiscard]] const Json *value(std::string_view pointer) const;
    //! Neither absent nor null nor "".
    [[nodiscard]] bool isSet(std::string_view pointer) const;
    //! Set, and without an issue of its own: a rule about two fields counts only while both are, so
    //! that one fault is one issue. A conflict with another field is not a field's own, and an old form is
    //! read as what it holds.
    [[nodiscard]] bool isSound(std::string_view pointer) const;
    //! What a sound field holds, a number or boolean in quotation marks as the one that it says; else empty.
    [[nodiscard]] std::optional<Json> soundValue(std::string_view pointer) const;
    //! Null pointer where there is none; the next add() moves it.
    [[nodiscard]] ValidationIssue *issue(std::string_view pointer, IssueCode code) const;
    //! The text of a sound field, else empty.
    [[nodiscard]] std::string_view text(std::string_view pointer) const;
    //! Whether a sound field is the boolean true.
    [[nodiscard]] bool isOn(std::string_view pointer) const;
    //! The one alternative that the group at `pointer` holds; null pointer where it holds none or several.
    [[nodiscard]] const FieldSpec *chosen(std::string_view pointer) const;
    [[nodiscard]] QString label(std::string_view pointer) const;

    ValidationIssue &add(std::string_view pointer, IssueCode code, Level level, const QString &message);

private:
    FieldTable m_table;
    const Json &m_document;
    const SecretFields &m_secrets;
    const ValidationContext &m_context;
    ValidationIssues &m_issues;
};

} // namespace weir
