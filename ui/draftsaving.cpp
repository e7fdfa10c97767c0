#include "ui/draftsaving.h"

#include "ui/dialogs/filechoice.h"
#include "ui/draftpage.h"
#include "ui/questions.h"

#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

bool hasUnsavedEdits(const DraftPage *page)
{
    return page->draft()->hasUnsavedEdits();
}

} // namespace

DraftSaving::DraftSaving(QWidget *window) : QObject(window), m_window(window) { }

void DraftSaving::save(DraftPage *page)
{
    if (!commitText(page))
        return;
    if (page->path().isEmpty())
        saveAs(page);
    else
        Q_EMIT saveRequested(page->draft(), page->path());
}

void DraftSaving::saveAs(DraftPage *page)
{
    if (!commitText(page))
        return;
    const QString suggestion = page->path().isEmpty() ? page->name() + u".json"_s : page->path();
    QFileDialog *dialog = newSaveDialog(tr("Save the request body"), suggestion, m_window);
    connect(dialog, &QFileDialog::fileSelected, page,
            [this, page](const QString &path) { Q_EMIT saveRequested(page->draft(), path); });
    connect(dialog, &QDialog::rejected, this, &DraftSaving::stop);
    dialog->open();
}

void DraftSaving::close(DraftPage *page)
{
    page->panes()->commitText();
    if (page->draft()->isModified())
        askToClose(page);
    else
        Q_EMIT pageClosed(page);
}

void DraftSaving::closeWindow(const QList<DraftPage *> &modified)
{
    if (m_quitQuestion || m_scope == Scope::Window)
        return;
    m_quitQuestion = closeQuestion(modified);
    connect(m_quitQuestion, &QDialog::finished, this,
            [this, pages = Pages(modified.cbegin(), modified.cend())](int answer) {
                m_quitQuestion = nullptr;
                answerForAll(answer, pages);
            });
    m_quitQuestion->open();
}

void DraftSaving::goOn(DraftPage *page)
{
    if (m_closing.removeOne(page))
        Q_EMIT pageClosed(page);
    if (m_scope == Scope::Window)
        endNext();
}

void DraftSaving::stop()
{
    m_closing.clear();
    m_discarding.clear();
    m_scope = Scope::Page;
}

bool DraftSaving::commitText(DraftPage *page)
{
    if (page->panes()->commitText())
        return true;
    stop();
    Q_EMIT attentionNeeded(page);
    return false;
}

QMessageBox *DraftSaving::closeQuestion(const QList<DraftPage *> &modified) const
{
    const DraftPage *first = modified.first();
    QString losses = first->unsavedSecrets();
    if (modified.size() > 1) {
        QStringList lines;
        for (const DraftPage *page : modified) {
            const QString secrets = page->unsavedSecrets();
            lines.append(
                secrets.isEmpty()
                    ? page->name()
                    : tr("%1: %2", "a draft's name, then what is lost with it").arg(page->name(), secrets));
        }
        losses = lines.join(u'\n');
    }
    if (std::ranges::none_of(modified, hasUnsavedEdits))
        return newSecretsQuestion(losses, m_window);
    return modified.size() == 1 ? newCloseQuestion(first->name(), losses, m_window)
                                : newQuitQuestion(modified.size(), losses, m_window);
}

void DraftSaving::askToClose(DraftPage *page)
{
    QMessageBox *question = closeQuestion({page});
    connect(question, &QDialog::finished, page, [this, page](int answer) {
        if (answer == QMessageBox::Save || answer == keepButton) {
            m_closing = {page};
            m_ending = answer == keepButton ? Ending::Keep : Ending::Save;
            end(page);
        } else if (answer == QMessageBox::Discard) {
            Q_EMIT pageClosed(page);
        }
    });
    question->open();
}

void DraftSaving::answerForAll(int answer, const Pages &modified)
{
    stop();
    if (answer == QMessageBox::Cancel)
        return;
    m_scope = Scope::Window;
    m_ending = answer == keepButton ? Ending::Keep : Ending::Save;
    for (const QPointer<DraftPage> &page : modified) {
        // A save that was on its way may have closed it behind the question.
        if (!page)
            continue;
        // Nothing is thrown away before all the rest is saved or kept.
        if (answer != QMessageBox::Discard && hasUnsavedEdits(page))
            m_closing.append(page);
        else
            m_discarding.append(page);
    }
    endNext();
}

void DraftSaving::end(DraftPage *page)
{
    switch (m_ending) {
    case Ending::Save:
        return save(page);
    case Ending::Keep:
        // Also text that cannot be read.
        page->panes()->commitText();
        Q_EMIT keepRequested(page->draft());
        break;
    }
}

void DraftSaving::endNext()
{
    if (!m_closing.isEmpty()) {
        end(m_closing.first());
        return;
    }
    for (const QPointer<DraftPage> &page : std::exchange(m_discarding, {})) {
        if (page)
            Q_EMIT pageClosed(page);
    }
    stop();
    Q_EMIT windowReleased();
}

} // namespace weir
