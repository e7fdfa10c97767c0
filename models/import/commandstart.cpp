#include "models/import/commandstart.h"

#include "models/import/shellquoting.h"
#include "models/json/jsonreader.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace weir {

namespace {

constexpr std::string_view curlName = "curl";
constexpr std::string_view userPrompt = "$ ";
constexpr std::string_view rootPrompt = "# ";
constexpr std::string_view exportCommand = "export";
constexpr std::string_view betweenCommands = " \t\r\n;&";

bool isAssignment(std::string_view written)
{
    const size_t sign = written.find('=');
    if (sign == std::string_view::npos)
        return false;
    return std::ranges::all_of(written.substr(0, sign), [](unsigned char character) {
        return character == '_' || std::isalnum(character) != 0;
    });
}

//! Passes over `NAME=value` or `export`; false where something else stands.
bool skipAssignment(ShellCursor &cursor)
{
    // Any other text, such as a large JSON document, need not be read for it.
    if (const char first = cursor.peek();
        first != '_' && std::isalpha(static_cast<unsigned char>(first)) == 0)
        return false;
    const std::string_view written = takeWrittenWord(cursor);
    return written == exportCommand || isAssignment(written);
}

//! Whether root's prompt and a command with arguments stand here rather than a comment.
bool isRootCommand(std::string_view line)
{
    if (!line.starts_with(rootPrompt))
        return false;
    const std::string_view command = line.substr(rootPrompt.size());
    const std::string_view program = programAt(command, 0);
    return isCurlProgram(program) && commandStart(command) == 0
        && command.find_first_not_of(" \t\r\\", program.size()) != std::string_view::npos;
}

} // namespace

size_t commandStart(std::string_view text)
{
    ShellCursor cursor(text);
    if (text.starts_with(byteOrderMark))
        cursor.skip(byteOrderMark.size());
    std::optional<size_t> rootCommand;
    bool isFirst = true;
    while (!cursor.atEnd() && !cursor.openQuote()) {
        const size_t start = cursor.position();
        if (betweenCommands.find(cursor.peek()) != std::string_view::npos) {
            cursor.take();
            continue;
        }
        if (cursor.skipSpacedContinuation())
            continue;
        if (text.substr(start).starts_with(userPrompt)) {
            cursor.skip(userPrompt.size());
        } else if (cursor.peek() == '#') {
            const std::string_view line = cursor.takeLine();
            if (isFirst && isRootCommand(line))
                rootCommand = start + rootPrompt.size();
        } else if (!skipAssignment(cursor)) {
            // Above a cURL command a line of that form is a comment after all.
            return rootCommand && !isCurlProgram(programAt(text, start)) ? *rootCommand : start;
        }
        isFirst = false;
    }
    return rootCommand.value_or(text.size());
}

std::string_view programAt(std::string_view text, size_t start)
{
    const std::string_view rest = text.substr(start);
    return rest.substr(0, rest.find_first_of(" \t\r\n\\"));
}

bool isCurlProgram(std::string_view program)
{
    const size_t folder = program.rfind('/');
    return program.substr(folder == std::string_view::npos ? 0 : folder + 1) == curlName;
}

} // namespace weir
