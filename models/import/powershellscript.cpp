#include "models/import/powershellscript.h"

#include "models/import/powershellvalues.h"
#include "models/json/jsonreader.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

namespace weir {

namespace {

struct PowerShellScriptText
{
    Q_DECLARE_TR_FUNCTIONS(weir::PowerShellScript)
};

constexpr std::array<std::string_view, 2> longCommands{"invoke-restmethod", "invoke-webrequest"};
constexpr std::array<std::string_view, 2> shortCommands{"irm", "iwr"};
//! Options without an argument, in lower case.
constexpr std::array<std::string_view, 18> optionsAlone{"usebasicparsing",
                                                        "skipcertificatecheck",
                                                        "usedefaultcredentials",
                                                        "allowunencryptedauthentication",
                                                        "disablekeepalive",
                                                        "passthru",
                                                        "preserveauthorizationonredirect",
                                                        "preservehttpmethodonredirect",
                                                        "allowinsecureredirect",
                                                        "skipheadervalidation",
                                                        "skiphttperrorcheck",
                                                        "noproxy",
                                                        "resume",
                                                        "followrellink",
                                                        "proxyusedefaultcredentials",
                                                        "verbose",
                                                        "debug",
                                                        "confirm"};

bool isRequestCommand(std::string_view written)
{
    const std::string name = asciiLowerCase(written);
    return std::ranges::find(longCommands, name) != longCommands.end()
        || std::ranges::find(shortCommands, name) != shortCommands.end();
}

//! Whether the name stands where a command begins, and something behind it.
bool hasWord(std::string_view script, std::string_view name)
{
    for (size_t place = script.find(name); place != std::string_view::npos;
         place = script.find(name, place + name.size())) {
        const char behind = place + name.size() < script.size() ? script[place + name.size()] : '\0';
        size_t before = place;
        while (before > 0 && (script[before - 1] == ' ' || script[before - 1] == '\t'))
            --before;
        if ((behind == ' ' || behind == '\t')
            && (before == 0
                || std::string_view("\n;{(=|>").find(script[before - 1]) != std::string_view::npos))
            return true;
    }
    return false;
}

bool atOption(const PowerShellCursor &cursor)
{
    return cursor.peek() == '-' && std::isalpha(static_cast<unsigned char>(cursor.peek(1))) != 0;
}

std::string knownText(const std::optional<PowerShellValue> &value)
{
    return value && value->state != PowerShellState::Unknown ? value->json.text() : std::string();
}

//! What the options of a command say of the request.
struct RequestOptions
{
    std::optional<PowerShellValue> method = {};
    std::optional<PowerShellValue> url = {};
    std::optional<PowerShellValue> body = {};
    bool hasFile = false;

    void take(std::string_view name, PowerShellValue value)
    {
        const std::string option = asciiLowerCase(name);
        if (option == "method" || option == "custommethod")
            method = std::move(value);
        else if (option == "uri")
            url = std::move(value);
        else if (option == "body")
            body = std::move(value);
        else if (option == "infile")
            hasFile = true;
    }

    void takeTable(const PowerShellValue &table)
    {
        for (size_t index = 0; index < table.memberStates.size(); ++index) {
            const Json::Member &member = table.json.members()[index];
            take(member.key, {.json = member.value, .state = table.memberStates[index]});
        }
    }
};

FoundRequest requestWith(const RequestOptions &options)
{
    FoundRequest request{.method = knownText(options.method), .url = knownText(options.url)};
    std::ranges::transform(request.method, request.method.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (request.method.empty())
        request.method = "GET";
    if (options.hasFile) {
        request.fault =
            PowerShellScriptText::tr("The request takes its body from a file, which is not opened "
                                     "here; open that file itself.");
    } else if (options.body && options.body->state != PowerShellState::Known) {
        request.fault =
            PowerShellScriptText::tr("PowerShell would work out the body of the request, or a part "
                                     "of it; write the JSON text there, in single quotes.");
    } else if (options.body && options.body->json.isString()) {
        request.body = options.body->json.text();
    } else if (options.body && !options.body->json.isNull()) {
        request.fault = PowerShellScriptText::tr("The body of the request is no JSON text; put the table "
                                                 "through ConvertTo-Json.");
    }
    return request;
}

class ScriptRequests
{
public:
    explicit ScriptRequests(std::string_view text)
        : m_text(text), m_cursor(text),
          m_values(m_cursor, [this](std::string_view name) { return readCommand(name); })
    {
        m_cursor.skipText(byteOrderMark);
    }

    Result<std::vector<FoundRequest>, QString> read()
    {
        while (!m_cursor.atEnd())
            readStatement();
        if (m_cursor.openQuote() < m_text.size()) {
            return PowerShellScriptText::tr("The text in quotation marks that begins in line %1 has no end.")
                .arg(positionAt(m_text, m_cursor.openQuote()).line);
        }
        return std::move(m_requests);
    }

private:
    void readStatement()
    {
        m_cursor.skipBlankLines();
        skipPrompt();
        const char next = m_cursor.peek();
        if (next == '$' && m_cursor.peek(1) != '(') {
            readAssignment();
        } else if (next == '(') {
            // No further: a block may follow, as behind `if`.
            m_values.takeOperand();
        } else if (std::isalpha(static_cast<unsigned char>(next)) != 0) {
            const std::string_view name = m_cursor.takeName();
            // Blocks of `if`, `try` and functions are read like what stands around them.
            if (isRequestCommand(name))
                readRequest();
        } else if (next == '[' || next == '`' || m_cursor.atQuote() || m_cursor.atHereString()) {
            m_cursor.skipElement();
        } else {
            m_cursor.skip();
        }
    }

    //! `PS C:\>`, as it is copied from a terminal.
    void skipPrompt()
    {
        if (!m_cursor.rest().starts_with("PS "))
            return;
        const std::string_view line = m_cursor.rest().substr(0, m_cursor.rest().find('\n'));
        if (const size_t end = line.find("> "); end != std::string_view::npos)
            m_cursor.skip(end + 2);
    }

    void readAssignment()
    {
        m_cursor.skip();
        const std::string name = m_cursor.takeVariableName();
        const bool isMember = m_cursor.peek() == '.' || m_cursor.peek() == '[';
        while (m_cursor.peek() == '.' || m_cursor.peek() == '[') {
            m_cursor.skipElement();
            m_cursor.takeName();
        }
        m_cursor.skipBlanks();
        const bool isSum = m_cursor.peek() == '+' && m_cursor.peek(1) == '=';
        if (!isSum && (m_cursor.peek() != '=' || m_cursor.peek(1) == '='))
            return;
        m_cursor.skip(isSum ? 2 : 1);
        m_cursor.skipBlankLines();
        PowerShellValue value = m_values.takePipeline();
        // What a part of it becomes is not followed.
        if (isMember || isSum)
            value = {.state = PowerShellState::Unknown};
        m_values.assign(name, std::move(value));
    }

    PowerShellValue readCommand(std::string_view name)
    {
        if (isRequestCommand(name))
            readRequest();
        else
            m_values.skipStatement();
        return {.state = PowerShellState::Unknown};
    }

    void readRequest()
    {
        RequestOptions options;
        m_cursor.skipBlanks();
        while (!m_cursor.atEnd()
               && std::string_view("\n;|)}&").find(m_cursor.peek()) == std::string_view::npos) {
            const size_t start = m_cursor.position();
            if (atOption(m_cursor)) {
                m_cursor.skip();
                readOption(options, m_cursor.takeName());
            } else if (m_cursor.peek() == '@' && std::isalpha(static_cast<unsigned char>(m_cursor.peek(1)))) {
                m_cursor.skip();
                const auto table = m_values.variables().find(m_cursor.takeVariableName());
                if (table != m_values.variables().end())
                    options.takeTable(table->second);
            } else if (PowerShellValue value = m_values.takeArgument(); !options.url) {
                options.url = std::move(value);
            }
            if (m_cursor.position() == start)
                m_cursor.skip();
            m_cursor.skipBlanks();
        }
        m_requests.push_back(requestWith(options));
    }

    void readOption(RequestOptions &options, std::string_view name)
    {
        // `-Switch:$false`
        const bool isBound = m_cursor.skipText(":");
        if (!isBound && std::ranges::find(optionsAlone, asciiLowerCase(name)) != optionsAlone.end())
            return;
        m_cursor.skipBlanks();
        if (!atOption(m_cursor))
            options.take(name, m_values.takeArgument());
    }

    std::string_view m_text;
    PowerShellCursor m_cursor;
    PowerShellValues m_values;
    std::vector<FoundRequest> m_requests;
};

} // namespace

bool isPowerShellScript(std::string_view text)
{
    const std::string lower = asciiLowerCase(text);
    const size_t start = lower.find_first_not_of(" \t\r\n");
    // As JSON that is broken begins.
    if (start == std::string::npos || lower[start] == '{' || lower[start] == '"')
        return false;
    return lower.find(longCommands[0]) != std::string::npos
        || lower.find(longCommands[1]) != std::string::npos
        || std::ranges::any_of(shortCommands,
                               [&lower](std::string_view name) { return hasWord(lower, name); });
}

Result<std::vector<FoundRequest>, QString> requestsInPowerShellScript(std::string_view text)
{
    return ScriptRequests(text).read();
}

} // namespace weir
