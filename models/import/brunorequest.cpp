#include "models/import/brunorequest.h"

#include "models/import/textlines.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace weir {

namespace {

struct BrunoRequestText
{
    Q_DECLARE_TR_FUNCTIONS(weir::BrunoRequest)
};

constexpr std::array<std::string_view, 9> methodBlocks{"get",     "put",  "post",  "delete", "patch",
                                                       "options", "head", "trace", "connect"};
//! Without what may follow behind a colon.
constexpr std::array<std::string_view, 11> otherBlocks{
    "meta", "headers", "query", "params", "auth", "body", "vars", "assert", "script", "tests", "settings"};

bool isMethodBlock(std::string_view name)
{
    return std::ranges::find(methodBlocks, name) != methodBlocks.end();
}

//! The name of the block that the line begins, such as `body:json {`.
std::optional<std::string_view> blockName(std::string_view line)
{
    const size_t end = line.find_first_of(lineBlanks);
    if (end == std::string_view::npos || trimmed(line.substr(end)) != "{")
        return std::nullopt;
    return line.substr(0, end);
}

//! A block ends with the first line that begins with its bracket; its lines are indented by two blanks.
std::string takeBlock(LineCursor &lines)
{
    std::string content;
    while (!lines.atEnd()) {
        std::string_view line = lines.take();
        if (line.starts_with('}'))
            break;
        line.remove_prefix(std::min(line.find_first_not_of(' '), std::min(line.size(), size_t(2))));
        content.append(line).push_back('\n');
    }
    return content;
}

std::string_view valueIn(std::string_view block, std::string_view key)
{
    LineCursor lines(block);
    while (!lines.atEnd()) {
        const std::string_view line = trimmed(lines.take());
        if (line.starts_with(key) && line.substr(key.size()).starts_with(':'))
            return trimmed(line.substr(key.size() + 1));
    }
    return {};
}

std::string methodOfBlock(std::string_view name)
{
    std::string text(name);
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

struct BrunoBodies
{
    std::string json = {};
    std::string text = {};
};

void takeBody(FoundRequest &request, const std::string &mode, BrunoBodies bodies)
{
    if (mode == "json")
        request.body = std::move(bodies.json);
    else if (mode == "text")
        request.body = std::move(bodies.text);
    else if (!mode.empty() && mode != "none") {
        request.fault = BrunoRequestText::tr("The request sends its body as “%1”; only those of the modes "
                                             "“json” and “text” can be read.")
                            .arg(toQString(mode));
    }
}

} // namespace

bool isBrunoRequest(std::string_view text)
{
    LineCursor lines(text);
    while (!lines.atEnd() && trimmed(lines.peek()).empty())
        lines.take();
    const auto name = blockName(lines.peek());
    if (!name)
        return false;
    const std::string_view family = name->substr(0, name->find(':'));
    return isMethodBlock(*name) || std::ranges::find(otherBlocks, family) != otherBlocks.end();
}

std::vector<FoundRequest> requestsInBrunoRequest(std::string_view text)
{
    std::optional<FoundRequest> request;
    std::string mode;
    BrunoBodies bodies;
    LineCursor lines(text);
    while (!lines.atEnd()) {
        const auto name = blockName(lines.take());
        if (!name)
            continue;
        std::string content = takeBlock(lines);
        if (isMethodBlock(*name)) {
            request =
                FoundRequest{.method = methodOfBlock(*name), .url = std::string(valueIn(content, "url"))};
            mode = valueIn(content, "body");
        } else if (*name == "body:json" || *name == "body") {
            bodies.json = std::move(content);
        } else if (*name == "body:text") {
            bodies.text = std::move(content);
        }
    }
    if (!request)
        return {};
    takeBody(*request, mode, std::move(bodies));
    return {std::move(*request)};
}

} // namespace weir
