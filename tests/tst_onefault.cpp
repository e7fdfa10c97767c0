#include "models/draft/loadedresource.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/bodies.h"
#include "tests/support/mutations.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 seedCount = 20000;
constexpr size_t mostFaults = 6;

using Chosen = std::vector<const Mutation *>;

//! What FIELDS.md says of a body with these edits, as summary() writes it.
QStringList expectedOf(const Chosen &mutations)
{
    QStringList lines;
    for (const Mutation *mutation : mutations) {
        for (const ExpectedIssue &issue : mutation->issues)
            lines.push_back(line(issue.pointer, toQString(issue.codeAndLevel)));
    }
    lines.sort();
    return lines;
}

Json edited(Json body, const Chosen &mutations)
{
    for (const Mutation *mutation : mutations)
        mutation->apply(body);
    return body;
}

//! As a file is opened: a key that stands twice is seen only there.
QStringList found(const CleanBody &clean, const std::string &text)
{
    auto document = readJson(text);
    if (!document)
        return {document.error().message()};
    const LoadedResource loaded = loadResource(clean.kind, std::move(*document), ResourceOrigin::File);
    return summary(issuesOf(loaded, {.projectId = toQString(cleanProjectId), .loaded = &clean.body}));
}

//! Empty where the body raises exactly what the table says.
QString disagreement(const CleanBody &clean, const Chosen &mutations)
{
    const std::string text = writeCompactJson(edited(clean.body, mutations));
    const QStringList expected = expectedOf(mutations);
    const QStringList actual = found(clean, text);
    if (actual == expected)
        return {};
    QStringList lines{toQString(clean.name)};
    for (const Mutation *mutation : mutations)
        lines.push_back(u"  edit: "_s + toQString(mutation->name));
    for (const QString &issue : expected)
        lines.push_back(u"  expected: "_s + issue);
    for (const QString &issue : actual)
        lines.push_back(u"  found: "_s + issue);
    lines.push_back(u"  body: "_s + toQString(text));
    return lines.join(u'\n');
}

//! 1 to 6 faults, and up to as many sound edits, none of which looks at what another one changes.
Chosen chosenBy(QRandomGenerator &random, const Mutations &mutations)
{
    size_t faultsLeft = 1 + random.bounded(quint32(mostFaults));
    size_t soundLeft = random.bounded(4U);
    Chosen chosen;
    // A fault of the whole body leaves no room for others, so not every wish is granted.
    for (int tries = 0; tries < 100 && faultsLeft + soundLeft > 0; ++tries) {
        const Mutation &mutation = mutations.at(random.bounded(static_cast<quint32>(mutations.size())));
        size_t &left = mutation.issues.empty() ? soundLeft : faultsLeft;
        if (left == 0 || !std::ranges::all_of(chosen, [&mutation](const Mutation *other) {
                return areIndependent(mutation, *other);
            }))
            continue;
        chosen.push_back(&mutation);
        --left;
    }
    return chosen;
}

} // namespace

class TestOneFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsClean();
    void coversEveryField();
    void coversEveryCode();
    void agreesWithEachMutation_data();
    void agreesWithEachMutation();
    void findsEachFaultOnce();
};

void TestOneFault::startsClean()
{
    for (const CleanBody &clean : cleanBodies())
        QCOMPARE(disagreement(clean, {}), QString());
}

void TestOneFault::coversEveryField()
{
    std::set<std::string> touched;
    for (const CleanBody &clean : cleanBodies()) {
        for (const Mutation &mutation : mutationsOf(clean)) {
            if (!mutation.issues.empty())
                touched.insert(mutation.touched.begin(), mutation.touched.end());
        }
    }
    forEachField([&touched](ResourceKind, const std::string &pointer, const FieldSpec &) {
        // The clean list of key transforms has its variables in the last element.
        const std::string last = toStdString(toQString(pointer).replace(u"/0/"_s, u"/2/"_s));
        QVERIFY2(touched.contains(pointer) || touched.contains(last), pointer.c_str());
    });
}

void TestOneFault::coversEveryCode()
{
    std::set<std::string> seen;
    for (const CleanBody &clean : cleanBodies()) {
        for (const Mutation &mutation : mutationsOf(clean)) {
            for (const ExpectedIssue &issue : mutation.issues)
                seen.insert(issue.codeAndLevel.substr(0, issue.codeAndLevel.find(' ')));
        }
    }
    for (int code = 0; code <= static_cast<int>(IssueCode::LegacyShape); ++code) {
        const std::string name(issueCodeName(static_cast<IssueCode>(code)));
        QVERIFY2(seen.contains(name), name.c_str());
    }
}

void TestOneFault::agreesWithEachMutation_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t index = 0; index < cleanBodies().size(); ++index)
        QTest::newRow(cleanBodies()[index].name.c_str()) << index;
}

void TestOneFault::agreesWithEachMutation()
{
    QFETCH(size_t, index);
    const CleanBody &clean = cleanBodies().at(index);
    const Mutations mutations = mutationsOf(clean);
    for (const Mutation &mutation : mutations) {
        const QString text = disagreement(clean, {&mutation});
        QVERIFY2(text.isEmpty(), qPrintable(text));
    }
}

void TestOneFault::findsEachFaultOnce()
{
    std::vector<Mutations> tables;
    for (const CleanBody &clean : cleanBodies())
        tables.push_back(mutationsOf(clean));
    std::array<size_t, mostFaults + 1> seedsByFaults{};
    for (quint32 seed = 0; seed < seedCount; ++seed) {
        const size_t index = seed % tables.size();
        QRandomGenerator random(seed);
        const Chosen chosen = chosenBy(random, tables[index]);
        const QString text = disagreement(cleanBodies()[index], chosen);
        QVERIFY2(text.isEmpty(), qPrintable(u"seed %1, %2"_s.arg(seed).arg(text)));
        ++seedsByFaults.at(static_cast<size_t>(std::ranges::count_if(
            chosen, [](const Mutation *mutation) { return !mutation->issues.empty(); })));
    }
    // Faults that exclude one another must not leave the long combinations untried.
    for (size_t faults = 1; faults <= mostFaults; ++faults)
        QVERIFY2(seedsByFaults.at(faults) > seedCount / 10, std::to_string(faults).c_str());
}

QTEST_APPLESS_MAIN(TestOneFault)
#include "tst_onefault.moc"
