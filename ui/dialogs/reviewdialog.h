#pragma once

#include "models/service/apierror.h"
#include "ui/dialogs/reviewcontent.h"

#include <QDialog>

#include <string>
#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace weir {

class OutcomeView;
class ReviewQuestions;
class ReviewTable;

//! The page before Apply, and after it what became of the request. Opened with open(); it stays until
//! somebody leaves it.
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ReviewDialog(ReviewContent content, QWidget *parent = nullptr);

    //! The request is under way: the dialog stays, and nothing can be pressed but "Stop waiting". It is so
    //! from applyRequested() on.
    void setSending();
    //! How it ended. `message` is the sentence of the error; where the update was applied it may be empty.
    void showResult(WriteOutcome outcome, const QString &message = {}, const QString &requestId = {});
    //! While sending: what goes on.
    void showProgress(const QString &text);
    //! After the result: the stream was to be started again; `fault` says why it does not run, as a sentence,
    //! and is empty where it does.
    void showRestart(const QString &fault);
    //! After that, where the start was not carried out.
    void offerStart();
    //! What the service says of the state of the stream after the update.
    void showStatus(const QString &status);

    //! By pointer, those that were made; on applyRequested() one for each conflict.
    [[nodiscard]] std::vector<std::pair<std::string, ConflictChoice>> choices() const;
    //! Whether a stream that is running is started again after the update.
    [[nodiscard]] bool startsAgain() const;

    //! Back to editing; not while sending.
    void reject() override;

Q_SIGNALS:
    //! Every conflict has a choice, missing secrets were ticked off and the name that a protected profile
    //! wants was typed.
    void applyRequested();
    //! Stop waiting for the answer; the outcome is unknown then.
    void cancelRequested();
    void copyCurlRequested();
    //! Of the request that failed; its ID may be empty.
    void detailsRequested(const QString &requestId);
    //! After showRestart() with a fault.
    void restoreRequested();
    //! After offerStart().
    void startRequested();
    void saveRequestRequested(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *createReview();
    [[nodiscard]] QWidget *createComparison();
    [[nodiscard]] QWidget *createReviewButtons();
    [[nodiscard]] QWidget *createSendingButtons();
    [[nodiscard]] QWidget *createResultButtons();
    void addTitle(QVBoxLayout *layout);
    void addNotes(QVBoxLayout *layout);
    void addRequest(QVBoxLayout *layout);
    //! What stands above the comparison, for it matters more.
    [[nodiscard]] QStringList notes() const;
    //! The page for who hears it: what keeps from applying first.
    [[nodiscard]] QString spokenReview() const;
    [[nodiscard]] bool isCreation() const;
    [[nodiscard]] bool hasChanges() const;
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QString applyText() const;
    void updateApply();
    void apply();
    void showReview();
    void chooseFile();

    ReviewContent m_content;
    QStackedWidget *m_pages;
    QStackedWidget *m_buttons;
    QWidget *m_review = nullptr;
    OutcomeView *m_outcome = nullptr;
    ReviewTable *m_table = nullptr;
    ReviewQuestions *m_questions = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_comparison = nullptr;
    QLabel *m_progress = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_start = nullptr;
    bool m_isRestartTold = false;
    QPushButton *m_apply = nullptr;
    QPushButton *m_copyCurl = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_toReview = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace weir
