#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

using Translator = std::unique_ptr<QTranslator>;

[[nodiscard]] Translator loaded(const QLocale &locale)
{
    auto translator = std::make_unique<QTranslator>();
    return translator->load(locale, u"weir"_s, u"_"_s, u":/i18n"_s) ? std::move(translator) : nullptr;
}

//! The application owns it.
void install(QCoreApplication &application, Translator translator)
{
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    Translator texts = loaded(locale);
    // The sources are English; their file holds the plurals, and whoever has a language that there is no file
    // for reads them as well.
    if (!texts)
        texts = loaded(QLocale(QLocale::English));
    // Numbers and dates are of the language that they stand in, unless somebody wants plain ones.
    if (const QLocale found(texts->language());
        locale.language() != QLocale::C && locale.language() != found.language())
        locale = found;
    QLocale::setDefault(locale);

    qDeleteAll(application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly));
    auto buttons = std::make_unique<QTranslator>();
    if (buttons->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(application, std::move(buttons));
    install(application, std::move(texts));
}

} // namespace weir
