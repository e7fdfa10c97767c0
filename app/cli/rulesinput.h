#pragma once

#include "app/cli/outputformat.h"
#include "models/result.h"
#include "models/rules/eventrules.h"
#include "models/samples/rulesample.h"
#include "models/schema/resourcekind.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace weir {

//! What a command that tries rules is given.
struct RulesInput
{
    QString path = {};
    //! Without one the file tells it.
    std::optional<ResourceKind> kind = {};
    OutputFormat format = OutputFormat::Text;
};

void addRulesArguments(QCommandLineParser &parser);
//! The error is one sentence.
[[nodiscard]] Result<RulesInput, QString> rulesInputFrom(const QCommandLineParser &parser);

//! The rules of the event stream in the file; what else is wrong in it does not matter. The error is one
//! sentence.
[[nodiscard]] Result<EventRules, QString> readRules(const RulesInput &input);

//! Reads a sample or a bare event, from standard input for `-`. The error is one sentence.
[[nodiscard]] Result<RuleSample, QString> readSample(const QString &path);

} // namespace weir
