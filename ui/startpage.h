#pragma once

#include "models/draft/keptdraft.h"
#include "models/lists/recentitem.h"
#include "models/profile/connectionprofile.h"

#include <QScrollArea>

#include <vector>

class QAction;
class QKeyEvent;
class QPushButton;
class QVBoxLayout;

namespace weir {

//! What an action of the window says and does is the page's as well.
struct StartActions
{
    QAction *newStream;
    QAction *newSubscription;
    QAction *newFromTemplate;
    QAction *open;
    QAction *openSandbox;
    QAction *newProfile;
    QAction *manageProfiles;
    QAction *showDrafts;
};

//! Where nothing is open: what the two kinds of resources are, what was open before, and ways to begin. It is
//! made when it is seen for the first time.
class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(const StartActions &actions, QWidget *parent = nullptr);

    //! Those of other profiles than the current one wait until that is chosen.
    void setRecentItems(std::vector<RecentItem> items);
    void setDrafts(std::vector<KeptDraft> drafts);
    void setProfiles(std::vector<ConnectionProfile> profiles, const QString &currentId);

Q_SIGNALS:
    //! It is seen, and what it lists.
    void recentItemsShown();
    void recentItemChosen(const weir::RecentItem &item);
    void recentItemRemoved(const weir::RecentItem &item);
    void draftChosen(const QString &id);
    void profileChosen(const QString &id);
    //! Its rows were made anew.
    void filled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    //! Once it is built.
    void fill();
    //! Its place among the buttons; -1 where none of them has the focus.
    [[nodiscard]] int focusedButton() const;
    //! What stands at the place now, else the first one; nothing for -1.
    void focusButton(int place);
    void fillRecentItems();
    void addRecentItem(const RecentItem &item);
    //! Of the row that has the focus; -1 where none has it.
    [[nodiscard]] int focusedRecentItem() const;
    [[nodiscard]] bool takeKey(const QPushButton *row, const QKeyEvent *event);
    void fillDrafts();
    void fillProfiles();
    [[nodiscard]] QWidget *makeCard(ResourceKind kind, QAction *begin);
    [[nodiscard]] QVBoxLayout *addSection(QVBoxLayout *column, const QString &title);
    QPushButton *addRow(QVBoxLayout *section, const QString &text, const QString &detail = {});
    void addActionRow(QVBoxLayout *section, QAction *action, const QString &detail = {});
    void addRemark(QVBoxLayout *section, const QString &text);

    StartActions m_actions;
    //! A row of what was opened lately.
    struct RecentRow
    {
        QPushButton *button;
        RecentItem item;
    };

    std::vector<RecentItem> m_items;
    std::vector<RecentRow> m_recentRows;
    std::vector<KeptDraft> m_drafts;
    std::vector<ConnectionProfile> m_profiles;
    QString m_profileId;
    // Null pointers until it is built.
    QVBoxLayout *m_itemRows = nullptr;
    QVBoxLayout *m_draftRows = nullptr;
    QVBoxLayout *m_profileRows = nullptr;
};

} // namespace weir
