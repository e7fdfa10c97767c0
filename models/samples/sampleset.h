#pragma once

#include "models/samples/rulesample.h"

#include <QObject>

#include <memory>
#include <vector>

namespace weir {

//! The samples of one profile, in the order of their names. Names are unique, whatever their case: each is
//! that of a file.
class SampleSet final : public QObject
{
    Q_OBJECT

public:
    //! Shared with runs that are still under way.
    using Samples = std::vector<std::shared_ptr<const RuleSample>>;

    using QObject::QObject;

    [[nodiscard]] const Samples &samples() const { return m_samples; }
    //! −1 where there is none of this name.
    [[nodiscard]] int indexOf(const QString &name) const;

    //! Under its name, or with a number after it; returns the name.
    QString add(RuleSample sample);
    //! Takes the place of the one with its name, which must be there.
    void replace(RuleSample sample);
    void remove(const QString &name);
    //! What was read from where it is kept, and so is no edit. Names that are there already are newer.
    void load(std::vector<RuleSample> samples);

Q_SIGNALS:
    void changed();
    //! By somebody; comes before changed(), which load() emits as well.
    void edited();

private:
    void insert(RuleSample sample);

    Samples m_samples;
};

} // namespace weir
