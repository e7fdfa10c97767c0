#pragma once

#include "models/text/livetext.h"
#include "ui/theme.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace weir {

class ResourceDraft;

//! A message that stays until it is settled or closed.
struct BannerContent
{
    //! Of a request more can be told than one sentence.
    enum class Subject : quint8 { Program, Request };
    //! What is said of the current profile is settled with its sign-in; the rest holds with every profile.
    enum class Scope : quint8 { Window, Profile };

    LiveText message = {};
    //! For support; empty hides it.
    QString requestId = {};
    Tone tone = Tone::Error;
    Subject subject = Subject::Program;
    //! What the button that goes on is called; empty for Retry.
    LiveText action = {};
    Scope scope = Scope::Window;
    //! Said of this draft alone: it waits while another page is in front, and goes with the draft.
    const ResourceDraft *draft = nullptr;
};

//! The calm way to say that something failed: a bar in the window, not a box over it.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    //! What it said before comes back once this is settled or closed.
    void showContent(const BannerContent &content);
    //! With a button to go on, which calls `retry`. The message goes with `context`.
    void showContent(const BannerContent &content, const QObject *context, std::function<void()> retry);
    //! This message is settled, shown or not.
    void settle(const LiveText &message);
    //! The draft in front; null where there is none.
    void setFront(const ResourceDraft *draft);
    //! All of this scope are.
    void settle(BannerContent::Scope scope);

Q_SIGNALS:
    void detailsRequested(const QString &requestId);
    //! By somebody who goes on without it.
    void closed(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Message
    {
        BannerContent content;
        std::function<void()> retry;
    };

    void add(Message message);
    [[nodiscard]] bool belongsInFront(const Message &message) const;
    //! The last one that belongs there; null for none.
    [[nodiscard]] const Message *shown() const;
    //! It is not shown any more.
    Message takeShown();
    void showLast();
    void showTexts();
    //! What stands beside the message, with so many more behind it.
    void showButtons(const BannerContent &content, qsizetype behind);
    void goOn();
    void copyMessage() const;

    [[nodiscard]] const BannerContent &content() const { return shown()->content; }

    std::vector<Message> m_messages;
    //! Only to be compared with.
    const ResourceDraft *m_front = nullptr;
    QLabel *m_sign = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_requestId = nullptr;
    QPushButton *m_details = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace weir
