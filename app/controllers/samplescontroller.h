#pragma once

#include "app/storage/samplestore.h"
#include "models/samples/sampleset.h"
#include "ui/rules/samplerequest.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace weir {

class MainWindow;
class ResourceDraft;
class SessionController;
class StorageThread;

//! Keeps the sample events of each profile: read when a rule lab first wants them, written soon after an
//! edit.
class SamplesController final : public QObject
{
    Q_OBJECT

public:
    //! All that is passed in outlives this object.
    SamplesController(MainWindow &window, SessionController &session, StorageThread &storage,
                      const QString &configFolder, QObject *parent = nullptr);
    //! What was edited is still written.
    ~SamplesController() override;

private:
    struct Entry
    {
        explicit Entry(SampleStore where) : store(std::move(where)) { }

        SampleStore store;
        SampleSet set;
        QTimer pause;
        //! What the files hold, or will.
        SampleSet::Samples written = {};
    };

    void take(ResourceDraft *draft, const SampleRequest &request);
    [[nodiscard]] Entry &entryOf(const ResourceDraft *draft);
    void load(Entry &entry);
    void add(ResourceDraft *draft, const SampleList &list);
    void saveTo(ResourceDraft *draft, const QString &folder);
    void writeTo(ResourceDraft *draft, const QString &folder, const SampleSet::Samples &samples);
    void write(Entry &entry);

    MainWindow &m_window;
    SessionController &m_session;
    StorageThread &m_storage;
    QString m_configFolder;
    std::map<QString, std::unique_ptr<Entry>> m_entries;
};

} // namespace weir
