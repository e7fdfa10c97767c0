#pragma once

#include "app/cli/command.h"
#include "app/cli/outputformat.h"
#include "app/cli/serviceaccess.h"
#include "app/flows/bulkrun.h"
#include "app/storage/bulkrecorder.h"
#include "app/storage/historyrecorder.h"
#include "app/storage/storagethread.h"

#include <memory>
#include <optional>
#include <vector>

namespace weir {

class TerminationSignals;

//! What the arguments say of changes that are made together.
struct BulkApplyOptions
{
    enum class Mode : quint8 { Ask, Yes, DryRun };
    //! What becomes of a run of the same files that was interrupted.
    enum class Earlier : quint8 { Refuse, Resume, Forget };

    BulkOptions bulk = {};
    //! Of files that do not say.
    std::optional<ResourceKind> kind = {};
    Mode mode = Mode::Ask;
    Earlier earlier = Earlier::Refuse;
    //! Of a protected profile: its own name.
    QString confirmedName = {};
    //! Where the report goes; empty for nowhere.
    QString reportPath = {};
    OutputFormat format = OutputFormat::Text;
};

//! Changes made together on the command line: prints what each would change, asks once, sends them, and says
//! how each ended. A signal ends it; what was sent gets its outcome.
class BulkApply final : public QObject
{
    Q_OBJECT

public:
    //! `invocation` is finished once the outcome is known.
    BulkApply(const Invocation &invocation, ServiceAccess access, std::vector<BulkOrder> orders,
              BulkApplyOptions options);
    ~BulkApply() override;

    void start();

private:
    void takeInterrupted(std::optional<JournaledRun> earlier);
    void plan(std::vector<BulkItem> items);
    [[nodiscard]] BulkAccess bulkAccess();
    void takePlan();
    void askForConsent(size_t count);
    void send();
    void tellItem(size_t index);
    void tellProgress();
    void takeEnd();
    //! Whether something of the run is still to be done or to be found out.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] ExitCode worstCode() const;
    void report(const QString &message, ExitCode code);

    Invocation m_invocation;
    ServiceAccess m_access;
    std::vector<BulkOrder> m_orders;
    BulkApplyOptions m_options;
    StorageThread m_historyThread;
    HistoryRecorder m_history;
    //! Of its own, for each request waits for what is written here.
    StorageThread m_journalThread;
    BulkRecorder m_journal;
    std::unique_ptr<TerminationSignals> m_signals;
    std::unique_ptr<BulkRun> m_run;
    QElapsedTimer m_elapsed;
    size_t m_sent = 0;
    size_t m_ended = 0;
    bool m_isSending = false;
    bool m_isJournaled = false;
    bool m_isInterrupted = false;
};

} // namespace weir
