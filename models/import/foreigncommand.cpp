#include "models/import/foreigncommand.h"

#include "models/import/commandstart.h"
#include "models/import/shellquoting.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view blanks = " \t\r";

struct ForeignCommandText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ForeignCommand)
};

QString powerShellText()
{
    return ForeignCommandText::tr("This is a cURL command for PowerShell, and of PowerShell only "
                                  "Invoke-RestMethod and Invoke-WebRequest "
                                  "can be read; write one of these, or a cURL command for bash.");
}

QString windowsPromptText()
{
    return ForeignCommandText::tr(
        "This is a cURL command for the Windows command prompt, and only those for bash can be read; in the "
        "browser choose “Copy as cURL (bash)”.");
}

QString otherProgramText(const QString &program)
{
    return ForeignCommandText::tr(
               "This is a request for %1, and only cURL commands for bash can be read; in the browser choose "
               "“Copy as cURL (bash)”.")
        .arg(program);
}

bool isPowerShell(std::string_view script, const QString &program)
{
    // A terminal's prompt.
    return program.endsWith("curl.exe"_L1) || script.starts_with("PS ");
}

//! Whether another command's output is piped into cURL.
bool isPipedIntoCurl(std::string_view script)
{
    const auto commands = readShellScript(script);
    return commands && std::ranges::any_of(*commands, [](const ShellCommand &command) {
               return command.start == ShellCommand::Start::OfPipe
                   && isCurlProgram(command.words.front().text);
           });
}

bool mentionsCurl(std::string_view line)
{
    ShellCursor cursor(line);
    while (!cursor.atEnd()) {
        if (shellWordEnds.find(cursor.peek()) != std::string_view::npos) {
            cursor.take();
            continue;
        }
        if (isCurlProgram(readShellWord(cursor, shellWordEnds).text))
            return true;
    }
    return false;
}

bool isLineEnd(const ShellCursor &cursor)
{
    const std::string_view rest = cursor.text().substr(cursor.position());
    const size_t next = rest.find_first_not_of(blanks);
    return next == std::string_view::npos || rest[next] == '\n';
}

} // namespace

QString foreignCommandText(std::string_view text)
{
    const std::string_view script = text.substr(commandStart(text));
    // As JSON that is broken begins.
    if (script.empty() || std::string_view("{[\"").find(script.front()) != std::string_view::npos)
        return {};
    const QString program = toQString(programAt(script, 0)).toLower();
    if (isPowerShell(script, program))
        return powerShellText();
    if (program == "wget"_L1)
        return otherProgramText(u"wget"_s);
    if (script.starts_with("fetch(") || script.starts_with("await fetch("))
        return otherProgramText(u"fetch"_s);
    if (isPipedIntoCurl(script)) {
        return ForeignCommandText::tr(
            "The cURL command gets its input from another command, which is not run here; put the body "
            "behind --data-raw, in single quotes, and let the file begin with curl.");
    }
    if (mentionsCurl(script.substr(0, script.find('\n')))) {
        return ForeignCommandText::tr(
            "Something stands before the cURL command; leave only the command in the file, beginning with "
            "curl.");
    }
    return {};
}

QString otherShellText(std::string_view script)
{
    constexpr std::array<std::string_view, 4> powerShellOptions{"-Uri", "-Method", "-Body", "-Headers"};
    ShellCursor cursor(script);
    while (!cursor.atEnd() && !cursor.openQuote()) {
        // What follows may be a here-document, which is no command.
        if (cursor.peek() == '<' && cursor.peek(1) == '<')
            return {};
        if (cursor.skipSpacedContinuation())
            continue;
        const char next = cursor.peek();
        if (shellWordEnds.find(next) != std::string_view::npos) {
            cursor.take();
            continue;
        }
        if (ShellCursor behind = cursor; next == '`' || next == '^') {
            // Where bash has a \, these continue a line.
            behind.take();
            if (isLineEnd(behind))
                return next == '`' ? powerShellText() : windowsPromptText();
        }
        const std::string_view written = takeWrittenWord(cursor);
        if (written.starts_with("^\""))
            return windowsPromptText();
        if (std::ranges::find(powerShellOptions, written) != powerShellOptions.end())
            return powerShellText();
    }
    return {};
}

} // namespace weir
