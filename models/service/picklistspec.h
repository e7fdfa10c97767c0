#pragma once

#include "models/profile/connectionprofile.h"
#include "models/schema/picklist.h"

#include <QString>

#include <span>
#include <string_view>

namespace weir {

//! How a list is asked for what follows a page.
enum class PickPaging : quint8 {
    Whole, //!< It comes at once.
    Offset, //!< The cursor is how many rows there were.
    LastRow, //!< The cursor is the value of the last row.
    Marker, //!< The cursor is what the answer calls the next one.
};

//! Whether a list can be read without the value that it depends on.
enum class PickParent : quint8 { None, Optional, Required };

//! One list of a service, as its API page describes it.
struct PickListSpec
{
    PickList list = PickList::None;
    Service service = Service::EventGrid;
    //! Below the service's address; {project_id} and {parent} stand for a segment each.
    std::string_view path = {};
    //! What every request for it says, such as engine=kafka.
    std::string_view query = {};
    PickPaging paging = PickPaging::Whole;
    //! The parameter for the size of a page; empty where there is none.
    std::string_view limitKey = {};
    //! The most that the service gives at once.
    int limit = 0;
    std::string_view cursorKey = {};
    //! Where the rows are in the answer: an array of objects, or of texts.
    std::string_view itemsKey = {};
    //! What a row is called where it is named.
    std::string_view valueKey = {};
    //! What people call it; may be that very value.
    std::string_view labelKey = {};
    //! What else tells one row from another.
    std::string_view noteKey = {};
    //! What choosing a row needs to know of it; the rest of the row is not kept, for it may hold secrets.
    std::span<const std::string_view> keptKeys = {};
    //! How many rows there are on all pages.
    std::string_view totalKey = {};
    //! Of Marker the next cursor, of LastRow whether there is one.
    std::string_view nextKey = {};
    //! The field beside the one to fill in whose value the list depends on.
    std::string_view parentKey = {};
    PickParent parent = PickParent::None;
    //! The parameter for that value, where it does not stand in the path.
    std::string_view parentParameter = {};
    //! Where each row is to be asked for: {item} stands for what the list calls it, and its value is
    //! detailKey of that answer.
    std::string_view detailPath = {};
    std::string_view detailKey = {};
    // Translatable, context weir::PickLists.
    std::string_view title = {};
    std::string_view noRows = {};
    std::string_view noParent = {};
};

//! `list` must be one of pickListSpecs().
[[nodiscard]] const PickListSpec &pickListSpec(PickList list);
//! All of them.
[[nodiscard]] std::span<const PickListSpec> pickListSpecs();

// In the user's language.

//! Such as “Kafka instances”.
[[nodiscard]] QString pickListTitle(const PickListSpec &spec);
//! That there is none.
[[nodiscard]] QString noRowsText(const PickListSpec &spec);
//! What has to be chosen first; empty where the list depends on nothing.
[[nodiscard]] QString noParentText(const PickListSpec &spec);

} // namespace weir
