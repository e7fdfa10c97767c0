#pragma once

#include "models/draft/resourcedraft.h"

#include <QPlainTextEdit>

#include <map>
#include <optional>

namespace weir {

class JsonHighlighter;
class LineNumbers;

//! The body of the request as it would be sent, secrets as placeholders. Lines with issues and changed lines
//! are marked. The draft must live as long.
class JsonPane final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonPane(ResourceDraft *draft, QWidget *parent = nullptr);

    //! What is said of one line.
    struct LineMark
    {
        std::optional<Level> level = {};
        QStringList messages = {};
        bool isChanged = false;

        friend bool operator==(const LineMark &left, const LineMark &right) = default;
    };

    //! By line, from 0.
    [[nodiscard]] const std::map<int, LineMark> &marks() const { return m_marks; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class LineNumbers;

    void refresh();
    void replaceChangedLines(const QString &text);
    void updateMarks(const std::string &text);
    void showMarks();
    void updateLineNumbers(const QRect &area, int distance);
    void layOutLineNumbers();
    void paintLineNumbers(QPaintEvent *event);
    [[nodiscard]] int lineNumbersWidth() const;

    ResourceDraft *m_draft;
    LineNumbers *m_lineNumbers;
    JsonHighlighter *m_highlighter;
    //! What is shown.
    QString m_text;
    std::map<int, LineMark> m_marks;
};

} // namespace weir
