#include "models/import/curlcommand.h"

#include "models/import/commandstart.h"
#include "models/import/curloptions.h"
#include "models/import/foreigncommand.h"
#include "models/import/shellscript.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

namespace weir {

namespace {

//! What programs for texts put in the place of - " and '.
constexpr std::u16string_view typographicSigns =
    u"\u2010\u2011\u2012\u2013\u2014\u2212\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb";

struct CurlCommandText
{
    Q_DECLARE_TR_FUNCTIONS(weir::CurlCommand)
};

constexpr std::string_view descriptorFolder = "/dev/fd/";

bool isCurl(const ShellCommand &command)
{
    return isCurlProgram(command.words.front().text);
}

//! One sentence where a word begins with such a sign; no more of the word is told, for it may be a secret.
QString typographicFault(const ShellCommand &command)
{
    for (const ShellWord &word : command.words) {
        const QString text = toQString(word.text);
        if (!text.isEmpty() && typographicSigns.find(text.front().unicode()) != std::u16string_view::npos) {
            return CurlCommandText::tr(
                       "The cURL command has the character %1, as programs for texts write "
                       "it, where a plain hyphen or quotation mark belongs; type - or ' there.")
                .arg(text.front());
        }
    }
    return {};
}

class CommandReader
{
public:
    explicit CommandReader(const ShellCommand &command) : m_command(command) { }

    Result<ImportedRequest, QString> read()
    {
        const std::vector<ShellWord> &words = m_command.words;
        for (size_t index = 1; index < words.size() && m_fault.isEmpty();) {
            const std::string_view text = words[index].text;
            if (m_onlyUrls || !text.starts_with('-') || text.size() == 1) {
                takeUrl(words[index]);
                ++index;
            } else if (text == "--") {
                m_onlyUrls = true;
                ++index;
            } else {
                index = text.starts_with("--") ? readLongOption(index) : readShortOptions(index);
            }
        }
        if (m_fault.isEmpty() && m_request.body.empty())
            m_fault = CurlCommandText::tr("The cURL command has no body, so there is nothing to edit.");
        if (!m_fault.isEmpty())
            return m_fault;
        return std::move(m_request);
    }

private:
    //! Returns the index of the word behind the option.
    size_t readLongOption(size_t index)
    {
        const ShellWord &word = m_command.words[index];
        const CurlOption option = longCurlOption(word.text);
        if (option == CurlOption::Flag)
            return index + 1;
        takeOption(option, toQString(word.text), argumentAt(index + 1));
        return index + 2;
    }

    //! Several letters may share one dash; the first that wants an argument takes the rest, or the next word.
    size_t readShortOptions(size_t index)
    {
        const ShellWord &word = m_command.words[index];
        for (size_t place = 1; place < word.text.size(); ++place) {
            const CurlOption option = shortCurlOption(word.text[place]);
            const QString name = u'-' + QString(QLatin1Char(word.text[place]));
            if (option == CurlOption::Flag)
                continue;
            if (place + 1 < word.text.size()) {
                takeOption(option, name, ShellWord{word.text.substr(place + 1), word.expansion});
                return index + 1;
            }
            takeOption(option, name, argumentAt(index + 1));
            return index + 2;
        }
        return index + 1;
    }

    [[nodiscard]] std::optional<ShellWord> argumentAt(size_t index) const
    {
        return index < m_command.words.size() ? std::optional(m_command.words[index]) : std::nullopt;
    }

    void takeOption(CurlOption option, const QString &name, const std::optional<ShellWord> &argument)
    {
        switch (option) {
        case CurlOption::Flag:
            return;
        case CurlOption::Refused:
            m_fault =
                CurlCommandText::tr("The cURL command uses %1; of what it sends, only --data, --data-raw, "
                                    "--data-binary and --json can be read.")
                    .arg(name);
            return;
        case CurlOption::Next:
            m_fault = severalText();
            return;
        case CurlOption::Argument:
        case CurlOption::Url:
        case CurlOption::Data:
        case CurlOption::RawData:
        case CurlOption::Json:
            break;
        }
        if (!argument) {
            m_fault = CurlCommandText::tr("The cURL command ends after %1, which wants a value.").arg(name);
            return;
        }
        if (option == CurlOption::Url)
            takeUrl(*argument);
        else if (option != CurlOption::Argument)
            takeData(option, *argument);
    }

    void takeUrl(const ShellWord &url)
    {
        if (m_hasUrl) {
            m_fault = severalText();
            return;
        }
        m_hasUrl = true;
        m_request.path = std::string(pathOfUrl(url.text));
    }

    void takeData(CurlOption option, const ShellWord &argument)
    {
        const ShellWord *data = &argument;
        if (option != CurlOption::RawData && argument.text.starts_with('@')) {
            data = inputNamed(std::string_view(argument.text).substr(1));
            if (!data)
                return;
        }
        if (data->expansion == Expansion::Needed) {
            m_fault =
                CurlCommandText::tr("The shell would put a value of its own into the body of the cURL "
                                    "command; write the value there, or put the body into single quotes.");
            return;
        }
        // cURL joins several by &, but pieces of --json as they are.
        if (m_hasData && option != CurlOption::Json)
            m_request.body += '&';
        m_hasData = true;
        m_request.body += data->text;
    }

    //! A here-document of the command; null pointer, and a fault, for any other file.
    const ShellWord *inputNamed(std::string_view file)
    {
        const std::string_view descriptor = file == "-" || file == "/dev/stdin" ? "0"
            : file.starts_with(descriptorFolder) ? file.substr(descriptorFolder.size())
                                                 : std::string_view();
        for (const auto &[number, input] : m_command.inputs) {
            if (descriptor == std::to_string(number))
                return &input;
        }
        m_fault = descriptor.empty()
            ? CurlCommandText::tr(
                  "The cURL command takes its body from the file “%1”, which is not opened here; "
                  "open that file itself.")
                  .arg(toQString(file))
            : CurlCommandText::tr(
                "The cURL command takes its body from its input, which is not in this file.");
        return nullptr;
    }

    static QString severalText()
    {
        return CurlCommandText::tr("The cURL command sends several requests; leave one of them in it.");
    }

    const ShellCommand &m_command;
    ImportedRequest m_request;
    QString m_fault;
    bool m_onlyUrls = false;
    bool m_hasUrl = false;
    bool m_hasData = false;
};

} // namespace

bool isCurlCommand(std::string_view text)
{
    const size_t start = commandStart(text);
    const std::string_view program = programAt(text, start);
    return isCurlProgram(program) && start + program.size() < text.size();
}

Result<ImportedRequest, QString> readCurlCommand(std::string_view text)
{
    const size_t start = commandStart(text);
    if (QString fault = otherShellText(text.substr(start)); !fault.isEmpty())
        return fault;
    // Blanks in the place of what stands before the command: faults are told by their lines.
    std::string scriptText(text);
    std::replace_if(
        scriptText.begin(), scriptText.begin() + static_cast<std::ptrdiff_t>(start),
        [](char character) { return character != '\n'; }, ' ');
    auto script = readShellScript(scriptText);
    if (!script)
        return script.error();
    const std::vector<ShellCommand> &commands = *script;
    if (commands.empty() || !isCurl(commands.front()))
        return CurlCommandText::tr("The file does not begin with a cURL command.");
    const auto count = std::ranges::count_if(commands, isCurl);
    if (count > 1) {
        return CurlCommandText::tr("The file holds %n cURL command(s); leave one of them in it.", nullptr,
                                   static_cast<int>(count));
    }
    // What the answer is piped into does not change the request.
    if (std::ranges::any_of(commands.begin() + 1, commands.end(), [](const ShellCommand &command) {
            return command.start == ShellCommand::Start::ByItself;
        }))
        return CurlCommandText::tr(
            "More follows after the cURL command; leave only the command in the file.");
    if (QString fault = typographicFault(commands.front()); !fault.isEmpty())
        return fault;
    return CommandReader(commands.front()).read();
}

} // namespace weir
