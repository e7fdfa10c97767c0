// Completion in the shells themselves, as somebody types.

#include "tests/support/commandscene.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

enum class Shell : quint8 { Bash, Zsh };

const QByteArray prompt = "READY> ";
//! What is typed to complete: one Tab, or a key that inserts whatever fits.
const QString tab = u"\t"_s;
const QString all = u"\x18*"_s;

constexpr auto bashSetup = R"(PS1='READY> '
bind 'set enable-bracketed-paste off'
bind '"\C-x*": insert-completions'
. "$COMPLETION/weir.bash"
)";
constexpr auto zshSetup = R"(PS1='READY> '
PROMPT_SP=
unsetopt prompt_sp prompt_cr beep auto_menu auto_remove_slash
fpath=("$COMPLETION" $fpath)
autoload -Uz compinit && compinit -u -D
zle -C all-matches complete-word _generic
zstyle ':completion:all-matches:*' completer _all_matches _complete
zstyle ':completion:all-matches:*' insert true
bindkey -e
bindkey '^X*' all-matches
unset zle_bracketed_paste
)";

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void completes_data();
    void completes();
    void offersEveryOption_data();
    void offersEveryOption();
    void waitsForNobody();

private:
    //! The words of the line once the keys are typed behind it.
    [[nodiscard]] QStringList completed(Shell shell, const QString &line, const QString &keys) const;

    std::optional<CommandScene> m_scene;
};

void TestCompletion::initTestCase()
{
    m_scene.emplace();
    const QDir folder(m_scene->path({}));
    QVERIFY(folder.mkdir(u"work"_s));
    QVERIFY(folder.mkdir(u"work/orders"_s));
    QVERIFY(folder.mkdir(u"zsh"_s));
    static_cast<void>(m_scene->file(u"work/orders.json"_s, "{}"));
    static_cast<void>(m_scene->file(u"bashrc"_s, bashSetup));
    static_cast<void>(m_scene->file(u"zsh/.zshrc"_s, zshSetup));
    for (const QString &name : {u"Production"_s, u"Two words"_s, u"$(touch ran)"_s}) {
        const CommandRun added = m_scene->run(
            {u"profile"_s, u"add"_s, name, u"--project"_s, u"p1"_s, u"--region"_s, u"cn-north-4"_s});
        QVERIFY2(added.exitCode == 0, added.messages);
    }
}

QStringList TestCompletion::completed(Shell shell, const QString &line, const QString &keys) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s,
                       QFileInfo(QStringLiteral(WEIR_PROGRAM)).path() + u':' + environment.value(u"PATH"_s));
    environment.insert(u"COMPLETION"_s, QStringLiteral(WEIR_COMPLETION));
    environment.insert(u"HOME"_s, m_scene->path({}));
    environment.insert(u"ZDOTDIR"_s, m_scene->path(u"zsh"_s));
    environment.insert(u"INPUTRC"_s, u"/dev/null"_s);
    environment.insert(u"TERM"_s, u"dumb"_s);
    // The shells read the help in English, whatever the language of their user.
    environment.insert(u"LANGUAGE"_s, u"zh_CN"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_scene->path(u"work"_s));
    const QString start = shell == Shell::Bash
        ? u"bash --noprofile --rcfile '%1' -i"_s.arg(m_scene->path(u"bashrc"_s))
        : u"zsh -i"_s;
    process.start(u"script"_s, {u"-qefc"_s, start, u"/dev/null"_s});
    QByteArray shown;
    const auto waitFor = [&](const QByteArray &text) {
        while (!shown.contains(text)) {
            if (!process.waitForReadyRead())
                return false;
            shown += process.readAll();
        }
        return true;
    };
    if (!waitFor(prompt))
        return {QString::fromUtf8(shown)};
    // To the start of the line, and back to its end.
    process.write((line + keys + u"\x01printf '[%s]\\n' \x05 END\r"_s).toUtf8());
    const bool isPrinted = waitFor("[END]\r");
    process.write("\x03 exit\r");
    process.waitForFinished();
    if (!isPrinted)
        return {QString::fromUtf8(shown)};
    QStringList words;
    const QStringList lines = QString::fromUtf8(shown).split(u'\n');
    for (const QString &printed : lines) {
        const QString word = printed.trimmed();
        if (word.startsWith(u'[') && word.endsWith(u']') && word != "[END]"_L1)
            words += word.mid(1, word.size() - 2);
    }
    return words;
}

void TestCompletion::completes_data()
{
    QTest::addColumn<Shell>("shell");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QStringList>("words");
    const QString config = u"weir --config-dir '%1' "_s.arg(m_scene->path(u"config"_s));
    const QStringList configured{u"weir"_s, u"--config-dir"_s, m_scene->path(u"config"_s)};
    for (const Shell shell : {Shell::Bash, Shell::Zsh}) {
        const char *name = shell == Shell::Bash ? "bash" : "zsh";
        const auto add = [&](const char *what, const QString &line, const QString &keys,
                             const QStringList &words) {
            QTest::addRow("%s, %s", name, what) << shell << line << keys << words;
        };
        add("command", u"weir vali"_s, tab, {u"weir"_s, u"validate"_s});
        add("commands", u"weir sh"_s, all, {u"weir"_s, u"show"_s});
        add("option of the program", u"weir --sand"_s, tab, {u"weir"_s, u"--sandbox"_s});
        add("option", u"weir apply --dry"_s, tab, {u"weir"_s, u"apply"_s, u"--dry-run"_s});
        add("option of the log", u"weir --lo"_s, tab, {u"weir"_s, u"--log"_s});
        add("command behind the log", u"weir --log=weir.api schem"_s, tab,
            {u"weir"_s, u"--log=weir.api"_s, u"schema"_s});
        add("option of every command", u"weir schema --qu"_s, tab, {u"weir"_s, u"schema"_s, u"--quiet"_s});
        add("no option of another", u"weir schema --dry"_s, tab, {u"weir"_s, u"schema"_s, u"--dry"_s});
        add("format", u"weir diff --format "_s, all,
            {u"weir"_s, u"diff"_s, u"--format"_s, u"json"_s, u"text"_s});
        add("format behind =", u"weir validate --format=j"_s, tab,
            {u"weir"_s, u"validate"_s, u"--format=json"_s});
        add("form", u"weir export --as r"_s, tab, {u"weir"_s, u"export"_s, u"--as"_s, u"request"_s});
        add("secrets", u"weir export --secrets "_s, all,
            {u"weir"_s, u"export"_s, u"--secrets"_s, u"include"_s, u"placeholder"_s});
        add("kind", u"weir pull --kind "_s, all,
            {u"weir"_s, u"pull"_s, u"--kind"_s, u"stream"_s, u"subscription"_s});
        add("outcome", u"weir history --outcome not"_s, tab,
            {u"weir"_s, u"history"_s, u"--outcome"_s, u"not-applied"_s});
        add("fault", u"weir sandbox --fault answer"_s, tab,
            {u"weir"_s, u"sandbox"_s, u"--fault"_s, u"answer-lost"_s});
        add("proxy", u"weir profile add X --proxy sy"_s, tab,
            {u"weir"_s, u"profile"_s, u"add"_s, u"X"_s, u"--proxy"_s, u"system"_s});
        add("kinds of a list", u"weir list "_s, all,
            {u"weir"_s, u"list"_s, u"streams"_s, u"subscriptions"_s});
        add("kind of one", u"weir start --dry-run str"_s, tab,
            {u"weir"_s, u"start"_s, u"--dry-run"_s, u"stream"_s});
        add("action", u"weir token lo"_s, tab, {u"weir"_s, u"token"_s, u"login"_s});
        add("action behind a value", u"weir token --profile list st"_s, tab,
            {u"weir"_s, u"token"_s, u"--profile"_s, u"list"_s, u"status"_s});
        add("profile", config + u"list streams --profile P"_s, tab,
            configured + QStringList{u"list"_s, u"streams"_s, u"--profile"_s, u"Production"_s});
        add("profile with a blank", config + u"validate --profile T"_s, tab,
            configured + QStringList{u"validate"_s, u"--profile"_s, u"Two words"_s});
        add("profile that looks like a command", config + u"validate --profile '$"_s, tab,
            configured + QStringList{u"validate"_s, u"--profile"_s, u"$(touch ran)"_s});
        add("name of a profile", config + u"profile show Prod"_s, tab,
            configured + QStringList{u"profile"_s, u"show"_s, u"Production"_s});
        add("file", u"weir validate orders.j"_s, tab, {u"weir"_s, u"validate"_s, u"orders.json"_s});
        add("second file", u"weir validate x.json orders.j"_s, tab,
            {u"weir"_s, u"validate"_s, u"x.json"_s, u"orders.json"_s});
        add("file of an option", u"weir apply x.json --expect orders.j"_s, tab,
            {u"weir"_s, u"apply"_s, u"x.json"_s, u"--expect"_s, u"orders.json"_s});
        add("folder", u"weir test x.json --samples ord"_s, tab,
            {u"weir"_s, u"test"_s, u"x.json"_s, u"--samples"_s, u"orders/"_s});
        add("folder to pull to", u"weir pull ord"_s, tab, {u"weir"_s, u"pull"_s, u"orders/"_s});
        add("file of the window", u"weir orders.j"_s, tab, {u"weir"_s, u"orders.json"_s});
        add("nothing that fits", u"weir list streams --format x"_s, tab,
            {u"weir"_s, u"list"_s, u"streams"_s, u"--format"_s, u"x"_s});
    }
}

void TestCompletion::completes()
{
    QFETCH(const Shell, shell);
    QFETCH(const QString, line);
    QFETCH(const QString, keys);
    QFETCH(QStringList, words);
    QStringList found = completed(shell, line, keys);
    // The order of several that fit is the shell's.
    if (keys == all) {
        std::ranges::sort(found);
        std::ranges::sort(words);
    }
    QCOMPARE(found, words);
    QVERIFY(!QFileInfo::exists(m_scene->path(u"work/ran"_s)));
}

void TestCompletion::offersEveryOption_data()
{
    QTest::addColumn<Shell>("shell");
    QTest::newRow("bash") << Shell::Bash;
    QTest::newRow("zsh") << Shell::Zsh;
}

void TestCompletion::offersEveryOption()
{
    QFETCH(const Shell, shell);
    const CommandRun help = m_scene->run({u"history"_s, u"--help"_s});
    QStringList options;
    static const QRegularExpression option(u"^  (?:-., )?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
    auto found = option.globalMatch(QString::fromUtf8(help.output));
    while (found.hasNext())
        options += found.next().captured(1);
    QVERIFY(options.contains(u"--quiet"_s) && options.contains(u"--resource"_s));
    QStringList offered = completed(shell, u"weir history --"_s, all).mid(2);
    // The option of every line.
    offered.removeAll(u"--config-dir"_s);
    std::ranges::sort(options);
    std::ranges::sort(offered);
    QCOMPARE(offered, options);
}

//! What is completed asks nobody, and reads nothing of the terminal.
void TestCompletion::waitsForNobody()
{
    QProcess process;
    process.start(QStringLiteral(WEIR_PROGRAM),
                  {u"--config-dir"_s, m_scene->path(u"config"_s), u"profile"_s, u"list"_s});
    // Standard input stays open.
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput().count('\n'), 3);
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
