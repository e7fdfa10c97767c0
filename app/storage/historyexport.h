#pragma once

#include "app/storage/historyerror.h"
#include "models/result.h"

#include <QString>

namespace weir {

class History;
class Json;
struct ChangeRecord;
struct ChangeSubject;

//! What a change is without its bodies, as `weir history --format json` and the index of an export have it.
[[nodiscard]] Json changeJson(const ChangeRecord &change);

//! Writes the history of a resource into the folder `<name>-<id>` within `folder`: of each change that left
//! one the body as a file such as `0001-2026-11-26T08-00-00Z-update.json`, and all changes in `index.json`.
//! Numbers and names stay as the history grows, so that the next export adds files, which is pleasant in git.
//! Bodies have placeholders in the place of secrets. What is a link there is an error. Returns the folder
//! that was written; the error is one sentence. It blocks, and knows the resource by its ID.
[[nodiscard]] Result<QString, HistoryError> exportHistory(History &history, const ChangeSubject &resource,
                                                          const QString &folder);

} // namespace weir
