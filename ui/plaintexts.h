#pragma once

#include <QString>

class QAbstractButton;
class QMimeData;
class QTextDocument;

namespace weir {

// Texts that came from elsewhere, where Qt would read a markup into them.

//! For a button or a tab: & is no mnemonic.
[[nodiscard]] QString buttonText(QString text);
//! For a button in a narrow place: of a long text the middle is left out. The whole is its name, and its tool
//! tip where that says more.
void setShortText(QAbstractButton *button, const QString &text);
//! The same text for a part of one.
[[nodiscard]] QString shortButtonText(QString text);
//! The text of an action without its key: "&Open" and "打开(&O)" as people read them.
[[nodiscard]] QString withoutMnemonic(const QString &marked);
//! Long words, such as URNs, may break after their signs: Qt breaks at spaces only, and a zero-width one is a
//! space.
[[nodiscard]] QString breakableText(const QString &text);
//! For a tool tip that is shown by hand or comes of a model: < is no tag. That of a widget
//! is plain text, see CutTextTips.
[[nodiscard]] QString toolTipText(const QString &text);

//! What is in the field, to the letter: toPlainText() has other spaces.
[[nodiscard]] QString exactText(const QTextDocument *document);

//! One after another, as far apart as the language has them; empty ones are left out.
[[nodiscard]] QString joinedSentences(const QStringList &sentences);

//! Whether there is a text to paste. Fields of several lines must look before they hand data on: Qt 6.4
//! crashes on what an empty X11 clipboard gives.
[[nodiscard]] bool hasTextToPaste(const QMimeData *data);

} // namespace weir
