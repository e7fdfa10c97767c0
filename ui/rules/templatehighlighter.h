#pragma once

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

#include <array>
#include <vector>

namespace weir {

struct ThemeColors;

//! A stretch of a template, by its place in the document.
struct TemplateMark
{
    enum class Kind : quint8 {
        Defined,
        Default,
        Reserved, //!< Not defined here, and the prefix is the service's.
        Unknown,
        Unclosed,
    };

    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Defined;

    friend bool operator==(const TemplateMark &left, const TemplateMark &right) = default;
};

//! Colours the references of a template by what stands for them.
class TemplateHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    TemplateHighlighter(QTextDocument *document, const ThemeColors &colors);

    void setColors(const ThemeColors &colors);
    //! In the order of their places.
    void setMarks(std::vector<TemplateMark> marks);

protected:
    void highlightBlock(const QString &text) override;

private:
    static constexpr size_t kindTotal = 5;

    std::array<QTextCharFormat, kindTotal> m_formats;
    std::vector<TemplateMark> m_marks;
};

} // namespace weir
