// What every command has of the console: examples in its help, --quiet, and colours on a terminal alone.

#include "app/cli/command.h"
#include "app/sandbox/sandbox.h"
#include "models/text.h"
#include "tests/support/commandscene.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! orders-to-fn, which runs.
const QString orders = u"23709d68-54d5-423b-a6be-03302e893152"_s;

constexpr auto faultyStream = R"({"name": "-", "nonsense": 1, "source": {"name": "HC.Kafka"}, "sink": {}})";
constexpr auto simpleStream = R"({"name": "s", "source": {}, "sink": {}, "rule_config":
    {"filter": {"source": [{"op": "StringIn", "values": ["shop"]}]}, "transform": {"type": "ORIGINAL"}}})";
//! In the case of letters that the service does not take.
constexpr auto oldStream = R"({"name": "s", "source": {"source_kafka":
    {"topic": "t", "group": "g", "seek_to": "LATEST"}}, "sink": {}})";
constexpr auto newStream = R"({"name": "made-new", "source": {"name": "HC.Kafka",
    "source_kafka": {"topic": "t", "group": "g"}}, "sink": {"name": "HC.FunctionGraph", "sink_fg":
    {"urn": "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest",
     "agency": "EG_TARGET_AGENCY", "invoke_type": "ASYNC"}}})";
constexpr auto shopEvent = R"({"source": "shop", "id": "1", "type": "t", "specversion": "1.0"})";
constexpr auto shopSample = R"({"event": {"source": "shop", "id": "1", "type": "t", "specversion": "1.0"},
    "expected": {"verdict": "passes"}})";
constexpr auto otherSample = R"({"event": {"source": "shop", "id": "1", "type": "t", "specversion": "1.0"},
    "expected": {"verdict": "stopped"}})";

QString quoted(const QString &word)
{
    return u'\'' + word + u'\'';
}

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void helpsByExample_data();
    void helpsByExample();
    void leavesRemarksOut_data();
    void leavesRemarksOut();
    void keepsErrors_data();
    void keepsErrors();
    void keepsWhatSomebodyIsAskedFor();
    void colours_data();
    void colours();
    void coloursNothingElsewhere_data();
    void coloursNothingElsewhere();
    void steersNoTerminalBesideAColour();

private:
    //! On a terminal; `environment` are assignments for it.
    [[nodiscard]] CommandRun onTerminal(const QStringList &environment, const QStringList &arguments,
                                        const QByteArray &input = {}) const;
    //! The arguments with files of the test in the place of "FILES/…".
    [[nodiscard]] QStringList placed(QStringList arguments) const;

    std::optional<Sandbox> m_sandbox;
    std::optional<CommandScene> m_scene;
};

void TestConsole::init()
{
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    m_scene.emplace();
    m_scene->signInTo(*m_sandbox);
    static_cast<void>(m_scene->file(u"faulty.json"_s, faultyStream));
    static_cast<void>(m_scene->file(u"simple.json"_s, simpleStream));
    static_cast<void>(m_scene->file(u"event.json"_s, shopEvent));
    static_cast<void>(m_scene->file(u"old.json"_s, oldStream));
    static_cast<void>(m_scene->file(u"new.json"_s, newStream));
    QVERIFY(QDir(m_scene->path({})).mkdir(u"samples"_s));
    static_cast<void>(m_scene->file(u"samples/a.json"_s, shopSample));
    static_cast<void>(m_scene->file(u"samples/b.json"_s, otherSample));
}

QStringList TestConsole::placed(QStringList arguments) const
{
    return arguments.replaceInStrings(u"FILES/"_s, m_scene->path({}) + u'/');
}

CommandRun TestConsole::onTerminal(const QStringList &environment, const QStringList &arguments,
                                   const QByteArray &input) const
{
    QStringList words{u"env"_s, u"-u"_s, u"NO_COLOR"_s, u"TERM=xterm"_s};
    words += environment;
    words += {quoted(QStringLiteral(WEIR_PROGRAM)), u"--config-dir"_s, quoted(m_scene->path(u"config"_s))};
    for (const QString &argument : arguments)
        words += quoted(argument);
    QProcess process;
    process.start(u"script"_s, {u"-qefc"_s, words.join(u' '), u"/dev/null"_s});
    process.write(input);
    return CommandScene::end(process);
}

void TestConsole::helpsByExample_data()
{
    QTest::addColumn<QString>("name");
    for (const Command &command : commands())
        QTest::newRow(command.name.data()) << toQString(command.name);
}

void TestConsole::helpsByExample()
{
    QFETCH(const QString, name);
    const CommandRun help = m_scene->run({name, u"--help"_s});
    QCOMPARE(help.exitCode, 0);
    const QString text = QString::fromUtf8(help.output);
    const QString examples = text.section(u"\nExamples:\n"_s, 1);
    QVERIFY2(examples.startsWith(u"  weir "_s + name + u' '), help.output);
    const QStringList lines = examples.trimmed().split(u'\n');
    for (qsizetype i = 0; i < lines.size(); i += 2) {
        QVERIFY2(lines.value(i + 1).startsWith(u"      "_s), help.output);
        const QStringList words = lines[i].split(u' ');
        for (const QString &word : words) {
            if (word.startsWith("--"_L1))
                QVERIFY2(text.contains(u"  "_s + word), qPrintable(word));
        }
    }
}

void TestConsole::leavesRemarksOut_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("format") << QStringList{u"format"_s, u"--fix"_s, u"FILES/old.json"_s};
    QTest::newRow("apply") << QStringList{u"apply"_s, u"FILES/new.json"_s, u"--id"_s,
                                          orders,     u"--dry-run"_s,      u"--without-secrets"_s};
    QTest::newRow("diff") << QStringList{u"diff"_s, u"FILES/new.json"_s, u"--create"_s};
    QTest::newRow("pull") << QStringList{u"pull"_s, u"FILES/pulled"_s, u"--id"_s, orders};
    QTest::newRow("pause") << QStringList{u"pause"_s, u"stream"_s, orders};
}

void TestConsole::leavesRemarksOut()
{
    QFETCH(const QStringList, arguments);
    const auto runOf = [this](const QStringList &words) {
        return words.constFirst() == "format"_L1 ? m_scene->run(placed(words))
                                                 : m_scene->signedIn(placed(words));
    };
    const CommandRun quiet = runOf(arguments + QStringList{u"--quiet"_s});
    QCOMPARE(quiet.messages, QByteArray());
    // On the same data once more.
    init();
    const CommandRun said = runOf(arguments);
    QVERIFY2(said.messages.startsWith("weir: "), said.messages);
    QCOMPARE(quiet.exitCode, said.exitCode);
    QCOMPARE(quiet.output.count('\n'), said.output.count('\n'));
}

void TestConsole::keepsErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no file") << QStringList{u"validate"_s, u"-q"_s, u"FILES/none.json"_s} << 2;
    QTest::newRow("no such resource") << QStringList{u"show"_s, u"--quiet"_s, u"stream"_s, u"none"_s} << 3;
    QTest::newRow("nobody to ask") << QStringList{u"delete"_s, u"stream"_s, orders, u"--quiet"_s} << 2;
    QTest::newRow("nothing to do") << QStringList{u"profile"_s, u"--quiet"_s} << 2;
}

void TestConsole::keepsErrors()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    const bool isLocal = arguments.constFirst() == "validate"_L1 || arguments.constFirst() == "profile"_L1;
    const CommandRun run = isLocal ? m_scene->run(placed(arguments)) : m_scene->signedIn(arguments);
    QCOMPARE(run.exitCode, exitCode);
    QVERIFY2(run.messages.startsWith("weir: "), run.messages);
    // A name of its own does not make it an option of some actions alone.
    const CommandRun list = m_scene->run({u"profile"_s, u"list"_s, u"-q"_s});
    QVERIFY2(list.exitCode == 0, list.messages);
    QVERIFY(list.output.startsWith("Box\t"));
}

void TestConsole::keepsWhatSomebodyIsAskedFor()
{
    const QString body = m_scene->file(
        u"shown.json"_s,
        m_scene->signedIn({u"show"_s, u"stream"_s, orders}).output.replace("\"ASYNC\"", "\"SYNC\""));
    const CommandRun asked =
        onTerminal({},
                   {u"apply"_s, body, u"--id"_s, orders, u"--quiet"_s, u"--without-secrets"_s, u"--profile"_s,
                    u"Box"_s, u"--token-file"_s, m_scene->path(u"token"_s)},
                   "n\n");
    QCOMPARE(asked.exitCode, 1);
    QVERIFY2(asked.output.contains("This stream is running"), asked.output);
    QVERIFY2(asked.output.contains("weir: PUT http"), asked.output);
    QVERIFY2(asked.output.contains("[y/N]"), asked.output);
}

void TestConsole::colours_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("error") << QStringList{u"validate"_s, u"FILES/faulty.json"_s}
                           << QByteArray(": \x1b[31merror\x1b[0m: ");
    QTest::newRow("warning") << QStringList{u"validate"_s, u"FILES/faulty.json"_s}
                             << QByteArray(": \x1b[33mwarning\x1b[0m: ");
    QTest::newRow("passes") << QStringList{u"preview"_s, u"FILES/simple.json"_s, u"--event"_s,
                                           u"FILES/event.json"_s}
                            << QByteArray("  \x1b[32m✓\x1b[0m ");
    QTest::newRow("as expected") << QStringList{u"test"_s, u"FILES/simple.json"_s, u"--samples"_s,
                                                u"FILES/samples"_s}
                                 << QByteArray("\x1b[32m✓\x1b[0m a");
    QTest::newRow("differs") << QStringList{u"test"_s, u"FILES/simple.json"_s, u"--samples"_s,
                                            u"FILES/samples"_s}
                             << QByteArray("\x1b[31m✕\x1b[0m b");
}

void TestConsole::colours()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, part);
    const CommandRun run = onTerminal({}, placed(arguments));
    QVERIFY2(run.output.contains(part), run.output);
    // An empty variable says nothing.
    QVERIFY(onTerminal({u"NO_COLOR="_s}, placed(arguments)).output.contains(part));
}

void TestConsole::coloursNothingElsewhere_data()
{
    colours_data();
}

void TestConsole::coloursNothingElsewhere()
{
    QFETCH(const QStringList, arguments);
    for (const QString &assignment : {u"NO_COLOR=1"_s, u"TERM=dumb"_s}) {
        const CommandRun run = onTerminal({assignment}, placed(arguments));
        QVERIFY2(!run.output.isEmpty() && !run.output.contains('\x1b'), run.output);
    }
    const QStringList json = arguments + QStringList{u"--format"_s, u"json"_s};
    QVERIFY(!onTerminal({}, placed(json)).output.contains('\x1b'));
    const CommandRun piped = m_scene->run(placed(arguments));
    QVERIFY2(!piped.output.isEmpty() && !piped.output.contains('\x1b'), piped.output);
}

//! The rest of a line is as harmless as any other.
void TestConsole::steersNoTerminalBesideAColour()
{
    static_cast<void>(m_scene->file(u"faulty.json"_s,
                                    R"({"name": "a", "non\u001b[2Jsense": 1, "source": {}, "sink": {}})"));
    const CommandRun run = onTerminal({}, {u"validate"_s, m_scene->path(u"faulty.json"_s)});
    QVERIFY2(run.output.contains("\x1b[33mwarning"), run.output);
    QVERIFY2(!run.output.contains("\x1b[2J"), run.output);
}

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
