#pragma once

#include "ui/dialogs/reviewcontent.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace weir {

//! What a review asks before the update goes out: whether the stream is started again, whether it goes
//! without secrets that nobody knows, and the name that a protected profile wants.
class ReviewQuestions final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewQuestions(const ReviewContent &content, QWidget *parent = nullptr);

    //! Whether whatever has to be answered is.
    [[nodiscard]] bool isAnswered() const;
    //! Whether a stream that is running is started again after the update.
    [[nodiscard]] bool startsAgain() const;
    //! All that it says, in order.
    [[nodiscard]] QStringList texts() const;

Q_SIGNALS:
    void answered();

private:
    void addRestart(QVBoxLayout *layout, ReviewContent::RunState state);
    void addMissingSecrets(QVBoxLayout *layout, const QStringList &labels, ReviewContent::Purpose purpose);
    void addNameQuestion(QVBoxLayout *layout);

    QString m_nameToType;
    QCheckBox *m_restart = nullptr;
    QCheckBox *m_withoutSecrets = nullptr;
    QLineEdit *m_typedName = nullptr;
};

} // namespace weir
