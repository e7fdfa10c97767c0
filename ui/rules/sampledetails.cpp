#include "ui/rules/sampledetails.h"

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/rules/outcometext.h"
#include "models/samples/rulesample.h"
#include "models/text.h"
#include "ui/dialogs/notebox.h"
#include "ui/editors/codeview.h"
#include "ui/forms/segmentedcontrol.h"
#include "ui/leveltext.h"
#include "ui/rules/outputtext.h"
#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::optional<Verdict>, 3> verdicts{std::nullopt, Verdict::Passes, Verdict::Stopped};

WrappedLabel *newLabel(TextStyle style, QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->fitWidth();
    setTextStyle(label, style);
    return label;
}

CodeView *newCode(const QString &name, QWidget *parent)
{
    auto *view = new CodeView(parent);
    view->setAccessibleName(name);
    view->setFrameShape(QFrame::StyledPanel);
    return view;
}

//! Empty texts take no room.
void setLines(QLabel *label, const QStringList &lines)
{
    label->setText(lines.join(u'\n'));
    label->setVisible(!lines.isEmpty());
}

} // namespace

SampleDetails::SampleDetails(QWidget *parent)
    : QWidget(parent),
      m_verdict(new SegmentedControl({tr("Anything"), tr("Passes"), tr("Is stopped")}, this)),
      m_output(new QCheckBox(tr("This &output"), this)), m_differences(newLabel(TextStyle::Normal, this)),
      m_reasonsTitle(newLabel(TextStyle::Strong, this)), m_reasons(new NoteBox(this)),
      m_reasonsText(newLabel(TextStyle::Normal, m_reasons)), m_textTitle(newLabel(TextStyle::Strong, this)),
      m_text(newCode(tr("Output"), this)), m_notes(newLabel(TextStyle::Small, this)),
      m_fault(newLabel(TextStyle::Normal, this)), m_event(newCode(tr("Event"), this)),
      m_eventFault(newLabel(TextStyle::Small, this))
{
    m_text->setReadOnly(true);
    m_reasons->addWidget(m_reasonsText);
    setTone(m_differences, Tone::Error);
    setTone(m_notes, Tone::Muted);
    for (QLabel *label : {m_differences, m_reasonsText, m_notes, m_fault})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *eventTitle = newLabel(TextStyle::Strong, this);
    eventTitle->setText(tr("The event"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    layout->addWidget(createExpectation());
    layout->addWidget(m_differences);
    layout->addSpacing(metrics::gap);
    layout->addWidget(m_reasonsTitle);
    layout->addWidget(m_reasons);
    layout->addSpacing(metrics::gap);
    layout->addWidget(m_textTitle);
    layout->addWidget(m_fault);
    layout->addWidget(m_text);
    layout->addWidget(m_notes);
    layout->addSpacing(metrics::gap);
    layout->addWidget(eventTitle);
    layout->addWidget(m_event);
    layout->addWidget(m_eventFault);
    layout->addStretch(1);
    connect(m_event, &CodeView::textEdited, this, &SampleDetails::takeEvent);
}

QWidget *SampleDetails::createExpectation()
{
    auto *row = new QWidget(this);
    auto *label = new QLabel(tr("Expected"), row);
    auto *remove = new QPushButton(tr("Re&move"), row);
    setButtonLook(remove, ButtonLook::Quiet);
    setTextStyle(label, TextStyle::Strong);
    m_verdict->setAccessibleName(tr("Expected"));
    m_output->setToolTip(tr("Whether the output that the rules give now is the one that is expected."));
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::rowGap);
    layout->setVerticalSpacing(metrics::gap);
    layout->setColumnStretch(0, 1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(remove, 0, 1);
    layout->addWidget(m_verdict, 1, 0, 1, 2);
    layout->addWidget(m_output, 2, 0, 1, 2, Qt::AlignLeft);
    connect(m_verdict, &SegmentedControl::chosen, this, &SampleDetails::takeVerdict);
    connect(m_output, &QCheckBox::clicked, this, [this] { takeOutput(m_output->checkState()); });
    connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_sample->name); });
    return row;
}

void SampleDetails::showSample(const std::shared_ptr<const RuleSample> &sample)
{
    if (m_sample == sample)
        return;
    m_sample = sample;
    const auto chosen = std::ranges::find(verdicts, sample->verdict);
    m_verdict->setCurrent(static_cast<int>(chosen - verdicts.begin()));
    m_output->setChecked(sample->output.has_value());
    m_output->setEnabled(sample->verdict != Verdict::Stopped);
    if (const auto unfinished = m_unfinished.find(sample->name); unfinished != m_unfinished.end()) {
        m_event->setReadOnly(false);
        m_event->replaceText(unfinished->second);
        return takeEvent();
    }
    const auto typed = readRuleSample(toStdString(m_event->text()), {});
    if (typed && typed->event == sample->event)
        return;
    const std::string text = writeJson(sample->event);
    const bool isShown = canShowCode(text);
    m_event->setReadOnly(!isShown);
    m_event->replaceText(isShown ? toQString(text).trimmed() : tooLongText(text));
    fitHeight(m_event);
    showLevelText(m_eventFault, Level::Error, {});
}

void SampleDetails::showOutcome(const SampleOutcome &outcome, const QString &target)
{
    const Verdict expected =
        m_sample->output ? Verdict::Passes : m_sample->verdict.value_or(Verdict::Unknown);
    const bool isVerdict = expected != outcome.outcome.verdict.verdict;
    // The reasons of a verdict stand beneath.
    setLines(m_differences, isVerdict ? outcome.differences.mid(0, 1) : outcome.differences);
    showReasons(outcome.outcome.verdict);
    showOutput(outcome, target);
}

void SampleDetails::showReasons(const FilterVerdict &verdict)
{
    const QString name = m_sample->name;
    m_reasonsTitle->setText(verdict.verdict == Verdict::Passes ? tr("Why %1 passes").arg(name)
                                : verdict.verdict == Verdict::Stopped
                                ? tr("Why %1 is stopped").arg(name)
                                : tr("Why the verdict on %1 is not known").arg(name));
    m_reasonsText->setText(reasonLines(verdict).join(u'\n'));
}

void SampleDetails::showOutput(const SampleOutcome &outcome, const QString &target)
{
    const TransformOutput &output = outcome.outcome.output;
    const bool isSent = outcome.outcome.verdict.verdict != Verdict::Stopped;
    m_textTitle->setText((isSent ? tr("What %1 receives for %2") : tr("What %1 would receive for %2"))
                             .arg(target, m_sample->name));
    showLevelText(m_fault, Level::Warning, output.fault);
    m_outputText = output.text;
    m_text->replaceText(shownOutput(output.text));
    fitHeight(m_text);
    setLines(m_notes, outputNotes(outcome.outcome));
}

void SampleDetails::takeVerdict(int choice)
{
    RuleSample sample = *m_sample;
    sample.verdict = verdicts.at(static_cast<size_t>(choice));
    // What is stopped has none.
    if (sample.verdict == Verdict::Stopped)
        sample.output.reset();
    Q_EMIT sampleEdited(sample);
}

void SampleDetails::takeOutput(Qt::CheckState state)
{
    RuleSample sample = *m_sample;
    sample.output.reset();
    if (state == Qt::Checked) {
        auto json = readJson(m_outputText);
        // A string would be compared as a text.
        const bool isCompared = json && !json->root.isString();
        sample.output = isCompared ? std::move(json->root) : Json::string(m_outputText);
    }
    Q_EMIT sampleEdited(sample);
}

void SampleDetails::takeEvent()
{
    fitHeight(m_event);
    auto typed = readRuleSample(toStdString(m_event->text()), {});
    if (!typed) {
        m_unfinished[m_sample->name] = m_event->text();
        return showLevelText(m_eventFault, Level::Error, typed.error());
    }
    m_unfinished.erase(m_sample->name);
    showLevelText(m_eventFault, Level::Error, {});
    RuleSample sample = *m_sample;
    sample.event = std::move(typed->event);
    Q_EMIT sampleEdited(sample);
}

} // namespace weir
