#pragma once

#include "models/schema/fieldguide.h"
#include "ui/theme.h"

#include <QWidget>

class QPushButton;
class QTextCursor;
class QTextEdit;

namespace weir {

class CopiedNote;

//! All that there is to say of one field, as a text to read, to select and to copy from.
class FieldHelpView final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldHelpView(QWidget *parent = nullptr);

    void setGuide(const FieldGuide &guide);
    //! Screen readers hear of which field it is.
    void tell();

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void nameText();
    void addLine(QTextCursor &cursor, const QString &text, TextStyle style, Tone tone, int above);
    void addHeading(QTextCursor &cursor, const QString &text);
    void addList(QTextCursor &cursor, const QStringList &items);

    FieldGuide m_guide;
    QTextEdit *m_text;
    QPushButton *m_copy;
    CopiedNote *m_copied;
};

} // namespace weir
