#pragma once

#include "models/import/importedrequest.h"
#include "models/result.h"
#include "models/schema/validationissue.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace weir {

//! What a file with several resources holds of one: a request, with the body in what it sends or in its
//! answer, or an element of a list.
struct RecordedRequest
{
    std::string method = {};
    ResourceKind kind = ResourceKind::EventStream;
    //! Of the resource; empty where the body says none.
    QString name = {};
    ImportedRequest request = {};
    //! Of an element of a list, which has no path that ends in it.
    QString id = {};
    //! About what stands beside the body and is not read.
    ValidationIssues issues = {};
    //! Why it cannot be read, as one sentence; empty where it can.
    QString fault = {};
};

//! A request as it stands in a file that somebody else's program wrote.
struct FoundRequest
{
    std::string method = {};
    //! Variables are left in it as they are written.
    std::string url = {};
    //! Empty where there is none.
    std::string body = {};
    //! Why the body cannot be read, as one sentence; empty where it can.
    QString fault = {};
};

//! Those that write a resource of the kind, or of either kind where none is given, by their paths or their
//! bodies. Where there are none, the only one with a body at all. There is at least one; the error is one
//! sentence.
[[nodiscard]] Result<std::vector<RecordedRequest>, QString>
recordedRequests(std::vector<FoundRequest> found, std::optional<ResourceKind> kind);

//! The name of the resource in the body of a request; empty where that says none.
[[nodiscard]] QString nameInBody(const std::string &body);

//! Says which they are, as one sentence, where only one can be read.
[[nodiscard]] QString severalRequestsText(const std::vector<RecordedRequest> &requests);

} // namespace weir
