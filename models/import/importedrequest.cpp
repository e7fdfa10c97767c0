#include "models/import/importedrequest.h"

#include "models/text.h"

#include <QByteArray>
#include <vector>

#include <algorithm>
#include <array>

namespace weir {

namespace {

constexpr std::array bothKinds{ResourceKind::EventStream, ResourceKind::EventSubscription};

//! Empty for a place that the shell, or the person who copies an example, was to fill.
QString parameterText(std::string_view segment)
{
    if (segment.find_first_of("${}`<>") != std::string_view::npos)
        return {};
    return QString::fromUtf8(
        QByteArray::fromPercentEncoding(QByteArray(segment.data(), static_cast<qsizetype>(segment.size()))));
}

std::vector<std::string_view> segmentsOf(std::string_view path)
{
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        const std::string_view segment = path.substr(0, path.find('/'));
        if (!segment.empty())
            segments.push_back(segment);
        path.remove_prefix(std::min(segment.size() + 1, path.size()));
    }
    return segments;
}

} // namespace

std::string_view pathOfUrl(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    if (const size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    const size_t path = url.find('/');
    return path == std::string_view::npos ? std::string_view() : url.substr(path);
}

RequestTarget targetOfPath(std::string_view path)
{
    const std::vector<std::string_view> segments = segmentsOf(path);
    // From the end: version, project, collection, and the ID where there is one.
    for (const size_t fromEnd : {size_t(1), size_t(2)}) {
        if (segments.size() < fromEnd + 2)
            break;
        const size_t place = segments.size() - fromEnd;
        for (const ResourceKind kind : bothKinds) {
            if (segments[place] != pathCollection(kind) || segments[place - 2] != apiVersion)
                continue;
            return {kind, parameterText(segments[place - 1]),
                    fromEnd == 2 ? parameterText(segments.back()) : QString()};
        }
    }
    return {};
}

} // namespace weir
