#pragma once

#include "models/service/apierror.h"
#include "ui/dialogs/reviewcontent.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace weir {

class OutcomeView;

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
    //! What the service says of the state of the stream after the update.
    void showStatus(const QString &status);

    //! Back to editing; not while sending.
    void reject() override;

Q_SIGNALS:
    //! Missing secrets were ticked off and the name that a protected profile wants was typed.
    void applyRequested();
    //! Stop waiting for the answer; the outcome is unknown then.
    void cancelRequested();
    void copyCurlRequested();
    //! Of the request that failed; its ID may be empty.
    void detailsRequested(const QString &requestId);
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
    void addMissingSecrets(QVBoxLayout *layout);
    void addNameQuestion(QVBoxLayout *layout);
    void addRequest(QVBoxLayout *layout);
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
    QCheckBox *m_withoutSecrets = nullptr;
    QLineEdit *m_typedName = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_toReview = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace weir
