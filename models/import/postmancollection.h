#pragma once

#include "models/import/recordedrequest.h"
#include "models/json/json.h"

#include <vector>

namespace weir {

//! Whether the document is a Postman collection 2.0 or 2.1, as it is exported or as Postman's API answers
//! with it.
[[nodiscard]] bool isPostmanCollection(const Json &root);

//! The requests in the collection and in its folders, in their order.
[[nodiscard]] std::vector<FoundRequest> requestsInPostmanCollection(const Json &root);

} // namespace weir
