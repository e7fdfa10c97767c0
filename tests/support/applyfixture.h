#pragma once

#include "app/api/apiclient.h"
#include "app/flows/applyflow.h"
#include "models/draft/resourcedraft.h"
#include "tests/support/apifixture.h"

#include <QJsonObject>
#include <QSignalSpy>

#include <memory>
#include <optional>

namespace weir {

inline constexpr char streamConfirmation[] = R"({"eventStreamingID":"5318"})";

//! A stream without errors, as a GET answers it, with these members in place of its own.
[[nodiscard]] QByteArray stream(const QJsonObject &members = {});
//! The body alone.
[[nodiscard]] QByteArray streamWithoutId();
[[nodiscard]] LoadedResource loadedFrom(const QByteArray &text, ResourceOrigin origin,
                                        ResourceKind kind = ResourceKind::EventStream);

//! One draft that is applied, against a server that does what it is told.
struct ApplyScene
{
    explicit ApplyScene(const QByteArray &body = stream(), ResourceOrigin origin = ResourceOrigin::Service,
                        ApplyTarget target = {}, ResourceKind kind = ResourceKind::EventStream,
                        std::chrono::milliseconds limit = std::chrono::seconds(20));

    void edit(const std::string &pointer, const std::string &text);
    //! Of the next request.
    void answer(const QByteArray &body);
    //! Starts; whether the review comes.
    bool review();
    [[nodiscard]] ApplyOutcome outcome() const;
    [[nodiscard]] ApplyRefusal refusal() const;
    //! Mine for each conflict of the last review.
    [[nodiscard]] std::vector<std::pair<std::string, ConflictChoice>> choices() const;
    //! "GET GET PUT"
    [[nodiscard]] QByteArray methods() const;

    ScriptedServer server;
    ConnectionProfile profile;
    std::unique_ptr<ApiClient> client;
    std::unique_ptr<ResourceDraft> draft;
    std::unique_ptr<ApplyFlow> flow;
    //! A review cannot be copied into a spy's arguments.
    std::optional<ApplyReview> lastReview;
    struct Count
    {
        [[nodiscard]] int count() const { return value; }
        int value = 0;
    } reviews;
    QSignalSpy refused;
    QSignalSpy written;
    QSignalSpy finished;
};

} // namespace weir
