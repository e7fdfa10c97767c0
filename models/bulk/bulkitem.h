#pragma once

#include "models/bulk/bulkorder.h"
#include "models/draft/changes.h"
#include "models/service/resourceaction.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace weir {

//! One of several changes that are made together, from its order to its outcome.
struct BulkItem
{
    enum class State : quint8 {
        Waiting, //!< Nobody has looked at it.
        Reading,
        Ready, //!< It can be sent.
        Unchanged, //!< The service holds it already.
        Refused, //!< It cannot be sent; the message says why.
        Sending,
        Ended, //!< See the outcome.
    };
    enum class Task : quint8 {
        Update,
        Create,
        Start, //!< The update was applied before, and the stream that it paused was not started again.
    };
    enum class Before : quint8 { Idle, Running };
    //! What a run that was interrupted has left of it.
    enum class Earlier : quint8 {
        None,
        Sent, //!< Nobody knows how it ended.
        Applied, //!< Its end was written down, and that of the start that follows it was not.
    };

    //! Why it cannot be sent.
    enum class Refusal : quint8 {
        None,
        Unreadable, //!< The file.
        Invalid, //!< It has errors, or lacks a secret.
        NoTarget, //!< There is no resource of that name, or more than one.
        Changed, //!< It is not what was looked at.
        Service, //!< It could not be read there.
        NotAllowed,
    };
    //! Whether reading shows that a change has landed; the service shows no secrets.
    enum class Trace : quint8 { Visible, None };

    BulkOrder order = {};
    QString id = {};
    QString name = {};
    State state = State::Waiting;
    Task task = Task::Update;
    //! A stream that is running is paused by its update.
    Before before = Before::Idle;
    Earlier earlier = Earlier::None;
    Trace trace = Trace::Visible;
    std::vector<FieldChange> changes = {};
    //! Of what was looked at; what is sent has the same.
    QByteArray fingerprint = {};
    qsizetype warnings = 0;
    Refusal refusal = Refusal::None;
    WriteOutcome outcome = WriteOutcome::Unsent;
    std::optional<ActionOutcome> restart = {};
    //! Why it was refused, or did not end well, as a sentence.
    QString message = {};
    QString requestId = {};

    //! Of a file its name, else what people call the resource.
    [[nodiscard]] QString title() const;
    //! Whether it ended, and not as it should.
    [[nodiscard]] bool hasFailed() const;
    //! Whether it ended, and nobody knows how, or the stream that it paused does not run again.
    [[nodiscard]] bool isOpen() const;
};

//! How far it is with an item, in a few words.
[[nodiscard]] QString stateText(const BulkItem &item);
//! The same as a word for programs: "ready", "unchanged", "refused", "applied" and so on.
[[nodiscard]] std::string stateWord(const BulkItem &item);

//! Changes of two items are the same where their fingerprints are. Of a secret it says only that it changes.
[[nodiscard]] QByteArray fingerprintOf(BulkItem::Task task, BulkItem::Before before,
                                       const std::vector<FieldChange> &changes);

//! How many of a run there are.
struct BulkCounts
{
    size_t all = 0;
    size_t ready = 0;
    size_t unchanged = 0;
    size_t refused = 0;
    size_t applied = 0;
    size_t failed = 0;
    size_t unknown = 0;
    //! Ready or waiting ones whose stream is running.
    size_t running = 0;
};

[[nodiscard]] BulkCounts countsOf(const std::vector<BulkItem> &items);
//! Such as "12 to change, 3 unchanged, 1 cannot be sent", without what there is none of.
[[nodiscard]] QString planText(const BulkCounts &counts);
//! Such as "12 applied, 1 failed, 3 not sent".
[[nodiscard]] QString endText(const BulkCounts &counts);

} // namespace weir
