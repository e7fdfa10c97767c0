#pragma once

#include "models/draft/heldsecrets.h"
#include "models/draft/resourcedraft.h"
#include "ui/editors/codeview.h"

#include <QTimer>

namespace weir {

//! The body of the request as it would be sent, secrets as placeholders; what is written here becomes the
//! draft's document. Lines with issues and changed lines are marked.
//!
//! Typed text goes to the draft after a short pause, a pasted one at once, and undo is the draft's. Secrets
//! and what of a GET answer is the resource's identity do not stay in the text. Text that cannot be read
//! stays as it is, with its fault in the draft, until it is mended. Text that says the same as the document
//! keeps its form until the focus leaves. The draft must live as long.
class JsonPane final : public CodeView
{
    Q_OBJECT

public:
    explicit JsonPane(ResourceDraft *draft, QWidget *parent = nullptr);

    //! Does not wait for the pause. False where the text cannot be read.
    bool commit();
    //! Gives up what cannot be read; redo brings it back as long as nothing else changed.
    void restore();

    //! What was typed and is not in the draft, or was given up.
    struct Typing
    {
        QString text = {};
        HeldSecrets held = {};
        QString givenUp = {};
        int cursor = 0;
        bool isAhead = false;
    };
    //! For another pane of the draft, which is to take this one's place.
    [[nodiscard]] Typing takeTyping();
    void resume(Typing typing);

Q_SIGNALS:
    //! These members of what was written are not part of the body.
    void identityLeftOut(const weir::Json::Object &members);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    //! What is done with what does not stay in the text.
    enum class Passing : quint8 {
        Take,
        Wait, //!< While it is being typed.
    };

    bool takeText(Passing passing);
    //! Of text that cannot be read, so that they do not stay in sight until it can.
    void hideSecrets();
    void forgetSecrets();
    void undoOwn();
    void bringBack();
    //! Marks the line and waits for the text to be mended.
    void refuse(int line, const QString &fault);
    [[nodiscard]] bool isTypingSecret(const Json &document, const std::string &typed) const;
    [[nodiscard]] bool isTypingIdentity(const Json &document, const std::string &typed) const;
    void startLine();
    void refresh();
    void showDocument();
    void updateMarks();

    ResourceDraft *m_draft;
    QTimer m_pause;
    //! There is text that the draft does not have.
    bool m_isAhead = false;
    bool m_isCommitting = false;
    QString m_givenUp;
    HeldSecrets m_held;
    int m_faultLine = 0;
};

} // namespace weir
