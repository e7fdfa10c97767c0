#pragma once

#include "models/schema/resourcekind.h"

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! What there is to say of a field, in the user's language: made from its table and from the rules across
//! fields, so it cannot say anything else than validation does.
struct FieldGuide
{
    QString label = {};
    //! What is written there, whether it must be, and whether it is a secret: a word or two each.
    QStringList traits = {};
    QString meaning = {};
    //! A sentence each.
    QStringList rules = {};
    //! A member of its object, as in `"topic": "orders"`; empty for groups and secrets.
    QString example = {};
    //! The page and its table; empty for a field that no page has.
    QString origin = {};
    QString pointer = {};
};

//! Of any pointer into a body of this kind; what no table knows is said to be so.
[[nodiscard]] FieldGuide fieldGuide(ResourceKind kind, std::string_view pointer);

//! The pointers of every field and group of the kind, in the order of the tables; a list's first entry stands
//! for all.
[[nodiscard]] std::vector<std::string> guidedFields(ResourceKind kind);

} // namespace weir
