#pragma once

#include "app/api/httpanswer.h"
#include "models/schema/fieldspec.h"
#include "models/secrets/secret.h"
#include "models/service/apierror.h"

#include <string_view>
#include <vector>

namespace weir {

//! What a service says by an answer with status 400 or above: in the shapes of EventGrid, of the gateway, of
//! DIS and of IAM, also nested, else the text of the body. `table` is that of the body that
//! was sent; a field of it that the service names becomes the error's pointer. `secrets` are taken out of all
//! texts.
[[nodiscard]] ApiError decodeApiError(const HttpAnswer &answer, FieldTable table,
                                      const std::vector<Secret> &secrets);

//! The id for support, of a header or of a body; empty where there is none.
[[nodiscard]] QString requestIdOf(const HttpAnswer &answer, const std::vector<Secret> &secrets);

//! The pointer of the field that an error text names, such as "invalid parameters:
//! option.batch_window.count".
[[nodiscard]] std::optional<std::string> fieldNamedIn(const QString &text, FieldTable table);

} // namespace weir
