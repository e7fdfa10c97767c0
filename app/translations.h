#pragma once

class QCoreApplication;
class QString;

namespace weir {

//! Installs the translations for a language such as "zh_CN", or for the system's where it is empty. The
//! application owns them.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace weir
