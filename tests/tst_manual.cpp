// The man page, and the README where it has examples to run, held to what the program says and does.

#include "app/cli/command.h"
#include "app/sandbox/sandbox.h"
#include "models/text.h"
#include "tests/support/commandscene.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! orders-to-fn, which runs.
const QString orders = u"23709d68-54d5-423b-a6be-03302e893152"_s;
const QString everyCommand = u"Options of every command"_s;

QString contentOf(const QString &path)
{
    QFile file(QStringLiteral(WEIR_SOURCE_DIR) + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

//! Without the escapes of roff.
QString plain(QString text)
{
    return text.replace("\\-"_L1, "-"_L1)
        .replace("\\e"_L1, "\\"_L1)
        .replace("\\(en"_L1, "–"_L1)
        .remove("\\&"_L1);
}

//! What somebody reads of the lines, for macros that change the look of words alone.
QString readable(const QStringList &lines)
{
    QStringList words;
    for (const QString &line : lines)
        words += plain(line.startsWith(u'.') ? line.section(u' ', 1) : line);
    return words.join(u' ').replace(QRegularExpression(u" ([:;.,])"_s), u"\\1"_s);
}

struct Entry
{
    QString name;
    QString text;
};

using Entries = QList<Entry>;

QString toText(Entries entries)
{
    std::ranges::sort(entries, {}, &Entry::name);
    QString text;
    for (const Entry &entry : entries)
        text += entry.name + u" = "_s + entry.text + u'\n';
    return text;
}

//! A part of the page, without its parts.
struct Part
{
    //! Of the section around it; of a section empty.
    QString section = {};
    QString name = {};
    QStringList lines = {};

    //! Arguments of the macro, such as the names that .Sx leads to.
    [[nodiscard]] QStringList argumentsOf(QLatin1StringView macro) const
    {
        QStringList found;
        for (const QString &line : lines) {
            if (line.startsWith("."_L1 + macro + " "_L1))
                found += plain(line.section(u' ', 1)).remove(QRegularExpression(u" [,.]$"_s));
        }
        return found;
    }

    //! As the help has them: "--kind <KIND>", "FILE".
    [[nodiscard]] Entries entries() const
    {
        Entries found;
        for (const QString &line : lines) {
            if (line.startsWith(".It "_L1))
                found.push_back({.name = nameFrom(line), .text = {}});
            else if (line == ".El"_L1)
                break;
            else if (!found.isEmpty())
                found.last().text += (found.last().text.isEmpty() ? QString() : u" "_s) + readable({line});
        }
        return found;
    }

    //! The first paragraph behind the usage.
    [[nodiscard]] QString description() const
    {
        const qsizetype start = lines.indexOf(u".Pp"_s) + 1;
        return readable(lines.mid(start, lines.indexOf(u".Pp"_s, start) - start));
    }

    //! Command lines with the sentence before each.
    [[nodiscard]] Entries examples() const
    {
        Entries found;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!lines[i].startsWith(".Bd "_L1))
                continue;
            const qsizetype start = lines.lastIndexOf(u".Pp"_s, i) + 1;
            found.push_back(
                {.name = plain(lines.value(i + 1)), .text = readable(lines.mid(start, i - start))});
        }
        return found;
    }

private:
    static QString nameFrom(const QString &line)
    {
        QString name;
        const QStringList words = plain(line).split(u' ').mid(1);
        const bool isOption = words.contains(u"Fl"_s);
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words[i] == "Fl"_L1)
                name += u'-' + words.value(++i);
            else if (words[i] == "Ar"_L1)
                name += isOption ? u" <%1>"_s.arg(words.value(++i)) : words.value(++i);
            else if (words[i] == ","_L1)
                name += u", "_s;
            else if (words[i] != "Va"_L1)
                name += words[i];
        }
        return name;
    }
};

QList<Part> readPage()
{
    QList<Part> parts;
    QString section;
    const QStringList lines = contentOf(u"resources/man/weir.1"_s).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(".Sh "_L1)) {
            section = line.mid(4);
            parts.push_back({.name = section});
        } else if (line.startsWith(".Ss "_L1)) {
            parts.push_back({.section = section, .name = line.mid(4)});
        } else if (!parts.isEmpty()) {
            parts.last().lines += line;
        }
    }
    return parts;
}

//! Of a command's help.
struct Help
{
    QString usage;
    QString description;
    Entries options;
    Entries arguments;
    Entries examples;
};

Entries entriesIn(const QString &block)
{
    static const QRegularExpression entry(u"^  (\\S.*?)(?:  +(\\S.*))?$"_s);
    Entries found;
    const QStringList lines = block.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto match = entry.match(line);
        if (match.hasMatch())
            found.push_back({.name = match.captured(1), .text = match.captured(2)});
        else if (!found.isEmpty())
            found.last().text = (found.last().text + u' ' + line.trimmed()).trimmed();
    }
    return found;
}

Help readHelp(const QString &text)
{
    const QString body = text.section(u"\nExamples:\n"_s, 0, 0);
    const QString head = body.section(u"\nOptions:\n"_s, 0, 0);
    const QString rest = body.section(u"\nOptions:\n"_s, 1);
    return {.usage = head.section(u'\n', 0, 0).section(u' ', 1),
            .description = head.section(u'\n', 1).simplified(),
            .options = entriesIn(rest.section(u"\nArguments:\n"_s, 0, 0)),
            .arguments = entriesIn(rest.section(u"\nArguments:\n"_s, 1)),
            .examples = entriesIn(text.section(u"\nExamples:\n"_s, 1))};
}

//! Adds the paths of all keys, "files[].file", without those within what can be anything.
void addPaths(const QJsonValue &value, const QString &path, const QStringList &anything, QStringList &paths)
{
    if (anything.contains(path))
        return;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items) {
            if (!path.isEmpty())
                paths += path + u"[]"_s;
            addPaths(item, path + u"[]"_s, anything, paths);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString inner = path.isEmpty() ? member.key() : path + u'.' + member.key();
            if (!member->isArray())
                paths += inner;
            addPaths(*member, inner, anything, paths);
        }
    }
}

} // namespace

class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void hasEveryCommand();
    void saysWhatTheHelpSays_data();
    void saysWhatTheHelpSays();
    void hasTheExitCodesOfTheReadme();
    void documentsTheJson_data();
    void documentsTheJson();
    void isWellFormed();
    void isInstalled();
    void runsInACiJob();

private:
    [[nodiscard]] Part partOf(const QString &name) const;

    QList<Part> m_page;
    std::optional<Sandbox> m_sandbox;
    std::optional<CommandScene> m_scene;
};

void TestManual::initTestCase()
{
    m_page = readPage();
    m_sandbox.emplace(SandboxOptions{});
    QVERIFY(!m_sandbox->start());
    m_scene.emplace();
    m_scene->signInTo(*m_sandbox);
    static_cast<void>(m_scene->file(u"stream.json"_s, R"({"name": "-", "nonsense": 1,
        "source": {"source_kafka": {"group": "g", "topic": "t", "seek_to": "LATEST"}}, "sink": {},
        "rule_config": {"filter": {"source": [{"op": "StringIn", "values": ["shop"]}]},
        "transform": {"type": "VARIABLE", "value": "{\"a\": \"$.id\", \"b\": \"$.none\"}",
        "template": "${a} ${b} ${c}"}}})"));
    static_cast<void>(m_scene->file(u"broken.json"_s, "{"));
    static_cast<void>(m_scene->file(u"sample.json"_s, R"({"event": {"source": "shop", "id": "1",
        "type": "t", "specversion": "1.0"}, "expected": {"verdict": "stopped"}})"));
    static_cast<void>(m_scene->file(
        u"changed.json"_s,
        m_scene->signedIn({u"show"_s, u"stream"_s, orders}).output.replace("\"ASYNC\"", "\"SYNC\"")));
    QCOMPARE(m_scene->signedIn({u"pause"_s, u"stream"_s, orders}).exitCode, 0);
}

Part TestManual::partOf(const QString &name) const
{
    const auto found = std::ranges::find(m_page, name, &Part::name);
    return found == m_page.end() ? Part() : *found;
}

void TestManual::hasEveryCommand()
{
    QStringList known{everyCommand};
    for (const Command &command : commands()) {
        const QString name = toQString(command.name);
        known += name;
        known += partOf(name).argumentsOf("Sx"_L1);
        QCOMPARE(partOf(name).section, u"COMMANDS"_s);
    }
    for (const Part &part : m_page) {
        if (part.section == "COMMANDS"_L1)
            QVERIFY2(known.contains(part.name), qPrintable(part.name));
    }
    const QStringList sections{u"NAME"_s,        u"SYNOPSIS"_s,    u"DESCRIPTION"_s, u"COMMANDS"_s,
                               u"JSON OUTPUT"_s, u"ENVIRONMENT"_s, u"FILES"_s,       u"EXIT STATUS"_s,
                               u"EXAMPLES"_s,    u"SEE ALSO"_s,    u"BUGS"_s,        u"SECURITY"_s};
    for (const QString &section : sections)
        QVERIFY2(!partOf(section).name.isEmpty(), qPrintable(section));
}

void TestManual::saysWhatTheHelpSays_data()
{
    QTest::addColumn<QString>("name");
    for (const Command &command : commands())
        QTest::newRow(command.name.data()) << toQString(command.name);
}

void TestManual::saysWhatTheHelpSays()
{
    QFETCH(const QString, name);
    const Help help = readHelp(QString::fromUtf8(m_scene->run({name, u"--help"_s}).output));
    const Part part = partOf(name);
    QCOMPARE(part.argumentsOf("Dl"_L1), QStringList(help.usage));
    QCOMPARE(part.description(), help.description);
    Entries entries = part.entries() + partOf(everyCommand).entries();
    for (const QString &shared : part.argumentsOf("Sx"_L1)) {
        if (partOf(shared).section == "COMMANDS"_L1)
            entries += partOf(shared).entries();
    }
    QVERIFY(help.options.size() > 1);
    QCOMPARE(toText(entries), toText(help.options + help.arguments));
    QCOMPARE(toText(part.examples()), toText(help.examples));
}

void TestManual::hasTheExitCodesOfTheReadme()
{
    Entries table;
    static const QRegularExpression row(u"^\\| (\\d) \\| (.+) \\|$"_s, QRegularExpression::MultilineOption);
    auto rows = row.globalMatch(contentOf(u"README.md"_s));
    while (rows.hasNext()) {
        const auto match = rows.next();
        table.push_back({.name = match.captured(1), .text = match.captured(2).remove(u'`')});
    }
    QVERIFY(table.size() > 1);
    QCOMPARE(toText(partOf(u"EXIT STATUS"_s).entries()), toText(table));
}

void TestManual::documentsTheJson_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("printed");
    const QString json = u"json"_s;
    QTest::newRow("validate") << u"validate"_s
                              << QStringList{u"validate"_s, u"FILES/stream.json"_s, u"FILES/broken.json"_s}
                              << u"files[].issues[].fixes[].label"_s;
    QTest::newRow("preview") << u"preview"_s << QStringList{u"preview"_s, u"FILES/stream.json"_s,
                                                            u"--event"_s, u"FILES/sample.json"_s,
                                                            u"--event"_s, u"FILES/broken.json"_s}
                             << u"events[].fields[].conditions[].reason"_s;
    QTest::newRow("test") << u"test"_s
                          << QStringList{u"test"_s, u"FILES/changed.json"_s, u"--samples"_s, u"FILES/"_s}
                          << u"samples[].error"_s;
    QTest::newRow("diff") << u"diff"_s << QStringList{u"diff"_s, u"FILES/changed.json"_s}
                          << u"files[].changes[].after"_s;
    QTest::newRow("apply") << u"apply"_s
                           << QStringList{u"apply"_s, u"FILES/changed.json"_s, u"FILES/broken.json"_s,
                                          u"--dry-run"_s}
                           << u"results[].changes[].after"_s;
    QTest::newRow("history") << u"history"_s << QStringList{u"history"_s} << u"[].outcome"_s;
    QTest::newRow("profile") << u"profile"_s << QStringList{u"profile"_s, u"show"_s, u"Box"_s}
                             << u"project_id"_s;
    QTest::newRow("diagnosis") << u"diagnosis"_s << QStringList{u"diagnosis"_s} << u"config.profiles"_s;
    QTest::newRow("token") << u"token"_s << QStringList{u"token"_s, u"status"_s, u"--profile"_s, u"Box"_s}
                           << u"state"_s;
}

void TestManual::documentsTheJson()
{
    QFETCH(const QString, part);
    QFETCH(QStringList, arguments);
    QFETCH(const QString, printed);
    arguments.replaceInStrings(u"FILES/"_s, m_scene->path({}) + u'/');
    if (part != "profile"_L1)
        arguments += {u"--format"_s, u"json"_s};
    const CommandRun run =
        part == "diff"_L1 || part == "apply"_L1 ? m_scene->signedIn(arguments) : m_scene->run(arguments);
    const QJsonDocument document = QJsonDocument::fromJson(run.output);
    QVERIFY2(!document.isNull(), run.output + run.messages);

    QStringList documented;
    QStringList anything;
    for (const Entry &entry : partOf(u"JSON of "_s + part).entries()) {
        documented += entry.name;
        if (entry.text.startsWith("Any JSON"_L1) || entry.text.startsWith("An object:"_L1))
            anything += entry.name;
    }
    QStringList paths;
    addPaths(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), {}, anything,
             paths);
    QVERIFY2(paths.contains(printed), run.output);
    for (const QString &path : std::as_const(paths))
        QVERIFY2(documented.contains(path), qPrintable(path));
}

void TestManual::isWellFormed()
{
    const QString page = QStringLiteral(WEIR_SOURCE_DIR) + u"/resources/man/weir.1"_s;
    const QList<QStringList> readers{
        {u"mandoc"_s, u"-Tlint"_s, u"-Wwarning"_s, page},
        {u"man"_s, u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, u"-Z"_s, page}};
    for (QStringList words : readers) {
        QProcess process;
        process.start(words.takeFirst(), words);
        QVERIFY2(process.waitForFinished(), qPrintable(process.errorString()));
        const QByteArray messages = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0 && messages.isEmpty(), messages);
        // mandoc prints what it finds.
        if (process.program() == "mandoc"_L1)
            QCOMPARE(process.readAllStandardOutput(), QByteArray());
    }
}

void TestManual::isInstalled()
{
    const QTemporaryDir prefix;
    QProcess process;
    process.start(QStringLiteral(WEIR_CMAKE),
                  {u"--install"_s, QStringLiteral(WEIR_BINARY_DIR), u"--prefix"_s, prefix.path()});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    for (const QString &file : {u"share/man/man1/weir.1"_s, u"share/bash-completion/completions/weir"_s,
                                u"share/zsh/site-functions/_weir"_s})
        QVERIFY2(QFile::exists(prefix.filePath(file)), qPrintable(file));
}

//! As a job runs what the README says: each block by itself, and it ends where a command fails.
void TestManual::runsInACiJob()
{
    const QString section =
        contentOf(u"README.md"_s).section(u"### In a CI job\n"_s, 1).section(u"\n## "_s, 0, 0);
    QStringList blocks;
    static const QRegularExpression block(u"```sh\n(.*?)```"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    auto found = block.globalMatch(section);
    while (found.hasNext())
        blocks += found.next().captured(1);
    QCOMPARE(blocks.size(), 3);

    Sandbox sandbox(SandboxOptions{});
    QVERIFY(!sandbox.start());
    CommandScene scene;
    scene.signInTo(sandbox);
    QCOMPARE(scene.signedIn({u"pull"_s, scene.path(u"resources"_s)}).exitCode, 0);
    static_cast<void>(scene.file(u"profile.json"_s, scene.run({u"profile"_s, u"export"_s, u"Box"_s}).output));
    QVERIFY(QDir(scene.path({})).mkpath(u"samples/orders-to-fn"_s));
    static_cast<void>(scene.file(u"samples/orders-to-fn/elsewhere.json"_s,
                                 R"({"event": {"source": "elsewhere", "id": "1", "type": "none",
        "specversion": "1.0"}, "expected": {"verdict": "stopped"}})"));
    const QString stream = u"resources/streams/orders-to-fn.json"_s;
    const QByteArray pulled = scene.contentOf(stream);

    const auto runBlock = [&](const QString &script) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            u"PATH"_s, QFileInfo(QStringLiteral(WEIR_PROGRAM)).path() + u':' + environment.value(u"PATH"_s));
        // A job begins without a profile.
        const QTemporaryDir home;
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
        environment.insert(u"WEIR_TOKEN"_s, QString::fromLatin1(sandbox.token()));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(scene.path({}));
        process.start(u"sh"_s, {u"-ec"_s, script});
        return CommandScene::end(process);
    };
    // Nothing has changed, and then a merge request comes.
    for (const QString &script : std::as_const(blocks)) {
        const CommandRun run = runBlock(script);
        QVERIFY2(run.exitCode == 0, run.messages);
    }
    // One without secrets.
    const QString other = u"resources/streams/inventory-to-fn.json"_s;
    static_cast<void>(scene.file(other, scene.contentOf(other).replace("all warehouses", "each warehouse")));
    const CommandRun compared = runBlock(blocks[1]);
    QVERIFY2(compared.exitCode == 0, compared.messages);
    QVERIFY2(compared.output.contains("/description: "), compared.output);
    const CommandRun applied = runBlock(blocks[2]);
    QVERIFY2(applied.exitCode == 0, applied.messages);
    QVERIFY2(applied.output.contains("/description: "), applied.output);
    QCOMPARE(applied.messages, QByteArray());
    QCOMPARE(runBlock(blocks[1]).output, QByteArray());

    static_cast<void>(scene.file(stream, QByteArray(pulled).replace("\"orders-to-fn\"", "\"-\"")));
    QCOMPARE(runBlock(blocks[0]).exitCode, 1);
    static_cast<void>(scene.file(stream, pulled));
    static_cast<void>(
        scene.file(u"samples/orders-to-fn/elsewhere.json"_s, R"({"event": {"source": "elsewhere",
        "id": "1", "type": "none", "specversion": "1.0"}, "expected": {"verdict": "passes"}})"));
    QCOMPARE(runBlock(blocks[0]).exitCode, 1);
    static_cast<void>(scene.file(stream, "{"));
    QCOMPARE(runBlock(blocks[1]).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
