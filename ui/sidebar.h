#pragma once

#include "models/profile/connectionprofile.h"
#include "models/schema/resourcekind.h"

#include <QWidget>

#include <map>
#include <optional>

class QMenu;

namespace weir {

class NavigationButton;
class ProfileButton;

//! The left column: whose project it is, and the way to its lists.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    //! `profileMenu` opens from the profile button; it belongs to the caller.
    explicit Sidebar(QMenu *profileMenu, QWidget *parent = nullptr);

    //! Null for none.
    void setProfile(const ConnectionProfile *profile);
    void setCount(ResourceKind kind, const QString &count);
    //! How many are kept.
    void setKeptDrafts(qsizetype count);
    //! The list in front, if any.
    void setCurrent(std::optional<ResourceKind> kind);
    void setHistoryCurrent(bool isCurrent);

Q_SIGNALS:
    void listChosen(weir::ResourceKind kind);
    void draftsChosen();
    void historyChosen();

private:
    ProfileButton *m_profile;
    std::map<ResourceKind, NavigationButton *> m_lists;
    NavigationButton *m_drafts;
    qsizetype m_keptDrafts = 0;
    NavigationButton *m_history;
};

} // namespace weir
