#pragma once

#include "models/import/importedrequest.h"
#include "models/json/json.h"
#include "models/result.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! Whether the document is an HTTP archive: it has `log.entries`.
[[nodiscard]] bool isHarFile(const Json &root);

//! What a file with several resources holds of one: a request of an archive, with the body in what it sent or
//! in its answer, or an element of a list.
struct RecordedRequest
{
    std::string method = {};
    ResourceKind kind = ResourceKind::EventStream;
    //! Of the resource; empty where the body says none.
    QString name = {};
    ImportedRequest request = {};
    //! Of an element of a list, which has no path that ends in it.
    QString id = {};
};

//! The requests in the archive that write a resource of the kind, or of either kind where none is given;
//! where there are none, the answers that hold a resource, by itself or as the only one of a list. There is
//! at least one; the error is one sentence.
[[nodiscard]] Result<std::vector<RecordedRequest>, QString>
requestsInHarFile(const Json &root, std::optional<ResourceKind> kind);

//! Says which they are, as one sentence, where only one can be read.
[[nodiscard]] QString severalRequestsText(const std::vector<RecordedRequest> &requests);

} // namespace weir
