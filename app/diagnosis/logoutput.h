#pragma once

#include "models/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace weir {

struct ApiSession;
class Secret;

//! As long as it lives, whatever this program and Qt log goes to standard error by logLine(). Afterwards
//! nothing does: at the very end of a process what logLine() needs is gone.
class LogOutput
{
public:
    LogOutput();
    ~LogOutput();
    Q_DISABLE_COPY_MOVE(LogOutput)
};

//! What is logged, as the rules of QLoggingCategory: `categories` are names with commas between them, each of
//! one with all below it, of which "=false" leaves one out; empty stands for all of Weir's. The error is one
//! sentence.
[[nodiscard]] Result<QStringList, QString> logRules(const QString &categories);
//! Log this, with the time and the category of each line, unless QT_MESSAGE_PATTERN says otherwise.
void startLogging(const QStringList &rules);

//! As long as the session lives, no line has a secret of it. Any thread.
void keepOutOfLog(const std::weak_ptr<const ApiSession> &session);

//! One line without any of the secrets, in all spellings that SecretSearch knows; without what stands behind
//! the keys and headers of secrets; of addresses neither user nor query. Control characters are escapes.
[[nodiscard]] QString logLine(const QString &message, const std::vector<Secret> &secrets);

} // namespace weir
