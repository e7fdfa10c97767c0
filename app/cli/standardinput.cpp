#include "app/cli/standardinput.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/console.h"
#include "app/storage/safefile.h"
#include "models/secrets/standin.h"

#include <QFile>
#include <QLocale>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

// The longest token with room for a line end and for saying that it is too
// long.
constexpr qint64 secretSizeLimit = 64 * 1024;

QString unreadableText(const QString &name, const QString &reason)
{
    return CommandLineText::tr("%1 cannot be read: %2.").arg(name, reason);
}

QString tooLargeText(const QString &name, qint64 mostBytes)
{
    return CommandLineText::tr("%1 is larger than %2, the most that is read.")
        .arg(name, QLocale().formattedDataSize(mostBytes));
}

QString standardInputText()
{
    return CommandLineText::tr("Standard input");
}

//! What a shell calls the end of a pipe that it gives to a program, as for `<(…)`.
bool isOpenDescriptor(const QString &path)
{
    return path.startsWith("/dev/fd/"_L1) || path.startsWith("/proc/self/fd/"_L1);
}

//! `name` is what the error calls it.
Result<std::string, QString> readToTheEnd(QFile &input, const QString &name, qint64 mostBytes)
{
    // A pipe gives what is in it, not what is still to come.
    QByteArray text;
    while (text.size() <= mostBytes) {
        const QByteArray part = input.read(mostBytes + 1 - text.size());
        if (part.isEmpty())
            break;
        text += part;
    }
    if (input.error() != QFileDevice::NoError)
        return unreadableText(name, input.errorString());
    if (text.size() > mostBytes)
        return tooLargeText(name, mostBytes);
    return text.toStdString();
}

Result<std::string, QString> readDescriptor(const QString &path, qint64 mostBytes)
{
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadableText(path, input.errorString());
    return readToTheEnd(input, path, mostBytes);
}

Result<std::string, QString> readSecretText(const QString &path, AskedSecret asked)
{
    if (path == standardInputName) {
        if (!Console::isInteractive())
            return readStandardInput(secretSizeLimit);
        auto line = askForSecret(asked, secretSizeLimit);
        if (!line)
            return unreadableText(standardInputText(), line.error());
        if (std::cmp_greater(line->size(), secretSizeLimit))
            return tooLargeText(standardInputText(), secretSizeLimit);
        return line;
    }
    if (isOpenDescriptor(path))
        return readDescriptor(path, secretSizeLimit);
    auto file = readFile(path, secretSizeLimit);
    if (!file)
        return file.error().message;
    return std::move(file).value();
}

} // namespace

QString standardInputFault(const QStringList &paths)
{
    return paths.count(standardInputName) > 1
        ? CommandLineText::tr("Standard input can be one file, not both.")
        : QString();
}

Result<std::string, QString> readStandardInput(qint64 mostBytes)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return unreadableText(standardInputText(), input.errorString());
    return readToTheEnd(input, standardInputText(), mostBytes);
}

Result<Secret, QString> readSecretInput(const QString &path, AskedSecret asked)
{
    auto input = readSecretText(path, asked);
    if (!input)
        return input.error();
    std::string text = std::move(input).value();
    std::string_view line = text;
    if (line.ends_with('\n'))
        line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
    Secret secret(line);
    explicit_bzero(text.data(), text.size());
    // What is no UTF-8 would be sent as something else.
    if (!QUtf8StringView(secret.reveal()).isValidUtf8()) {
        return CommandLineText::tr(
            "The secret is not encoded in UTF-8, so it cannot be sent as it is; write it "
            "in UTF-8.");
    }
    if (const QString fault = standInFault(secret.reveal()); !fault.isEmpty())
        return fault;
    return secret;
}

} // namespace weir
