#include "models/draft/loadedresource.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/mutations.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! A mutation, the body it is for, and what its faults say.
struct Case
{
    const CleanBody *clean;
    Mutation mutation;
    ValidationIssues issues = {};
};

ValidationIssues issuesOf(const CleanBody &clean, const Mutation &mutation)
{
    Json body = clean.body;
    mutation.apply(body);
    auto document = readJson(writeCompactJson(body));
    if (!document)
        qFatal("%s", qPrintable(document.error().message()));
    return issuesOf(loadResource(clean.kind, std::move(*document), ResourceOrigin::File),
                    {.projectId = toQString(cleanProjectId), .loaded = &clean.body});
}

//! Every mutation alone, in the language that is installed.
std::vector<Case> allCases()
{
    std::vector<Case> cases;
    for (const CleanBody &clean : cleanBodies()) {
        for (Mutation &mutation : mutationsOf(clean)) {
            if (mutation.issues.empty())
                continue;
            ValidationIssues issues = issuesOf(clean, mutation);
            cases.push_back({&clean, std::move(mutation), std::move(issues)});
        }
    }
    return cases;
}

QString codeAndLevel(const ValidationIssue &issue)
{
    return toQString(issueCodeName(issue.code)) + u' ' + toQString(levelName(issue.level));
}

//! A label as the message has it; what is no label stays.
QString label(const std::string &about)
{
    return QCoreApplication::translate("weir::Fields", about.c_str());
}

//! The message without what differs from field to field and from value to value.
QString frame(const Mutation &mutation, QString message)
{
    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
    static const QRegularExpression number(u"-?\\d+"_s);
    message.replace(quoted, u"V"_s).replace(number, u"N"_s);
    for (const ExpectedIssue &issue : mutation.issues)
        message.replace(label(issue.about), u"L"_s);
    return message;
}

std::vector<QString> framesOf(const std::vector<Case> &cases)
{
    std::vector<QString> frames;
    for (const Case &one : cases) {
        for (const ValidationIssue &issue : one.issues)
            frames.push_back(frame(one.mutation, issue.message));
    }
    return frames;
}

} // namespace

class TestIssueMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areOneSentence();
    void nameWhatTheyAreAbout();
    void belongToOneCode();
    void tellNoSecret();
    void areTranslated();

private:
    std::vector<Case> m_cases;
};

void TestIssueMessages::initTestCase()
{
    m_cases = allCases();
}

void TestIssueMessages::areOneSentence()
{
    // A value may have stops of its own, so what is quoted does not count.
    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
    static const QRegularExpression stopWithin(u"[.!?…]\\s+\\p{Lu}"_s);
    for (const Case &one : m_cases) {
        for (const ValidationIssue &issue : one.issues) {
            const QString bare = QString(issue.message).remove(quoted);
            QVERIFY2(bare.endsWith(u'.') && !bare.endsWith(u".."_s), qPrintable(issue.message));
            QVERIFY2(!stopWithin.match(bare).hasMatch(), qPrintable(issue.message));
            QVERIFY2(!bare.contains(u'\n') && !bare.contains(u'%'), qPrintable(issue.message));
            QVERIFY2(bare.front().isUpper(), qPrintable(issue.message));
        }
    }
}

void TestIssueMessages::nameWhatTheyAreAbout()
{
    for (const Case &one : m_cases) {
        for (const ExpectedIssue &expected : one.mutation.issues) {
            const bool isNamed = std::ranges::any_of(one.issues, [&expected](const ValidationIssue &issue) {
                return issue.pointer == expected.pointer
                    && codeAndLevel(issue) == toQString(expected.codeAndLevel)
                    && issue.message.contains(toQString(expected.about));
            });
            QVERIFY2(isNamed,
                     qPrintable(u"%1 does not name %2: %3"_s.arg(toQString(one.mutation.name),
                                                                 toQString(expected.about),
                                                                 one.issues.front().message)));
        }
    }
}

void TestIssueMessages::belongToOneCode()
{
    std::map<QString, const ValidationIssue *> firsts;
    for (const Case &one : m_cases) {
        for (const ValidationIssue &issue : one.issues) {
            const auto [first, isNew] = firsts.try_emplace(frame(one.mutation, issue.message), &issue);
            QVERIFY2(first->second->code == issue.code, qPrintable(issue.message));
        }
    }
    // One of each, to be read by people.
    std::vector<const ValidationIssue *> issues;
    for (const auto &[text, first] : firsts)
        issues.push_back(first);
    std::ranges::stable_sort(
        issues, {}, [](const ValidationIssue *issue) { return std::pair(issue->code, issue->level); });
    for (const ValidationIssue *issue : issues)
        qInfo("%-24s %s", qPrintable(codeAndLevel(*issue)), qPrintable(issue->message));
}

void TestIssueMessages::tellNoSecret()
{
    for (const Case &one : m_cases) {
        const auto secrets = secretPointers(fieldTable(one.clean->kind));
        for (const ValidationIssue &issue : one.issues) {
            QVERIFY2(!issue.message.contains(toQString(secretCanary)), qPrintable(issue.message));
            // The number that stands in the place of a text.
            const bool isSecret = std::ranges::find(secrets, issue.pointer) != secrets.end();
            QVERIFY2(!isSecret || !issue.message.contains(u"4711"_s), qPrintable(issue.message));
        }
    }
}

void TestIssueMessages::areTranslated()
{
    const std::vector<QString> english = framesOf(m_cases);
    QTranslator translator;
    QVERIFY(translator.load(u"weir_zh_CN"_s, QStringLiteral(WEIR_TRANSLATIONS)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const std::vector<QString> chinese = framesOf(allCases());
    QCoreApplication::removeTranslator(&translator);
    // The frames, because a label in Chinese in an English sentence is no translation.
    QStringList same;
    QCOMPARE(chinese.size(), english.size());
    for (size_t i = 0; i < english.size(); ++i) {
        if (chinese[i] == english[i])
            same.push_back(english[i]);
    }
    same.removeDuplicates();
    for (const QString &text : std::as_const(same))
        qInfo("not translated: %s", qPrintable(text));
    QVERIFY(same.isEmpty());
}

QTEST_GUILESS_MAIN(TestIssueMessages)
#include "tst_issuemessages.moc"
