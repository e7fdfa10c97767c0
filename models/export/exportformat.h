#pragma once

#include "models/export/exportrequest.h"
#include "models/result.h"

#include <QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

enum class ExportFormat : quint8 {
    Body,
    Request,
    Curl,
    PowerShell,
    HttpFile,
    Har,
    Terraform,
    Postman,
    Bruno,
};

//! What a format has to know beside the body.
enum class ExportNeeds : quint8 {
    Nothing,
    Target, //!< Project and ID.
    Address, //!< And where the service is, with a token for it.
};

enum class ExportSecrets : quint8 { Placeholders, Included };

//! One row of the table of formats.
struct ExportFormatSpec
{
    ExportFormat format;
    //! In the arguments of `weir export`.
    std::string_view name;
    //! Translatable, context weir::ExportFormat.
    std::string_view label;
    //! Of the file's name.
    std::string_view suffix;
    ExportNeeds needs;
    //! A pure function. The text ends with a line end; the error is one sentence.
    Result<std::string, QString> (*write)(const ExportRequest &request);
};

[[nodiscard]] std::span<const ExportFormatSpec> exportFormats();
[[nodiscard]] const ExportFormatSpec &exportFormat(ExportFormat format);
//! Null pointer for what is no format's name.
[[nodiscard]] const ExportFormatSpec *findExportFormat(QStringView name);
[[nodiscard]] QString exportFormatLabel(const ExportFormatSpec &format);

//! What the exported text has a placeholder for, as one sentence: the pointers of secrets, and the token.
//! Empty where it has none.
[[nodiscard]] QString replacedText(const ExportFormatSpec &format, const ExportRequest &request);

} // namespace weir
