#pragma once

#include "models/lists/resourcelistmodel.h"
#include "models/service/resourceaction.h"
#include "models/text/livetext.h"

#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace weir {

class Banner;
class ElidedLabel;
class Notice;
class ResourceFilterModel;
class ResourceListActions;

//! One kind of resource as a table with a filter, and what stands in its place while there is nothing to
//! show: empty, being read, failed.
class ResourceListView final : public QWidget
{
    Q_OBJECT

public:
    //! The model must live as long as the view.
    explicit ResourceListView(ResourceListModel *model, QWidget *parent = nullptr);

    [[nodiscard]] ResourceKind kind() const { return m_model->kind(); }
    //! How many there are, as the navigation shows it; empty as long as the list was not read.
    [[nodiscard]] QString countText() const;

    //! Reading goes on; rows that are in the model already are shown. `expected` is the service's total,
    //! where it said one.
    void showLoading(std::optional<qsizetype> expected = {});
    //! Everything was read.
    void showLoaded();
    //! Reading stopped before the end because somebody cancelled it.
    void showCanceled();
    //! Reading failed; rows that came before stay.
    void showError(const LiveText &message, const QString &requestId = {});
    //! There is no project to read from.
    void showNoProfile();
    //! Nobody is signed in to the project.
    void showNoToken();
    //! How many of the project's quota are used.
    void showQuota(qint64 used, qint64 quota);
    //! Forgets rows, quota and state, as for another project.
    void clear();

    void focusFilter();
    //! What can be done with the rows that are chosen, for a menu.
    [[nodiscard]] QList<QAction *> rowActions() const;

Q_SIGNALS:
    void openRequested(const QString &id);
    void duplicateRequested(const QString &id);
    //! To another profile.
    void copyRequested(const QString &id);
    void actionRequested(weir::ResourceAction action, const std::vector<weir::ActionItem> &items);
    void setFieldRequested(const std::vector<weir::ActionItem> &items);
    void refreshRequested();
    void cancelRequested();
    void signInRequested();
    void newProfileRequested();
    void newDraftRequested();
    //! Of the request that failed; its ID may be empty.
    void detailsRequested(const QString &requestId);
    void countTextChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State : quint8 { Idle, Loading, Loaded, Canceled, Failed, NoProfile, NoToken };
    struct Quota
    {
        qint64 used = 0;
        qint64 total = 0;
    };

    [[nodiscard]] QWidget *createHeader();
    //! Refresh, and while the list is read Cancel in its place: what stands beside them must not move, or
    //! "Delete…" comes to stand where somebody is about to press.
    [[nodiscard]] QWidget *createReading(QWidget *header);
    void setUpTable();
    //! The route as wide as it wants, as long as the names keep room.
    void fitColumns();
    void setState(State state);
    //! To screen readers: what came of reading.
    void tellEnd();
    void applyFilter(const QString &text);
    //! From the filter.
    void enterTable();
    //! In the filter: opens the only row.
    void takeReturn();
    //! The actions of the table as buttons.
    void addButtons(QHBoxLayout *layout);
    void pressNotice();
    void showTexts();
    void showState();
    void updateProgress();
    void updateNotice();

    ResourceListModel *m_model;
    ResourceFilterModel *m_proxy;
    QLineEdit *m_filter = nullptr;
    ElidedLabel *m_progress = nullptr;
    ResourceListActions *m_actions = nullptr;
    std::vector<QPushButton *> m_actionButtons;
    QStackedWidget *m_reading = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_cancel = nullptr;
    Banner *m_fault = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    Notice *m_notice = nullptr;
    State m_state = State::Idle;
    std::optional<qsizetype> m_expected;
    std::optional<Quota> m_quota;
    LiveText m_errorMessage;
    QString m_errorRequestId;
};

} // namespace weir
