#include "app/cli/console.h"

#include "app/cli/terminationsignals.h"
#include "models/visibletext.h"

#include <array>
#include <string>
#include <utility>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

//! SGR parameters of the terminal's own colours, which its owner can read.
const char *colourOf(OutputTone tone)
{
    switch (tone) {
    case OutputTone::Plain:
        return "";
    case OutputTone::Good:
        return "32";
    case OutputTone::Caution:
        return "33";
    case OutputTone::Bad:
        return "31";
    }
    Q_UNREACHABLE();
}

} // namespace

OutputLine markedLine(const QString &before, OutputTone tone, const QString &mark, const QString &after)
{
    return {.text = before + mark + after, .tone = tone, .start = before.size(), .length = mark.size()};
}

void Console::print(std::string_view utf8)
{
    clearProgress();
    // flush() tells whether everything arrived.
    static_cast<void>(std::fwrite(utf8.data(), 1, utf8.size(), stdout));
}

void Console::printLine(const QString &text)
{
    const QByteArray utf8 = visibleText(text).toUtf8();
    print({utf8.constData(), static_cast<size_t>(utf8.size())});
    print("\n");
}

void Console::printLine(const OutputLine &line)
{
    if (line.tone == OutputTone::Plain || !hasColours())
        return printLine(line.text);
    const auto printPart = [this](const QString &part) { print(visibleText(part).toStdString()); };
    printPart(line.text.left(line.start));
    print("\x1b[" + std::string(colourOf(line.tone)) + 'm');
    printPart(line.text.mid(line.start, line.length));
    print("\x1b[0m");
    printPart(line.text.mid(line.start + line.length));
    print("\n");
}

void Console::printRow(const QStringList &cells)
{
    QStringList row = cells;
    row.replaceInStrings(u"\t"_s, escaped(u'\t'));
    printLine(row.join(u'\t'));
}

void Console::say(const QString &message)
{
    clearProgress();
    const QByteArray line = "weir: " + visibleText(message).toUtf8() + '\n';
    // Where messages cannot be written, nobody can be told.
    static_cast<void>(std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr));
}

void Console::remark(const QString &message)
{
    if (m_remarks == Remarks::Said)
        say(message);
}

void Console::showProgress(const QString &text)
{
    if (text.isEmpty() || m_remarks == Remarks::Dropped || ::isatty(STDERR_FILENO) != 1
        || qgetenv("TERM") == "dumb")
        return clearProgress();
    // What was printed before comes first on the terminal.
    static_cast<void>(std::fflush(stdout));
    const QByteArray line = "\r\x1b[K" + visibleText(text).toUtf8();
    static_cast<void>(std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr));
    m_hasProgress = true;
}

void Console::clearProgress()
{
    if (!std::exchange(m_hasProgress, false))
        return;
    constexpr std::string_view line = "\r\x1b[K";
    static_cast<void>(std::fwrite(line.data(), 1, line.size(), stderr));
}

bool Console::flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

bool Console::isInteractive()
{
    return ::isatty(STDIN_FILENO) == 1;
}

bool Console::hasColours()
{
    return ::isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != "dumb";
}

QString Console::ask(const QString &question)
{
    // Before whoever sees the question can send one.
    TerminationSignals interruption;
    const QByteArray prompt = visibleText(question).toUtf8() + ' ';
    static_cast<void>(std::fwrite(prompt.constData(), 1, static_cast<size_t>(prompt.size()), stderr));
    std::array<char, 1024> line{};
    if (!interruption.waitForInput(STDIN_FILENO)
        || !std::fgets(line.data(), static_cast<int>(line.size()), stdin))
        return {};
    return QString::fromLocal8Bit(line.data()).trimmed();
}

} // namespace weir
