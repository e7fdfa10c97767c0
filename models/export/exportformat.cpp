#include "models/export/exportformat.h"

#include "models/draft/secretfields.h"
#include "models/export/brunoexport.h"
#include "models/export/curlexport.h"
#include "models/export/harexport.h"
#include "models/export/httpfileexport.h"
#include "models/export/postmanexport.h"
#include "models/export/powershellexport.h"
#include "models/export/requestfileexport.h"
#include "models/export/terraformexport.h"
#include "models/json/jsonreader.h"
#include "models/json/pointer.h"
#include "models/schema/displaytext.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace weir {

namespace {

struct ExportFormatText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ExportFormat)
};

using Text = Result<std::string, QString>;

constexpr std::array<ExportFormatSpec, 9> formats{{
    {ExportFormat::Body, "body", QT_TRANSLATE_NOOP("weir::ExportFormat", "Body JSON"), ".json",
     ExportNeeds::Nothing, [](const ExportRequest &request) -> Text { return request.body; }},
    {ExportFormat::Request, "request", QT_TRANSLATE_NOOP("weir::ExportFormat", "Request"), "-request.json",
     ExportNeeds::Target,
     [](const ExportRequest &request) -> Text {
         const auto body = readJson(request.body);
         if (!body)
             return body.error().message();
         return exportAsRequestFile(request.kind, request.projectId, request.id, body->root);
     }},
    {ExportFormat::Curl, "curl", QT_TRANSLATE_NOOP("weir::ExportFormat", "cURL"), ".sh", ExportNeeds::Address,
     [](const ExportRequest &request) -> Text { return exportAsCurl(request); }},
    {ExportFormat::PowerShell, "powershell", QT_TRANSLATE_NOOP("weir::ExportFormat", "PowerShell"), ".ps1",
     ExportNeeds::Address, [](const ExportRequest &request) -> Text { return exportAsPowerShell(request); }},
    {ExportFormat::HttpFile, "http", QT_TRANSLATE_NOOP("weir::ExportFormat", "HTTP file"), ".http",
     ExportNeeds::Address, [](const ExportRequest &request) -> Text { return exportAsHttpFile(request); }},
    {ExportFormat::Har, "har", QT_TRANSLATE_NOOP("weir::ExportFormat", "HAR"), ".har", ExportNeeds::Address,
     [](const ExportRequest &request) -> Text { return exportAsHar(request); }},
    {ExportFormat::Terraform, "terraform", QT_TRANSLATE_NOOP("weir::ExportFormat", "Terraform"), ".tf",
     ExportNeeds::Nothing, &exportAsTerraform},
    {ExportFormat::Postman, "postman", QT_TRANSLATE_NOOP("weir::ExportFormat", "Postman"),
     ".postman_collection.json", ExportNeeds::Address,
     [](const ExportRequest &request) -> Text { return exportAsPostman(request); }},
    {ExportFormat::Bruno, "bruno", QT_TRANSLATE_NOOP("weir::ExportFormat", "Bruno"), ".bru",
     ExportNeeds::Address, [](const ExportRequest &request) -> Text { return exportAsBruno(request); }},
}};

void findPlaceholders(const Json &value, const std::string &pointer, QStringList &found)
{
    if (holdsSecretPlaceholder(value.text()))
        found << toQString(pointer);
    for (size_t index = 0; index < value.items().size(); ++index)
        findPlaceholders(value.items()[index], childPointer(pointer, index), found);
    for (const Json::Member &member : value.members())
        findPlaceholders(member.value, childPointer(pointer, member.key), found);
}

} // namespace

std::span<const ExportFormatSpec> exportFormats()
{
    return formats;
}

const ExportFormatSpec &exportFormat(ExportFormat format)
{
    return *std::ranges::find(formats, format, &ExportFormatSpec::format);
}

const ExportFormatSpec *findExportFormat(QStringView name)
{
    const auto found = std::ranges::find(formats, toStdString(name), &ExportFormatSpec::name);
    return found == formats.end() ? nullptr : &*found;
}

QString exportFormatLabel(const ExportFormatSpec &format)
{
    return ExportFormatText::tr(format.label.data());
}

QString replacedText(const ExportFormatSpec &format, const ExportRequest &request)
{
    QStringList pointers;
    if (const auto body = readJson(request.body))
        findPlaceholders(body->root, {}, pointers);
    const QString token = toQString(tokenVariable);
    const bool needsToken = format.needs == ExportNeeds::Address;
    if (!pointers.isEmpty() && needsToken) {
        return ExportFormatText::tr("Placeholders stand for the secrets %1, and %2 for the token.")
            .arg(listText(pointers), token);
    }
    if (!pointers.isEmpty())
        return ExportFormatText::tr("Placeholders stand for the secrets %1.").arg(listText(pointers));
    return needsToken ? ExportFormatText::tr("%1 stands for the token.").arg(token) : QString();
}

} // namespace weir
