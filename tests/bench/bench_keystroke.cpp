// One key in the largest valid stream: validation, changes and the JSON text together.

#include "figures.h"
#include "models/draft/resourcedraft.h"
#include "models/json/jsonwriter.h"

#include <QElapsedTimer>

#include <cstdio>
#include <string>

using namespace weir;

namespace {

constexpr int variableCount = 100;
constexpr int keyCount = 400;

//! A Kafka stream whose transform has as many variables as are allowed, all of them used.
Json largestStream()
{
    Json variables = Json::object();
    std::string templateText = "{";
    for (int i = 0; i < variableCount; ++i) {
        const std::string name = "v" + std::to_string(i);
        variables.insert(name, Json::string("$.d." + name));
        templateText += (i == 0 ? "\"" : ",\"") + name + "\":\"${" + name + "}\"";
    }
    templateText += "}";
    auto document = readJson(R"({
        "name": "largest",
        "source": {"source_kafka": {"addr": "192.0.2.1:9092", "group": "g", "topic": "orders",
            "security_protocol": "PLAINTEXT", "seek_to": "latest"}, "name": "HC.Kafka"},
        "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:p:function:default:f:latest", "agency": "a",
            "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"},
        "option": {"thread_num": 4, "batch_window": {"count": 100, "time": 3, "interval": 1}}})");
    Json body = document->root;
    Json transform = Json::object();
    transform.insert("type", Json::string("VARIABLE"));
    transform.insert("value", Json::string(writeCompactJson(variables)));
    transform.insert("template", Json::string(templateText));
    setValueAt(body, "/rule_config/transform", std::move(transform));
    return body;
}

} // namespace

int main()
{
    ResourceDraft draft(
        loadResource(ResourceKind::EventStream, {largestStream(), {}}, ResourceOrigin::Service));
    std::vector<double> milliseconds;
    size_t bytes = 0;
    for (int key = 0; key < keyCount; ++key) {
        const std::string text(static_cast<size_t>(1 + key % 60), 'x');
        QElapsedTimer timer;
        timer.start();
        draft.setValue("/source/source_kafka/topic", Json::string(text));
        bytes = draft.shownBody().size();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("stream with %d variables, %zu bytes of JSON, %d keys\n", variableCount, bytes, keyCount);
    printFigure("one key: validation, changes and JSON, median", median(milliseconds), "ms", 1.0);
    printFigure("one key, worst", *std::max_element(milliseconds.begin(), milliseconds.end()), "ms", 8.0);
}
