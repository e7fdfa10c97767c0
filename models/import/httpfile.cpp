#include "models/import/httpfile.h"

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

struct HttpFileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::HttpFile)
};

constexpr std::array<std::string_view, 9> httpMethods{"GET",     "PUT",  "POST",  "DELETE", "PATCH",
                                                      "OPTIONS", "HEAD", "TRACE", "CONNECT"};
constexpr std::string_view requestSeparator = "###";
constexpr std::string_view scriptStart = "{%";
constexpr std::string_view scriptEnd = "%}";

struct RequestLine
{
    std::string_view method;
    std::string_view url;
};

bool isAbsoluteUrl(std::string_view word)
{
    return word.starts_with("http://") || word.starts_with("https://");
}

//! `METHOD URL`, with a version or without, or a URL alone, which is a GET.
std::optional<RequestLine> requestLine(std::string_view line)
{
    line = trimmed(line);
    const std::string_view first = line.substr(0, line.find_first_of(lineBlanks));
    if (isAbsoluteUrl(first))
        return RequestLine{httpMethods.front(), first};
    if (first.size() == line.size() || std::ranges::find(httpMethods, first) == httpMethods.end())
        return std::nullopt;
    std::string_view url = trimmed(line.substr(first.size()));
    if (const size_t version = url.rfind(" HTTP/"); version != std::string_view::npos)
        url = trimmed(url.substr(0, version));
    return RequestLine{first, url};
}

//! Passes over a script that begins in this line and ends there or in a later one.
void skipScript(LineCursor &lines)
{
    while (!lines.atEnd() && lines.take().find(scriptEnd) == std::string_view::npos) { }
}

//! Passes over what may stand above a request line; false where it stands at something else.
bool skipPreamble(LineCursor &lines)
{
    const std::string_view line = trimmed(lines.peek());
    if (line.starts_with('<')) {
        if (line.find(scriptStart) != std::string_view::npos)
            skipScript(lines);
        else
            lines.take();
        return true;
    }
    if (!line.empty() && line.front() != '#' && !line.starts_with("//")
        && !(line.front() == '@' && line.find('=') != std::string_view::npos))
        return false;
    lines.take();
    return true;
}

//! A handler of the answer, or where that is written to.
bool endsBody(std::string_view line)
{
    return line.starts_with("> ") || line.starts_with(">>") || line.starts_with("<> ");
}

class HttpFileReader
{
public:
    explicit HttpFileReader(std::string_view text) : m_lines(text) { }

    std::vector<FoundRequest> read()
    {
        while (!m_lines.atEnd()) {
            if (skipPreamble(m_lines))
                continue;
            if (const auto line = requestLine(m_lines.take()))
                readRequest(*line);
            else
                skipToSeparator();
        }
        return std::move(m_requests);
    }

private:
    [[nodiscard]] bool atSeparator() const
    {
        return m_lines.atEnd() || m_lines.peek().starts_with(requestSeparator);
    }

    void skipToSeparator()
    {
        while (!atSeparator())
            m_lines.take();
    }

    void readRequest(const RequestLine &line)
    {
        FoundRequest request{.method = std::string(line.method), .url = std::string(line.url)};
        bool isInUrl = true;
        while (!atSeparator()) {
            const std::string_view next = m_lines.take();
            const std::string_view part = trimmed(next);
            if (part.empty())
                break;
            // A long URL goes on in lines that are indented; headers are not.
            isInUrl = isInUrl && lineBlanks.find(next.front()) != std::string_view::npos;
            if (isInUrl)
                request.url += part;
        }
        readBody(request);
        m_requests.push_back(std::move(request));
    }

    void readBody(FoundRequest &request)
    {
        while (!atSeparator()) {
            const std::string_view line = m_lines.peek();
            if (endsBody(line))
                return skipToSeparator();
            if (line.starts_with("< ") || line.starts_with("<@")) {
                request.fault =
                    HttpFileText::tr("The request takes its body from the file “%1”, which is not opened "
                                     "here; open that file itself.")
                        .arg(toQString(trimmed(line.substr(2))));
                return skipToSeparator();
            }
            request.body.append(line).push_back('\n');
            m_lines.take();
        }
    }

    LineCursor m_lines;
    std::vector<FoundRequest> m_requests;
};

} // namespace

bool isHttpFile(std::string_view text)
{
    LineCursor lines(text);
    while (!lines.atEnd()) {
        if (!skipPreamble(lines))
            return requestLine(lines.peek()).has_value();
    }
    return false;
}

std::vector<FoundRequest> requestsInHttpFile(std::string_view text)
{
    return HttpFileReader(text).read();
}

} // namespace weir
