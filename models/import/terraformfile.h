#pragma once

#include "models/import/recordedrequest.h"
#include "models/json/jsonreader.h"
#include "models/result.h"
#include "models/schema/validationissue.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! A resource huaweicloud_eg_event_stream of a file for Terraform.
struct TerraformStream
{
    //! What the file calls it: the second label of its block.
    std::string label = {};
    TextPosition position = {};
    //! The body, with the ID where a block of the file imports the resource. Its offsets are those in the
    //! file.
    JsonDocument document = {};
    //! About what the block says that is no part of the body.
    ValidationIssues issues = {};
    //! Why it cannot be read, as one sentence; empty where it can.
    QString fault = {};
};

//! Whether the text begins, comments apart, with a block of a configuration of Terraform.
[[nodiscard]] bool isTerraformFile(std::string_view text);

//! Those in the file, where event streams are wanted; there is at least one. What only Terraform can work out
//! is a fault; a variable is its default or, where a secret stands and there is none, the secret's
//! placeholder. The error is one sentence.
[[nodiscard]] Result<std::vector<TerraformStream>, QString>
streamsInTerraformFile(std::string_view text, std::optional<ResourceKind> kind);

//! For somebody to choose from.
[[nodiscard]] std::vector<RecordedRequest> recordedStreams(const std::vector<TerraformStream> &streams);

//! Says which they are, as one sentence, where only one can be read.
[[nodiscard]] QString severalStreamsText(const std::vector<TerraformStream> &streams);

} // namespace weir
