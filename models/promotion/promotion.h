#pragma once

#include "models/draft/loadedresource.h"
#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! What URNs name. An empty region is not known.
struct ProjectPlace
{
    QString region = {};
    QString projectId = {};
};

//! What became of one field on the way to another project.
struct PromotionNote
{
    enum class Kind : quint8 {
        Rewritten, //!< It names the other project now.
        ChooseAgain, //!< It led to something of the first project, and is empty now.
        EnterAgain, //!< A secret, which is never copied.
        Check, //!< It is as it was, and may mean nothing there.
    };

    Kind kind = Kind::Check;
    std::string pointer = {};
    //! Of a secret its placeholder.
    Json before = {};
    //! What stands there now; nothing where it is empty.
    std::optional<Json> after = {};
};

struct Promotion
{
    //! A new resource: it has no identity, and no secrets. The draft made of it says of a field that has to
    //! be chosen again that it must be.
    LoadedResource resource = {};
    //! In the order of the form.
    std::vector<PromotionNote> notes = {};
};

//! A body of `from`, made fit for `to`. Within one project only the secrets are left out.
[[nodiscard]] Promotion promoted(ResourceKind kind, const Json &body, const ProjectPlace &from,
                                 const ProjectPlace &to);

// In the user's language, for a table of notes.

//! The value that was there; of a secret that there was one.
[[nodiscard]] QString promotionBeforeText(ResourceKind kind, const PromotionNote &note);
//! The value that stands there now, or what there is to do about it.
[[nodiscard]] QString promotionAfterText(ResourceKind kind, const PromotionNote &note);
//! What there is to do with the copy, a line for each kind of note: which fields are to be chosen, entered
//! and looked at. Empty where there is nothing.
[[nodiscard]] QString promotionSummary(ResourceKind kind, const std::vector<PromotionNote> &notes);

} // namespace weir
