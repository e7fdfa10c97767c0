#pragma once

#include "models/service/apierror.h"
#include "ui/dialogs/reviewcontent.h"
#include "ui/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace weir {

class CopiedNote;

//! How a write ended, in plain words, with the request id for support.
class OutcomeView final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeView(QWidget *parent = nullptr);

    //! `detail` and `requestId` may be empty.
    void showOutcome(ReviewContent::Purpose purpose, WriteOutcome outcome, const QString &detail,
                     const QString &requestId);

    //! In place of the heading, where what was applied did not lead where it should.
    void showWarning(const QString &heading, const QString &reason);
    //! A further line below what is said.
    void addRemark(const QString &text);

Q_SIGNALS:
    //! Of the request; its ID may be empty.
    void detailsRequested(const QString &requestId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    //! Beside the request ID or, where there is none, beside the message.
    void placeCopy();
    //! To screen readers: the whole of it, as it is now.
    void tell();
    void copy();

    QLabel *m_sign;
    QLabel *m_heading;
    QLabel *m_detail;
    QLabel *m_requestId;
    QString m_shownRequestId;
    QPushButton *m_copy;
    CopiedNote *m_copied;
    QPushButton *m_details;
};

} // namespace weir
