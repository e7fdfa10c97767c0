#include "app/cli/requestlogfile.h"

#include "app/cli/console.h"
#include "app/export/harexport.h"
#include "app/storage/safefile.h"

namespace weir {

RequestLogFile::RequestLogFile(const QString &path, Console &console, QObject *parent)
    : QObject(parent), m_path(path), m_console(console)
{
}

void RequestLogFile::add(const RequestRecord &record)
{
    if (m_hasFailed)
        return;
    m_records.push_back(record);
    if (const auto error = writeFile(m_path, exportAsHar(m_records))) {
        m_hasFailed = true;
        m_console.say(error->message);
    }
}

} // namespace weir
