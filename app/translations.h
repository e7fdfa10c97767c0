#pragma once

class QCoreApplication;
class QString;

namespace weir {

//! Installs the translations for a language such as "zh_CN", or for the system's where it is empty, in place
//! of those before. Windows that are open are told and follow. The application owns the translations.
void installTranslations(QCoreApplication &application, const QString &language);

} // namespace weir
