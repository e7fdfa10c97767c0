#include "models/json/pointer.h"
#include "models/schema/fieldlookup.h"
#include "models/schema/resourcekind.h"
#include "models/service/picklistspec.h"
#include "models/text.h"

#include <QSet>
#include <QTest>

#include <map>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

//! Every field of the tables that has a list.
void collect(FieldTable table, const std::string &parent, std::map<std::string, PickList> &fields)
{
    for (const FieldSpec &field : table) {
        const std::string pointer = childPointer(parent, field.key);
        if (field.pickList != PickList::None)
            fields.emplace(pointer, field.pickList);
        collect(field.fields, pointer, fields);
    }
}

std::map<std::string, PickList> fieldsOf(ResourceKind kind)
{
    std::map<std::string, PickList> fields;
    collect(fieldTable(kind), {}, fields);
    return fields;
}

} // namespace

class TestPickLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachFieldItsList();
    void hasEveryListOnce();
    void dependsOnFieldsBeside();
    void hasWhatItsPagingNeeds();
    void hasTexts();
};

//! FIELDS.md, the remarks on pick lists, and the list of them.
void TestPickLists::givesEachFieldItsList()
{
    using enum PickList;
    QCOMPARE(fieldsOf(ResourceKind::EventStream),
             (std::map<std::string, PickList>{
                 {"/source/source_kafka/instance_name", KafkaInstances},
                 {"/source/source_kafka/instance_id", KafkaInstances},
                 {"/source/source_kafka/topic", KafkaTopics},
                 {"/source/source_kafka/group", KafkaGroups},
                 {"/source/source_mobile_rocketmq/vpc_id", Vpcs},
                 {"/source/source_mobile_rocketmq/subnet_id", Subnets},
                 {"/source/source_community_rocketmq/instance_name", RocketMqInstances},
                 {"/source/source_community_rocketmq/instance_id", RocketMqInstances},
                 {"/source/source_community_rocketmq/group", RocketMqGroups},
                 {"/source/source_community_rocketmq/topic", RocketMqTopics},
                 {"/source/source_community_rocketmq/vpc_id", Vpcs},
                 {"/source/source_community_rocketmq/subnet_id", Subnets},
                 {"/source/source_dms_rocketmq/instance_name", RocketMqInstances},
                 {"/source/source_dms_rocketmq/instance_id", RocketMqInstances},
                 {"/source/source_dms_rocketmq/group", RocketMqGroups},
                 {"/source/source_dms_rocketmq/topic", RocketMqTopics},
                 {"/sink/sink_fg/urn", Functions},
                 {"/sink/sink_fg/agency", Agencies},
                 {"/sink/sink_kafka/topic", ConnectionTopics},
                 {"/sink/sink_kafka/connectionId", Connections},
                 {"/sink/sink_obs/obs_bucket", Buckets},
                 {"/sink/name", TargetNames},
             }));
    QCOMPARE(fieldsOf(ResourceKind::EventSubscription),
             (std::map<std::string, PickList>{
                 {"/event_streamids", DisStreamIds},
                 {"/topic_name", NoticeReceivers},
                 {"/topic_urn", SmnTopics},
             }));
}

void TestPickLists::hasEveryListOnce()
{
    QSet<int> lists;
    for (const PickListSpec &spec : pickListSpecs()) {
        lists.insert(int(spec.list));
        QCOMPARE(pickListSpec(spec.list).path, spec.path);
    }
    QCOMPARE(lists.size(), qsizetype(pickListSpecs().size()));
    // All but None and NoticeReceivers, which stands for two of them.
    QCOMPARE(lists.size(), int(PickList::NoticeReceivers) - 1);
    QVERIFY(!lists.contains(int(PickList::None)));
}

void TestPickLists::dependsOnFieldsBeside()
{
    for (const ResourceKind kind : {ResourceKind::EventStream, ResourceKind::EventSubscription}) {
        for (const auto &[pointer, list] : fieldsOf(kind)) {
            if (list == PickList::NoticeReceivers)
                continue;
            const std::string_view key = pickListSpec(list).parentKey;
            QVERIFY2(key.empty() || fieldAt(fieldTable(kind), childPointer(parentPointer(pointer), key)),
                     pointer.c_str());
        }
    }
    for (const PickListSpec &spec : pickListSpecs()) {
        QCOMPARE(spec.parent == PickParent::None, spec.parentKey.empty());
        const bool isInPath = spec.path.find("{parent}") != std::string_view::npos;
        QCOMPARE(isInPath, spec.parent == PickParent::Required);
        QCOMPARE(!spec.parentParameter.empty(), spec.parent == PickParent::Optional);
    }
}

void TestPickLists::hasWhatItsPagingNeeds()
{
    for (const PickListSpec &spec : pickListSpecs()) {
        const std::string name(spec.title);
        const bool isPaged = spec.paging != PickPaging::Whole;
        QVERIFY2(!spec.itemsKey.empty() && !spec.path.empty(), name.c_str());
        QVERIFY2(isPaged == !spec.cursorKey.empty() && isPaged == (spec.limit > 0), name.c_str());
        QVERIFY2(spec.paging != PickPaging::Marker || !spec.nextKey.empty(), name.c_str());
        QCOMPARE(spec.detailPath.empty(), spec.detailKey.empty());
    }
}

void TestPickLists::hasTexts()
{
    for (const PickListSpec &spec : pickListSpecs()) {
        QVERIFY(!pickListTitle(spec).isEmpty());
        QVERIFY2(noRowsText(spec).startsWith(u"No "_s), qPrintable(noRowsText(spec)));
        QCOMPARE(!noParentText(spec).isEmpty(), spec.parent == PickParent::Required);
    }
    QCOMPARE(noParentText(pickListSpec(PickList::KafkaTopics)), u"Choose an instance first."_s);
}

QTEST_APPLESS_MAIN(TestPickLists)
#include "tst_picklists.moc"
