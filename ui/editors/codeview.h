#pragma once

#include "models/schema/fieldspec.h"

#include <QPlainTextEdit>

#include <map>
#include <optional>

namespace weir {

class JsonHighlighter;
class LineNumbers;

//! Code with coloured syntax, line numbers, and marks at the lines of which something is said.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Syntax : quint8 {
        Json,
        Other, //!< Whoever sets it up colours it.
    };
    explicit CodeView(QWidget *parent = nullptr, Syntax syntax = Syntax::Json);

    //! What is said of one line.
    struct LineMark
    {
        std::optional<Level> level = {};
        QStringList messages = {};
        bool isChanged = false;

        friend bool operator==(const LineMark &left, const LineMark &right) = default;
    };
    //! By line, from 0.
    using LineMarks = std::map<int, LineMark>;

    [[nodiscard]] const LineMarks &marks() const { return m_marks; }
    void setMarks(LineMarks marks);

    //! To the letter.
    [[nodiscard]] const QString &text() const { return m_text; }
    //! What stays the same keeps its place, so that neither the cursor nor the lines move.
    void replaceText(const QString &text);
    //! Sets the same text anew: a document keeps in memory what was ever written into it.
    void forgetFormerTexts();

Q_SIGNALS:
    //! By whoever edits it, not by replaceText().
    void textEdited();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class LineNumbers;

    void takeChange();
    void showMarks();
    void updateLineNumbers(const QRect &area, int distance);
    void layOutLineNumbers();
    void paintLineNumbers(QPaintEvent *event);
    [[nodiscard]] int lineNumbersWidth() const;

    LineNumbers *m_lineNumbers;
    //! Null pointer where it is no JSON.
    JsonHighlighter *m_highlighter;
    QString m_text;
    LineMarks m_marks;
};

} // namespace weir
