#include "models/profile/connectionprofile.h"
#include "models/profile/regions.h"
#include "models/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ConnectionProfile)
};

constexpr size_t tokenLimit = 32768;
//! A region is one label of a host name.
constexpr int regionLimit = 63;
constexpr int disProjectIdLimit = 64;

struct SecondsRange
{
    std::chrono::seconds minimum;
    std::chrono::seconds maximum;
};

constexpr SecondsRange connectTimeoutRange{std::chrono::seconds(1), std::chrono::seconds(60)};
constexpr SecondsRange idleTimeoutRange{std::chrono::seconds(1), std::chrono::seconds(300)};
constexpr SecondsRange deadlineRange{std::chrono::seconds(5), std::chrono::seconds(300)};

bool isBetween(QChar character, char16_t first, char16_t last)
{
    return character >= first && character <= last;
}

bool isAsciiLetterOrDigit(QChar character)
{
    return isBetween(character, u'a', u'z') || isBetween(character, u'A', u'Z')
        || isBetween(character, u'0', u'9');
}

bool isVisibleAscii(QChar character)
{
    return isBetween(character, u'!', u'~');
}

bool isLowerHostLabel(QChar character)
{
    return isBetween(character, u'a', u'z') || isBetween(character, u'0', u'9') || character == u'-';
}

//! QUrl has already brought an address into its usual form: four decimal numbers, or the shortest IPv6 text.
bool isLoopback(const QString &host)
{
    if (host == "localhost"_L1 || host == "::1"_L1)
        return true;
    const QStringList numbers = host.split(u'.');
    return numbers.size() == 4 && numbers.front() == "127"_L1
        && std::ranges::all_of(numbers, [](const QString &number) {
               bool isNumber = false;
               return number.toUInt(&isNumber) <= 255 && isNumber;
           });
}

bool isColor(const QString &text)
{
    return text.size() == 7 && text.front() == u'#'
        && std::all_of(text.begin() + 1, text.end(), [](QChar digit) {
               return isBetween(digit, u'0', u'9') || isBetween(digit.toLower(), u'a', u'f');
           });
}

ValidationIssue error(std::string pointer, IssueCode code, const QString &message)
{
    return {.pointer = std::move(pointer), .code = code, .level = Level::Error, .message = message};
}

//! Such characters turn the order of others, or make names of two profiles look the same.
bool isInvisible(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

void checkName(const QString &name, ValidationIssues &issues)
{
    if (name.trimmed().isEmpty()) {
        issues.push_back(error("/name", IssueCode::Required, ProfileText::tr("The profile needs a name.")));
    } else if (codePointCount(toStdString(name)) > profileNameLimit) {
        issues.push_back(
            error("/name", IssueCode::Length,
                  ProfileText::tr("Name must have at most %n character(s).", nullptr, profileNameLimit)));
    } else if (std::ranges::any_of(name, isInvisible)) {
        issues.push_back(
            error("/name", IssueCode::Pattern,
                  ProfileText::tr(
                      "Name must not contain line breaks, control characters or others that nobody sees.")));
    }
}

void checkProjectId(const QString &projectId, ValidationIssues &issues)
{
    if (projectId.isEmpty()) {
        issues.push_back(
            error("/project_id", IssueCode::Required,
                  ProfileText::tr("The profile needs the project ID, as the console shows it under "
                                  "My Credentials.")));
    } else if (!isValidProjectId(projectId)) {
        issues.push_back(error("/project_id", IssueCode::Pattern,
                               ProfileText::tr("Project ID must not contain a slash.")));
    } else if (projectId.size() > disProjectIdLimit
               || !std::ranges::all_of(projectId, isAsciiLetterOrDigit)) {
        ValidationIssue issue = error("/project_id", IssueCode::Pattern,
                                      ProfileText::tr("Project ID should be 1 to 64 letters and digits: "
                                                      "event subscriptions take nothing else."));
        issue.level = Level::Warning;
        issues.push_back(issue);
    }
}

void checkRegion(const ConnectionProfile &profile, ValidationIssues &issues)
{
    if (profile.region.isEmpty() && profile.endpoint.isEmpty() && profile.serviceEndpoints.empty()) {
        issues.push_back(
            error("/region", IssueCode::Required,
                  ProfileText::tr("The profile needs a region such as cn-north-4, or an endpoint.")));
    } else if (!profile.region.isEmpty() && !isValidRegion(profile.region)) {
        issues.push_back(
            error("/region", IssueCode::Pattern,
                  ProfileText::tr("Region must be lower-case letters, digits and hyphens, at most 63 of "
                                  "them, such as cn-north-4.")));
    } else if (const std::vector<Service> services = servicesNotListed(profile); !services.empty()) {
        QStringList names;
        for (const Service service : services)
            names.append(serviceName(service));
        ValidationIssue issue =
            error("/region", IssueCode::Enum,
                  ProfileText::tr("In %1 there is no listed host of %2: enter it under Custom hosts, if you "
                                  "have one.")
                      .arg(profile.region, QLocale().createSeparatedList(names)));
        issue.level = Level::Warning;
        issues.push_back(issue);
    }
}

void checkEndpoint(std::string pointer, const QUrl &url, ValidationIssues &issues)
{
    if (url.isEmpty())
        return;
    const QString fault = endpointFault(url);
    if (!fault.isEmpty())
        issues.push_back(error(std::move(pointer), IssueCode::Format, fault));
}

void checkAccessKey(const ConnectionProfile &profile, ValidationIssues &issues)
{
    const QString &key = profile.accessKey;
    if (key.isEmpty()) {
        if (profile.signIn == SignInMethod::AccessKey)
            issues.push_back(error("/access_key", IssueCode::Required,
                                   ProfileText::tr("Signing in with AK/SK needs the access key (AK).")));
        return;
    }
    // It stands in the Authorization header, before a comma.
    if (!std::ranges::all_of(key,
                             [](QChar character) { return isVisibleAscii(character) && character != u','; }))
        issues.push_back(
            error("/access_key", IssueCode::Pattern,
                  ProfileText::tr("Access key (AK) must be visible ASCII characters without spaces and "
                                  "commas.")));
}

void checkSeconds(std::string pointer, const QString &label, std::chrono::milliseconds value,
                  SecondsRange range, ValidationIssues &issues)
{
    if (value >= range.minimum && value <= range.maximum)
        return;
    issues.push_back(error(std::move(pointer), IssueCode::Range,
                           ProfileText::tr("%1 must be between %2 and %3 seconds.")
                               .arg(label)
                               .arg(range.minimum.count())
                               .arg(range.maximum.count())));
}

} // namespace

QString endpointFault(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || url.port(443) == 0)
        return ProfileText::tr("An endpoint must be an address such as https://host or https://host:port.");
    if (!url.userInfo().isEmpty())
        return ProfileText::tr("An endpoint must not contain a user name or password; sign in instead.");
    if (url.hasQuery() || url.hasFragment())
        return ProfileText::tr(
            "An endpoint must end before “?” and “#”; give only scheme, host, port and path.");
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host())))
        return {};
    return ProfileText::tr(
        "An endpoint must begin with https://; plain http is accepted only for this computer, "
        "such as http://127.0.0.1:8080.");
}

bool isValidToken(std::string_view text)
{
    return !text.empty() && text.size() <= tokenLimit
        && std::ranges::all_of(text, [](char character) { return character >= '!' && character <= '~'; });
}

bool isValidProjectId(const QString &projectId)
{
    // As parts of a path these two would lead elsewhere.
    return !projectId.isEmpty() && projectId != "."_L1 && projectId != ".."_L1
        && std::ranges::none_of(projectId,
                                [](QChar c) { return c == u'/' || c.category() == QChar::Other_Control; });
}

bool isValidRegion(const QString &region)
{
    return !region.isEmpty() && region.size() <= regionLimit && !region.startsWith(u'-')
        && !region.endsWith(u'-') && std::ranges::all_of(region, isLowerHostLabel);
}

ValidationIssues validateProfile(const ConnectionProfile &profile)
{
    ValidationIssues issues;
    checkName(profile.name, issues);
    checkRegion(profile, issues);
    checkProjectId(profile.projectId, issues);
    checkAccessKey(profile, issues);
    checkEndpoint("/endpoint", profile.endpoint, issues);
    for (const auto &[service, url] : profile.serviceEndpoints)
        checkEndpoint("/endpoints/" + std::string(serviceKey(service)), url, issues);
    if (!profile.caFile.isEmpty() && !QDir::isAbsolutePath(profile.caFile))
        issues.push_back(
            error("/ca_file", IssueCode::Format,
                  ProfileText::tr("CA file must be a full path, such as /etc/ssl/company.pem.")));
    const ValidationIssues proxyIssues = validateProxy(profile.proxy);
    issues.insert(issues.end(), proxyIssues.begin(), proxyIssues.end());
    if (!profile.color.isEmpty() && !isColor(profile.color))
        issues.push_back(error("/color", IssueCode::Pattern,
                               ProfileText::tr("Colour must be written as #rrggbb, such as #c0392b.")));
    checkSeconds("/connect_timeout", ProfileText::tr("Connect timeout"), profile.connectTimeout,
                 connectTimeoutRange, issues);
    checkSeconds("/idle_timeout", ProfileText::tr("Idle timeout"), profile.idleTimeout, idleTimeoutRange,
                 issues);
    checkSeconds("/deadline", ProfileText::tr("Deadline"), profile.deadline, deadlineRange, issues);
    return issues;
}

QString profileFault(const ConnectionProfile &profile)
{
    const ValidationIssues issues = validateProfile(profile);
    const auto fault = std::ranges::find(issues, Level::Error, &ValidationIssue::level);
    return fault == issues.end() ? QString() : fault->message;
}

} // namespace weir
