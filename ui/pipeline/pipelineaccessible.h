#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace weir {

//! For QAccessible::installFactory(): to assistive technologies the strip is a list and its stages are what
//! is in it, the current one selected.
[[nodiscard]] QAccessibleInterface *newPipelineInterface(const QString &className, QObject *object);

} // namespace weir
