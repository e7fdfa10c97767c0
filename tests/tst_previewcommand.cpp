// `weir preview` and `weir test`, as a shell runs them.

#include "tests/support/commandscene.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr auto canary = "canary-in-the-stream";

//! What it has beside its rules is full of errors.
QByteArray stream(const QByteArray &filter, const QByteArray &transform, const QByteArray &sink = {})
{
    return R"({"name":"","nonsense":1,"source":{"name":"HC.Kafka","source_kafka":{"addr":"none","password":")"
        + QByteArray(canary) + R"("}},"sink":)" + (sink.isEmpty() ? "{}" : sink)
        + R"(,"rule_config":{"filter":)" + filter + R"(,"transform":)" + transform + "}}";
}

const QByteArray sourceFilter = R"({"source":[{"op":"StringIn","values":["shop"]}]})";
const QByteArray original = R"({"type":"ORIGINAL"})";

QByteArray variables(const QByteArray &values, const QByteArray &text)
{
    const QJsonObject transform{{u"type"_s, u"VARIABLE"_s},
                                {u"value"_s, QString::fromUtf8(values)},
                                {u"template"_s, QString::fromUtf8(text)}};
    return QJsonDocument(transform).toJson();
}

QByteArray lines(const QByteArrayList &lines)
{
    return lines.join('\n') + '\n';
}

} // namespace

class TestPreviewCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhyAndWhatIsSent();
    void saysWhatIsStopped();
    void saysWhatIsNotKnown();
    void printsJson();
    void printsJsonOfWhatIsMissing();
    void readsFoldersAndStandardInput();
    void opensWhatWeirOpens();
    void keepsSecrets();
    void steersNoTerminal();
    void goesOnBehindAnUnusableEvent();
    void testsSamples();
    void printsTestsAsJson();
    void endsWellWhereAllIsAsExpected();
    void refusesToTestNothing();
    void testsManySamples();
    void refuses_data();
    void refuses();
    void refusesSamples_data();
    void refusesSamples();

private:
    [[nodiscard]] CommandRun runWithInput(const QStringList &arguments, const QByteArray &input) const;
    [[nodiscard]] QJsonObject eventIn(const CommandRun &run, qsizetype index = 0) const;
    //! Writes samples into a folder and returns its path.
    [[nodiscard]] QString folderWith(const QMap<QString, QByteArray> &files) const;

    std::optional<CommandScene> m_scene;
};

void TestPreviewCommand::init()
{
    m_scene.emplace();
}

CommandRun TestPreviewCommand::runWithInput(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    return CommandScene::end(process);
}

QJsonObject TestPreviewCommand::eventIn(const CommandRun &run, qsizetype index) const
{
    return QJsonDocument::fromJson(run.output)["events"_L1][index].toObject();
}

QString TestPreviewCommand::folderWith(const QMap<QString, QByteArray> &files) const
{
    if (!QDir(m_scene->path({})).mkdir(u"samples"_s))
        qFatal("no folder for the samples");
    for (const auto &[name, content] : files.asKeyValueRange())
        static_cast<void>(m_scene->file(u"samples/"_s + name, content));
    return m_scene->path(u"samples"_s);
}

void TestPreviewCommand::saysWhyAndWhatIsSent()
{
    const QByteArray filter =
        R"({"source":[{"op":"StringIn","values":["shop"]}],)"
        R"("data":{"n":[{"op":"NumberLessThan","value":1},{"op":"NumberIn","values":[5]}]}})";
    const QByteArray transform =
        variables(R"({"n":"$.data.n","gone":"$.data.gone"})",
                  R"({"n":${n},"d":"${gone!\"none\"}","e":"${gone}${gone}${nowhere}"})");
    const QByteArray sink =
        R"({"name":"HC.Kafka","sink_kafka":{"keyTransform":[{"type":"CONSTANT","value":"k"},)"
        + variables(R"({"a":"$.id"})", "<${a}>") + "]}}";
    const QString file = m_scene->file(u"stream.json"_s, stream(filter, transform, sink));
    const QString event = m_scene->file(u"paid.json"_s, R"({"id":"7","source":"shop","data":{"n":5}})");
    const CommandRun run = m_scene->run({u"preview"_s, file, u"--event"_s, event});
    QCOMPARE(run.messages, QByteArray());
    QCOMPARE(run.output,
             lines({"paid: passes",
                    R"(  ✓ source is "shop": it is "shop".)",
                    "  ✓ /data/n",
                    "    ✕ data.n is 5: it is not less than 1.",
                    "    ✓ data.n is 5: it equals 5.",
                    "  Output",
                    "    {",
                    R"(      "n": 5,)",
                    R"(      "d": "none",)",
                    R"(      "e": "")",
                    "    }",
                    "  The default is used for gone.",
                    "  There is no value for gone.",
                    "  nowhere is not defined.",
                    "  Variables",
                    "    n = 5",
                    "    gone has no value",
                    "  Key 1",
                    "    k",
                    "  Key 2",
                    "    <7>",
                    "  Variables",
                    R"(    a = "7")"}));
    QCOMPARE(run.exitCode, 0);
}

void TestPreviewCommand::saysWhatIsStopped()
{
    const QString file =
        m_scene->file(u"stream.json"_s, stream(sourceFilter, R"({"type":"CONSTANT","value":"a\nb"})"));
    const QString event = m_scene->file(u"other.json"_s, R"({"source":"Shop"})");
    const CommandRun run = m_scene->run({u"preview"_s, file, u"--event"_s, event});
    QCOMPARE(run.output,
             lines({"other: is stopped",
                    R"(  ✕ source is "Shop": it is not "shop" (upper and lower case differ).)",
                    "  Output, which is not sent", "    a", "    b"}));
    QCOMPARE(run.exitCode, 0);
}

void TestPreviewCommand::saysWhatIsNotKnown()
{
    const QString event = m_scene->file(u"e.json"_s, R"({"source":"shop"})");
    const auto previewed = [&](const QByteArray &content) {
        return m_scene->run({u"preview"_s, m_scene->file(u"stream.json"_s, content), u"--event"_s, event});
    };
    const CommandRun filter = previewed(stream(R"({"source":[{"op":"Like"}]})", original));
    QVERIFY2(filter.output.startsWith("e: not known\n  ? source "), filter.output);
    QCOMPARE(filter.exitCode, 1);
    const CommandRun fault = previewed(stream("{}", variables("{}", "${a")));
    QVERIFY2(fault.output.contains("\n  ✕ The template has a ${ at line 1, column 1"), fault.output);
    QCOMPARE(fault.exitCode, 1);
    const CommandRun path = previewed(stream("{}", variables(R"({"a":"$..b"})", "${a}")));
    QVERIFY2(path.output.contains("\n    ? a: The “..” at character 2"), path.output);
    QCOMPARE(path.exitCode, 1);
    const CommandRun key =
        previewed(stream("{}", original, R"({"sink_kafka":{"keyTransform":[{"type":"none"}]}})"));
    QVERIFY2(key.output.contains("\n  ✕ The transform has none of the types"), key.output);
    QCOMPARE(key.exitCode, 1);
}

void TestPreviewCommand::printsJson()
{
    const QByteArray sink = R"({"sink_kafka":{"keyTransform":[{"type":"CONSTANT","value":"k"}]}})";
    const QString file = m_scene->file(
        u"stream.json"_s, stream(sourceFilter, variables(R"({"a":"$.data"})", "<${a}${b!\"c\"}>"), sink));
    const QString event = m_scene->file(u"e.json"_s, R"({"source":"shop","data":1.50})");
    const CommandRun run = m_scene->run({u"preview"_s, file, u"--event"_s, event, u"--format"_s, u"json"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.output,
             R"({
  "events": [
    {
      "file": ")" + event.toUtf8()
                 + R"(",
      "verdict": "passes",
      "fields": [
        {
          "field": "/source",
          "verdict": "passes",
          "conditions": [
            {
              "pointer": "/source/0",
              "verdict": "passes",
              "reason": "source is \"shop\": it is \"shop\"."
            }
          ]
        }
      ],
      "output": {
        "text": "<1.50c>",
        "references": [
          {
            "name": "a",
            "filling": "value"
          },
          {
            "name": "b",
            "filling": "default"
          }
        ]
      },
      "variables": [
        {
          "name": "a",
          "state": "found",
          "value": 1.50
        }
      ],
      "keys": [
        {
          "text": "k",
          "references": [],
          "variables": []
        }
      ]
    }
  ]
}
)");
}

void TestPreviewCommand::printsJsonOfWhatIsMissing()
{
    const QString file =
        m_scene->file(u"stream.json"_s,
                      stream(R"({"source":[{"op":"Like"}]})",
                             variables(R"({"a":"$.gone","b":"$..x"})", "${a}${b}${c}"), R"({"sink_fg":{}})"));
    const QString event = m_scene->file(u"e.json"_s, R"({"source":"shop"})");
    const CommandRun run = m_scene->run({u"preview"_s, file, u"--event"_s, event, u"--format"_s, u"json"_s});
    QCOMPARE(run.exitCode, 1);
    const QJsonObject json = eventIn(run);
    QCOMPARE(json["verdict"_L1], u"unknown"_s);
    QVERIFY(json["output"_L1]["fault"_L1].toString().startsWith("The value of b is not known."_L1));
    QCOMPARE(json["output"_L1]["references"_L1][0]["filling"_L1], u"nothing"_s);
    QCOMPARE(json["output"_L1]["references"_L1][2]["filling"_L1], u"undefined"_s);
    QCOMPARE(json["variables"_L1][0].toObject(),
             (QJsonObject{{u"name"_s, u"a"_s}, {u"state"_s, u"missing"_s}}));
    QCOMPARE(json["variables"_L1][1]["state"_L1], u"fault"_s);
    QVERIFY(json["variables"_L1][1]["fault"_L1].toString().contains("character 2"_L1));
}

void TestPreviewCommand::readsFoldersAndStandardInput()
{
    const QString file = m_scene->file(u"stream.json"_s, stream(sourceFilter, original));
    const QString folder = folderWith({{u"b.json"_s, R"({"source":"b"})"},
                                       {u"a.json"_s, R"({"event":{"source":"shop"},"expected":{}})"},
                                       {u"c.txt"_s, "no sample"}});
    const QStringList arguments{u"preview"_s, file, u"--event"_s, folder, u"--event"_s, u"-"_s};
    const CommandRun run = runWithInput(arguments, R"({"source":"shop"})");
    QVERIFY2(run.exitCode == 0, run.messages);
    QByteArrayList headings;
    for (const QByteArray &line : run.output.split('\n')) {
        if (!line.isEmpty() && !line.startsWith(' '))
            headings.append(line);
    }
    QCOMPARE(headings, (QByteArrayList{"a: passes", "b: is stopped", "Standard input: passes"}));
    const CommandRun json = runWithInput(arguments + QStringList{u"--format"_s, u"json"_s}, "{}");
    QCOMPARE(eventIn(json, 0)["file"_L1].toString(), folder + "/a.json"_L1);
    QCOMPARE(eventIn(json, 2)["file"_L1].toString(), u"-"_s);
    QCOMPARE(eventIn(json, 2)["verdict"_L1].toString(), u"stopped"_s);

    const QString event = m_scene->file(u"e.json"_s, R"({"source":"shop"})");
    const CommandRun fromInput =
        runWithInput({u"preview"_s, u"-"_s, u"--event"_s, event}, stream(sourceFilter, original));
    QVERIFY2(fromInput.output.startsWith("e: passes\n"), fromInput.messages);
}

void TestPreviewCommand::opensWhatWeirOpens()
{
    const QByteArray body = stream(sourceFilter, original);
    const QString event = m_scene->file(u"e.json"_s, R"({"source":"shop"})");
    const QString request = m_scene->file(
        u"request.json"_s, R"({"path":{"project_id":"","eventstreaming_id":"x"},"body":)" + body + "}");
    const QString curl = m_scene->file(
        u"curl.sh"_s, "curl -X PUT https://eg.example/v1/p1/eventstreamings/e1 -d '" + body + "'");
    const QString rules =
        m_scene->file(u"rules.json"_s, R"({"rule_config":{"filter":)" + sourceFilter + "}}");
    for (const QStringList &file :
         {QStringList{request}, QStringList{curl}, QStringList{rules, u"--kind"_s, u"stream"_s}}) {
        const CommandRun run =
            m_scene->run(QStringList{u"preview"_s} + file + QStringList{u"--event"_s, event});
        QVERIFY2(run.exitCode == 0, run.messages);
        QVERIFY2(run.output.startsWith("e: passes\n  ✓ source"), run.output);
    }
}

void TestPreviewCommand::keepsSecrets()
{
    const QString file = m_scene->file(u"stream.json"_s, stream(sourceFilter, original));
    const QString folder =
        folderWith({{u"a.json"_s, R"({"event":{"source":"x"},"expected":{"verdict":"passes"}})"}});
    for (const QString &format : {u"text"_s, u"json"_s}) {
        for (const QStringList &command : {QStringList{u"preview"_s, u"--event"_s, folder},
                                           QStringList{u"test"_s, u"--samples"_s, folder}}) {
            const CommandRun run = m_scene->run(command + QStringList{file, u"--format"_s, format});
            QVERIFY(!run.output.isEmpty());
            QVERIFY(!(run.output + run.messages).contains(canary));
        }
    }
    // Nor does it leave anything behind.
    QVERIFY(!QDir(m_scene->path(u"config"_s)).exists());
}

void TestPreviewCommand::steersNoTerminal()
{
    const QString file =
        m_scene->file(u"stream.json"_s, stream("{}", variables(R"({"a":"$.id"})", "${a}\nsecond")));
    const QString folder =
        folderWith({{u"a\033.json"_s, R"({"event":{"id":"\u001b[31m\u009b"},"expected":{"output":"x"}})"}});
    const CommandRun preview = m_scene->run({u"preview"_s, file, u"--event"_s, folder});
    QVERIFY2(preview.output.contains("\n    \\u001b[31m\\u009b\n    second\n"), preview.output);
    const CommandRun test = m_scene->run({u"test"_s, file, u"--samples"_s, folder});
    QVERIFY2(test.output.contains("\n    + \\u001b[31m\\u009b\n"), test.output);
    QVERIFY2(test.output.startsWith("✕ a\\u001b\n"), test.output);
    QVERIFY(!(preview.output + test.output).contains('\033'));
}

void TestPreviewCommand::goesOnBehindAnUnusableEvent()
{
    const QString file = m_scene->file(u"stream.json"_s, stream(sourceFilter, original));
    const QString folder = folderWith({{u"a.json"_s, "{"}, {u"b.json"_s, R"({"source":"shop"})"}});
    const CommandRun text = m_scene->run({u"preview"_s, file, u"--event"_s, folder});
    QCOMPARE(text.exitCode, 2);
    QVERIFY2(text.output.startsWith("b: passes\n"), text.output);
    QVERIFY2(text.messages.contains("a.json: Line 1, column 2"), text.messages);
    const CommandRun json =
        m_scene->run({u"preview"_s, file, u"--event"_s, folder, u"--format"_s, u"json"_s});
    QCOMPARE(json.exitCode, 2);
    QVERIFY(eventIn(json, 0)["error"_L1].toString().contains("a.json"_L1));
    QCOMPARE(eventIn(json, 1)["verdict"_L1].toString(), u"passes"_s);
    // What is not known of a later one does not cover it up.
    const QString unclear =
        m_scene->file(u"unclear.json"_s, stream(R"({"source":[{"op":"Like"}]})", original));
    QCOMPARE(m_scene->run({u"preview"_s, unclear, u"--event"_s, folder}).exitCode, 2);
}

void TestPreviewCommand::testsSamples()
{
    const QString file = m_scene->file(
        u"stream.json"_s, stream(sourceFilter, variables(R"({"n":"$.data.n"})", R"({"n":${n},"k":"v"})")));
    const QString folder = folderWith(
        {{u"1-same.json"_s,
          R"({"event":{"source":"shop","data":{"n":1.0}},"expected":{"output":{"k":"v","n":1}}})"},
         {u"2-output.json"_s,
          R"({"event":{"source":"shop","data":{"n":2}},"expected":{"verdict":"passes","output":{"n":3,"k":"v"}}})"},
         {u"3-verdict.json"_s, R"({"event":{"source":"other"},"expected":{"verdict":"passes"}})"},
         {u"4-bare.json"_s, R"({"source":"shop"})"},
         {u"5-stopped.json"_s, R"({"event":{"source":"other"},"expected":{"verdict":"stopped"}})"},
         {u"6-text.txt"_s, "no sample"}});
    QVERIFY(QDir(folder).mkdir(u"7-folder.json"_s));
    const CommandRun run = m_scene->run({u"test"_s, file, u"--samples"_s, folder});
    QCOMPARE(run.messages, QByteArray());
    QCOMPARE(run.output,
             lines({"✓ 1-same", "✕ 2-output", "    - /n: 3", "    + /n: 2", "✕ 3-verdict",
                    "    It is stopped, but it should pass.", R"(    ✕ source is "other": it is not "shop".)",
                    "– 4-bare: nothing expected", "✓ 5-stopped", "2 of 4 as expected"}));
    QCOMPARE(run.exitCode, 1);
}

void TestPreviewCommand::printsTestsAsJson()
{
    const QString file = m_scene->file(u"stream.json"_s, stream("{}", R"({"type":"CONSTANT","value":"a"})"));
    const QString folder = folderWith({{u"a.json"_s, R"({"event":{},"expected":{"output":"a"}})"},
                                       {u"b.json"_s, R"({"event":{},"expected":{"output":"b"}})"},
                                       {u"c.json"_s, "{}"},
                                       {u"d.json"_s, "[]"}});
    const CommandRun run = m_scene->run({u"test"_s, file, u"--samples"_s, folder, u"--format"_s, u"json"_s});
    QCOMPARE(run.exitCode, 2);
    const QByteArray in = "      \"file\": \"" + folder.toUtf8() + '/';
    QCOMPARE(run.output,
             R"({
  "samples": [
    {
)" + in + R"(a.json",
      "verdict": "passes",
      "result": "as_expected",
      "differences": []
    },
    {
)" + in + R"(b.json",
      "verdict": "passes",
      "result": "differs",
      "differences": [
        "- b",
        "+ a"
      ]
    },
    {
)" + in + R"(c.json",
      "verdict": "passes",
      "result": "nothing_expected",
      "differences": []
    },
    {
)" + in + R"(d.json",
      "error": ")"
                 + folder.toUtf8() + R"(/d.json: An event must be a JSON object."
    }
  ],
  "as_expected": 1,
  "expecting": 2
}
)");
}

void TestPreviewCommand::endsWellWhereAllIsAsExpected()
{
    const QString folder =
        folderWith({{u"a.json"_s, R"({"event":{"source":"shop"},"expected":{"verdict":"passes"}})"},
                    {u"b.json"_s, R"({"source":"x"})"}});
    const CommandRun run =
        runWithInput({u"test"_s, u"-"_s, u"--samples"_s, folder}, stream(sourceFilter, original));
    QVERIFY2(run.exitCode == 0, run.messages);
    QVERIFY2(run.output.endsWith("\n1 of 1 as expected\n"), run.output);
}

//! A folder in which every expectation was forgotten is no success.
void TestPreviewCommand::refusesToTestNothing()
{
    const QString folder = folderWith({{u"a.json"_s, R"({"event":{},"expected":{}})"}});
    const QString file = m_scene->file(u"stream.json"_s, stream("{}", original));
    const CommandRun run = m_scene->run({u"test"_s, file, u"--samples"_s, folder});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.output, QByteArray("– a: nothing expected\n0 of 0 as expected\n"));
    QCOMPARE(run.messages, QByteArray("weir: No sample expects anything, so nothing was tested.\n"));
}

void TestPreviewCommand::testsManySamples()
{
    constexpr int count = 10'000;
    QMap<QString, QByteArray> files;
    for (int i = 0; i < count; ++i)
        files.insert(u"%1.json"_s.arg(i), R"({"event":{"source":"shop"},"expected":{"verdict":"passes"}})");
    const QString folder = folderWith(files);
    const QString file = m_scene->file(u"stream.json"_s, stream(sourceFilter, original));
    const CommandRun run = m_scene->run({u"test"_s, file, u"--samples"_s, folder});
    QVERIFY2(run.exitCode == 0, run.messages);
    QVERIFY(run.output.endsWith("\n10000 of 10000 as expected\n"));
}

void TestPreviewCommand::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const QStringList &arguments, const char *message) {
        QTest::newRow(name) << arguments << QByteArray(message);
    };
    row("no file", {u"preview"_s, u"--event"_s, u"e.json"_s}, "Name one file");
    row("two files", {u"preview"_s, u"s.json"_s, u"s.json"_s, u"--event"_s, u"e.json"_s}, "Name one file");
    row("no event", {u"preview"_s, u"s.json"_s}, "Name the events");
    row("absent file", {u"preview"_s, u"absent.json"_s, u"--event"_s, u"e.json"_s}, "does not exist");
    row("absent event", {u"preview"_s, u"s.json"_s, u"--event"_s, u"absent.json"_s}, "does not exist");
    row("folder without events", {u"preview"_s, u"s.json"_s, u"--event"_s, u"empty"_s}, "holds no sample");
    row("folder as file", {u"preview"_s, u"empty"_s, u"--event"_s, u"e.json"_s}, "is a folder");
    row("standard input twice", {u"preview"_s, u"-"_s, u"--event"_s, u"-"_s}, "Standard input can be");
    row("two events from it", {u"preview"_s, u"s.json"_s, u"--event"_s, u"-"_s, u"--event"_s, u"-"_s},
        "Standard input can be");
    row("no event in it", {u"preview"_s, u"s.json"_s, u"--event"_s, u"-"_s}, "Standard input: ");
    row("subscription", {u"preview"_s, u"sub.json"_s, u"--event"_s, u"e.json"_s},
        "“sub.json” is an event subscription");
    row("subscription to test", {u"test"_s, u"sub.json"_s, u"--samples"_s, u"samples"_s},
        "“sub.json” is an event subscription");
    row("list", {u"preview"_s, u"list.json"_s, u"--event"_s, u"e.json"_s}, "is no JSON object");
    row("kind", {u"preview"_s, u"e.json"_s, u"--kind"_s, u"stram"_s, u"--event"_s, u"e.json"_s}, "--kind");
    row("repeated rule", {u"preview"_s, u"twice.json"_s, u"--event"_s, u"e.json"_s},
        "/rule_config/filter/source stands twice");
    row("format", {u"preview"_s, u"s.json"_s, u"--event"_s, u"e.json"_s, u"--format"_s, u"xml"_s},
        "--format is text or json");
    row("no samples", {u"test"_s, u"s.json"_s}, "Name the folder");
    row("no folder", {u"test"_s, u"s.json"_s, u"--samples"_s, u"s.json"_s}, "“s.json” is no folder");
    row("absent folder", {u"test"_s, u"s.json"_s, u"--samples"_s, u"absent"_s}, "“absent” is no folder");
    row("empty folder", {u"test"_s, u"s.json"_s, u"--samples"_s, u"empty"_s}, "holds no sample");
    row("no file to test", {u"test"_s, u"--samples"_s, u"samples"_s}, "Name one file");
}

void TestPreviewCommand::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, message);
    static_cast<void>(m_scene->file(u"s.json"_s, stream(sourceFilter, original)));
    static_cast<void>(m_scene->file(u"twice.json"_s, stream(R"({"source":[],"source":[]})", original)));
    static_cast<void>(m_scene->file(u"e.json"_s, "{}"));
    static_cast<void>(m_scene->file(u"list.json"_s, "[]"));
    static_cast<void>(m_scene->file(u"sub.json"_s, R"({"topic_name":"t","event_ids":[]})"));
    QVERIFY(QDir(m_scene->path({})).mkdir(u"empty"_s));
    static_cast<void>(folderWith({{u"a.json"_s, R"({"event":{},"expected":{"verdict":"passes"}})"}}));
    QProcess process;
    process.setWorkingDirectory(m_scene->path({}));
    process.start(QStringLiteral(WEIR_PROGRAM), arguments);
    process.closeWriteChannel();
    const CommandRun run = CommandScene::end(process);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.messages.startsWith("weir: ") && run.messages.contains(message), run.messages);
    QCOMPARE(run.messages.count('\n'), 1);
}

void TestPreviewCommand::refusesSamples_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("bad.json: Line 1");
    QTest::newRow("no UTF-8") << QByteArray("{\"id\":\"\xff\"}") << QByteArray("not valid UTF-8");
    QTest::newRow("no object") << QByteArray("1") << QByteArray("must be a JSON object");
    QTest::newRow("too deep") << QByteArray(1000, '[') << QByteArray("levels deep");
    QTest::newRow("too large") << QByteArray(17 << 20, ' ') << QByteArray("choose a smaller file");
    QTest::newRow("other expectation") << QByteArray(R"({"event":{},"expected":{"verdict":"goes"}})")
                                       << QByteArray("must be “passes” or “stopped”");
    QTest::newRow("link to nothing") << QByteArray() << QByteArray("does not exist");
}

//! One that cannot be read is no success, whatever the others say.
void TestPreviewCommand::refusesSamples()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, message);
    const QString folder = folderWith({{u"good.json"_s, R"({"event":{},"expected":{"verdict":"passes"}})"}});
    if (content.isEmpty())
        QVERIFY(QFile::link(u"nowhere"_s, folder + "/bad.json"_L1));
    else
        static_cast<void>(m_scene->file(u"samples/bad.json"_s, content));
    const QString file = m_scene->file(u"stream.json"_s, stream("{}", original));
    const CommandRun run = m_scene->run({u"test"_s, file, u"--samples"_s, folder});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.output, QByteArray("✓ good\n1 of 2 as expected\n"));
    QVERIFY2(run.messages.contains(message), run.messages);
}

QTEST_GUILESS_MAIN(TestPreviewCommand)
#include "tst_previewcommand.moc"
