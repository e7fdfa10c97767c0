#pragma once

#include "models/service/apierror.h"
#include "ui/dialogs/reviewcontent.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace weir {

class ReviewResultPage;

//! The page before Apply, and after it what became of the request. Opened with open(); closes itself only
//! when somebody wants to leave, so whoever opened it deletes it on finished().
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ReviewDialog(ReviewContent content, QWidget *parent = nullptr);

    [[nodiscard]] const ReviewContent &content() const { return m_content; }

    //! The request is under way: nothing can be pressed but "Stop waiting".
    void setSending();
    //! How it ended. `message` is the sentence of the error; of an applied update it may add something.
    void showResult(WriteOutcome outcome, const QString &message = {}, const QString &requestId = {});

    void reject() override;

Q_SIGNALS:
    //! Missing secrets were ticked off and a protected name was typed.
    void applyRequested();
    void cancelRequested();
    void copyCurlRequested();
    void saveRequestRequested(const QString &path);
};

} // namespace weir
