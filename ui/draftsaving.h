#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace weir {

class DraftPage;
class ResourceDraft;

//! Saving drafts to files, on demand, and saving or keeping them before they or the whole window close: asks
//! what has to be asked.
class DraftSaving final : public QObject
{
    Q_OBJECT

public:
    //! The questions stand over `window`.
    explicit DraftSaving(QWidget *window);

    void save(DraftPage *page);
    void saveAs(DraftPage *page);
    //! At once where nothing would be lost, else as somebody answers.
    void close(DraftPage *page);
    void closeWindow(const QList<DraftPage *> &modified);

    //! The file of the page was written, or the draft was kept.
    void goOn(DraftPage *page);
    //! It could not be: what was to close stays.
    void stop();

Q_SIGNALS:
    //! The page has text that cannot be saved yet.
    void attentionNeeded(weir::DraftPage *page);
    void saveRequested(weir::ResourceDraft *draft, const QString &path);
    //! To be kept as it is; goOn() or stop() answers.
    void keepRequested(weir::ResourceDraft *draft);
    void pageClosed(weir::DraftPage *page);
    //! No draft keeps the window any longer.
    void windowReleased();

private:
    using Pages = QList<QPointer<DraftPage>>;

    //! Whether there is no text of the page that is not in its draft; where there is, nothing goes on.
    bool commitText(DraftPage *page);
    //! Where nothing but secrets is unsaved, a save would change nothing and is not offered.
    [[nodiscard]] QMessageBox *closeQuestion(const QList<DraftPage *> &modified) const;
    void askToClose(DraftPage *page);
    void answerForAll(int answer, const Pages &modified);
    //! Saves or keeps it; then it closes.
    void end(DraftPage *page);
    void endNext();

    QWidget *m_window;
    QPointer<QMessageBox> m_quitQuestion;
    //! To be closed once they are saved or kept.
    QList<DraftPage *> m_closing;
    enum class Ending : quint8 { Save, Keep } m_ending = Ending::Save;
    //! To be closed once those are.
    Pages m_discarding;
    enum class Scope : quint8 { Page, Window } m_scope = Scope::Page;
};

} // namespace weir
