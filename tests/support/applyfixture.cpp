#include "tests/support/applyfixture.h"

#include <QJsonDocument>

namespace weir {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QJsonObject streamBody()
{
    return QJsonDocument::fromJson(R"({"name": "orders",
        "source": {"source_kafka": {"group": "g", "topic": "orders"}, "name": "HC.Kafka"},
        "sink": {"sink_fg": {"func_urn": "urn:fss:r:p:function:default:f:latest", "agency": "a",
                             "invoke_type": "ASYNC"}, "name": "HC.FunctionGraph"},
        "rule_config": {"transform": {"type": "ORIGINAL"}, "filter": {}}})")
        .object();
}

ConnectionProfile namedProfile(const ScriptedServer &server, std::chrono::milliseconds limit)
{
    ConnectionProfile profile = profileOf(server);
    profile.id = u"6f1d1a52-6df4-4a5e-9d0c-6d1f0f4d9a11"_s;
    profile.name = u"Test"_s;
    profile.idleTimeout = limit;
    profile.deadline = limit;
    return profile;
}

ApplyReview copyOf(const ApplyReview &review)
{
    return {.purpose = review.purpose,
            .goneId = review.goneId,
            .request = review.request.clone(),
            .changes = review.changes,
            .taken = review.taken,
            .conflicts = review.conflicts,
            .changedSinceReview = review.changedSinceReview,
            .warnings = review.warnings,
            .missingSecrets = review.missingSecrets};
}

} // namespace

QByteArray stream(const QJsonObject &members)
{
    QJsonObject whole = streamBody();
    whole["id"_L1] = u"5318"_s;
    whole["status"_L1] = u"STOPPED"_s;
    for (auto member = members.begin(); member != members.end(); ++member)
        whole[member.key()] = member.value();
    return QJsonDocument(whole).toJson();
}

QByteArray streamWithoutId()
{
    return QJsonDocument(streamBody()).toJson();
}

LoadedResource loadedFrom(const QByteArray &text, ResourceOrigin origin, ResourceKind kind)
{
    return loadResource(kind, readJson(text.toStdString()).value(), origin);
}

ApplyScene::ApplyScene(const QByteArray &body, ResourceOrigin origin, ApplyTarget target, ResourceKind kind,
                       std::chrono::milliseconds limit)
    : profile(namedProfile(server, limit)),
      client(std::make_unique<ApiClient>(profile, TokenCredentials{Secret("token")})),
      draft(std::make_unique<ResourceDraft>(loadedFrom(body, origin, kind))),
      flow(std::make_unique<ApplyFlow>(*client, profile, *draft, std::move(target),
                                       FollowTimes{.interval = 1ms, .longest = 30s})),
      refused(flow.get(), &ApplyFlow::refused), written(flow.get(), &ApplyFlow::written),
      finished(flow.get(), &ApplyFlow::finished)
{
    if (origin == ResourceOrigin::Service)
        draft->setProfile(profile.id, profile.name);
    QObject::connect(flow.get(), &ApplyFlow::reviewReady, flow.get(), [this](const ApplyReview &review) {
        ++reviews.value;
        lastReview = copyOf(review);
    });
}

void ApplyScene::edit(const std::string &pointer, const std::string &text)
{
    draft->setValue(pointer, Json::string(text));
}

void ApplyScene::answer(const QByteArray &body)
{
    server.enqueue(Answer::http(200, body));
}

bool ApplyScene::review()
{
    flow->start();
    return QTest::qWaitFor([this] { return reviews.value == 1; }, 30'000);
}

ApplyOutcome ApplyScene::outcome() const
{
    return finished.last().at(0).value<ApplyOutcome>();
}

ApplyRefusal ApplyScene::refusal() const
{
    return refused.last().at(0).value<ApplyRefusal>();
}

std::vector<std::pair<std::string, ConflictChoice>> ApplyScene::choices() const
{
    std::vector<std::pair<std::string, ConflictChoice>> choices;
    for (const FieldConflict &conflict : lastReview->conflicts)
        choices.emplace_back(conflict.pointer, ConflictChoice::Mine);
    return choices;
}

QByteArray ApplyScene::methods() const
{
    QByteArray methods;
    for (const ReceivedRequest &request : server.requests())
        methods += request.method + ' ';
    return methods.trimmed();
}

} // namespace weir
