#pragma once

#include "models/history/changerecord.h"
#include "models/schema/resourcekind.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/sessionwindow.h"

#include <memory>
#include <optional>

namespace weir {
class ResourceDraft;
}

namespace weir::test {

//! As the rows of the faults name it.
[[nodiscard]] const char *serviceName(ResourceKind kind);
//! A row for each of the two services, with the column `kind`.
void addServiceRows(const char *name);
//! A list of one stream.
[[nodiscard]] QByteArray oneStreamOfList();
//! What a service answers to whoever reads its one resource, and that one's ID.
[[nodiscard]] QByteArray held(ResourceKind kind);
[[nodiscard]] QString idOf(ResourceKind kind);
//! One change.
void edit(ResourceDraft *draft);

//! A window whose two services are one scripted server, and an update that does not end well.
class FaultWindow : public SessionWindow
{
    Q_OBJECT

protected:
    void startAndOpen(ResourceKind kind);
    //! Up to the request, which is answered with this.
    void sendUpdate(ResourceKind kind, const Answer &answer);
    [[nodiscard]] static qsizetype puts(const ScriptedServer &server);
    //! Of the history, the only one.
    [[nodiscard]] std::optional<ChangeRecord> sentChange() const;
    [[nodiscard]] size_t keptDrafts() const;
    //! It was sent once, and the draft is kept.
    void expectUnknown() const;

    std::unique_ptr<ScriptedServer> m_server;

protected Q_SLOTS:
    void init();
};

} // namespace weir::test
