#pragma once

#include "ui/theme.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace weir {

//! A message that stays until it is settled or closed.
struct BannerContent
{
    //! Of a request more can be told than one sentence.
    enum class Subject : quint8 { Program, Request };

    QString message = {};
    //! For support; empty hides it.
    QString requestId = {};
    Tone tone = Tone::Error;
    Subject subject = Subject::Program;
    //! What the button that goes on is called; empty for Retry.
    QString action = {};
};

//! The calm way to say that something failed: a bar in the window, not a box over it.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void showContent(const BannerContent &content);
    void showContent(const BannerContent &content, const QObject *context, std::function<void()> retry);

    //! What it says, or said last.
    [[nodiscard]] const QString &message() const { return m_content.message; }

Q_SIGNALS:
    void detailsRequested(const QString &requestId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void copyMessage() const;

    BannerContent m_content;
    QLabel *m_sign = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_requestId = nullptr;
    QPushButton *m_details = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_close = nullptr;
    QMetaObject::Connection m_retryConnection;
};

} // namespace weir
