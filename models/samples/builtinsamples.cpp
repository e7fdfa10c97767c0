#include "models/samples/builtinsamples.h"

#include "models/json/jsonreader.h"

#include <array>
#include <string_view>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kafkaEvent = R"({
  "id": "6e0f2a3c-54b1-4d0b-9d1d-0c8f5f1f7a11",
  "specversion": "1.0",
  "source": "HC.KAFKA",
  "type": "KAFKA:CloudTrace:ApiCall",
  "datacontenttype": "application/json",
  "subject": "orders",
  "time": "2026-03-02T09:15:00.123Z",
  "data": {
    "topic": "orders",
    "partition": 2,
    "offset": 105421,
    "timestamp": 1772442900123,
    "headers": {"trace": "7f3a"},
    "key": "order-4711",
    "context": {"order": 4711, "total": 129.90, "paid": true, "coupon": null, "items": ["A-1", "B-7"]}
  }
})";

constexpr std::string_view rocketMqEvent = R"({
  "id": "b7b7b9a0-1f5c-4d7e-8a51-6a2f3c4d5e6f",
  "specversion": "1.0",
  "source": "HC.DMS_ROCKETMQ",
  "type": "ROCKETMQ:CloudTrace:RocketmqCall",
  "datacontenttype": "application/json",
  "subject": "stock",
  "time": "2026-03-02T09:16:30.000Z",
  "data": {
    "topic": "stock",
    "tag": "low",
    "keys": "A-1",
    "properties": {"warehouse": "north"},
    "context": {"article": "A-1", "left": 3, "minimum": 10}
  }
})";

constexpr std::string_view obsEvent = R"({
  "id": "4b26115b-778e-11ec-8f5c-fa163e6f7c20",
  "specversion": "1.0",
  "source": "HC.OBS",
  "type": "object:put",
  "datacontenttype": "application/json",
  "subject": "photos/2026/a.jpg",
  "time": "2026-03-02T09:17:05.955Z",
  "data": {
    "bucket": {"name": "photos"},
    "object": {"key": "2026/a.jpg", "size": 204800, "etag": "9b2cf535f27731c974343645a3985328"},
    "requestParameters": {"sourceIPAddress": "192.0.2.10"}
  }
})";

} // namespace

std::vector<RuleSample> builtInSamples()
{
    std::vector<RuleSample> samples;
    for (const auto &[name, text] :
         {std::pair(u"kafka-message"_s, kafkaEvent), std::pair(u"rocketmq-message"_s, rocketMqEvent),
          std::pair(u"obs-object-put"_s, obsEvent)}) {
        if (auto sample = readRuleSample(text, name))
            samples.push_back(std::move(*sample));
    }
    return samples;
}

} // namespace weir
