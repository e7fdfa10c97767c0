#pragma once

#include "models/json/json.h"
#include "models/service/picklistspec.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! One row of a pick list.
struct PickItem
{
    //! What a field that names it holds.
    QString value = {};
    //! What people call it.
    QString label = {};
    //! What else tells it from others; may be empty.
    QString note = {};
    //! The members that the list's table keeps, as the service wrote them.
    Json kept = Json::object();
};

//! One answer to a request for a list.
struct PickPage
{
    //! Those of its rows that can be chosen.
    std::vector<PickItem> items = {};
    //! What all of its rows are called, those included that cannot be chosen.
    QStringList rows = {};
    //! Of all pages, where the service says it.
    std::optional<qint64> total = {};
    //! Whether the service says that others follow.
    std::optional<bool> hasMore = {};
    //! Where it says so, empty where it does not.
    QString nextMarker = {};
};

//! Reads an answer leniently: a row without a value is left out. Nothing where it holds no list.
[[nodiscard]] std::optional<PickPage> pickPage(const PickListSpec &spec, const Json &answer);

//! The value of a row that was asked for by itself; empty where the answer has none.
[[nodiscard]] QString detailedValue(const PickListSpec &spec, const Json &answer);

} // namespace weir
