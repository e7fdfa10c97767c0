#include "app/controllers/samplescontroller.h"

#include "app/controllers/sessioncontroller.h"
#include "app/storage/storagethread.h"
#include "models/draft/resourcedraft.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"

#include <QPointer>

#include <algorithm>
#include <chrono>

namespace weir {

namespace {

//! Events are typed as texts are.
constexpr std::chrono::milliseconds writeDelay(400);

} // namespace

SamplesController::SamplesController(MainWindow &window, SessionController &session, StorageThread &storage,
                                     const QString &configFolder, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_storage(storage), m_configFolder(configFolder)
{
    connect(&window, &MainWindow::samplesRequested, this, &SamplesController::take);
}

SamplesController::~SamplesController()
{
    for (const auto &[id, entry] : m_entries) {
        if (entry->pause.isActive())
            write(*entry);
    }
}

void SamplesController::take(ResourceDraft *draft, const SampleRequest &request)
{
    const auto addRead = [this, draft = QPointer(draft)](const SampleList &list) {
        if (draft)
            add(draft, list);
    };
    switch (request.kind) {
    case SampleRequest::Kind::Show:
        return m_window.showSamples(draft, &entryOf(draft).set);
    case SampleRequest::Kind::AddFiles:
        return m_storage.run([paths = request.paths] { return readSampleFiles(paths); }, this, addRead);
    case SampleRequest::Kind::AddFolder:
        return m_storage.run([folder = request.paths.value(0)] { return readSampleFolder(folder); }, this,
                             addRead);
    case SampleRequest::Kind::SaveToFolder:
        return saveTo(draft, request.paths.value(0));
    }
    Q_UNREACHABLE();
}

SamplesController::Entry &SamplesController::entryOf(const ResourceDraft *draft)
{
    const ConnectionProfile *profile = m_session.profile();
    const QString id = !draft->profileId().isEmpty() ? draft->profileId() : profile ? profile->id : QString();
    std::unique_ptr<Entry> &entry = m_entries[id];
    if (!entry) {
        entry = std::make_unique<Entry>(SampleStore(m_configFolder, id));
        load(*entry);
    }
    return *entry;
}

void SamplesController::load(Entry &entry)
{
    entry.pause.setSingleShot(true);
    entry.pause.setInterval(writeDelay);
    connect(&entry.pause, &QTimer::timeout, this, [this, &entry] { write(entry); });
    connect(&entry.set, &SampleSet::edited, &entry.pause, [&entry] {
        if (!entry.pause.isActive())
            entry.pause.start();
    });
    m_storage.run([store = entry.store] { return store.load(); }, &entry.set,
                  [this, &entry](SampleList list) {
                      const SampleSet::Samples edited = entry.set.samples();
                      entry.set.load(std::move(list.samples));
                      // What came from the files; the rest is still to be written.
                      for (const auto &sample : entry.set.samples()) {
                          if (std::ranges::find(edited, sample) == edited.end())
                              entry.written.push_back(sample);
                      }
                      for (const QString &fault : list.faults)
                          m_window.showBanner({.message = fault, .tone = Tone::Warning});
                  });
}

void SamplesController::add(ResourceDraft *draft, const SampleList &list)
{
    SampleSet &set = entryOf(draft).set;
    for (const RuleSample &sample : list.samples)
        set.add(sample);
    m_window.tellOfSamples(draft, list.faults.join(u'\n'));
}

void SamplesController::saveTo(ResourceDraft *draft, const QString &folder)
{
    const SampleSet::Samples samples = entryOf(draft).set.samples();
    m_storage.run([folder, samples] { return filesToReplace(folder, samples); }, this,
                  [this, draft = QPointer(draft), folder, samples](const QStringList &names) {
                      if (names.isEmpty())
                          return writeTo(draft, folder, samples);
                      QMessageBox *question = newReplaceFilesQuestion(folder, names, &m_window);
                      connect(question, &QDialog::finished, this, [this, draft, folder, samples](int answer) {
                          if (answer == QMessageBox::Yes)
                              writeTo(draft, folder, samples);
                      });
                      question->open();
                  });
}

void SamplesController::writeTo(ResourceDraft *draft, const QString &folder,
                                const SampleSet::Samples &samples)
{
    m_storage.run([folder, samples] { return writeSamples(folder, samples); }, this,
                  [this, draft = QPointer(draft), folder](const std::optional<FileError> &error) {
                      if (draft)
                          m_window.tellOfSamples(draft, error ? error->message : QString());
                      if (!error)
                          m_window.showStatus(tr("Saved the samples to %1").arg(folder));
                  });
}

void SamplesController::write(Entry &entry)
{
    entry.pause.stop();
    m_storage.run([store = entry.store, before = entry.written,
                   after = entry.set.samples()] { return store.save(before, after); },
                  this,
                  [this](const std::optional<FileError> &error) {
                      if (error)
                          m_window.showBanner({.message = error->message, .tone = Tone::Warning});
                  });
    entry.written = entry.set.samples();
}

} // namespace weir
