#include "app/sandbox/streamstore.h"

namespace weir::sandbox {

StreamStore::StreamStore(std::vector<Stream> streams) : m_streams(std::move(streams))
{
    m_placeOfId.reserve(qsizetype(m_streams.size()));
    m_idOfName.reserve(qsizetype(m_streams.size()));
    for (size_t place = 0; place < m_streams.size(); ++place) {
        m_placeOfId.insert(m_streams[place].id, place);
        m_idOfName.insert(m_streams[place].name, m_streams[place].id);
    }
}

const Stream *StreamStore::find(const QString &id) const
{
    const auto place = m_placeOfId.find(id);
    return place == m_placeOfId.end() ? nullptr : &m_streams[*place];
}

QString StreamStore::idOfName(const QString &name) const
{
    return m_idOfName.value(name);
}

void StreamStore::replace(Stream stream)
{
    Stream &old = m_streams[m_placeOfId.value(stream.id)];
    m_idOfName.remove(old.name);
    m_idOfName.insert(stream.name, stream.id);
    old = std::move(stream);
}

void StreamStore::add(Stream stream)
{
    m_placeOfId.insert(stream.id, m_streams.size());
    m_idOfName.insert(stream.name, stream.id);
    m_streams.push_back(std::move(stream));
}

void StreamStore::remove(const QString &id)
{
    const size_t place = m_placeOfId.take(id);
    m_idOfName.remove(m_streams[place].name);
    m_streams.erase(m_streams.begin() + static_cast<std::ptrdiff_t>(place));
    for (size_t later = place; later < m_streams.size(); ++later)
        m_placeOfId[m_streams[later].id] = later;
}

} // namespace weir::sandbox
