#pragma once

#include "app/cli/command.h"
#include "app/cli/serviceaccess.h"
#include "app/flows/applyflow.h"
#include "models/draft/resourcedraft.h"

#include <memory>

namespace weir {

struct AppliedTarget;
class TerminationSignals;

//! What the arguments of `weir apply` say beside the file and the profile.
struct ApplyOptions
{
    enum class Mode : quint8 { Ask, Yes, DryRun };

    ApplyTarget target = {};
    Mode mode = Mode::Ask;
    MissingSecrets missing = MissingSecrets::KeepPlaceholder;
    ApplyConfirmation::Afterwards afterwards = ApplyConfirmation::Afterwards::StartAgain;
    QString confirmedName = {};
    //! The file of the version that was expected, which is then what was there before; empty where none was.
    QString expectedPath = {};
};

//! One update on the command line: prints the review, asks, and says how it ended. A signal ends it; of what
//! was sent already it is said what is known.
class ApplyRun final : public QObject
{
    Q_OBJECT

public:
    //! `invocation` is finished as soon as the outcome is known.
    ApplyRun(const Invocation &invocation, ServiceAccess access, LoadedResource resource,
             ApplyOptions options);
    ~ApplyRun() override;

    void start();

private:
    void completeSecrets(const ApplyReview &ready);
    void explainChange(const std::vector<FieldChange> &changes);
    void sayProgress(const QString &text);
    void review(const ApplyReview &review);
    void print(const ApplyReview &review);
    [[nodiscard]] bool startsAgain() const;
    [[nodiscard]] bool asksSomebody() const;
    void askForConsent();
    void askForName();
    void send();
    void listenToSignals();
    void tellOfInterruption();
    void report(const ApplyOutcome &outcome);
    [[nodiscard]] AppliedTarget target() const;

    Invocation m_invocation;
    ServiceAccess m_access;
    ResourceDraft m_draft;
    ApplyOptions m_options;
    ApplyFlow m_flow;
    std::unique_ptr<TerminationSignals> m_signals;
    bool m_isInterrupted = false;
};

} // namespace weir
