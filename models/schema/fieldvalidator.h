#pragma once

#include "models/draft/secretfields.h"
#include "models/json/json.h"
#include "models/schema/fieldspec.h"
#include "models/schema/validationissue.h"

#include <QString>

#include <string>
#include <string_view>

namespace weir {

//! Walks through a document beside its table and collects what breaks the rules that the table states.
class FieldValidator
{
public:
    explicit FieldValidator(const SecretFields &secrets);

    [[nodiscard]] ValidationIssues check(const Json &document, FieldTable table);

private:
    class PathScope;
    enum class Branches : quint8 { Check, Hide };
    //! Whether the items stand in the document one by one, or are read out of one text: then no fix can
    //! replace one.
    enum class ItemPlace : quint8 { List, Text };

    void checkMembers(const Json &object, FieldTable table, Branches branches);
    void checkOldKey(const FieldSpec &field, const Json &value);
    void checkUnknown(const Json &object, FieldTable table);
    void checkField(const FieldSpec &field, const Json *value);
    void checkSecret(const FieldSpec &field, const SecretField &secret);
    //! A value that is not absent; `value` has the field's type or is refused.
    void checkValue(const FieldSpec &field, const Json &value, ItemPlace place);
    void checkText(const FieldSpec &field, const std::string &text);
    void checkLength(const FieldSpec &field, std::string_view text);
    void checkInteger(const FieldSpec &field, const Json &value);
    void checkChoice(const FieldSpec &field, std::string_view value, ItemPlace place);
    void checkAlternatives(const FieldSpec &field, const Json &value);
    void checkObjects(const FieldSpec &field, const Json &list);
    void checkTexts(const FieldSpec &field, const Json &list, ItemPlace place);

    //! For a field that is not set.
    void checkPresence(const FieldSpec &field);
    ValidationIssue &add(IssueCode code, Level level, const QString &message);

    const SecretFields &m_secrets;
    ValidationIssues m_issues;
    //! The pointer of the value at hand.
    std::string m_path;
};

} // namespace weir
