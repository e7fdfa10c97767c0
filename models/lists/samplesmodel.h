#pragma once

#include "models/samples/samplerun.h"

#include <QAbstractTableModel>

#include <vector>

namespace weir {

//! The samples of a set with what the rules make of each.
class SamplesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { NameColumn, VerdictColumn, ExpectedColumn, ColumnTotal };
    //! How a cell's text is meant, for its colour.
    enum class Meaning : quint8 { None, Good, Bad, Unclear };
    static constexpr int MeaningRole = Qt::UserRole;

    //! The set must live as long.
    explicit SamplesModel(const SampleSet *set, QObject *parent = nullptr);

    //! What is there of samples that are no longer those of the run stays without a verdict.
    void setRun(const SampleRun &run);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell
    {
        //! For the eye.
        QString sign = {};
        QString text = {};
        Meaning meaning = Meaning::None;
    };
    struct Row
    {
        std::shared_ptr<const RuleSample> sample;
        Cell verdict = {};
        Cell expected = {};
    };

    [[nodiscard]] static Cell verdictCell(const SampleOutcome &outcome);
    [[nodiscard]] static Cell expectedCell(const RuleSample &sample, const SampleOutcome &outcome);
    void takeSamples();

    const SampleSet *m_set;
    std::vector<Row> m_rows;
};

} // namespace weir
