#include "ui/rules/rulelab.h"

#include "models/draft/resourcedraft.h"
#include "models/rules/eventrules.h"
#include "models/rules/rulepointers.h"
#include "models/rules/verdicttext.h"
#include "models/schema/displaytext.h"
#include "models/schema/fieldlookup.h"
#include "models/text.h"
#include "ui/announcement.h"
#include "ui/elidedlabel.h"
#include "ui/hairline.h"
#include "ui/rules/filterbuilder.h"
#include "ui/rules/keytransforms.h"
#include "ui/rules/operandline.h"
#include "ui/rules/rulerunner.h"
#include "ui/rules/samplespane.h"
#include "ui/rules/transformeditor.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

//! A condition with everything that it can have, and the samples beside it at 1024 x 640.
constexpr int rulesWidth = 484;
constexpr int samplesWidth = 320;
constexpr double nanosecondsInMillisecond = 1e6;

QLabel *newTitle(const QString &text, QWidget *parent)
{
    auto *title = new QLabel(text, parent);
    setTextStyle(title, TextStyle::Strong);
    return title;
}

//! Whether two values differ in nothing but their texts, numbers and the like: then one edit goes on.
bool hasSameShape(const Json &left, const Json &right)
{
    const bool isGroup = left.isObject() || left.isArray() || right.isObject() || right.isArray();
    if (!isGroup)
        return true;
    return left.type() == right.type() && std::ranges::equal(left.items(), right.items(), hasSameShape)
        && std::ranges::equal(left.members(), right.members(),
                              [](const Json::Member &one, const Json::Member &other) {
                                  return one.key == other.key && hasSameShape(one.value, other.value);
                              });
}

SampleValue valueOf(const VariableValue &variable, const TransformOutput &output)
{
    if (variable.state == ValueState::Fault)
        return {variable.fault, SampleValue::State::Fault};
    if (variable.state == ValueState::Found)
        return {shownJson(*variable.value), SampleValue::State::Value};
    // Each reference may have one of its own.
    QStringList defaults;
    for (const FilledReference &reference : output.references) {
        if (reference.name == variable.name && reference.filling == Filling::Default)
            defaults.append(toQString(output.text.substr(reference.offset, reference.length)));
    }
    defaults.removeDuplicates();
    return defaults.isEmpty() ? SampleValue{{}, SampleValue::State::Missing}
                              : SampleValue{listText(defaults), SampleValue::State::Default};
}

SampleValues valuesOf(const TransformOutput &output)
{
    SampleValues values;
    for (const VariableValue &variable : output.variables)
        values.emplace(variable.name, valueOf(variable, output));
    return values;
}

} // namespace

RuleLab::RuleLab(ResourceDraft *draft, SampleSet *samples, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_set(samples), m_runner(new RuleRunner(this)),
      m_name(new ElidedLabel(this)), m_filter(new FilterBuilder(this)),
      m_transform(new TransformEditor(this)), m_keysPart(new QWidget(this)),
      m_keys(new KeyTransforms(m_keysPart)), m_samples(new SamplesPane(samples, this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)), m_summary(new QLabel(this)), m_time(new QLabel(this))
{
    m_splitter->setObjectName(u"lab"_s);
    m_splitter->addWidget(createRules());
    m_splitter->addWidget(m_samples);
    m_splitter->setChildrenCollapsible(false);
    m_samples->setMinimumWidth(samplesWidth);
    m_splitter->setSizes({1, 1});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(new Hairline(this));
    layout->addWidget(m_splitter, 1);
    layout->addWidget(new Hairline(this));
    layout->addWidget(createFooter());
    connectParts();
    showDraft();
}

QWidget *RuleLab::createHeader()
{
    auto *header = new QWidget(this);
    setTextStyle(m_name, TextStyle::Strong);
    auto *chip = new QLabel(tr("rule lab"), header);
    makeChip(chip);
    auto *back = new QPushButton(tr("&Back to the form"), header);
    setButtonLook(back, ButtonLook::Quiet);
    back->setToolTip(tr("Back to the form (F6)"));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_name);
    layout->addWidget(chip, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    layout->addWidget(back);
    connect(back, &QPushButton::clicked, this, &RuleLab::formRequested);
    return header;
}

QWidget *RuleLab::createRules()
{
    auto *area = new QScrollArea(this);
    auto *content = new QWidget(area);
    auto *filterTitle = new QHBoxLayout;
    filterTitle->setSpacing(metrics::gap);
    auto *chip = new QLabel(tr("all of these"), content);
    makeChip(chip);
    filterTitle->addWidget(newTitle(tr("Filter"), content));
    filterTitle->addWidget(chip);
    filterTitle->addStretch(1);
    auto *keys = new QVBoxLayout(m_keysPart);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(metrics::gap);
    keys->addWidget(newTitle(tr("Keys of the messages"), m_keysPart));
    keys->addWidget(m_keys);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics::margin, metrics::columnGap, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    layout->addLayout(filterTitle);
    layout->addWidget(m_filter);
    layout->addSpacing(metrics::columnGap);
    layout->addWidget(newTitle(tr("Transform"), content));
    layout->addWidget(m_transform);
    layout->addSpacing(metrics::columnGap);
    layout->addWidget(m_keysPart);
    layout->addStretch(1);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(rulesWidth);
    // What is added or reached by Tab may lie beneath.
    connect(qApp, &QApplication::focusChanged, area, [this, area, content](const QWidget *, QWidget *focus) {
        if (!focus || !content->isAncestorOf(focus))
            return;
        // Where it takes the place of the form, Qt goes to its first part on the way.
        if (m_isEntered)
            m_lastFocus = focus;
        area->ensureWidgetVisible(focus, 0, metrics::sectionGap);
    });
    return area;
}

QWidget *RuleLab::createFooter()
{
    auto *footer = new QWidget(this);
    for (QLabel *label : {m_summary, m_time}) {
        setTextStyle(label, TextStyle::Small);
        setTone(label, Tone::Muted);
    }
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(metrics::margin, metrics::tight, metrics::margin, metrics::tight);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    layout->addWidget(m_time);
    return footer;
}

void RuleLab::resizeEvent(QResizeEvent *event)
{
    const Qt::Orientation fitting =
        width() < rulesWidth + samplesWidth + m_splitter->handleWidth() ? Qt::Vertical : Qt::Horizontal;
    if (fitting != m_splitter->orientation()) {
        m_splitter->setOrientation(fitting);
        m_splitter->setSizes({1, 1});
    }
    QWidget::resizeEvent(event);
}

void RuleLab::connectParts()
{
    connect(m_filter, &FilterBuilder::filterEdited, this,
            [this](const Json &filter) { setValue(std::string(filterPointer), filter); });
    connect(m_filter, &FilterBuilder::filterCleared, this, [this] { unset(std::string(filterPointer)); });
    connect(m_transform, &TransformEditor::transformEdited, this,
            [this](const Json &transform) { setValue(std::string(transformPointer), transform); });
    connect(m_keys, &KeyTransforms::transformsEdited, this,
            [this](const Json &transforms) { setValue(std::string(keyTransformPointer), transforms); });
    connect(m_keys, &KeyTransforms::transformsCleared, this,
            [this] { unset(std::string(keyTransformPointer)); });
    connect(m_samples, &SamplesPane::currentChanged, this, &RuleLab::showValues);
    connect(m_samples, &SamplesPane::filesChosen, this, [this](const QStringList &paths) {
        Q_EMIT samplesRequested({SampleRequest::Kind::AddFiles, paths});
    });
    connect(m_samples, &SamplesPane::folderChosen, this, [this](const QString &path) {
        Q_EMIT samplesRequested({SampleRequest::Kind::AddFolder, {path}});
    });
    connect(m_samples, &SamplesPane::saveChosen, this, [this](const QString &path) {
        Q_EMIT samplesRequested({SampleRequest::Kind::SaveToFolder, {path}});
    });
    connect(m_runner, &RuleRunner::finished, this, &RuleLab::takeRun);
    connect(m_set, &SampleSet::changed, this, &RuleLab::run);
    connect(m_draft, &ResourceDraft::changed, this, &RuleLab::showDraft);
}

void RuleLab::setEditing(Editing editing)
{
    m_filter->setEditing(editing);
    m_transform->setEditing(editing);
    m_keys->setEditing(editing);
}

void RuleLab::showFault(const QString &message)
{
    m_samples->showFault(message);
}

bool RuleLab::commitInput()
{
    for (OperandLine *line : m_filter->findChildren<OperandLine *>()) {
        if (!line->isFaulty() || line->isHidden())
            continue;
        line->focusTarget()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void RuleLab::focusInEvent(QFocusEvent *event)
{
    Q_UNUSED(event);
    m_isEntered = true;
    // Tab never leads here; whoever shows the lab wants to go on where somebody was, or to begin.
    QWidgetList targets{m_lastFocus, m_filter->focusTarget()};
    targets += m_filter->findChildren<QWidget *>();
    const auto target = std::ranges::find_if(targets, [this](const QWidget *widget) {
        return widget && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled()
            && widget->isVisibleTo(this);
    });
    if (target != targets.end())
        (*target)->setFocus(Qt::OtherFocusReason);
    tellFocusOnceMore(this);
}

void RuleLab::hideEvent(QHideEvent *event)
{
    m_isEntered = false;
    QWidget::hideEvent(event);
}

void RuleLab::setValue(const std::string &pointer, const Json &value)
{
    const Json *before = m_draft->value(pointer);
    const bool goesOn = before && hasSameShape(*before, value);
    if (!goesOn)
        m_draft->endEdit();
    m_draft->setValue(pointer, value);
    if (!goesOn)
        m_draft->endEdit();
}

void RuleLab::unset(const std::string &pointer)
{
    m_draft->endEdit();
    m_draft->unset(pointer);
    m_draft->endEdit();
}

void RuleLab::showDraft()
{
    m_name->setText(m_draft->name());
    m_name->setHidden(m_draft->name().isEmpty());
    m_filter->showFilter(m_draft->value(filterPointer));
    m_transform->setTemplateText(templateTextOf(m_draft->document()));
    m_transform->showTransform(m_draft->value(transformPointer));
    m_keys->showTransforms(m_draft->value(keyTransformPointer));
    m_keysPart->setVisible(m_draft->value(parentPointer(keyTransformPointer)));
    setEditing(m_draft->isReadable() ? Editing::Allowed : Editing::ReadOnly);
    run();
}

void RuleLab::run()
{
    m_runner->run(m_draft->document(), m_set->samples());
}

void RuleLab::takeRun(const SampleRun &run)
{
    m_run = run;
    m_filter->showCounts(run.conditionCounts());
    m_samples->showRun(run, targetName());
    showValues();
    const int count = static_cast<int>(run.samples.size());
    const int differing = run.differingCount();
    const QString samples = tr("%n sample(s)", nullptr, count);
    m_summary->setText(differing == 0 ? samples : tr("%1, %2 not as expected").arg(samples).arg(differing));
    // Without a sample there was nothing to evaluate.
    m_time->setVisible(count > 0);
    m_time->setText(tr("Evaluated in %1 ms, offline")
                        .arg(QLocale().toString(
                            static_cast<double>(run.nanoseconds) / nanosecondsInMillisecond, 'f', 1)));
}

void RuleLab::showValues()
{
    SampleValues values;
    std::vector<SampleValues> ofKeys;
    const auto sample = m_samples->currentSample();
    const auto found = std::ranges::find(m_run.samples, sample);
    if (found != m_run.samples.end()) {
        const EventOutcome &outcome =
            m_run.outcomes[static_cast<size_t>(found - m_run.samples.begin())].outcome;
        values = valuesOf(outcome.output);
        std::ranges::transform(outcome.keys, std::back_inserter(ofKeys), valuesOf);
    }
    const QString name = sample ? sample->name : QString();
    m_transform->showValues(values, name);
    m_keys->showValues(ofKeys, name);
}

QString RuleLab::targetName() const
{
    constexpr std::string_view sinkPointer = "/sink";
    const FieldSpec *sink = fieldAt(m_draft->table(), sinkPointer);
    const Json *value = m_draft->value(sinkPointer);
    const auto chosen = sink && value ? chosenAlternatives(*sink, *value) : std::vector<const FieldSpec *>();
    return chosen.empty() ? tr("the target") : fieldLabel(*chosen.front());
}

} // namespace weir
