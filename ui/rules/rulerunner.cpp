#include "ui/rules/rulerunner.h"

#include "models/json/pointer.h"
#include "models/rules/rulepointers.h"

#include <QtConcurrentRun>

#include <utility>

namespace weir {

namespace {

//! What the rules are read from: the rest of a document is not copied for them.
Json rulesOf(const Json &document)
{
    Json rules = Json::object();
    for (const std::string_view pointer :
         {filterPointer, transformPointer, keyTransformPointer, functionPointer}) {
        if (const Json *value = valueAt(document, pointer))
            setValueAt(rules, pointer, *value);
    }
    return rules;
}

} // namespace

RuleRunner::RuleRunner(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<SampleRun>::finished, this, &RuleRunner::takeRun);
}

void RuleRunner::run(const Json &document, const SampleSet::Samples &samples)
{
    m_document = rulesOf(document);
    m_samples = samples;
    if (m_watcher.isRunning())
        m_isWaiting = true;
    else
        start();
}

void RuleRunner::start()
{
    m_isWaiting = false;
    m_watcher.setFuture(QtConcurrent::run(runSamples, m_document, m_samples));
}

void RuleRunner::takeRun()
{
    const SampleRun run = m_watcher.result();
    // Started before it is told: whoever hears of this run sees nothing older than it.
    if (m_isWaiting)
        start();
    Q_EMIT finished(run);
}

} // namespace weir
