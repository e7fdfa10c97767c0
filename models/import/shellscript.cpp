#include "models/import/shellscript.h"

#include "models/import/shellquoting.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace weir {

namespace {

struct ShellScriptText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ShellScript)
};

constexpr std::string_view blanks = " \t\r";

struct HereDocument
{
    size_t command = 0;
    int descriptor = 0;
    std::string endWord = {};
    enum class Content : quint8 { Literal, Expanded } content = Content::Expanded;
    enum class Tabs : quint8 { Kept, Stripped } tabs = Tabs::Kept;
};

bool isDescriptor(std::string_view text)
{
    constexpr size_t mostDigits = 3;
    return !text.empty() && text.size() <= mostDigits
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class ScriptReader
{
public:
    explicit ScriptReader(std::string_view text) : m_cursor(text) { }

    Result<std::vector<ShellCommand>, QString> read()
    {
        while (!m_cursor.atEnd() && !m_cursor.openQuote())
            step();
        endCommand(ShellCommand::Start::ByItself);
        if (const std::optional<size_t> quote = m_cursor.openQuote()) {
            const std::string_view before = m_cursor.text().substr(0, *quote);
            return ShellScriptText::tr("The quotation mark in line %1 is not closed.")
                .arg(std::ranges::count(before, '\n') + 1);
        }
        std::erase_if(m_commands, [](const ShellCommand &command) { return command.words.empty(); });
        return std::move(m_commands);
    }

private:
    void step()
    {
        const char next = m_cursor.peek();
        if (m_cursor.skipSpacedContinuation())
            return;
        if (blanks.find(next) != std::string_view::npos) {
            m_cursor.take();
        } else if (next == '\n') {
            m_cursor.take();
            // Behind a | the next line is still of the pipe.
            endCommand(m_command.words.empty() ? m_command.start : ShellCommand::Start::ByItself);
            readHereDocuments();
        } else if (next == '#') {
            m_cursor.skipLine();
        } else if (next == '|' || next == ';' || next == '&') {
            readOperator();
        } else if (next == '<' || next == '>') {
            readRedirection(next == '<' ? 0 : 1);
        } else {
            readWord();
        }
    }

    void readOperator()
    {
        const char first = m_cursor.take();
        const bool isDouble = m_cursor.peek() == first;
        if (isDouble)
            m_cursor.take();
        // &> and |& are about the output of one command.
        if (first == '&' && !isDouble && m_cursor.peek() == '>')
            return readRedirection(1);
        if (first == '|' && !isDouble && m_cursor.peek() == '&')
            m_cursor.take();
        endCommand(first == '|' && !isDouble ? ShellCommand::Start::OfPipe : ShellCommand::Start::ByItself);
    }

    void readWord()
    {
        const size_t start = m_cursor.position();
        ShellWord word = readShellWord(m_cursor, shellWordEnds);
        const char next = m_cursor.peek();
        const std::string_view written = m_cursor.text().substr(start, m_cursor.position() - start);
        if ((next == '<' || next == '>') && isDescriptor(written)) {
            int descriptor = 0;
            std::from_chars(written.data(), written.data() + written.size(), descriptor);
            return readRedirection(descriptor);
        }
        m_command.words.push_back(std::move(word));
    }

    void readRedirection(int descriptor)
    {
        const size_t start = m_cursor.position();
        while (m_cursor.peek() == '<' || m_cursor.peek() == '>')
            m_cursor.take();
        const std::string_view sign = m_cursor.text().substr(start, m_cursor.position() - start);
        const bool stripsTabs = sign == "<<" && m_cursor.peek() == '-';
        if (stripsTabs || m_cursor.peek() == '&' || m_cursor.peek() == '|')
            m_cursor.take();
        while (blanks.find(m_cursor.peek()) != std::string_view::npos && !m_cursor.atEnd())
            m_cursor.take();
        const size_t wordStart = m_cursor.position();
        ShellWord word = readShellWord(m_cursor, shellWordEnds);
        if (sign == "<<<") {
            word.text += '\n';
            m_command.inputs[descriptor] = std::move(word);
        } else if (sign == "<<") {
            const std::string_view written =
                m_cursor.text().substr(wordStart, m_cursor.position() - wordStart);
            m_hereDocuments.push_back(
                {.command = m_commands.size(),
                 .descriptor = descriptor,
                 .endWord = std::move(word.text),
                 .content = written.find_first_of("'\"\\") == std::string_view::npos
                     ? HereDocument::Content::Expanded
                     : HereDocument::Content::Literal,
                 .tabs = stripsTabs ? HereDocument::Tabs::Stripped : HereDocument::Tabs::Kept});
        }
    }

    void readHereDocuments()
    {
        for (const HereDocument &document : std::exchange(m_hereDocuments, {})) {
            std::string text;
            while (!m_cursor.atEnd()) {
                std::string_view line = m_cursor.takeLine();
                if (document.tabs == HereDocument::Tabs::Stripped)
                    line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
                if (line == document.endWord)
                    break;
                text.append(line).push_back('\n');
            }
            m_commands[document.command].inputs[document.descriptor] =
                document.content == HereDocument::Content::Literal ? ShellWord{std::move(text)}
                                                                   : expandableText(text);
        }
    }

    void endCommand(ShellCommand::Start next)
    {
        // Also one without words: here-documents know their command by its number.
        m_commands.push_back(std::exchange(m_command, ShellCommand{.start = next}));
    }

    ShellCursor m_cursor;
    ShellCommand m_command;
    std::vector<ShellCommand> m_commands;
    std::vector<HereDocument> m_hereDocuments;
};

} // namespace

Result<std::vector<ShellCommand>, QString> readShellScript(std::string_view text)
{
    return ScriptReader(text).read();
}

} // namespace weir
