#include "models/lists/resourcefiltermodel.h"
#include "ui/announcement.h"
#include "ui/banner.h"
#include "ui/elidedlabel.h"
#include "ui/leveltext.h"
#include "ui/lists/resourcelistview.h"
#include "ui/lists/shownpart.h"
#include "ui/notice.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

// What the list says of itself: how far it is read, and why it has no rows.

namespace weir {

namespace {

enum StackPage { RowsPage, NoticePage };

} // namespace

QString ResourceListView::countText() const
{
    if (m_quota)
        return tr("%1 / %2", "used and quota")
            .arg(QLocale().toString(m_quota->used), QLocale().toString(m_quota->total));
    return m_state == State::Loaded ? QLocale().toString(m_model->rowCount()) : QString();
}

void ResourceListView::showLoading(std::optional<qsizetype> expected)
{
    m_expected = expected;
    setState(State::Loading);
}

void ResourceListView::showLoaded()
{
    setState(State::Loaded);
}

void ResourceListView::showCanceled()
{
    setState(State::Canceled);
}

void ResourceListView::showError(const LiveText &message, const QString &requestId)
{
    m_errorMessage = message;
    m_errorRequestId = requestId;
    setState(State::Failed);
}

void ResourceListView::showNoProfile()
{
    setState(State::NoProfile);
}

void ResourceListView::showNoToken()
{
    setState(State::NoToken);
}

void ResourceListView::showQuota(qint64 used, qint64 quota)
{
    m_quota = Quota{used, quota};
    showState();
}

void ResourceListView::setState(State state)
{
    const bool hasEnded = m_state == State::Loading && state != State::Loading;
    m_state = state;
    showState();
    if (hasEnded)
        tellEnd();
}

void ResourceListView::tellEnd()
{
    // Of a list that keeps its rows the fault tells by itself.
    if (m_state == State::Failed && m_proxy->rowCount() > 0)
        return;
    if (m_state == State::Loaded)
        m_progress->setAccessibleName(
            tr("%1: %2 read").arg(resourcesName(kind()), QLocale().toString(m_model->rowCount())));
    if (m_state == State::Failed)
        m_progress->setAccessibleName(levelText(Level::Error, m_errorMessage.text()));
    announce(m_progress);
}

void ResourceListView::pressNotice()
{
    switch (m_state) {
    case State::Loaded:
        if (m_model->rowCount() > 0)
            m_filter->clear();
        else
            Q_EMIT newDraftRequested();
        break;
    case State::NoProfile:
        Q_EMIT newProfileRequested();
        break;
    case State::NoToken:
        Q_EMIT signInRequested();
        break;
    case State::Loading:
        m_filter->clear();
        break;
    case State::Idle:
    case State::Canceled:
    case State::Failed:
        Q_EMIT refreshRequested();
        break;
    }
}

void ResourceListView::showState()
{
    const ShownPart part(this, m_stack);
    updateProgress();
    updateNotice();
    const bool isReachable = m_state != State::NoProfile && m_state != State::NoToken;
    for (QPushButton *button : m_actionButtons)
        button->setVisible(m_proxy->rowCount() > 0);
    m_reading->setVisible(isReachable);
    m_reading->setCurrentWidget(m_state == State::Loading ? m_cancel : m_refresh);
    m_filter->setEnabled(m_model->rowCount() > 0 || !m_filter->text().isEmpty());
    const bool hasRows = m_proxy->rowCount() > 0;
    part.show(hasRows ? RowsPage : NoticePage, hasRows ? m_table : m_notice->focusTarget());
    if (m_state == State::Failed && m_proxy->rowCount() > 0) {
        m_fault->showContent({m_errorMessage, m_errorRequestId, Tone::Error, BannerContent::Subject::Request},
                             this, [this] { Q_EMIT refreshRequested(); });
    } else {
        m_fault->hide();
    }
    Q_EMIT countTextChanged(countText());
}

void ResourceListView::updateProgress()
{
    const QLocale locale;
    const QString read = locale.toString(m_model->readCount());
    QString text;
    if (m_state == State::Loading && m_model->readCount() == 0)
        text = tr("Loading…");
    else if (m_state == State::Loading && m_expected)
        text = tr("Loading… %1 of %2").arg(read, locale.toString(*m_expected));
    else if (m_state == State::Loading)
        text = tr("Loading… %1").arg(read);
    else if (m_state == State::Canceled && m_expected)
        text = tr("Stopped after %1 of %2").arg(read, locale.toString(*m_expected));
    else if (m_state == State::Canceled)
        text = tr("Stopped after %1").arg(read);
    else if (const auto chosen = m_table->selectionModel()->selectedRows().size(); chosen > 1)
        text = tr("%1 of %2 selected").arg(locale.toString(chosen), locale.toString(m_model->rowCount()));
    else if (!m_filter->text().isEmpty())
        text = tr("%1 of %2 shown")
                   .arg(locale.toString(m_proxy->rowCount()), locale.toString(m_model->rowCount()));
    else if (m_quota)
        text = tr("%1 of %2 used").arg(locale.toString(m_quota->used), locale.toString(m_quota->total));
    m_progress->setText(text);
    m_progress->setAccessibleName({});
}

void ResourceListView::updateNotice()
{
    const bool isStreams = kind() == ResourceKind::EventStream;
    if (m_model->rowCount() > 0) {
        m_notice->setContent(tr("No row matches “%1”.").arg(m_filter->text()), {}, tr("Clear the filter"));
        return;
    }
    switch (m_state) {
    case State::Idle:
        m_notice->setContent({}, tr("The list was not read yet."), tr("Read it now"));
        break;
    case State::Loading:
        m_notice->setContent(
            {}, isStreams ? tr("Reading the event streams…") : tr("Reading the subscriptions…"), {});
        break;
    case State::Loaded:
        if (isStreams) {
            m_notice->setContent(tr("No event streams in this project."),
                                 tr("Start with a new one, or open a request body from a file."),
                                 tr("New event stream"));
        } else {
            m_notice->setContent(tr("No subscriptions in this project."),
                                 tr("Start with a new one, or open a request body from a file."),
                                 tr("New subscription"));
        }
        break;
    case State::Canceled:
        m_notice->setContent(tr("Reading was stopped."), {}, tr("Read again"));
        break;
    case State::Failed:
        m_notice->setContent(tr("The list could not be read."),
                             m_errorRequestId.isEmpty()
                                 ? m_errorMessage.text()
                                 : tr("%1\nRequest ID: %2").arg(m_errorMessage.text(), m_errorRequestId),
                             tr("Retry"), tr("Details…"));
        break;
    case State::NoProfile:
        m_notice->setContent(tr("No profile yet."),
                             tr("A profile says which project to work on and where its services are. "
                                "Files can be opened and edited without one."),
                             tr("New profile…"));
        break;
    case State::NoToken:
        m_notice->setContent(tr("Not signed in."),
                             tr("Sign in to read from this project. Files can be opened and edited "
                                "without signing in."),
                             tr("Sign in…"));
        break;
    }
}

} // namespace weir
