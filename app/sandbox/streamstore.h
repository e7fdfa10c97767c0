#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace weir::sandbox {

//! An event stream as the service holds it.
struct Stream
{
    QString id = {};
    QString name = {};
    QString status = {};
    QString createdTime = {};
    QString updatedTime = {};
    //! Description, source, sink, rule_config and option, and whatever else was sent. Copies of a sample
    //! share it.
    QJsonObject content = {};
};

//! The event streams of the project, in the order in which they were created.
class StreamStore
{
public:
    explicit StreamStore(std::vector<Stream> streams);

    [[nodiscard]] const std::vector<Stream> &streams() const { return m_streams; }
    //! Null where there is none.
    [[nodiscard]] const Stream *find(const QString &id) const;
    //! Empty where no stream has the name.
    [[nodiscard]] QString idOfName(const QString &name) const;
    //! Puts it in the place of the stream that has its id. There must be one, and its name must be free.
    void replace(Stream stream);
    //! Behind all others. Its id and its name must be free.
    void add(Stream stream);
    //! There must be one.
    void remove(const QString &id);

private:
    std::vector<Stream> m_streams;
    QHash<QString, size_t> m_placeOfId;
    QHash<QString, QString> m_idOfName;
};

} // namespace weir::sandbox
