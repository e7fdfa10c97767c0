#include "app/cli/console.h"

#include <array>
#include <csignal>
#include <string>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

QString escaped(QChar character)
{
    return u"\\u%1"_s.arg(uint(character.unicode()), 4, 16, QChar(u'0'));
}

//! Control characters, and those that change the direction of what follows, as \u escapes.
QString visible(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar character : text) {
        const bool steers = character.category() == QChar::Other_Control
            || (character >= QChar(0x202a) && character <= QChar(0x202e))
            || (character >= QChar(0x2066) && character <= QChar(0x2069));
        if (steers && character != u'\t')
            shown += escaped(character);
        else
            shown += character;
    }
    return shown;
}

//! Ends the call that waits, and does nothing else.
extern "C" void endWaiting(int) { }

//! Signals end a read as long as this object lives, and not the program.
class InterruptibleReading
{
public:
    InterruptibleReading()
    {
        struct sigaction action = {};
        action.sa_handler = endWaiting;
        for (size_t i = 0; i < interruptions.size(); ++i)
            static_cast<void>(::sigaction(interruptions.at(i), &action, &m_former.at(i)));
    }
    ~InterruptibleReading()
    {
        for (size_t i = 0; i < interruptions.size(); ++i)
            static_cast<void>(::sigaction(interruptions.at(i), &m_former.at(i), nullptr));
    }
    Q_DISABLE_COPY_MOVE(InterruptibleReading)

private:
    static constexpr std::array interruptions{SIGINT, SIGTERM};
    std::array<struct sigaction, interruptions.size()> m_former{};
};

} // namespace

void Console::print(std::string_view utf8)
{
    // flush() tells whether everything arrived.
    static_cast<void>(std::fwrite(utf8.data(), 1, utf8.size(), stdout));
}

void Console::printLine(const QString &text)
{
    const QByteArray utf8 = visible(text).toUtf8();
    print({utf8.constData(), static_cast<size_t>(utf8.size())});
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
    const QByteArray line = "weir: " + visible(message).toUtf8() + '\n';
    // Where messages cannot be written, nobody can be told.
    static_cast<void>(std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr));
}

bool Console::flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

bool Console::isInteractive()
{
    return ::isatty(STDIN_FILENO) == 1;
}

QString Console::ask(const QString &question)
{
    const QByteArray prompt = visible(question).toUtf8() + ' ';
    static_cast<void>(std::fwrite(prompt.constData(), 1, static_cast<size_t>(prompt.size()), stderr));
    const InterruptibleReading reading;
    std::array<char, 1024> line{};
    if (!std::fgets(line.data(), static_cast<int>(line.size()), stdin))
        return {};
    return QString::fromLocal8Bit(line.data()).trimmed();
}

} // namespace weir
