#include "models/samples/rulesample.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "models/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace weir {

namespace {

struct SampleText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SampleText)
};

constexpr std::string_view versionKey = "version";
constexpr std::string_view eventKey = "event";
constexpr std::string_view expectedKey = "expected";
constexpr std::string_view verdictKey = "verdict";
constexpr std::string_view outputKey = "output";
//! The levels of the frame around an output; around an event there is one less.
constexpr int frameDepth = 2;

//! A key that is none of these; empty where there is none.
QString keyBeside(const Json &object, const std::array<std::string_view, 2> &known)
{
    for (const auto &[key, value, offset] : object.members()) {
        if (std::ranges::find(known, key) == known.end())
            return toQString(key);
    }
    return {};
}

//! Empty where it could be read.
QString readExpected(const Json &expected, RuleSample &sample)
{
    if (!expected.isObject())
        return SampleText::tr("What is expected must be a JSON object with “verdict”, “output” or both.");
    if (const QString key = keyBeside(expected, {verdictKey, outputKey}); !key.isEmpty())
        return SampleText::tr("What is expected has “verdict” and “output” only, not “%1”.").arg(key);
    if (const Json *verdict = expected.find(verdictKey)) {
        if (!verdict->isString()
            || (verdict->text() != verdictName(Verdict::Passes)
                && verdict->text() != verdictName(Verdict::Stopped)))
            return SampleText::tr("The verdict that is expected must be “passes” or “stopped”.");
        sample.verdict = verdict->text() == verdictName(Verdict::Passes) ? Verdict::Passes : Verdict::Stopped;
    }
    if (const Json *output = expected.find(outputKey))
        sample.output = *output;
    if (sample.output && sample.verdict == Verdict::Stopped)
        return SampleText::tr("An event that is expected to be stopped has no output to expect.");
    return {};
}

//! Its secrets would be shown as the output of a transform. The source of an event is a text.
bool looksLikeStream(const Json &event)
{
    const Json *source = event.find("source");
    return source && source->isObject() && event.find("sink");
}

} // namespace

Result<RuleSample, QString> readRuleSample(std::string_view text, const QString &name)
{
    // What is as deep as it may be by itself can be framed.
    auto document = readJson(text, jsonDepthLimit + frameDepth);
    if (!document)
        return document.error().message();
    if (!document->root.isObject())
        return SampleText::tr("An event must be a JSON object.");
    if (!document->duplicates.empty()) {
        return SampleText::tr("The key %1 stands twice in one object; take one away.")
            .arg(toQString(lastToken(document->duplicates.front().pointer)));
    }
    const Json &root = document->root;
    RuleSample sample{.name = name};
    // An event of its own may have an extension that is called so.
    const Json *framed = root.find("specversion") ? nullptr : root.find(eventKey);
    const Json *expected = root.find(expectedKey);
    // No version until now.
    if (const Json *version = root.find(versionKey); framed && version && version->toInteger())
        return SampleText::tr("A newer version of Weir wrote this sample; it is left as it is.");
    if (const QString key = keyBeside(root, {eventKey, expectedKey}); (framed || expected) && !key.isEmpty())
        return SampleText::tr("A sample has “event” and “expected” only, not “%1”.").arg(key);
    if (expected) {
        if (QString fault = readExpected(*expected, sample); !fault.isEmpty())
            return fault;
    }
    const Json *events = root.members().size() == 1 ? root.find("events") : nullptr;
    if (events && (events->items().size() != 1))
        return SampleText::tr("“events” must be a list of one event; a sample is one event.");
    if (expected && !framed)
        return SampleText::tr("Beside what is expected there is no “event”.");
    // A bare event that is deeper could not be written again.
    if (const auto bare = readJson(text); !bare && !framed)
        return bare.error().message();
    sample.event = events ? events->items().front() : framed ? *framed : root;
    if (!sample.event.isObject())
        return SampleText::tr("An event must be a JSON object.");
    if (looksLikeStream(sample.event))
        return SampleText::tr("This is an event stream and no event.");
    return sample;
}

bool hasExpectation(const RuleSample &sample)
{
    return sample.verdict || sample.output;
}

bool canBeKept(const RuleSample &sample)
{
    return writeRuleSample(sample).size() <= static_cast<size_t>(jsonFileSizeLimit);
}

std::string writeRuleSample(const RuleSample &sample)
{
    Json expected = Json::object();
    if (sample.verdict)
        expected.insert(verdictKey, Json::string(std::string(verdictName(*sample.verdict))));
    if (sample.output)
        expected.insert(outputKey, *sample.output);
    Json file = Json::object();
    file.insert(eventKey, sample.event);
    if (!expected.members().empty())
        file.insert(expectedKey, std::move(expected));
    return writeJson(file);
}

} // namespace weir
