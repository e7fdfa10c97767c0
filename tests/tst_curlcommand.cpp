#include "models/import/curlcommand.h"
#include "models/import/foreigncommand.h"
#include "models/import/shellscript.h"
#include "models/text.h"

#include <QProcess>
#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *canary = "canary-9c1d";

QByteArrayList wordsOf(const ShellCommand &command)
{
    QByteArrayList words;
    for (const ShellWord &word : command.words)
        words << QByteArray::fromStdString(word.text);
    return words;
}

} // namespace

class TestCurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAsBashDoes_data();
    void splitsAsBashDoes();
    void joinsHalvesOfCharacters();
    void marksWhatTheShellWouldFill_data();
    void marksWhatTheShellWouldFill();
    void findsOpenQuotes();
    void comesToAnEndEverywhere();
    void recognisesCommands_data();
    void recognisesCommands();
    void goesOnBehindBlanks();
    void readsBodies_data();
    void readsBodies();
    void refuses_data();
    void refuses();
    void tellsOtherCommands_data();
    void tellsOtherCommands();
    void readsTargets_data();
    void readsTargets();
    void keepsNoCredentials();
};

void TestCurlCommand::splitsAsBashDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::addRow("%s", name) << QByteArray(text);
    };
    row("plain", "-X PUT  https://h/p\t-s");
    row("single quotes", "'a b' 'a\\n\"$x`y`' ''");
    row("a single quote inside", "'it'\\''s' 'it'\"'\"'s'");
    row("double quotes", "\"a \\\"b\\\" \\\\ \\$x \\` \\n 'c'\" \"\"");
    row("joined quotes", "a'b'\"c\"$'d'e\\ f");
    row("continuation", "a \\\n  b\\\nc \"d\\\ne\" 'f\\\ng'");
    row("ansi",
        "$'a\\nb\\t\\'\\\"\\\\\\a\\b\\e\\f\\r\\v\\?' $'\\x41\\101\\u0021\\U0001F600\\cA' $'\\q \\xzz'");
    row("short numbers", "$'\\x4' $'\\u41z' $'\\18' $'\\uD'");
    row("line ends in quotes", "'a\nb' \"c\nd\" $'e\nf'");
    row("translated", "$\"a b\" \"$\" $ a$");
    row("comments", "a#b '#' # c 'd");
    row("escaped ends", "a\\;b \\| \\& \\< \\> \\# \\' \\\" \\\\");
    row("redirections", "a >/dev/null 2>&1 b 2>/dev/null 22 c3 </dev/null d");
    row("here-documents", "a <<X 3<<'Y' b\n$HOME 'x\nX\ny\"\nY\n");
    row("here-string", "a <<< 'b c' d");
    row("unicode", "'\xe4\xbd\xa0\xe5\xa5\xbd' \xf0\x9f\x98\x80 \"\xc3\xa4\"");
    row("json", "-d '{\"a\":\"b\\\\c\",\"d\":[1, 2]}' --data \"{\\\"a\\\": \\\"\\\\\\\\n\\\"}\"");
    row("braces and globs in quotes", "'{a,b}' \"*\" '~'");
    row("a pipe", "a 'b' | cat");
}

void TestCurlCommand::splitsAsBashDoes()
{
    QFETCH(const QByteArray, text);
    QProcess bash;
    bash.setProcessEnvironment([] {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        return environment;
    }());
    // Descriptor 9, because the text may redirect the others.
    bash.start(u"bash"_s,
               {u"-c"_s,
                u"curl() { printf '%s\\0' curl \"$@\" >&9; }; exec 9>&1\ncurl "_s + QString::fromUtf8(text)});
    QVERIFY(bash.waitForFinished());
    QByteArrayList expected = bash.readAllStandardOutput().split('\0');
    expected.removeLast();
    QVERIFY(expected.size() > 1);

    const auto script = readShellScript("curl " + text.toStdString());
    QVERIFY(script.hasValue());
    QVERIFY(!script->empty());
    QCOMPARE(wordsOf(script->front()), expected);
    for (const ShellWord &word : script->front().words)
        QCOMPARE(word.expansion, Expansion::None);
}

void TestCurlCommand::joinsHalvesOfCharacters()
{
    // As browsers copy an emoji; bash itself would make two broken characters of it.
    const auto script = readShellScript("$'\\ud83d\\ude00 \\ud83d.'");
    QCOMPARE(script->front().words.front().text, std::string("\xf0\x9f\x98\x80 \xef\xbf\xbd."));
}

void TestCurlCommand::marksWhatTheShellWouldFill_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    for (const char *text : {"$x", "${x}", "$(cat 'f g')", "`cat f`", "a$1", "$?"})
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(text);
    QTest::addRow("quoted") << QByteArray("\"a $x b\"") << QByteArray("a $x b");
    QTest::addRow("quoted command") << QByteArray("\"a $(cat \"f g\") b\"")
                                    << QByteArray("a $(cat \"f g\") b");
}

void TestCurlCommand::marksWhatTheShellWouldFill()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, word);
    const auto script = readShellScript(text.toStdString());
    QCOMPARE(wordsOf(script->front()), QByteArrayList{word});
    QCOMPARE(script->front().words.front().expansion, Expansion::Needed);
}

void TestCurlCommand::findsOpenQuotes()
{
    for (const char *text : {"curl\n'abc", "curl \\\n\"abc", "curl\n$'abc\\'", "curl\n>'f"}) {
        const auto script = readShellScript(text);
        QVERIFY2(!script, text);
        QVERIFY2(script.error().contains("line 2"_L1), qPrintable(script.error()));
    }
}

void TestCurlCommand::comesToAnEndEverywhere()
{
    const std::string text =
        "curl -sXPUT $'\\u12\\x4\\c' \"$(a `b` \\\" )\" 3<<-'E' <<<x 2>&1 |& y && z;\n\tE\n#\\\n`";
    for (size_t length = 0; length <= text.size(); ++length) {
        const std::string begun = text.substr(0, length);
        static_cast<void>(readCurlCommand(begun).hasValue());
        static_cast<void>(readCurlCommand("curl " + text.substr(length)).hasValue());
    }
    // Large input takes a moment, not minutes.
    std::string large = "curl https://h -d '{\"a\":\"";
    large.append(8 * 1024 * 1024, 'x').append("\"}'");
    QVERIFY(readCurlCommand(large).hasValue());
}

void TestCurlCommand::recognisesCommands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isCommand");
    QTest::addRow("command") << QByteArray("curl https://h") << true;
    QTest::addRow("comments first") << QByteArray("\xef\xbb\xbf#!/bin/sh\r\n\n  # a\n\tcurl\\\n") << true;
    QTest::addRow("a path") << QByteArray("/usr/bin/curl https://h") << true;
    QTest::addRow("a prompt") << QByteArray("\n$ curl https://h") << true;
    QTest::addRow("a prompt below a comment") << QByteArray("# send it\n$ curl https://h") << true;
    QTest::addRow("root's prompt") << QByteArray("# curl -X PUT \\\n https://h") << true;
    QTest::addRow("a variable") << QByteArray("TOKEN='a b' _x2=$(date) curl https://h") << true;
    QTest::addRow("lines of variables")
        << QByteArray("export TOKEN=\"$(cat f)\" # mine\nB=2; C=3 &&\n\n/usr/bin/curl https://h") << true;
    QTest::addRow("a variable without end") << QByteArray("TOKEN='a curl https://h") << false;
    QTest::addRow("only variables") << QByteArray("TOKEN=a\nB=2") << false;
    QTest::addRow("Windows") << QByteArray("curl.exe https://h") << false;
    QTest::addRow("a prompt of something else") << QByteArray("$ wget https://h") << false;
    QTest::addRow("another word") << QByteArray("curly https://h") << false;
    QTest::addRow("only the word") << QByteArray("curl") << false;
    QTest::addRow("JSON") << QByteArray("{\"curl \":1}") << false;
    QTest::addRow("nothing") << QByteArray() << false;
    QTest::addRow("an assignment in a comment") << QByteArray("# A=/bin/curl https://h") << false;
    QTest::addRow("a comment in a comment") << QByteArray("# #/bin/curl https://h") << false;
    QTest::addRow("only comments") << QByteArray("# curl \n#") << false;
}

void TestCurlCommand::recognisesCommands()
{
    QFETCH(const QByteArray, text);
    QTEST(isCurlCommand(text.toStdString()), "isCommand");
}

void TestCurlCommand::goesOnBehindBlanks()
{
    for (const char *end : {"\\ \n", "\\\t \r\n", " \\  \n"}) {
        const auto request = readCurlCommand(std::string("curl -X PUT ") + end + " https://h" + end
                                             + "-d '{\"a\":\"\\ \n\"}'");
        QVERIFY2(request, request ? "" : qPrintable(request.error()));
        QCOMPARE(request->body, std::string("{\"a\":\"\\ \n\"}"));
    }
}

void TestCurlCommand::readsBodies_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *text, const char *body) {
        QTest::addRow("%s", text) << QByteArray("curl ") + text << QByteArray(body);
    };
    row("-d '{}' https://h", "{}");
    row("--data '{}' https://h", "{}");
    row("--data-ascii '{}' https://h", "{}");
    row("--data-binary '{}' https://h", "{}");
    row("--data-raw '@{}' https://h", "@{}");
    row("--json '{' https://h --json '}'", "{}");
    row("-d a -d b --data-raw c https://h", "a&b&c");
    row("-d'{}' https://h", "{}");
    row("-sSXPUT -kd '{}' https://h", "{}");
    row("-sSX PUT -H 'A: -d x' --url https://h -d '{}'", "{}");
    row("--request PUT --max-time 5 -o /dev/null -w '%{http_code}' -u a:b https://h -d '{}' --compressed",
        "{}");
    row("-d '{}' -- https://h", "{}");
    row("https://h -d '{}' | jq .", "{}");
    row("https://h -d '{}' |\n  jq .", "{}");
    row("https://h -d '{}' > out.json 2>&1\n\n# the end\n", "{}");
    row("https://h -d @- <<'E'\n{\"a\":\"$x\"}\nE\n", "{\"a\":\"$x\"}\n");
    row("https://h -d @- <<E\n{\"a\":\"\\$x\"}\nE\n", "{\"a\":\"$x\"}\n");
    row("https://h -d @/dev/stdin <<-E\n\t{}\n\tE\n", "{}\n");
    row("https://h -d @- <<< '{}'", "{}\n");
    row("--header @- --data-binary @/dev/fd/3 https://h <<T 3<<'WEIR_BODY'\nX-Auth-Token: "
        "$T\nT\n{}\nWEIR_BODY\n",
        "{}\n");
    row("\\\r\n  https://h \\\r\n  -d '{}'\r\n", "{}");
    QTest::addRow("behind variables")
        << QByteArray("$ T=$(rm x) U=1 /usr/bin/curl -H \"X: $T\" https://h -d '{}'") << QByteArray("{}");
    QTest::addRow("behind root's prompt") << QByteArray("# curl https://h \\\n -d '{}'") << QByteArray("{}");
    row("https://h -d '{\"a\": ^\"}'", "{\"a\": ^\"}");
}

void TestCurlCommand::readsBodies()
{
    QFETCH(const QByteArray, text);
    const auto request = readCurlCommand(text.toStdString());
    QVERIFY2(request, request ? "" : qPrintable(request.error()));
    QTEST(QByteArray::fromStdString(request->body), "body");
}

void TestCurlCommand::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const QString &part) {
        QTest::addRow("%s", text) << QByteArray(text) << part;
    };
    row("curl -d @body.json https://h", u"“body.json”"_s);
    row("curl --data-binary @/etc/passwd https://h", u"“/etc/passwd”"_s);
    row("curl --json @b https://h", u"“b”"_s);
    row("curl -d @- https://h", u"its input"_s);
    row("curl -d @/dev/fd/4 https://h 3<<E\n{}\nE\n", u"its input"_s);
    row("curl https://h", u"no body"_s);
    row("curl -X GET https://h | jq", u"no body"_s);
    row("curl -F a=b https://h", u"-F"_s);
    row("curl -T f https://h", u"-T"_s);
    row("curl --data-urlencode a https://h", u"--data-urlencode"_s);
    for (const char *option : {"--form", "--form-string", "--upload-file", "--config", "--get",
                               "--expand-data", "--expand-json", "--expand-url"})
        row(QByteArray("curl https://h -X PUT ").append(option).append(" a").constData(),
            QString::fromLatin1(option));
    row("curl -G -d a https://h", u"-G"_s);
    row("curl -K f -d '{}'", u"-K"_s);
    row("curl -d '{}' https://h https://i", u"several requests"_s);
    row("curl -d '{}' https://h --next -d '{}' https://h", u"several requests"_s);
    row("curl -d '{}' https://h; curl -d '{}' https://h", u"2 cURL"_s);
    row("curl -d '{}' https://h && rm x", u"More follows"_s);
    row("curl -d '{}' https://h\necho a", u"More follows"_s);
    row("curl -d \"{$x}\" https://h", u"single quotes"_s);
    row("curl -d @- https://h <<E\n$(date)\nE\n", u"single quotes"_s);
    row("B='{}' curl https://h -d \"$B\"", u"single quotes"_s);
    row("curl \xe2\x80\x93X PUT https://h -d '{}'", u"\u2013"_s);
    row("curl https://h -d \xe2\x80\x98{\"a\":1}\xe2\x80\x99", u"\u2018"_s);
    row("curl \"https://h\" ^\r\n  -H \"a: b\" ^\r\n  --data-raw \"{}\"", u"Windows command prompt"_s);
    row("curl ^\"https://h^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"", u"Windows command prompt"_s);
    row("curl -X PUT `\n https://h -d '{}'", u"PowerShell"_s);
    row("curl -Method PUT -Uri https://h -Body '{}'", u"PowerShell"_s);
    row("T=a\ncurl https://h -d '{}", u"line 2"_s);
    row("curl https://h -d", u"after -d"_s);
    row("curl https://h -d '{}", u"line 1"_s);
}

void TestCurlCommand::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, part);
    const auto request = readCurlCommand(text.toStdString());
    QVERIFY(!request);
    QVERIFY2(request.error().contains(part), qPrintable(request.error()));
    QVERIFY(request.error().endsWith(u'.'));
}

void TestCurlCommand::tellsOtherCommands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *text, const QString &part) {
        QTest::addRow("%s", text) << QByteArray(text) << part;
    };
    row("PS C:\\> curl https://h", u"PowerShell"_s);
    row("curl.exe -X PUT https://h -d '{}'", u"PowerShell"_s);
    row("wget --method=PUT https://h", u"wget"_s);
    row("fetch(\"https://h\", {\n\"body\": \"{}\"});", u"fetch"_s);
    row("await fetch('https://h');", u"fetch"_s);
    row("echo '{}' | curl -d @- https://h", u"another command"_s);
    row("cat f |\n  curl -d @- https://h", u"another command"_s);
    row("sudo curl https://h -d '{}'", u"Something stands before"_s);
    row("me@host:~$ curl https://h -d '{}'", u"Something stands before"_s);
    row("C:\\Users\\me>curl https://h", u"Something stands before"_s);
    for (const char *text :
         {"", "hello", "{\"a\": curl }", "[curl ]", "# curl", "T='curl", "\\ \ncur", "curly x"})
        row(text, {});
}

void TestCurlCommand::tellsOtherCommands()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, part);
    QVERIFY(!isCurlCommand(text.toStdString()));
    const QString fault = foreignCommandText(text.toStdString());
    QCOMPARE(fault.isEmpty(), part.isEmpty());
    QVERIFY2(fault.contains(part) && (part.isEmpty() || fault.endsWith(u'.')), qPrintable(fault));
}

void TestCurlCommand::readsTargets_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("projectId");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *url, int kind, const QString &projectId, const QString &id) {
        QTest::addRow("%s", url) << QByteArray(url) << kind << projectId << id;
    };
    constexpr int none = -1;
    constexpr int stream = static_cast<int>(ResourceKind::EventStream);
    constexpr int subscription = static_cast<int>(ResourceKind::EventSubscription);
    row("https://eg.example.com/v1/p1/eventstreamings/e-1", stream, u"p1"_s, u"e-1"_s);
    row("https://h/v1/p1/event-subs/s1?x=/v1/p2/event-subs/s2#/f", subscription, u"p1"_s, u"s1"_s);
    row("h:8080/gateway/v1/p1/event-subs/s1/", subscription, u"p1"_s, u"s1"_s);
    row("https://h/v1/p1/eventstreamings", stream, u"p1"_s, {});
    row("https://h/v1/p%2F1/eventstreamings/a%20b", stream, u"p/1"_s, u"a b"_s);
    row("https://$H/v1/$P/eventstreamings/{eventstreaming_id}", stream, {}, {});
    row("https://h/v1/p1/eventstreamings/operate/e-1", none, {}, {});
    row("https://h/v2/p1/event-subs/s1", none, {}, {});
    row("https://h", none, {}, {});
    row("", none, {}, {});
}

void TestCurlCommand::readsTargets()
{
    QFETCH(const QByteArray, url);
    const std::string text = url.toStdString();
    const RequestTarget target = targetOfPath(pathOfUrl(text));
    QTEST(target.kind ? static_cast<int>(*target.kind) : -1, "kind");
    QTEST(target.projectId, "projectId");
    QTEST(target.id, "id");
}

void TestCurlCommand::keepsNoCredentials()
{
    const auto text = [](const char *rest) {
        return QByteArray(
                   "curl -H 'X-Auth-Token: canary-9c1d' -H \"Authorization: canary-9c1d\" -u canary-9c1d:x "
                   "-b canary-9c1d 'https://canary-9c1d@h/v1/p/event-subs/s?t=canary-9c1d' ")
            .append(rest)
            .toStdString();
    };
    const auto request = readCurlCommand(text("-d '{}'"));
    QVERIFY(request.hasValue());
    QCOMPARE(request->path, std::string("/v1/p/event-subs/s"));
    QCOMPARE(request->body, std::string("{}"));
    for (const char *fault : {"", "-d @f", "-d $x", "-d '", "x y"}) {
        const auto refused = readCurlCommand(text(fault));
        QVERIFY(!refused);
        QVERIFY(!refused.error().contains(QLatin1StringView(canary)));
    }
}

QTEST_APPLESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
