#include "models/samples/sampleset.h"

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

int SampleSet::indexOf(const QString &name) const
{
    const auto found = std::ranges::find_if(m_samples, [&name](const auto &sample) {
        return sample->name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_samples.end() ? -1 : static_cast<int>(found - m_samples.begin());
}

QString SampleSet::add(RuleSample sample)
{
    const QString wanted = sample.name;
    for (int number = 2; indexOf(sample.name) >= 0; ++number)
        sample.name = wanted + u'-' + QString::number(number);
    QString name = sample.name;
    insert(std::move(sample));
    Q_EMIT edited();
    Q_EMIT changed();
    return name;
}

void SampleSet::replace(RuleSample sample)
{
    auto &place = m_samples[static_cast<size_t>(indexOf(sample.name))];
    place = std::make_shared<const RuleSample>(std::move(sample));
    Q_EMIT edited();
    Q_EMIT changed();
}

void SampleSet::remove(const QString &name)
{
    m_samples.erase(m_samples.begin() + indexOf(name));
    Q_EMIT edited();
    Q_EMIT changed();
}

void SampleSet::load(std::vector<RuleSample> samples)
{
    for (RuleSample &sample : samples) {
        if (indexOf(sample.name) < 0)
            insert(std::move(sample));
    }
    Q_EMIT changed();
}

void SampleSet::insert(RuleSample sample)
{
    const auto place = std::ranges::find_if(m_samples, [&sample](const auto &other) {
        return other->name.compare(sample.name, Qt::CaseInsensitive) > 0;
    });
    m_samples.insert(place, std::make_shared<const RuleSample>(std::move(sample)));
}

} // namespace weir
