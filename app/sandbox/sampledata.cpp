#include "app/sandbox/sampledata.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

QJsonDocument readSamples(const QString &name)
{
    QFile file(u":/sandbox/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll());
}

Stream streamFrom(QJsonObject sample)
{
    return {
        .id = sample.take("id"_L1).toString(),
        .name = sample.take("name"_L1).toString(),
        .status = sample.take("status"_L1).toString(),
        .createdTime = sample.take("created_time"_L1).toString(),
        .updatedTime = sample.take("updated_time"_L1).toString(),
        .content = sample,
    };
}

//! The sample as it stands in a later round, counted from 1: with a name and an id of its own.
Stream numbered(Stream sample, int round)
{
    sample.name += u'-' + QString::number(round);
    sample.id =
        QUuid::createUuidV5(QUuid(sample.id), QByteArray::number(round)).toString(QUuid::WithoutBraces);
    return sample;
}

} // namespace

std::vector<Stream> sampleStreams(int count)
{
    std::vector<Stream> samples;
    const QJsonArray documents = readSamples(u"eventstreams.json"_s).array();
    for (const auto &sample : documents)
        samples.push_back(streamFrom(sample.toObject()));

    std::vector<Stream> streams;
    const size_t wanted = size_t(std::max(count, 0));
    streams.reserve(wanted);
    for (size_t i = 0; i < wanted; ++i) {
        const Stream &sample = samples[i % samples.size()];
        const int round = int(i / samples.size()) + 1;
        streams.push_back(round == 1 ? sample : numbered(sample, round));
    }
    return streams;
}

QJsonArray sampleEventTypes()
{
    return readSamples(u"eventtypes.json"_s).array();
}

std::vector<DisStream> sampleDisStreams()
{
    std::vector<DisStream> streams;
    const QJsonArray samples = readSamples(u"disstreams.json"_s).array();
    for (const auto &sample : samples)
        streams.push_back(
            {.name = sample["stream_name"_L1].toString(), .id = sample["stream_id"_L1].toString()});
    return streams;
}

QJsonArray sampleSmnTopics()
{
    return readSamples(u"smntopics.json"_s).array();
}

QJsonObject sampleProjectLists()
{
    return readSamples(u"projectlists.json"_s).object();
}

QJsonArray sampleSubscriptions()
{
    return readSamples(u"eventsubscriptions.json"_s).array();
}

} // namespace weir::sandbox
