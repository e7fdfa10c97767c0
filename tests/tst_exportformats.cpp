#include "models/draft/secretfields.h"
#include "models/export/exportformat.h"
#include "models/import/harfile.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/cleanbodies.h"
#include "tests/support/hclreader.h"
#include "tests/support/hostiletext.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hostileCount = 2000;

ExportRequest requestOf(const Json &body, ResourceKind kind = ResourceKind::EventStream)
{
    ExportRequest request;
    request.kind = kind;
    request.projectId = u"p1"_s;
    request.id = u"e-1"_s;
    request.region = u"cn-north-4"_s;
    request.method = "PUT";
    request.url = QUrl(u"https://eg.example.com:8443/v1/p1/eventstreamings/e%20%7B1"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = writeJson(body, fieldTable(kind));
    return request;
}

std::string exported(ExportFormat format, const ExportRequest &request)
{
    const auto text = exportFormat(format).write(request);
    return text ? *text : std::string();
}

Json at(const std::string &text, std::string_view pointer)
{
    const auto document = readJson(text);
    const Json *value = document ? valueAt(document->root, pointer) : nullptr;
    return value ? *value : Json();
}

//! Without the empty line that parts them.
std::string behind(const std::string &text, std::string_view mark)
{
    const size_t place = text.find(mark);
    return place == std::string::npos ? std::string() : text.substr(place + mark.size());
}

//! The text of the block of a .bru file, as Bruno reads it: up to the first line that begins with a bracket,
//! and without its indent.
std::string blockOf(const std::string &file, const std::string &name)
{
    const std::string rest = behind("\n" + file, "\n" + name + " {\n");
    std::string text;
    for (const QByteArray &line : QByteArray::fromStdString(rest.substr(0, rest.find("\n}") + 1)).split('\n'))
        text += line.mid(2).toStdString() + '\n';
    return text;
}

//! What PowerShell reads between the quotes that follow the mark.
std::string powerShellText(const std::string &script, std::string_view mark)
{
    const std::string rest = behind(script, mark);
    std::string text;
    for (size_t place = 0; place < rest.size(); ++place) {
        if (rest[place] == '\'') {
            if (rest.substr(place + 1, 1) != "'")
                return text;
            ++place;
        }
        text += rest[place];
    }
    return "no end";
}

//! What of the body the provider's arguments hold.
Json bodyOfTerraform(const std::string &text)
{
    const Json file = readHcl(text);
    const Json *stream = file.find("resource huaweicloud_eg_event_stream stream");
    if (!stream)
        return {};
    Json body = *stream;
    body.remove("region");
    const auto rename = [&body](std::string_view end, std::string_view name, std::string_view key) {
        Json *object = body.find(end);
        if (const Json *value = object ? object->find(name) : nullptr) {
            Json moved = *value;
            object->remove(name);
            object->insert(key, std::move(moved));
        }
    };
    rename("source", "kafka", "source_kafka");
    rename("source", "mobile_rocketmq", "source_mobile_rocketmq");
    rename("source", "dms_rocketmq", "source_dms_rocketmq");
    rename("sink", "functiongraph", "sink_fg");
    rename("sink", "kafka", "sink_kafka");
    return body;
}

} // namespace

class TestExportFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveNamesOfTheirOwn();
    void everyFormatKeepsHostileValues();
    void clientsFindNoVariablesInValues();
    void placeholdersStayForClients();
    void noFormatHoldsAToken();
    void tellsWhatIsReplaced();
    void archivesFollowTheSpecification();
    void archivesAreReadBack();
    void powerShellIsOfAscii();
    void collectionsFollowTheirSchema();
    void terraformHoldsEveryBody_data();
    void terraformHoldsEveryBody();
    void terraformQuotesKeysThatMeanMore();
    void terraformSaysWhatItCannot();
    void terraformTakesSecretsFromVariables();
    void terraformHasNoSubscriptions();
};

void TestExportFormats::haveNamesOfTheirOwn()
{
    QSet<QString> names;
    QSet<QString> suffixes;
    for (const ExportFormatSpec &format : exportFormats()) {
        names << toQString(format.name);
        suffixes << toQString(format.suffix);
        QCOMPARE(findExportFormat(toQString(format.name)), &format);
        QCOMPARE(&exportFormat(format.format), &format);
        QVERIFY(!exportFormatLabel(format).isEmpty());
        const std::string text = exported(format.format, requestOf(kafkaToFunction()));
        QVERIFY2(text.ends_with('\n'), format.name.data());
    }
    QCOMPARE(names.size(), qsizetype(exportFormats().size()));
    QCOMPARE(suffixes.size(), qsizetype(exportFormats().size()));
    QCOMPARE(findExportFormat(u"yaml"), nullptr);
}

void TestExportFormats::everyFormatKeepsHostileValues()
{
    Dice dice(7);
    for (int count = 0; count < hostileCount; ++count) {
        const Json body = hostileBody(dice);
        const ExportRequest request = requestOf(body);
        const auto isBody = [&body](const std::string &text) {
            const auto read = readJson(text);
            return read && read->root == body;
        };
        QVERIFY2(isBody(exported(ExportFormat::Body, request)), request.body.c_str());
        QCOMPARE(at(exported(ExportFormat::Request, request), "/body"), body);
        QVERIFY(isBody(powerShellText(exported(ExportFormat::PowerShell, request), "    Body = '")));
        QVERIFY2(isBody(behind(exported(ExportFormat::HttpFile, request), "\n\n")), request.body.c_str());
        QCOMPARE(at(exported(ExportFormat::Har, request), "/log/entries/0/request/postData/text").text(),
                 request.body);
        QVERIFY(isBody(at(exported(ExportFormat::Postman, request), "/item/0/request/body/raw").text()));
        QVERIFY2(isBody(blockOf(exported(ExportFormat::Bruno, request), "body:json")), request.body.c_str());
        QVERIFY2(bodyOfTerraform(exported(ExportFormat::Terraform, request)) == body, request.body.c_str());
    }
}

void TestExportFormats::clientsFindNoVariablesInValues()
{
    Json body = kafkaToFunction();
    body.insert("description", Json::string("{{$guid}} {{{x}}} {{"));
    const ExportRequest request = requestOf(body);
    for (const ExportFormat format : {ExportFormat::HttpFile, ExportFormat::Postman, ExportFormat::Bruno}) {
        QByteArray text = QByteArray::fromStdString(exported(format, request));
        text.replace("{{X_AUTH_TOKEN}}", "").replace("{{process.env.X_AUTH_TOKEN}}", "");
        QVERIFY2(!text.contains("{{"), text);
    }
}

void TestExportFormats::placeholdersStayForClients()
{
    Json body = kafkaToFunction();
    const std::string placeholder = secretPlaceholder("/source/source_kafka/password");
    setValueAt(body, "/source/source_kafka/password", Json::string(placeholder));
    const ExportRequest request = requestOf(body);
    for (const ExportFormatSpec &format : exportFormats()) {
        const std::string text = exported(format.format, request);
        QCOMPARE(text.find(placeholder) != std::string::npos, format.format != ExportFormat::Terraform);
    }
}

void TestExportFormats::noFormatHoldsAToken()
{
    ExportRequest request = requestOf(kafkaToFunction());
    for (const SignInMethod method : {SignInMethod::Token, SignInMethod::AccessKey}) {
        request.signIn = method;
        for (const ExportFormatSpec &format : exportFormats()) {
            const std::string text = exported(format.format, request);
            const bool isRequest = format.needs == ExportNeeds::Address;
            QCOMPARE(text.find("X-Auth-Token") != std::string::npos, isRequest);
            QCOMPARE(text.find("X_AUTH_TOKEN") != std::string::npos, isRequest);
            QCOMPARE(text.find("access key") != std::string::npos,
                     isRequest && method == SignInMethod::AccessKey);
        }
    }
}

void TestExportFormats::tellsWhatIsReplaced()
{
    Json body = kafkaToFunction();
    QCOMPARE(replacedText(exportFormat(ExportFormat::Body), requestOf(body)), QString());
    QCOMPARE(replacedText(exportFormat(ExportFormat::Curl), requestOf(body)),
             u"X_AUTH_TOKEN stands for the token."_s);
    for (const char *pointer : {"/source/source_kafka/password", "/source/source_kafka/ssl_certificate_pwd"})
        setValueAt(body, pointer, Json::string(secretPlaceholder(pointer)));
    QCOMPARE(replacedText(exportFormat(ExportFormat::Body), requestOf(body)),
             u"Placeholders stand for the secrets /source/source_kafka/ssl_certificate_pwd, "
             "/source/source_kafka/password."_s);
    QCOMPARE(replacedText(exportFormat(ExportFormat::Har), requestOf(body)),
             u"Placeholders stand for the secrets /source/source_kafka/ssl_certificate_pwd, "
             "/source/source_kafka/password, and X_AUTH_TOKEN for the token."_s);
}

void TestExportFormats::archivesFollowTheSpecification()
{
    const ExportRequest request = requestOf(kafkaToFunction());
    const Json archive = json(exported(ExportFormat::Har, request));
    const auto typeAt = [&archive](std::string_view pointer) {
        const Json *value = valueAt(archive, pointer);
        return value ? int(value->type()) : -1;
    };
    // Every field that HAR 1.2 wants, with its type.
    using Type = Json::Type;
    const std::map<std::string, Type> wanted{{"/log/version", Type::String},
                                             {"/log/creator/name", Type::String},
                                             {"/log/creator/version", Type::String},
                                             {"/log/entries/0/startedDateTime", Type::String},
                                             {"/log/entries/0/time", Type::Number},
                                             {"/log/entries/0/cache", Type::Object},
                                             {"/log/entries/0/timings/send", Type::Number},
                                             {"/log/entries/0/timings/wait", Type::Number},
                                             {"/log/entries/0/timings/receive", Type::Number},
                                             {"/log/entries/0/request/method", Type::String},
                                             {"/log/entries/0/request/url", Type::String},
                                             {"/log/entries/0/request/httpVersion", Type::String},
                                             {"/log/entries/0/request/cookies", Type::Array},
                                             {"/log/entries/0/request/headers/0/name", Type::String},
                                             {"/log/entries/0/request/headers/0/value", Type::String},
                                             {"/log/entries/0/request/queryString", Type::Array},
                                             {"/log/entries/0/request/postData/mimeType", Type::String},
                                             {"/log/entries/0/request/postData/text", Type::String},
                                             {"/log/entries/0/request/headersSize", Type::Number},
                                             {"/log/entries/0/request/bodySize", Type::Number},
                                             {"/log/entries/0/response/status", Type::Number},
                                             {"/log/entries/0/response/statusText", Type::String},
                                             {"/log/entries/0/response/httpVersion", Type::String},
                                             {"/log/entries/0/response/cookies", Type::Array},
                                             {"/log/entries/0/response/headers", Type::Array},
                                             {"/log/entries/0/response/content/size", Type::Number},
                                             {"/log/entries/0/response/content/mimeType", Type::String},
                                             {"/log/entries/0/response/redirectURL", Type::String},
                                             {"/log/entries/0/response/headersSize", Type::Number},
                                             {"/log/entries/0/response/bodySize", Type::Number}};
    for (const auto &[pointer, type] : wanted)
        QVERIFY2(typeAt(pointer) == int(type), pointer.c_str());
    const Json entry = *valueAt(archive, "/log/entries/0");
    QVERIFY(
        QDateTime::fromString(toQString(entry.find("startedDateTime")->text()), Qt::ISODateWithMs).isValid());
    QCOMPARE(valueAt(entry, "/request/url")->text(), request.url.toEncoded().toStdString());
    QCOMPARE(valueAt(entry, "/request/bodySize")->toInteger(), qint64(request.body.size()));
}

void TestExportFormats::archivesAreReadBack()
{
    const Json archive = json(exported(ExportFormat::Har, requestOf(kafkaToFunction())));
    QVERIFY(isHarFile(archive));
    const auto requests = requestsInHarFile(archive, std::nullopt);
    QVERIFY(requests);
    QCOMPARE(requests->size(), size_t(1));
    QCOMPARE(json(requests->front().request.body), kafkaToFunction());
    QCOMPARE(targetOfPath(requests->front().request.path).id, u"e {1"_s);
}

void TestExportFormats::powerShellIsOfAscii()
{
    // Windows PowerShell takes what lies beyond for another encoding, or for quotes of its own.
    Dice dice(3);
    for (int count = 0; count < 200; ++count) {
        const std::string script = exported(ExportFormat::PowerShell, requestOf(hostileBody(dice)));
        QVERIFY(std::ranges::all_of(script, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    }
    const std::string script = exported(ExportFormat::PowerShell, requestOf(kafkaToFunction()));
    QCOMPARE(powerShellText(script, "Uri = '"),
             std::string("https://eg.example.com:8443/v1/p1/eventstreamings/e%20%7B1"));
    QVERIFY(script.find("    ContentType = 'application/json'\n") != std::string::npos);
    QVERIFY(script.find("MaximumRedirection = 0") != std::string::npos);
}

void TestExportFormats::collectionsFollowTheirSchema()
{
    const std::string text = exported(ExportFormat::Postman, requestOf(kafkaToFunction()));
    const auto textAt = [&text](std::string_view pointer) { return at(text, pointer).text(); };
    QCOMPARE(textAt("/info/schema"),
             std::string("https://schema.getpostman.com/json/collection/v2.1.0/collection.json"));
    QCOMPARE(textAt("/item/0/request/method"), std::string("PUT"));
    QCOMPARE(textAt("/item/0/request/header/1/value"), std::string("{{X_AUTH_TOKEN}}"));
    QCOMPARE(textAt("/item/0/request/body/mode"), std::string("raw"));
    const Json url = at(text, "/item/0/request/url");
    QCOMPARE(url.find("raw")->text(),
             std::string("https://eg.example.com:8443/v1/p1/eventstreamings/e%20%7B1"));
    QCOMPARE(url.find("protocol")->text(), std::string("https"));
    QCOMPARE(*url.find("host"), json("[\"eg\", \"example\", \"com\"]"));
    QCOMPARE(url.find("port")->text(), std::string("8443"));
    QCOMPARE(*url.find("path"), json("[\"v1\", \"p1\", \"eventstreamings\", \"e%20%7B1\"]"));
}

void TestExportFormats::terraformHoldsEveryBody_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const CleanBody &clean : terraformBodies())
        QTest::addRow("%s", clean.name.c_str()) << QByteArray::fromStdString(writeJson(clean.body));
}

void TestExportFormats::terraformHoldsEveryBody()
{
    QFETCH(const QByteArray, body);
    const Json written = json(body.toStdString());
    QCOMPARE(bodyOfTerraform(exported(ExportFormat::Terraform, requestOf(written))), written);
}

void TestExportFormats::terraformQuotesKeysThatMeanMore()
{
    Json body = kafkaToFunction();
    const std::vector<const char *> quoted{"for", "true", "false", "null", "a b", "9a"};
    const std::vector<const char *> plain{"a9", "Z_z"};
    for (const auto &keys : {quoted, plain}) {
        for (const char *key : keys)
            setValueAt(body, childPointer("/rule_config/filter/data", key), Json::string("x"));
    }
    const std::string text = exported(ExportFormat::Terraform, requestOf(body));
    const QByteArray shown = QByteArray::fromStdString(text).simplified();
    for (const char *key : quoted)
        QVERIFY2(shown.contains(QByteArray(" \"") + key + "\" = \"x\""), text.c_str());
    for (const char *key : plain)
        QVERIFY2(shown.contains(QByteArray(" ") + key + " = \"x\""), text.c_str());
}

void TestExportFormats::terraformSaysWhatItCannot()
{
    const std::string obs = exported(ExportFormat::Terraform, requestOf(kafkaToObs()));
    QVERIFY2(obs.find("# The provider has no argument for a target on OBS:\n    # sink_obs = jsonencode({\n")
                 != std::string::npos,
             obs.c_str());
    const Json bodyToObs = bodyOfTerraform(obs);
    QVERIFY(!valueAt(bodyToObs, "/sink/sink_obs"));
    QVERIFY(valueAt(bodyToObs, "/source/source_kafka"));

    const std::string community = exported(ExportFormat::Terraform, requestOf(communityToFunction()));
    QVERIFY2(community.find("    # source_community_rocketmq = jsonencode({\n") != std::string::npos,
             community.c_str());
    QVERIFY(!valueAt(bodyOfTerraform(community), "/source/community_rocketmq"));

    Json body = kafkaToFunction();
    body.insert("surprise\nrm x", Json::string("y"));
    const std::string surprise = exported(ExportFormat::Terraform, requestOf(body));
    QVERIFY2(surprise.find("# \"/surprise\\nrm x\" = jsonencode(\"y\")\n") != std::string::npos,
             surprise.c_str());
    QVERIFY(!bodyOfTerraform(surprise).isNull());
}

void TestExportFormats::terraformTakesSecretsFromVariables()
{
    Json body = kafkaToFunction();
    setValueAt(body, "/source/source_kafka/password",
               Json::string(secretPlaceholder("/source/source_kafka/password")));
    setValueAt(body, "/source/source_kafka/pass/word",
               Json::string(secretPlaceholder("/source/source_kafka/pass/word")));
    setValueAt(body, "/source/source_kafka/pass_word",
               Json::string(secretPlaceholder("/source/source_kafka/pass_word")));
    const std::string text = exported(ExportFormat::Terraform, requestOf(body));
    const Json file = readHcl(text);
    QStringList references;
    for (const char *pointer : {"/source/source_kafka/password", "/source/source_kafka/pass/word",
                                "/source/source_kafka/pass_word"}) {
        const Json written = bodyOfTerraform(text);
        const std::string reference = valueAt(written, pointer)->text();
        QVERIFY2(reference.starts_with("var."), reference.c_str());
        const Json *variable = file.find("variable " + reference.substr(4));
        QVERIFY2(variable, text.c_str());
        QVERIFY(variable->find("sensitive")->toBool());
        QCOMPARE(variable->find("description")->text(), std::string(pointer));
        references << toQString(reference);
    }
    QCOMPARE(references.removeDuplicates(), 0);
}

void TestExportFormats::terraformHasNoSubscriptions()
{
    const auto text = exportFormat(ExportFormat::Terraform)
                          .write(requestOf(smnSubscription(), ResourceKind::EventSubscription));
    QVERIFY(!text);
    QVERIFY2(text.error().contains("event subscriptions"_L1), qPrintable(text.error()));
}

QTEST_GUILESS_MAIN(TestExportFormats)
#include "tst_exportformats.moc"
