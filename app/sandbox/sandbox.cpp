#include "app/sandbox/sandbox.h"

#include "app/sandbox/disservice.h"
#include "app/sandbox/eventgridservice.h"
#include "app/sandbox/gateway.h"
#include "app/sandbox/iamservice.h"
#include "app/sandbox/projectlists.h"
#include "app/sandbox/sampledata.h"
#include "app/sandbox/sandboxserver.h"
#include "app/sandbox/smnservice.h"
#include "app/sandbox/tokenstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace weir {

struct Sandbox::Services
{
    explicit Services(const SandboxOptions &options)
        : tokens(options.tokenLifetime), eventGrid(options.streams, options.secrets),
          dis(sandbox::sampleProjectId), smn(sandbox::sampleProjectId), iam(tokens),
          gateway(sandbox::sampleProjectId, tokens, options.faults),
          server([this](sandbox::Request request) { return gateway.answer(std::move(request)); },
                 options.latency)
    {
        gateway.add(eventGrid.routes());
        gateway.add(dis.routes());
        gateway.add(smn.routes());
        gateway.add(iam.routes());
        gateway.add(lists.routes());
    }

    sandbox::TokenStore tokens;
    sandbox::EventGridService eventGrid;
    sandbox::DisService dis;
    sandbox::SmnService smn;
    sandbox::IamService iam;
    sandbox::ProjectLists lists;
    sandbox::Gateway gateway;
    sandbox::SandboxServer server;
};

Sandbox::Sandbox(const SandboxOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_services(std::make_unique<Services>(options)),
      m_token(m_services->tokens.issue(sandbox::sampleProjectId).text)
{
}

Sandbox::~Sandbox() = default;

std::optional<QString> Sandbox::start()
{
    const auto problem = m_services->server.listenOnLoopback(m_options.port);
    if (!problem)
        return {};
    return tr("The sandbox cannot listen on port %1 of this computer (%2); choose another port, or 0 for any "
              "free one.")
        .arg(m_options.port)
        .arg(*problem);
}

QUrl Sandbox::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_services->server.port()));
}

QString Sandbox::projectId() const
{
    return sandbox::sampleProjectId;
}

QByteArray Sandbox::token() const
{
    return m_token;
}

QByteArray Sandbox::announcement() const
{
    const QString base = url().toString();
    const QJsonObject line{
        {u"url"_s, base},
        {u"iam"_s, base},
        {u"eg"_s, base},
        {u"dis"_s, base},
        {u"smn"_s, base},
        {u"dms"_s, base},
        {u"functiongraph"_s, base},
        {u"vpc"_s, base},
        {u"project_id"_s, projectId()},
        {u"token"_s, QString::fromLatin1(m_token)},
        {u"expires_at"_s, sandbox::iamTime(m_services->tokens.find(m_token)->expiresAt)},
    };
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace weir
