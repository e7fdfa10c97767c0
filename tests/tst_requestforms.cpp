#include "models/export/exportformat.h"
#include "models/import/brunorequest.h"
#include "models/import/curlcommand.h"
#include "models/import/foreigncommand.h"
#include "models/import/httpfile.h"
#include "models/import/postmancollection.h"
#include "models/import/powershellscript.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/hostiletext.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hostileCount = 300;
const std::string streamPath = "/v1/p1/eventstreamings/e%20%7B1";

using Found = Result<std::vector<FoundRequest>, QString>;

ExportRequest requestOf(const Json &body)
{
    ExportRequest request;
    request.kind = ResourceKind::EventStream;
    request.projectId = u"p1"_s;
    request.id = u"e {1"_s;
    request.method = "PUT";
    request.url = QUrl(u"https://eg.example.com:8443/v1/p1/eventstreamings/e%20%7B1"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = writeJson(body, fieldTable(ResourceKind::EventStream));
    return request;
}

std::string exported(ExportFormat format, const Json &body)
{
    return *exportFormat(format).write(requestOf(body));
}

constexpr std::array exportedForms{ExportFormat::PowerShell, ExportFormat::HttpFile, ExportFormat::Postman,
                                   ExportFormat::Bruno};

//! Which form it is by its content; empty for none.
std::string formOf(const std::string &text)
{
    if (isHttpFile(text))
        return "http";
    if (isBrunoRequest(text))
        return "bruno";
    if (isCurlCommand(text))
        return "curl";
    if (const auto document = readJson(text))
        return isPostmanCollection(document->root) ? "postman" : "json";
    return isPowerShellScript(text) ? "powershell" : std::string();
}

Found requestsIn(const std::string &text)
{
    const std::string form = formOf(text);
    if (form == "http")
        return requestsInHttpFile(text);
    if (form == "bruno")
        return requestsInBrunoRequest(text);
    if (form == "powershell")
        return requestsInPowerShellScript(text);
    const auto document = readJson(text);
    return document ? Found(requestsInPostmanCollection(document->root)) : Found(u"No form."_s);
}

//! Whether it gives requests, or a sentence.
bool isAnswered(const std::string &text)
{
    const Found found = requestsIn(text);
    if (!found)
        return !found.error().isEmpty();
    const auto requests = recordedRequests(*found, std::nullopt);
    return requests ? !requests->empty() : !requests.error().isEmpty();
}

} // namespace

class TestRequestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsExported();
    void survivesWhatIsCutOff();
    void survivesWhatIsBroken();
    void tellsTheForms_data();
    void tellsTheForms();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void findsEveryRequest_data();
    void findsEveryRequest();
    void saysWhyABodyCannotBeRead_data();
    void saysWhyABodyCannotBeRead();
    void saysWhereAQuoteIsOpen();
    void staysQuickAndShallow_data();
    void staysQuickAndShallow();
    void choosesTheRequestsOfResources();
};

void TestRequestForms::readsWhatIsExported()
{
    Dice dice(17);
    for (int count = 0; count < hostileCount; ++count) {
        const Json body = hostileBody(dice);
        const std::string written = requestOf(body).body;
        for (const ExportFormat format : exportedForms) {
            const std::string text = exported(format, body);
            const Found found = requestsIn(text);
            QVERIFY2(found, text.c_str());
            QCOMPARE(found->size(), size_t(1));
            const auto requests = recordedRequests(*found, std::nullopt);
            QVERIFY2(requests, text.c_str());
            QCOMPARE(requests->front().method, std::string("PUT"));
            QCOMPARE(requests->front().kind, ResourceKind::EventStream);
            QCOMPARE(requests->front().request.path, streamPath);
            const auto read = readJson(requests->front().request.body);
            QVERIFY2(read, text.c_str());
            QCOMPARE(writeJson(read->root, fieldTable(ResourceKind::EventStream)), written);
        }
    }
}

void TestRequestForms::survivesWhatIsCutOff()
{
    Dice dice(23);
    const Json body = hostileBody(dice);
    for (const ExportFormat format : exportedForms) {
        const std::string text = exported(format, body);
        for (size_t size = 0; size < text.size(); ++size) {
            QVERIFY(isAnswered(text.substr(0, size)));
        }
    }
}

void TestRequestForms::survivesWhatIsBroken()
{
    constexpr std::array<std::string_view, 22> pieces{"'",   "\"", "`",  "$", "$(", "(", ")",  "{",
                                                      "}",   "@{", "@(", "[", "]",  ",", "\n", "\n'@\n",
                                                      "###", "#",  "|",  "=", "+",  "."};
    Dice dice(29);
    for (int count = 0; count < 2000; ++count) {
        for (const ExportFormat format : exportedForms) {
            std::string text = exported(format, kafkaToFunction());
            for (size_t change = 0; change < 1 + dice.below(6); ++change)
                text.replace(dice.below(text.size()), dice.below(4), dice.oneOf(pieces));
            QVERIFY2(isAnswered(text), text.c_str());
        }
    }
}

void TestRequestForms::tellsTheForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("form");
    const auto row = [](const char *text, const char *form) {
        QTest::addRow("%s", QByteArray(text).simplified().left(60).constData())
            << QByteArray(text) << QByteArray(form);
    };
    row("PUT https://h/x", "http");
    row("\xEF\xBB\xBF\r\n### a\r\n# b\r\n// c\r\n@host = h\r\n\r\nPOST {{host}}/x HTTP/1.1", "http");
    row("< {%\n  request.x = 'GET http://a';\n%}\nGET http://h", "http");
    row("https://h/x", "http");
    row("# curl https://h -d '{}'\nPUT https://h", "http");
    row("PUTT https://h", "");
    row("PUT", "");
    row("put https://h", "");
    row("# only a comment", "");
    row("@a = b", "");
    row("meta {\n  name: a\n}", "bruno");
    row("\n\nput {\n  url: h\n}", "bruno");
    row("body:json {\n", "bruno");
    row("metal {\n}", "");
    row("put{\n}", "");
    row("locals {\n  a = 1\n}", "");
    row("curl https://h -d '{\"a\":\"Invoke-RestMethod\"}'", "curl");
    row("{\"info\":{},\"item\":[]}", "postman");
    row("{\"collection\":{\"info\":{},\"item\":[]}}", "postman");
    row("{\"info\":{},\"item\":{}}", "json");
    row("{\"info\":1,\"item\":[]}", "json");
    row("{\"a\":\"Invoke-RestMethod\"", "");
    row("irm https://h", "powershell");
    row("$r = invoke-webrequest https://h", "powershell");
    row("[Net.X]::Y = 1\nInvoke-RestMethod x", "powershell");
    row("$a = 1; if ($a) { irm https://h }", "powershell");
    row("\tirm\thttps://h", "powershell");
    row("irmx https://h", "");
    row("confirm https://h", "");
    row("the irm command", "");
    row("irm", "");
    row("", "");
}

void TestRequestForms::tellsTheForms()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, form);
    QCOMPARE(formOf(text.toStdString()), form.toStdString());
    // What is read is not refused as another's command.
    if (form == "powershell")
        QCOMPARE(foreignCommandText(text.toStdString()), QString());
}

void TestRequestForms::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *text, const char *method, const char *path,
                        const char *body) {
        QTest::addRow("%s", name) << QByteArray(text) << QByteArray(method) << QByteArray(path)
                                  << QByteArray(body);
    };
    row("http, variables",
        "@id = e1\nPUT {{host}}/v1/{{project}}/eventstreamings/{{id}}\nA: b\n\n{\"a\":1}\n", "PUT",
        "/v1/{{project}}/eventstreamings/{{id}}", "{\"a\":1}\n");
    row("http, long url", "POST https://h/v1\n    /p1\n    /eventstreamings\n    ?x=1\nA: b\n\n{}", "POST",
        "/v1/p1/eventstreamings", "{}\n");
    row("http, CRLF", "PUT https://h/p HTTP/1.1\r\nA: b\r\n\r\n{\r\n}\r\n", "PUT", "/p", "{\n}\n");
    row("http, handler", "PUT https://h/p\n\n{}\n\n> {%\n client.log('###');\n%}\n", "PUT", "/p", "{}\n\n");
    row("http, saved answer", "PUT https://h/p\n\n{}\n<> 2024-01-01.json\n", "PUT", "/p", "{}\n");
    row("bruno",
        "meta {\n  name: a\n}\n\nput {\n  url: {{host}}/v1/:project/event-subs/:id?a=1\n  body: json\n}\n\n"
        "body:json {\n  {\n    \"a\": \"}\"\n  }\n}\n\nscript:pre-request {\n  put {\n}\n",
        "PUT", "/v1/$:project/event-subs/$:id", "{\n  \"a\": \"}\"\n}\n");
    row("bruno, text",
        "post {\r\n  url: https://h/p\r\n  body: text\r\n}\r\nbody:json {\r\n  1\r\n}\r\n"
        "body:text {\r\n  {}\r\n}\r\n",
        "POST", "/p", "{}\n");
    row("postman, folders",
        R"({"info":{},"item":[{"name":"f","item":[{"request":"https://h/x"},{"request":{"method":"PUT",
            "url":"{{base}}/v1/:p/event-subs/s1","body":{"mode":"raw","raw":"{}"}}}]}]})",
        "PUT", "/v1/$:p/event-subs/s1", "{}");
    row("postman, parts of a path",
        R"({"collection":{"info":{},"item":[{"request":{"method":"PUT","url":{"path":["v1",{"value":"p1"},"x"]},
            "body":{"mode":"raw","raw":"{\"a\":1}"}}}]}})",
        "PUT", "/v1/p1/x", "{\"a\":1}");
    row("PowerShell, options", "Invoke-RestMethod -Method Put -Uri https://h/p?x=1 -Body '{\"a\":\"it''s\"}'",
        "PUT", "/p", "{\"a\":\"it's\"}");
    row("PowerShell, here-string",
        "$body = @'\r\n{\r\n  \"a\": \"'@ $x `\"\r\n}\r\n'@\r\n$r = Invoke-WebRequest `\r\n  "
        "-UseBasicParsing `\r\n"
        "  -Uri \"https://h/$p/x\" -Method 'PUT' -Body $body | Out-Null\r\n",
        "PUT", "/$p/x", "{\r\n  \"a\": \"'@ $x `\"\r\n}");
    row("PowerShell, expandable here-string",
        "$p = 'p1'\n$b = @\"\n{\"a\": \"$P `$x ${p}\"}\n\"@\nirm https://h/$p/x -Method Post -Body $b",
        "POST", "/p1/x", "{\"a\": \"p1 $x p1\"}");
    row("PowerShell, of a browser",
        "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.UserAgent = \"M "
        "(x)\"\n"
        "Invoke-WebRequest -UseBasicParsing -Uri \"https://h/p\" `\n-Method \"PUT\" `\n-WebSession $session "
        "`\n"
        "-Headers @{\n\"authority\"=\"h\"\n  \"method\"=\"PUT\"\n} `\n-ContentType \"application/json\" `\n"
        "-Body "
        "([System.Text.Encoding]::UTF8.GetBytes(\"{`\"a`\":`\"$([char]20320)$([char]0xD83D)$([char]56832)`$`"
        "\"}\"))",
        "PUT", "/p", "{\"a\":\"\u4f60\U0001F600$\"}");
    row("PowerShell, table",
        "# it's\n$headers = @{ 'X-Auth-Token' = $env:T }\n$body = @{\n  name = 's' # a ' here\n  n = 2; ok = "
        "$true\n"
        "  none = $null; list = @('a', \"b\"); one = 'x', 'y'\n  inner = [ordered]@{ \"k k\" = @() }\n} | "
        "ConvertTo-Json -Depth 10\ntry { (Invoke-RestMethod -Headers $headers -Method Put -Uri ('https://h' "
        "+ '/p') "
        "-Body $body).id } catch { }",
        "PUT", "/p",
        "{\n  \"name\": \"s\",\n  \"n\": 2,\n  \"ok\": true,\n  \"none\": null,\n  \"list\": [\n    \"a\",\n "
        "   \"b\"\n"
        "  ],\n  \"one\": [\n    \"x\",\n    \"y\"\n  ],\n  \"inner\": {\n    \"k k\": []\n  }\n}\n");
    row("PowerShell, lists",
        "$x = 'a', 'b'\n$b = @{ n = @($x); m = $x, 'c'; l = @(@('d')\n'e') } | ConvertTo-Json\n"
        "irm https://h/p -Method Put -Body $b",
        "PUT", "/p",
        "{\n  \"n\": [\n    \"a\",\n    \"b\"\n  ],\n  \"m\": [\n    [\n      \"a\",\n      \"b\"\n    ],\n  "
        "  \"c\"\n"
        "  ],\n  \"l\": [\n    \"d\",\n    \"e\"\n  ]\n}\n");
    row("PowerShell, prompt", "PS C:\\> Invoke-RestMethod https://h/p -Method Put -Body '{}'", "PUT", "/p",
        "{}");
    row("PowerShell, typographic quotes", "irm \u201chttps://h/p\u201d -Method Put -Body \u2018{}\u2019",
        "PUT", "/p", "{}");
    row("PowerShell, characters by number", "irm https://h/p -Method Put -Body \"[`\"`u{1F600}`u{41}`\"]\"",
        "PUT", "/p", "[\"\U0001F600A\"]");
    row("PowerShell, numbers of no character",
        "irm https://h/p -Method Put -Body \"[`\"`u{110000} `u{4g} `u{} `u{41`\"]\"", "PUT", "/p",
        "[\"u{110000} u{4g} u{} u{41\"]");
    row("PowerShell, truth in a text",
        "$t = $true\n$f = $false\nirm https://h/p -Method Put -Body \"[`\"$t $f`\"]\"", "PUT", "/p",
        "[\"True False\"]");
    row("PowerShell, remarks", "<# a request #>irm https://h/p <# to\nh #> -Method Put -Body '{}' <# the end",
        "PUT", "/p", "{}");
    row("PowerShell, numbers and lines of a list",
        "$b = @{ n = -1; l = @('a'; 'b') } | ConvertTo-Json\nirm https://h/p -Method Put -Body $b", "PUT",
        "/p", "{\n  \"n\": -1,\n  \"l\": [\n    \"a\",\n    \"b\"\n  ]\n}\n");
    row("PowerShell, options of all kinds",
        "irm https://h/p -TimeoutSec -1 -OfTomorrow -NoProxy:$false -CustomMethod put -Body '{}' -X a`",
        "PUT", "/p", "{}");
    row("PowerShell, half a prompt", "PS Invoke-RestMethod https://h/p -Method Put -Body '{}'", "PUT", "/p",
        "{}");
    row("PowerShell, in a text",
        "Write-Host 'Invoke-RestMethod x -Body 1'\nirm https://h/p -Method Put -Body '{}'", "PUT", "/p",
        "{}");
}

void TestRequestForms::readsWhatPeopleWrite()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    const Found found = requestsIn(text.toStdString());
    QVERIFY2(found, found ? "" : qPrintable(found.error()));
    const auto requests = recordedRequests(*found, std::nullopt);
    QVERIFY2(requests, requests ? "" : qPrintable(requests.error()));
    QCOMPARE(requests->size(), size_t(1));
    QCOMPARE(QByteArray::fromStdString(requests->front().method), method);
    QCOMPARE(QByteArray::fromStdString(requests->front().request.path), path);
    QCOMPARE(QByteArray::fromStdString(requests->front().request.body), body);
}

void TestRequestForms::findsEveryRequest_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::addRow("%s", name) << QByteArray(text);
    };
    row("http",
        "### first\nPUT https://h/v1/p1/eventstreamings/e1\n\n{\"name\":\"a\"}\n### second\n"
        "GET https://h/v1/p1/eventstreamings\n\n###\n// note\n"
        "POST https://h/v1/p1/event-subs\n\n{\"name\":\"b\"}\n\n###\n");
    row("postman", R"({"info":{},"item":[
        {"request":{"method":"PUT","url":"https://h/v1/p1/eventstreamings/e1","body":{"mode":"raw","raw":"{\"name\":\"a\"}"}}},
        {"request":{"method":"POST","url":"https://h/login","body":{"mode":"urlencoded"}}},
        {"item":[{"item":[{"request":{"method":"POST","url":{"raw":"https://h/v1/p1/event-subs"},
         "body":{"mode":"raw","raw":"{\"name\":\"b\"}"}}}]}]}]})");
    row("powershell",
        "$h = 'https://h/v1'\nInvoke-RestMethod \"$h/p1/eventstreamings/e1\" -Method Put "
        "-Body '{\"name\":\"a\"}'; irm $h/login\n"
        "foreach ($x in 1) {\n  $y = irm \"$h/p1/event-subs\" -Method Post -Body '{\"name\":\"b\"}'\n}");
}

void TestRequestForms::findsEveryRequest()
{
    QFETCH(const QByteArray, text);
    const Found found = requestsIn(text.toStdString());
    QVERIFY(found);
    const auto requests = recordedRequests(*found, std::nullopt);
    QVERIFY2(requests, requests ? "" : qPrintable(requests.error()));
    QCOMPARE(requests->size(), size_t(2));
    const RecordedRequest &first = requests->at(0);
    QCOMPARE(first.method, std::string("PUT"));
    QCOMPARE(first.kind, ResourceKind::EventStream);
    QCOMPARE(first.name, u"a"_s);
    QCOMPARE(first.request.path, std::string("/v1/p1/eventstreamings/e1"));
    const RecordedRequest &second = requests->at(1);
    QCOMPARE(second.method, std::string("POST"));
    QCOMPARE(second.kind, ResourceKind::EventSubscription);
    QCOMPARE(second.name, u"b"_s);
    QVERIFY(severalRequestsText(*requests).contains(u"PUT /v1/p1/eventstreamings/e1"_s));

    const auto streams = recordedRequests(*found, ResourceKind::EventStream);
    QCOMPARE(streams->size(), size_t(1));
    QCOMPARE(streams->front().name, u"a"_s);
}

void TestRequestForms::saysWhyABodyCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const QString &part) {
        QTest::addRow("%s", QByteArray(text).simplified().left(70).constData()) << QByteArray(text) << part;
    };
    row("PUT https://h/p\n\n< ./body.json\n", u"“./body.json”"_s);
    row("GET https://h/p\n", u"no request with a body"_s);
    row("PUT https://h/p\n\n \n\n###\n", u"no request with a body"_s);
    row("put {\n  url: https://h\n  body: formUrlEncoded\n}\n", u"“formUrlEncoded”"_s);
    row("put {\n  url: https://h\n  body: none\n}\nbody:json {\n  {}\n}\n", u"no request with a body"_s);
    row("meta {\n}\n", u"no request with a body"_s);
    row(R"({"info":{},"item":[]})", u"no request with a body"_s);
    row(R"({"info":{},"item":[{"request":{"body":{"mode":"graphql"}}}]})", u"“graphql”"_s);
    row(R"({"info":{},"item":[{"request":{"body":{"mode":"raw","raw":"{}","disabled":true}}}]})",
        u"no request with a body"_s);
    row("Invoke-RestMethod https://h", u"no request with a body"_s);
    row("irm https://h -Method Put -InFile b.json", u"from a file"_s);
    row("irm https://h -Method Put -Body $body", u"single quotes"_s);
    row("irm https://h -Method Put -Body \"{`\"p`\":`\"$env:P`\"}\"", u"single quotes"_s);
    row("irm https://h -Method Put -Body (Get-Content b.json -Raw)", u"single quotes"_s);
    row("$b = '{}'\n$b.x = 1\nirm https://h -Method Put -Body $b", u"single quotes"_s);
    row("irm https://h -Method Put -Body ('{0}' -f $x)", u"single quotes"_s);
    row("irm https://h -Method Put -Body @{ a = 1 }", u"ConvertTo-Json"_s);
    // What is not worked out here.
    for (const char *body : {"\"$([char]70000)\"", "\"$([char]65x)\"", "\"$([char]x)\"", "$x.json", "$x[0]",
                             "$x.Trim()", "${x", "([Text.Encoding]::Convert('{}'))", "('{' + $x)"})
        row(QByteArray("irm https://h -Method Put -Body ").append(body).constData(), u"single quotes"_s);
    for (const char *value : {"@{}", "@('a')", "(Get-Content b.json)"})
        row(QByteArray("$b = ")
                .append(value)
                .append("\nirm https://h -Method Put -Body \"[$b]\"")
                .constData(),
            u"single quotes"_s);
    for (const char *table : {"@{ 1 = 'a' } | ConvertTo-Json", "$x | ConvertTo-Json", "'{'\n$b += '}'"})
        row(QByteArray("$b = ").append(table).append("\nirm https://h -Method Put -Body $b").constData(),
            u"single quotes"_s);
    row("irm https://h -Method Put -Body $null", u"no request with a body"_s);
    row("irm https://h -Method Put -Body @'\n'@", u"no request with a body"_s);
    row("PUT https://h/1\n\n{}\n###\nPUT https://h/2\n\n{}", u"no request that writes"_s);
}

void TestRequestForms::saysWhyABodyCannotBeRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, part);
    const Found found = requestsIn(text.toStdString());
    QVERIFY(found);
    const auto requests = recordedRequests(*found, std::nullopt);
    QVERIFY(!requests);
    QVERIFY2(requests.error().contains(part), qPrintable(requests.error()));
}

void TestRequestForms::saysWhereAQuoteIsOpen()
{
    const Found found = requestsInPowerShellScript("irm https://h\n\n$x = 'a\nb");
    QVERIFY(!found);
    QVERIFY2(found.error().contains("line 3"_L1), qPrintable(found.error()));
    for (const char *body : {"@'\n'{}", "@'", "\"${b"})
        QVERIFY(!requestsInPowerShellScript(std::string("irm https://h -Body ") + body));
}

void TestRequestForms::staysQuickAndShallow_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const std::string &text) {
        QTest::addRow("%s", name) << QByteArray::fromStdString("irm https://h\n" + text);
    };
    constexpr size_t count = 300'000;
    for (const char *piece : {"@(",
                              "@{a=",
                              "(",
                              "$(",
                              "\"$(",
                              "[",
                              "[a]",
                              "$x[",
                              "a.b(",
                              "{",
                              "@{",
                              "@'\n",
                              "<#",
                              "`\n",
                              "'",
                              "''",
                              "$a=",
                              "$a+",
                              ",",
                              "|",
                              "-",
                              "irm @(",
                              "irm -Body \"$(",
                              ")",
                              "}",
                              "@"})
        row(piece, repeated(piece, count));
    row("closed", repeated("@(", count) + repeated(")", count));
    std::string doubled = "$x0 = '0123456789'\n";
    for (int step = 1; step < 60; ++step) {
        const std::string before = std::to_string(step - 1);
        doubled += "$x" + std::to_string(step) + " = \"$x" + before + "$x" + before + "\"\n";
    }
    row("texts of texts", doubled);
    doubled = "$x0 = @('0123456789')\n";
    for (int step = 1; step < 60; ++step) {
        const std::string before = std::to_string(step - 1);
        doubled += "$x" + std::to_string(step) + " = @($x" + before + ", $x" + before + ")\n";
    }
    row("lists of lists", doubled);
    doubled = "$x0 = '0123456789'\n";
    for (int step = 1; step < 60; ++step) {
        const std::string before = std::to_string(step - 1);
        doubled += "$x" + std::to_string(step) + " = $x" + before + " + $x" + before + "\n";
    }
    row("sums of sums", doubled);
}

void TestRequestForms::staysQuickAndShallow()
{
    QFETCH(const QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const Found found = requestsInPowerShellScript(text.toStdString());
    QVERIFY(!found || !found->empty());
    // Where the time grows with the square of the size, it is minutes.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestRequestForms::choosesTheRequestsOfResources()
{
    // The only one is told of by whoever reads its body, whatever it is.
    const auto only =
        recordedRequests({{"PUT", "https://h/x", "[1]", {}}, {"GET", "https://h/y", {}, {}}}, {});
    QCOMPARE(only->size(), size_t(1));
    QCOMPARE(only->front().request.body, std::string("[1]"));

    // By its body where the path is left to a variable; what cannot be read stands back.
    const auto byBody = recordedRequests({{"PUT", "{{url}}", R"({"source":{},"name":"a"})", {}},
                                          {"POST", "{{login}}", "{}", {}},
                                          {"PUT", "{{other}}", {}, u"No."_s}},
                                         {});
    QCOMPARE(byBody->size(), size_t(1));
    QCOMPARE(byBody->front().kind, ResourceKind::EventStream);
    QCOMPARE(recordedRequests({{"PUT", "u", {}, u"No."_s}}, {}).error(), u"No."_s);
}

QTEST_GUILESS_MAIN(TestRequestForms)
#include "tst_requestforms.moc"
