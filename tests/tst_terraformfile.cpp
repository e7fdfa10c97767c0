#include "models/draft/secretfields.h"
#include "models/export/exportformat.h"
#include "models/import/terraformfile.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/cleanbodies.h"
#include "tests/support/hostiletext.h"

#include <QTest>

#include <array>
#include <ctime>
#include <functional>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hostileCount = 2000;
constexpr int brokenCount = 10'000;

using Streams = Result<std::vector<TerraformStream>, QString>;

Streams streamsIn(std::string_view text)
{
    return streamsInTerraformFile(text, std::nullopt);
}

std::string exported(const Json &body)
{
    ExportRequest request;
    request.kind = ResourceKind::EventStream;
    request.id = u"e-1"_s;
    request.region = u"cn-north-4"_s;
    request.body = writeJson(body, fieldTable(request.kind));
    return *exportFormat(ExportFormat::Terraform).write(request);
}

//! Whether the body is the only stream in the text.
bool isBodyIn(const Json &body, const std::string &text)
{
    const Streams streams = streamsIn(text);
    return streams && streams->size() == 1 && streams->front().fault.isEmpty()
        && streams->front().document.root == body;
}

//! Why the only stream in the text, or the file, cannot be read.
QString faultIn(const std::string &text)
{
    const Streams streams = streamsIn(text);
    return streams ? streams->front().fault : streams.error();
}

std::string inStream(const std::string &content)
{
    return "resource \"huaweicloud_eg_event_stream\" \"s\" {\n" + content + "\n}\n";
}

} // namespace

class TestTerraformFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsExported_data();
    void readsWhatIsExported();
    void keepsHostileValues();
    void tellsTheForm_data();
    void tellsTheForm();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();
    void hidesSecretsInFaults();
    void takesVariables();
    void knowsWhereValuesStand();
    void readsEveryStream();
    void saysWhatIsLeftOut();
    void survivesWhatIsCutOff();
    void survivesWhatIsBroken();
    void staysQuickAndShallow_data();
    void staysQuickAndShallow();
};

void TestTerraformFile::readsWhatIsExported_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const CleanBody &clean : terraformBodies())
        QTest::addRow("%s", clean.name.c_str()) << QByteArray::fromStdString(writeJson(clean.body));
}

void TestTerraformFile::readsWhatIsExported()
{
    QFETCH(const QByteArray, text);
    Json body = json(text.toStdString());
    QVERIFY2(isBodyIn(body, exported(body)), exported(body).c_str());
    // Secrets that are not exported come back as what stands for them.
    for (const std::string &pointer : secretPointersIn(body, fieldTable(ResourceKind::EventStream)))
        setValueAt(body, pointer, Json::string(secretPlaceholder(pointer)));
    const std::string withoutSecrets = exported(body);
    QVERIFY2(isBodyIn(body, withoutSecrets), withoutSecrets.c_str());
    QVERIFY(withoutSecrets.find(secretCanary) == std::string::npos);
}

void TestTerraformFile::keepsHostileValues()
{
    Dice dice(31);
    for (int count = 0; count < hostileCount; ++count) {
        const Json body = hostileBody(dice);
        const std::string text = exported(body);
        QVERIFY(isTerraformFile(text));
        QVERIFY2(isBodyIn(body, text), text.c_str());
    }
}

void TestTerraformFile::tellsTheForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isForm");
    const auto row = [](const char *text, bool isForm) {
        QTest::addRow("%s", QByteArray(text).simplified().left(60).constData()) << QByteArray(text) << isForm;
    };
    row("resource \"a\" \"b\" {}", true);
    row("\xEF\xBB\xBF# a\r\n// b\r\n/* c\n */ terraform {\r\n", true);
    row("variable \"a\" {\n}", true);
    row("locals{}", true);
    row("import {", true);
    row("provider \"", true);
    row("locals \"a\" {}", false);
    row("resource {", false);
    row("resources \"a\" {", false);
    row("data: x", false);
    row("terraform apply", false);
    row("/* terraform {}", false);
    row("{\"resource\":{}}", false);
    row("# terraform {", false);
    row("", false);
}

void TestTerraformFile::tellsTheForm()
{
    QFETCH(const QByteArray, text);
    QTEST(isTerraformFile(text.toStdString()), "isForm");
}

void TestTerraformFile::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *content, const char *body) {
        QTest::addRow("%s", name) << QByteArray(content) << QByteArray(body);
    };
    row("comments", "# a \" {\n name = \"n\" // b }\n /* c\n } */ description = /* d */ \"e\" # f",
        R"({"name":"n","description":"e"})");
    row("escapes", "name = \"\\n\\r\\t\\\"\\\\\\u00e9\\U0001F600$${a}%%{b}$c%d$$\"",
        "{\"name\":\"\\n\\r\\t\\\"\\\\\u00e9\U0001F600${a}%{b}$c%d$$\"}");
    row("heredoc", "description = <<EOT\n a \\n \"b\"\n  $${c}\n EOT\nname = \"n\"",
        "{\"description\":\" a \\\\n \\\"b\\\"\\n  ${c}\\n\",\"name\":\"n\"}");
    row("indented heredoc", "description = <<-EOT\n    a\n\n      b\n   c\n  EOT",
        R"({"description":" a\n\n   b\nc\n"})");
    row("empty heredoc", "description = <<A\nA", R"({"description":""})");
    row("CRLF", "name = \"n\"\r\nsource {\r\n  kafka = jsonencode({\r\n    a = 1\r\n  })\r\n}\r\n",
        R"({"name":"n","source":{"source_kafka":{"a":1}}})");
    row("objects",
        "source {\nkafka = jsonencode({ a : 1, \"b c\" = [1, \"x\", [], {}, # d\n true,],\n d = null\n e-f = "
        "(false), 5 = -7\n})\n}",
        R"({"source":{"source_kafka":{"a":1,"b c":[1,"x",[],{},true],"d":null,"e-f":false,"5":-7}}})");
    row("numbers",
        "source {\nkafka = jsonencode([9007199254740993, 1.50, 1e3, 007, - 2, -0.0E-5, "
        "123456789012345678901234567890"
        "])\n}",
        R"({"source":{"source_kafka":[9007199254740993,1.50,1e3,7,-2,-0.0E-5,123456789012345678901234567890]}})");
    row("every source and target",
        "source {\nname = \"a\"\nmobile_rocketmq = \"{}\"\ndms_rocketmq = jsonencode({})\ncommunity_rocketmq "
        "= "
        "jsonencode({})\n}\nsink {\nfunctiongraph = jsonencode({})\nkafka = jsonencode({})\n}",
        R"({"source":{"name":"a","source_mobile_rocketmq":{},"source_dms_rocketmq":{},
            "source_community_rocketmq":{}},"sink":{"sink_fg":{},"sink_kafka":{}}})");
    row("JSON as text",
        "source {\nkafka = \"{\\\"a\\\":1}\"\n}\nrule_config {\nfilter = <<F\n{\"source\":[]}\nF\n}",
        R"({"source":{"source_kafka":{"a":1}},"rule_config":{"filter":{"source":[]}}})");
    row("blocks as lists", "source = [{\n name = \"a\"\n}]\noption = {\n thread_num = 2\n}",
        R"({"source":{"name":"a"},"option":{"thread_num":2}})");
    row("blocks in a line", "option { thread_num = 2 }\nsink {}", R"({"option":{"thread_num":2},"sink":{}})");
    row("conversions", "name = 5\ndescription = true\noption {\nthread_num = \"2\"\n}",
        R"({"name":"5","description":"true","option":{"thread_num":2}})");
    row("nothing", "description = null\nrule_config {\ntransform {\n}\n}\noption {\n# a\nbatch_window {}\n}",
        "{}");
    row("a text of jsonencode",
        "rule_config {\ntransform {\ntype = \"CONSTANT\"\nvalue = jsonencode({ b = \"<&>\", a = [null, 1] "
        "})\n}\n}",
        "{\"rule_config\":{\"transform\":{\"type\":\"CONSTANT\",\"value\":\"{\\\"a\\\":[null,1],\\\"b\\\":"
        "\\\"\\\\u003c\\\\u0026\\\\u003e\\\"}\"}}}");
    row("what is not known",
        "foo = 1\nsource {\nbar = \"x\"\n}\nbaz {\na = [1]\n}\nsink {\nsink_obs = jsonencode({})\n}",
        R"({"foo":1,"source":{"bar":"x"},"baz":{"a":[1]},"sink":{"sink_obs":{}}})");
    row("what is Terraform's",
        "region = var.region\nprovider = huaweicloud.b\ndepends_on = [a.b]\nname = \"n\"\nlifecycle {\n"
        "ignore_changes = [source]\n}\ntimeouts {\ncreate = \"5m\"\n}\nprovisioner \"local-exec\" {\n}",
        R"({"name":"n"})");
}

void TestTerraformFile::readsWhatPeopleWrite()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, body);
    // What stands around it may be anything.
    const std::string text = "terraform {\n  required_version = \">= 1.0, < 2\"\n}\nlocals {\n  a = "
                             "\"${join(\",\", [for x in var.y : \"}${x}\"])}\"\n  b = <<E\n} \" ${c\nE\n"
                             "  d = c ? { (e) = 1 } : f[0].g # }\n}\n"
        + inStream(content.toStdString())
        + "output \"o\" {\n  value = huaweicloud_eg_event_stream.s.id\n}\nresource \"a\" \"b\" {\n"
          "  for_each = toset([])\n}\n";
    QVERIFY2(isBodyIn(json(body.toStdString()), text),
             streamsIn(text)
                 ? qPrintable(faultIn(text) + toQString(writeJson(streamsIn(text)->front().document.root)))
                 : qPrintable(faultIn(text)));
}

void TestTerraformFile::saysWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const std::string &text, const QString &fault) {
        QTest::addRow("%s", QByteArray::fromStdString(text).simplified().left(90).constData())
            << QByteArray::fromStdString(text) << fault;
    };
    const auto evaluated = [](const QString &place, const QString &name, const QString &expression) {
        return u"%1: “%2” is the expression \"%3\", which only Terraform can evaluate; write its value here."_s
            .arg(place, name, expression);
    };
    // A secret may be in a text of it.
    const auto hidden = [](const QString &place, const QString &name) {
        return u"%1: “%2” is an expression, which only Terraform can evaluate; write its value here."_s.arg(
            place, name);
    };
    row(inStream("source {\nkafka = merge({ password = \"canary\" }, {})\n}"),
        hidden(u"Line 3, column 9"_s, u"source.kafka"_s));
    row(inStream("source {\nfoo = <<E\n${canary}\nE\n}"), hidden(u"Line 3, column 7"_s, u"source.foo"_s));
    // What Terraform would have to work out.
    row(inStream("name = local.a # b\n"), evaluated(u"Line 2, column 8"_s, u"name"_s, u"local.a"_s));
    row(inStream("sink {\nkafka = { a.b = a.c }\n}"),
        evaluated(u"Line 3, column 9"_s, u"sink.kafka"_s, u"{ a.b = a.c }"_s));
    row(inStream("source {\n  kafka = jsonencode({\n    addr = local.addr\n  })\n}"),
        evaluated(u"Line 4, column 12"_s, u"source.kafka.addr"_s, u"local.addr"_s));
    row(inStream("name = \"a-${var.b}\""), evaluated(u"Line 2, column 8"_s, u"name"_s, u"\"a-${var.b}\""_s));
    row(inStream("  name = upper(\n\"a\")"),
        evaluated(u"Line 2, column 10"_s, u"name"_s, u"upper( \"a\")"_s));
    row(inStream("name = <<E\n%{ if a }b%{ endif }\nE"),
        evaluated(u"Line 2, column 8"_s, u"name"_s, u"<<E %{ if a }b%{ endif } E"_s));
    row(inStream("name = a ? \"b\" : \"c\""),
        evaluated(u"Line 2, column 8"_s, u"name"_s, u"a ? \"b\" : \"c\""_s));
    row(inStream("option {\nthread_num = 1 + 1\n}"),
        evaluated(u"Line 3, column 14"_s, u"option.thread_num"_s, u"1 + 1"_s));
    row(inStream("source {\nkafka = jsonencode({ a = [1, x.y] })\n}"),
        evaluated(u"Line 3, column 30"_s, u"source.kafka.a[1]"_s, u"x.y"_s));
    row(inStream("sink {\nkafka = jsonencode({ for a in b : a => 1 })\n}"),
        evaluated(u"Line 3, column 20"_s, u"sink.kafka"_s, u"{ for a in b : a => 1 }"_s));
    row(inStream("sink {\nkafka = jsonencode([for a in b : a])\n}"),
        evaluated(u"Line 3, column 20"_s, u"sink.kafka"_s, u"[for a in b : a]"_s));
    row(inStream("sink {\nkafka = file(\"k.json\")\n}"), hidden(u"Line 3, column 9"_s, u"sink.kafka"_s));
    row(inStream("sink {\nkafka = { (a) = 1 }\n}"),
        evaluated(u"Line 3, column 9"_s, u"sink.kafka"_s, u"{ (a) = 1 }"_s));
    row(inStream("name = var.n[0]"), evaluated(u"Line 2, column 8"_s, u"name"_s, u"var.n[0]"_s));
    row(inStream("name = var.n"),
        u"Line 2, column 8: “name” is the variable “n”, which has no default in this file; write its value here."_s);
    row(inStream("name = var.n") + "variable \"n\" {\n  sensitive = true\n}",
        u"Line 2, column 8: “name” is the variable “n”, which has no default in this file; write its value here."_s);
    row(inStream("name = var.n") + "variable \"n\" {\n  default = var.n\n}",
        evaluated(u"Line 5, column 13"_s, u"name"_s, u"var.n"_s));
    row(inStream("count = 2"),
        u"Line 2, column 1: “count” makes several event streams of one block, which only Terraform can do; "
        u"write a "
        "block for each."_s);
    row(inStream(" for_each = {}"),
        u"Line 2, column 2: “for_each” makes several event streams of one block, which only Terraform can "
        u"do; write "
        "a block for each."_s);
    row(inStream("dynamic \"source\" {\n}"),
        u"Line 2, column 1: the block “dynamic source” is none that can be read; write out what it stands for."_s);
    // What is there twice.
    row(inStream("name = 1\nname = 2"),
        u"Line 3, column 1: “name” stands here more than once; leave one of them."_s);
    row(inStream("source {}\n source {}"),
        u"Line 3, column 2: “source” stands here more than once; leave one of them."_s);
    row(inStream("source {\nkafka = \"{}\"\nsource_kafka = \"{}\"\n}"),
        u"Line 4, column 1: “source_kafka” stands here more than once; leave one of them."_s);
    row(inStream("sink {\nkafka = jsonencode({ a = 1, \"a\" = 2 })\n}"),
        u"Line 3, column 29: “a” stands here more than once; leave one of them."_s);
    row(inStream("sink {\nkafka = \"{\\\"a\\\":1,\\\"a\\\":2}\"\n}"),
        u"Line 3, column 9: “a” stands here more than once; leave one of them."_s);
    // What is broken.
    row(inStream("sink {\nkafka = <<E\n{\n1}\nE\n}"),
        u"Line 3, column 9: “sink.kafka” must be JSON; in its text, line 2, column 1: a key in double quotes "
        u"or “}” "
        "is expected here."_s);
    row(inStream("name = \"a"), u"Line 2, column 8: the text in quotation marks does not end in its line."_s);
    row(inStream("name = \"\u00e9\\d\""),
        u"Line 2, column 10: only \\n \\r \\t \\\" \\\\ \\uNNNN and \\UNNNNNNNN are escapes here."_s);
    row(inStream("name = \"\\u12\""),
        u"Line 2, column 9: “\\u” must be followed by four hexadecimal digits, “\\U” by eight."_s);
    row(inStream("name = \"\\ud83d\""), u"Line 2, column 9: no character has this number."_s);
    row(inStream("name = \"\\U00110000\""), u"Line 2, column 9: no character has this number."_s);
    row(inStream("name = <<E\na"),
        u"Line 2, column 8: the text that begins here has no line with “E” alone, which ends it."_s);
    row(inStream("name = <<E a"), u"Line 2, column 11: a line end must follow “<<” and its word."_s);
    row(inStream("/* a"), u"Line 2, column 1: the comment that begins with “/*” does not end."_s);
    row(inStream("name ="), u"Line 2, column 7: a value is expected here."_s);
    row(inStream("name = 1, 2"), u"Line 2, column 9: a line end is expected after the value."_s);
    row(inStream("name"), u"Line 2, column 5: “=” or “{” is expected after the name."_s);
    row(inStream("\"name\" = 1"),
        u"Line 2, column 1: the name of an argument or of a block is expected here."_s);
    row(inStream("sink {"), u"Line 1, column 44: the bracket that opens here is not closed."_s);
    row("locals {}\n}", u"Line 2, column 1: this bracket closes nothing."_s);
    row(inStream("a = [1 2]"), u"Line 2, column 8: “,” or “]” is expected after the value."_s);
    row(inStream("a = [1, 2"), u"Line 3, column 1: “,” or “]” is expected after the value."_s);
    row("locals {\n  a = [1, 2\n", u"Line 2, column 7: the bracket that opens here is not closed."_s);
    row(inStream("a = \"b\" \"c\""), u"Line 2, column 9: a line end is expected after the value."_s);
    row(inStream("a = f([)"), u"Line 2, column 8: “]” is expected before this bracket."_s);
    row(inStream("a = { b }"), u"Line 2, column 9: “=” or “:” is expected after the key."_s);
    row(inStream("a = { = 1 }"), u"Line 2, column 7: a key or “}” is expected here."_s);
    row(inStream("a = 1e999"),
        u"Line 2, column 5: the number is too large; about 1e308 is the most that can be read."_s);
    row(inStream("a = \"\xC3\""), u"Line 2, column 6: the text is not valid UTF-8."_s);
    row(inStream("a = \"\xED\xA0\x80\""), u"Line 2, column 6: the text is not valid UTF-8."_s);
    row(inStream(std::string("a = \"\0\"", 7)),
        u"Line 2, column 6: a NUL character stands here; remove it."_s);
    row(inStream("a = " + repeated("[", 64)),
        u"Line 2, column 68: blocks, objects, lists and parentheses may be nested at most 64 levels deep."_s);
    row(inStream("source {\nfoo = var.a\n}") + "variable \"a\" {\ndefault = " + repeated("[", 63)
            + repeated("]", 63) + "\n}",
        u"Line 7, column 73: blocks, objects, lists and parentheses may be nested at most 64 levels deep."_s);
    row(inStream("a = " + repeated("(", 65)),
        u"Line 2, column 69: blocks, objects, lists and parentheses may be nested at most 64 levels deep."_s);
    // What is not there.
    row("locals {}",
        u"The file for Terraform holds no resource “huaweicloud_eg_event_stream”, so there is nothing to edit."_s);
    row("data \"huaweicloud_eg_event_stream\" \"s\" {}",
        u"The file for Terraform holds no resource “huaweicloud_eg_event_stream”, so there is nothing to edit."_s);
}

void TestTerraformFile::saysWhatCannotBeRead()
{
    QFETCH(const QByteArray, text);
    QTEST(faultIn(text.toStdString()), "fault");
}

void TestTerraformFile::hidesSecretsInFaults()
{
    const QString fault = faultIn(inStream("source {\nkafka = jsonencode({\nsasl_password = "
                                           "\"canary\"\npassword = join(\"canary\", [])\n})\n}"));
    QCOMPARE(fault,
             u"Line 5, column 12: “source.kafka.password” is an expression, which only Terraform can "
             u"evaluate; write "
             "its value here."_s);
}

void TestTerraformFile::takesVariables()
{
    const std::string text = R"(
variable "name" {
  type    = string
  default = "orders"
}
variable "threads" { default = 3 }
variable "kafka" {
  default = <<E
{"topic":"t"}
E
}
variable "none" { default = null }
variable "password" { sensitive = true }
variable "elsewhere" {
  sensitive   = true
  description = "/source/source_kafka/other"
}
)" + inStream(R"(
  name        = var.name
  description = "${var.none}"
  option { thread_num = var.threads }
  source {
    kafka = jsonencode({
      username = "${ var.name }"
      password = var.password
      ssl_certificate_pwd = var.undeclared
      topic = var.elsewhere
    })
  }
  sink {
    kafka = var.kafka
  }
  rule_config {
    filter = jsonencode({ data = { token = var.name } })
  })");
    QCOMPARE(faultIn(text), QString());
    QCOMPARE(streamsIn(text)->front().document.root, json(R"({"name":"orders","option":{"thread_num":3},
        "source":{"source_kafka":{"username":"orders","password":"{{secret:/source/source_kafka/password}}",
        "ssl_certificate_pwd":"{{secret:/source/source_kafka/ssl_certificate_pwd}}",
        "topic":"{{secret:/source/source_kafka/other}}"}},"sink":{"sink_kafka":{"topic":"t"}},
        "rule_config":{"filter":{"data":{"token":"orders"}}}})"));

    // In the filter nothing is a secret, whatever its keys are called.
    QVERIFY(faultIn(inStream("rule_config {\nfilter = jsonencode({ data = { token = var.t } })\n}"))
                .startsWith(u"Line 3, column 40: “rule_config.filter.data.token” is the variable"_s));
}

void TestTerraformFile::knowsWhereValuesStand()
{
    const std::string text = "# a\n"
        + inStream("  source {\n    kafka = jsonencode({ topic = \"t\" })\n  }\n  sink {\n kafka = "
                   "\"{\\\"a\\\":1}\"\n}");
    const Json root = streamsIn(text)->front().document.root;
    const auto place = [&](std::string_view pointer) {
        const TextPosition position = positionAt(text, valueAt(root, pointer)->offset());
        return QStringList{QString::number(position.line), QString::number(position.column)}.join(u':');
    };
    QCOMPARE(place(""), u"2:1"_s);
    QCOMPARE(place("/source"), u"3:3"_s);
    QCOMPARE(place("/source/source_kafka"), u"4:13"_s);
    QCOMPARE(place("/source/source_kafka/topic"), u"4:34"_s);
    // Escapes have made another text of it.
    QCOMPARE(place("/sink/sink_kafka/a"), u"7:10"_s);
}

void TestTerraformFile::readsEveryStream()
{
    const std::string text = inStream("name = \"a\"\nsource {}")
        + "resource \"huaweicloud_eg_event_stream\" \"b\" {\n  name = local.b\n}\n"
          "resource huaweicloud_eg_event_stream c {\n}\n"
          "import {\n  to = huaweicloud_eg_event_stream.s\n  id = \"e1\"\n}\n";
    const Streams streams = streamsIn(text);
    QVERIFY(streams);
    QCOMPARE(streams->size(), size_t(3));
    QCOMPARE(severalStreamsText(*streams),
             u"The file for Terraform holds 3 event stream(s); leave one of them in it: s (line 1), b (line "
             u"5), c (line "
             "8)."_s);
    const std::vector<RecordedRequest> recorded = recordedStreams(*streams);
    QCOMPARE(recorded[0].name, u"a"_s);
    QCOMPARE(recorded[0].id, u"e1"_s);
    QCOMPARE(json(recorded[0].request.body), json(R"({"name":"a","source":{},"id":"e1"})"));
    QCOMPARE(recorded[1].name, u"b"_s);
    QVERIFY2(recorded[1].fault.startsWith(u"Line 6, column 10: “name”"_s), qPrintable(recorded[1].fault));
    QCOMPARE(recorded[2].name, u"c"_s);
    QCOMPARE(recorded[2].fault, QString());

    const auto subscriptions = streamsInTerraformFile(text, ResourceKind::EventSubscription);
    QVERIFY(!subscriptions);
    QVERIFY2(subscriptions.error().contains("event subscriptions"_L1), qPrintable(subscriptions.error()));
}

void TestTerraformFile::saysWhatIsLeftOut()
{
    const Streams streams = streamsIn(inStream("action = \"PAUSE\"\nname = \"n\""));
    const TerraformStream &stream = streams->front();
    QCOMPARE(stream.document.root, json(R"({"name":"n"})"));
    QCOMPARE(stream.issues.size(), size_t(1));
    QCOMPARE(stream.issues.front().pointer, std::string("/action"));
    QCOMPARE(stream.issues.front().level, Level::Warning);
    QCOMPARE(
        stream.issues.front().message,
        u"“action” in line 2 starts or pauses the event stream, which its body does not; it is left out."_s);
    QCOMPARE(recordedStreams(*streams).front().issues.size(), size_t(1));
}

void TestTerraformFile::survivesWhatIsCutOff()
{
    Dice dice(37);
    const std::string text =
        exported(hostileBody(dice)) + "locals {\n a = \"${f(\"}\")}\"\n b = <<-E\n c\n E\n}\n";
    for (size_t size = 0; size < text.size(); ++size) {
        const Streams streams = streamsIn(text.substr(0, size));
        QVERIFY(streams ? !streams->empty() : streams.error().endsWith(u'.'));
    }
}

void TestTerraformFile::survivesWhatIsBroken()
{
    constexpr std::array<std::string_view, 30> pieces{
        "\"", "\\", "${",         "%{", "$${",       "{",   "}",  "(",    ")",    "[",
        "]",  ",",  "\n",         "=",  ":",         "#",   "/*", "<<E",  "<<-",  "\nE",
        "-",  "1e", "jsonencode", ".",  "variable ", "var", "\r", "\xFF", "null", "for "};
    Dice dice(41);
    const Json body = kafkaToFunction();
    for (int count = 0; count < brokenCount; ++count) {
        std::string text = exported(body);
        for (size_t change = 0; change < 1 + dice.below(8); ++change)
            text.replace(dice.below(text.size()), dice.below(4), dice.oneOf(pieces));
        const Streams streams = streamsIn(text);
        QVERIFY2(streams ? !streams->empty() : streams.error().endsWith(u'.'), text.c_str());
        for (const TerraformStream &stream : streams ? *streams : std::vector<TerraformStream>()) {
            QVERIFY(stream.fault.isEmpty() || stream.fault.startsWith("Line "_L1));
            // What is read can be written and read again.
            QVERIFY2(readJson(writeJson(stream.document.root)), text.c_str());
        }
    }
}

void TestTerraformFile::staysQuickAndShallow_data()
{
    QTest::addColumn<std::function<std::string(size_t)>>("contentOf");
    const auto row = [](const std::string &name, std::function<std::string(size_t)> contentOf) {
        QTest::addRow("%s", name.c_str()) << std::move(contentOf);
    };
    for (const char *piece : {"(", "[", "{", "a {\n", "a = ", "\"${", "jsonencode(", "<<E\n", "[{a=", "-",
                              "f(", "/*", "a = [for x in y : x]\n", "\"", "a = 1\n", "b {}\n", ")"}) {
        row(piece, [piece](size_t count) { return repeated(piece, count); });
        row("a = " + std::string(piece), [piece](size_t count) { return "a = " + repeated(piece, count); });
    }
    row("deep and then not", [](size_t count) {
        return "a = " + repeated("[", 60) + repeated("(x), ", count) + repeated("]+1", 60);
    });
    row("many streams", [](size_t count) {
        return "}\n" + repeated("resource \"huaweicloud_eg_event_stream\" \"s\" {\na = b\n}\n", count)
            + repeated("import {\nto = huaweicloud_eg_event_stream.s\nid = 1\n}\n", count) + "locals {";
    });
    row("many names", [](size_t count) {
        std::string keys;
        for (size_t index = 0; index < count; ++index)
            keys += 'k' + std::to_string(index) + " = 1\n";
        return "a = {\n" + keys + "}";
    });
    row("many variables", [](size_t count) {
        return "source {\nkafka = jsonencode([" + repeated("var.long, ", count)
            + "])\n}\n}\nvariable \"long\" {\ndefault = \"" + repeated("x", count) + '"';
    });
}

void TestTerraformFile::staysQuickAndShallow()
{
    QFETCH(const std::function<std::string(size_t)>, contentOf);
    const auto timeOf = [&contentOf](size_t count) {
        const std::string text = inStream(contentOf(count));
        // Of the processor: other processes do not count.
        const std::clock_t begin = std::clock();
        const Streams streams = streamsIn(text);
        const qint64 elapsed = qint64(std::clock() - begin) * 1'000'000 / CLOCKS_PER_SEC;
        const bool isTold = streams ? !streams->empty() : streams.error().endsWith(u'.');
        return isTold ? elapsed : -1;
    };
    const qint64 few = timeOf(2'000);
    const qint64 many = timeOf(20'000);
    QVERIFY(few >= 0 && many >= 0);
    // Ten times as much takes ten times as long, or a hundred times where it grows with the square; what
    // takes less than a twentieth of a second is quick in any case.
    QVERIFY2(many < std::max<qint64>(40 * few, 50'000),
             qPrintable(u"%1 µs, then %2 µs"_s.arg(few).arg(many)));
}

QTEST_GUILESS_MAIN(TestTerraformFile)
#include "tst_terraformfile.moc"
