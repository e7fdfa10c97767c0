#pragma once

#include "models/schema/resourcekind.h"
#include "models/service/apierror.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

enum class ChangeAction : quint8 { Update, Create, Delete, Start, Pause, Enable, Disable };

//! Such as "update": in files, on the command line and in the names of exported versions.
[[nodiscard]] std::string_view actionWord(ChangeAction action);
[[nodiscard]] std::optional<ChangeAction> actionFromWord(std::string_view word);
//! What people call it, in their language.
[[nodiscard]] QString actionName(ChangeAction action);

//! Such as "applied".
[[nodiscard]] std::string_view outcomeWord(WriteOutcome outcome);
[[nodiscard]] std::optional<WriteOutcome> outcomeFromWord(std::string_view word);

//! The resource that a change was sent to, and by whom.
struct ChangeSubject
{
    QString profileId = {};
    QString profileName = {};
    QString projectId = {};
    ResourceKind kind = ResourceKind::EventStream;
    //! Empty until a resource that is created has one.
    QString resourceId = {};
    //! Empty where nobody has read it.
    QString resourceName = {};

    bool operator==(const ChangeSubject &) const = default;
};

//! What is about to be sent.
struct SentChange
{
    ChangeSubject subject = {};
    ChangeAction action = ChangeAction::Update;
    //! The bodies as shown, placeholders in the place of secrets; empty where there was or is none.
    std::string before = {};
    std::string after = {};
};

//! How it ended.
struct ChangeEnd
{
    WriteOutcome outcome = WriteOutcome::Unknown;
    //! One sentence; empty where it was applied.
    QString error = {};
    QString requestId = {};
    //! From the sending to the answer; not known of a program that ended before that.
    std::optional<std::chrono::milliseconds> duration = {};
    //! Of a resource that was created.
    QString createdId = {};
};

//! Where a change stands in the history: they are in the order of their times, and of numbers within one.
struct ChangePosition
{
    //! When it was sent, UTC.
    QDateTime time = {};
    //! Counts up; never given twice in one file.
    qint64 number = 0;

    bool operator==(const ChangePosition &) const = default;
};

//! In files and on the command line, such as 2026-11-26T08:00:00.000Z.
[[nodiscard]] QString isoTime(const ChangePosition &position);

//! One change of the history, without its bodies.
struct ChangeRecord
{
    ChangePosition position = {};
    ChangeSubject subject = {};
    ChangeAction action = ChangeAction::Update;
    ChangeEnd end = {};
    //! Which of ChangeBodies there is.
    bool hasBefore = false;
    bool hasAfter = false;
};

//! The version that a change found, and the one that it sent.
enum class VersionSide : quint8 { Before, After };

struct ChangeBodies
{
    std::string before = {};
    std::string after = {};

    //! What the change left behind; of a deletion what was there last.
    [[nodiscard]] const std::string &version() const { return after.empty() ? before : after; }
};

//! Which changes; what is empty does not restrict.
struct ChangeFilter
{
    //! Words that all stand in the resource's name, its ID or the profile's name, whatever their case, or one
    //! request ID.
    QString text = {};
    QString resourceId = {};
    std::optional<WriteOutcome> outcome = {};
    //! The first and the last moment.
    QDateTime since = {};
    QDateTime until = {};

    bool operator==(const ChangeFilter &) const = default;
};

//! From newest to oldest.
struct ChangePage
{
    std::vector<ChangeRecord> changes = {};
    enum class More : quint8 { Older, None };
    More more = More::None;
};

} // namespace weir
