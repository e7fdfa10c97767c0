#include "models/draft/newresource.h"
#include "models/json/pointer.h"
#include "models/schema/eventstreamrules.h"
#include "models/schema/fieldlookup.h"
#include "models/templates/builtintemplates.h"
#include "models/templates/templateblanks.h"
#include "models/templates/templatefile.h"
#include "models/text.h"
#include "tests/support/bodies.h"

#include <QTest>

#include <set>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

//! As long as each of them may be, and of the form that it asks for.
std::string exampleOf(const FieldSpec &field, std::string_view pointer)
{
    if (pointer == "/topic_urn")
        return "urn:smn:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:notices";
    if (pointer == "/topic_name")
        return "notices";
    switch (field.format) {
    case Format::BrokerList:
    case Format::NameServerList:
        return "10.0.0.1:9092";
    case Format::FunctionUrn:
        return "urn:fss:cn-north-4:575ae927fc644f22b5c5af5209b7cf51:function:default:hello:latest";
    case Format::BucketName:
        return "events-archive";
    case Format::ArchiveUrl:
        return "https://example.com/certificate.zip";
    case Format::Any:
        break;
    }
    return "example1";
}

ResourceTemplate filled(ResourceTemplate made)
{
    for (const TemplateBlank &blank : made.blanks) {
        const FieldSpec *field = fieldAt(fieldTable(made.kind), blank.pointer);
        setValueAt(made.body, blank.pointer, Json::string(exampleOf(*field, blank.pointer)));
    }
    return made;
}

std::string chosenKey(const Json &body, std::string_view group)
{
    const FieldSpec *field = fieldWithKey(fieldTable(ResourceKind::EventStream), group);
    const auto chosen = chosenAlternatives(*field, *body.find(group));
    return chosen.size() == 1 ? std::string(chosen.front()->key) : std::string();
}

std::vector<std::string> alternatives(std::string_view group)
{
    std::vector<std::string> keys;
    for (const FieldSpec &field : fieldWithKey(fieldTable(ResourceKind::EventStream), group)->fields) {
        if (field.type == FieldType::Object)
            keys.emplace_back(field.key);
    }
    return keys;
}

//! What the manual does not have is a warning, filled in or not.
QStringList routeIssue(const ResourceTemplate &made)
{
    if (made.kind != ResourceKind::EventStream
        || isRouteInManual(chosenKey(made.body, "source"), chosenKey(made.body, "sink")))
        return {};
    return {line("/sink", u"conflict warning"_s)};
}

void addRows()
{
    QTest::addColumn<size_t>("index");
    const auto all = builtInTemplates();
    for (size_t index = 0; index < all.size(); ++index)
        QTest::newRow(all[index].id.c_str()) << index;
}

} // namespace

class TestBuiltInTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverEverySourceAndTarget();
    void coverEveryEventAndWayToNotify();
    void haveNamesOfTheirOwn();
    void raiseNothingOnceFilled_data() { addRows(); }
    void raiseNothingOnceFilled();
    void askForWhatIsMissingOnly_data() { addRows(); }
    void askForWhatIsMissingOnly();
    void sayWhatGoesWhere_data() { addRows(); }
    void sayWhatGoesWhere();
    void surviveTheirFile_data() { addRows(); }
    void surviveTheirFile();
};

void TestBuiltInTemplates::coverEverySourceAndTarget()
{
    std::multiset<std::pair<std::string, std::string>> found;
    for (const BuiltInTemplate &built : builtInTemplates()) {
        if (built.content.kind == ResourceKind::EventStream)
            found.emplace(chosenKey(built.content.body, "source"), chosenKey(built.content.body, "sink"));
    }
    std::multiset<std::pair<std::string, std::string>> wanted;
    for (const std::string &source : alternatives("source")) {
        for (const std::string &target : alternatives("sink"))
            wanted.emplace(source, target);
    }
    QCOMPARE(wanted.size(), size_t(12));
    QVERIFY(found == wanted);
}

void TestBuiltInTemplates::coverEveryEventAndWayToNotify()
{
    const FieldTable table = fieldTable(ResourceKind::EventSubscription);
    std::set<std::string> ways;
    std::map<std::string, std::multiset<std::string>> eventsOfGroups;
    for (const BuiltInTemplate &built : builtInTemplates()) {
        const Json &body = built.content.body;
        if (built.content.kind != ResourceKind::EventSubscription)
            continue;
        const std::string &way = body.find("topic_type")->text();
        ways.insert(way);
        const auto &items = body.find("event_ids")->items();
        const bool isAll = items.size() == fieldWithKey(table, "event_ids")->choices.size();
        for (const Json &item : items)
            eventsOfGroups[(isAll ? "all " : "grouped ") + way].insert(item.text());
    }
    std::set<std::string> wantedWays;
    for (const Choice &choice : fieldWithKey(table, "topic_type")->choices)
        wantedWays.emplace(choice.value);
    QVERIFY(ways == wantedWays);
    // Together and sorted, each event stands in one place of each.
    std::multiset<std::string> wantedEvents;
    for (const Choice &choice : fieldWithKey(table, "event_ids")->choices)
        wantedEvents.emplace(choice.value);
    QCOMPARE(eventsOfGroups.size(), 2 * wantedWays.size());
    for (const auto &[group, events] : eventsOfGroups)
        QVERIFY2(events == wantedEvents, group.c_str());
}

void TestBuiltInTemplates::haveNamesOfTheirOwn()
{
    std::set<std::string> ids;
    std::set<QString> names;
    for (const BuiltInTemplate &built : builtInTemplates()) {
        QVERIFY2(ids.insert(built.id).second, built.id.c_str());
        QVERIFY2(names.insert(built.content.name).second, built.id.c_str());
        QCOMPARE(templateNameFault(built.content.name), QString());
    }
    QVERIFY(ids.contains("kafka-to-fg"));
    QVERIFY(ids.contains("mobile-rocketmq-to-obs"));
    QVERIFY(ids.contains("all-events-to-smn"));
}

void TestBuiltInTemplates::raiseNothingOnceFilled()
{
    QFETCH(size_t, index);
    const ResourceTemplate made = builtInTemplates()[index].content;
    QCOMPARE(summary(test::issuesOf(made.kind, filled(made).body)), routeIssue(made));
}

void TestBuiltInTemplates::askForWhatIsMissingOnly()
{
    QFETCH(size_t, index);
    const ResourceTemplate made = builtInTemplates()[index].content;
    const ValidationIssues issues = test::issuesOf(made.kind, made.body);
    // Something is always to be filled in, and an error there says so.
    QVERIFY(countOf(issues, Level::Error) > 0);
    QStringList elsewhere;
    for (const ValidationIssue &issue : issues) {
        if (std::ranges::find(made.blanks, issue.pointer, &TemplateBlank::pointer) == made.blanks.end())
            elsewhere.append(summary({issue}));
        else
            QCOMPARE(issue.code, IssueCode::Required);
    }
    QCOMPARE(elsewhere, routeIssue(made));
    QCOMPARE(openBlanks(made.kind, made.body, made.blanks), made.blanks);
    QVERIFY(openBlanks(made.kind, filled(made).body, made.blanks).empty());
    for (const TemplateBlank &blank : made.blanks)
        QVERIFY2(!blankText(made.kind, blank).isEmpty(), blank.pointer.c_str());
}

void TestBuiltInTemplates::sayWhatGoesWhere()
{
    QFETCH(size_t, index);
    const ResourceTemplate made = builtInTemplates()[index].content;
    QVERIFY(made.description.endsWith(u'.'));
    QVERIFY(made.description.count(u'.') >= 2);
    const TemplateRoute route = routeOf(made);
    QVERIFY(!route.source.isEmpty());
    QVERIFY2(made.name.contains(route.target), qPrintable(route.target));
    if (made.kind == ResourceKind::EventStream)
        QVERIFY2(made.name.startsWith(route.source), qPrintable(route.source));
}

void TestBuiltInTemplates::surviveTheirFile()
{
    QFETCH(size_t, index);
    const ResourceTemplate made = builtInTemplates()[index].content;
    const auto read = readTemplate(writeTemplate(made));
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    QVERIFY(*read == made);
}

QTEST_GUILESS_MAIN(TestBuiltInTemplates)
#include "tst_builtintemplates.moc"
