#pragma once

#include "models/samples/samplerun.h"

#include <QFutureWatcher>
#include <QObject>

namespace weir {

//! Runs rules on samples beside the window, the newest of both only: what is asked for while a run is under
//! way is run once after it.
class RuleRunner final : public QObject
{
    Q_OBJECT

public:
    explicit RuleRunner(QObject *parent = nullptr);

    //! `document` is that of an event stream.
    void run(const Json &document, const SampleSet::Samples &samples);

Q_SIGNALS:
    void finished(const weir::SampleRun &run);

private:
    void start();
    void takeRun();

    QFutureWatcher<SampleRun> m_watcher;
    Json m_document;
    SampleSet::Samples m_samples;
    bool m_isWaiting = false;
};

} // namespace weir
