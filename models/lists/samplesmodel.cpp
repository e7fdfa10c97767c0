#include "models/lists/samplesmodel.h"

#include "models/rules/outcometext.h"

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

SamplesModel::SamplesModel(const SampleSet *set, QObject *parent) : QAbstractTableModel(parent), m_set(set)
{
    takeSamples();
    connect(set, &SampleSet::changed, this, &SamplesModel::takeSamples);
}

void SamplesModel::setRun(const SampleRun &run)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const auto found = std::ranges::find(run.samples, row.sample);
        if (found == run.samples.end())
            continue;
        const SampleOutcome &outcome = run.outcomes[static_cast<size_t>(found - run.samples.begin())];
        row.verdict = verdictCell(outcome);
        row.expected = expectedCell(*row.sample, outcome);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, VerdictColumn), index(rowCount() - 1, ExpectedColumn));
}

int SamplesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SamplesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnTotal;
}

QVariant SamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const Cell name{.text = row.sample->name};
    const Cell &cell = index.column() == NameColumn ? name
        : index.column() == VerdictColumn           ? row.verdict
                                                    : row.expected;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell.sign.isEmpty() ? cell.text : cell.sign + u' ' + cell.text;
    case Qt::AccessibleTextRole:
        return cell.text;
    case MeaningRole:
        return static_cast<int>(cell.meaning);
    default:
        return {};
    }
}

QVariant SamplesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Event");
    case VerdictColumn:
        return tr("Verdict");
    case ExpectedColumn:
        return tr("Expected");
    default:
        return {};
    }
}

SamplesModel::Cell SamplesModel::verdictCell(const SampleOutcome &outcome)
{
    const Verdict verdict = outcome.outcome.verdict.verdict;
    switch (verdict) {
    case Verdict::Passes:
        return {verdictSign(verdict), tr("passes"), Meaning::Good};
    case Verdict::Stopped:
        return {verdictSign(verdict), tr("stopped"), Meaning::Bad};
    case Verdict::Unknown:
        return {verdictSign(verdict), tr("not known"), Meaning::Unclear};
    }
    Q_UNREACHABLE();
}

SamplesModel::Cell SamplesModel::expectedCell(const RuleSample &sample, const SampleOutcome &outcome)
{
    if (!hasExpectation(sample))
        return {};
    if (outcome.differences.isEmpty())
        return {u"✓"_s, tr("as expected"), Meaning::Good};
    const bool shouldPass = sample.output || sample.verdict == Verdict::Passes;
    const QString text = shouldPass && outcome.outcome.verdict.verdict != Verdict::Passes ? tr("should pass")
        : sample.verdict == Verdict::Stopped ? tr("should be stopped")
                                             : tr("another output");
    return {u"✕"_s, text, Meaning::Bad};
}

void SamplesModel::takeSamples()
{
    const SampleSet::Samples &samples = m_set->samples();
    const bool hasSameNames = std::ranges::equal(
        m_rows, samples, [](const Row &row, const auto &sample) { return row.sample->name == sample->name; });
    if (hasSameNames) {
        for (size_t i = 0; i < samples.size(); ++i)
            m_rows[i].sample = samples[i];
        return;
    }
    beginResetModel();
    m_rows.clear();
    for (const auto &sample : samples)
        m_rows.push_back({sample});
    endResetModel();
}

} // namespace weir
