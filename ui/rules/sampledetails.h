#pragma once

#include "models/samples/samplerun.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace weir {

class CodeView;
class NoteBox;
class SegmentedControl;
class WrappedLabel;

//! One sample: what is expected of it, what the rules make of it and why, and the event itself, to be edited.
class SampleDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit SampleDetails(QWidget *parent = nullptr);

    void showSample(const std::shared_ptr<const RuleSample> &sample);
    //! Of the sample that is shown. `target` is what people call where events go.
    void showOutcome(const SampleOutcome &outcome, const QString &target);

Q_SIGNALS:
    void sampleEdited(const weir::RuleSample &sample);
    void removeRequested(const QString &name);

private:
    QWidget *createExpectation();
    void showExpectation();
    void showReasons(const FilterVerdict &verdict);
    void showOutput(const SampleOutcome &outcome, const QString &target);
    void takeVerdict(int choice);
    void takeOutput(Qt::CheckState state);
    void takeEvent();

    std::shared_ptr<const RuleSample> m_sample;
    std::string m_outputText;
    //! Of events that cannot be read yet, by the names of their samples.
    std::map<QString, QString> m_unfinished;
    SegmentedControl *m_verdict;
    QCheckBox *m_output;
    WrappedLabel *m_differences;
    WrappedLabel *m_reasonsTitle;
    NoteBox *m_reasons;
    WrappedLabel *m_reasonsText;
    WrappedLabel *m_textTitle;
    CodeView *m_text;
    WrappedLabel *m_notes;
    WrappedLabel *m_fault;
    CodeView *m_event;
    WrappedLabel *m_eventFault;
};

} // namespace weir
