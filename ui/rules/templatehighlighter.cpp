#include "ui/rules/templatehighlighter.h"

#include "ui/theme.h"

#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace weir {

TemplateHighlighter::TemplateHighlighter(QTextDocument *document, const ThemeColors &colors)
    : QSyntaxHighlighter(document)
{
    setColors(colors);
}

void TemplateHighlighter::setColors(const ThemeColors &colors)
{
    const auto set = [this](TemplateMark::Kind kind, const QColor &color, const QColor &behind) {
        QTextCharFormat &format = m_formats[static_cast<size_t>(kind)];
        format = {};
        format.setForeground(color);
        format.setFontWeight(QFont::DemiBold);
        if (behind.isValid())
            format.setBackground(behind);
    };
    set(TemplateMark::Kind::Defined, colors.codeKey, {});
    set(TemplateMark::Kind::Default, colors.codeKey, colors.chip);
    set(TemplateMark::Kind::Reserved, colors.warning, colors.warningSurface);
    set(TemplateMark::Kind::Unknown, colors.error, colors.errorSurface);
    set(TemplateMark::Kind::Unclosed, colors.error, colors.errorSurface);
    rehighlight();
}

void TemplateHighlighter::setMarks(std::vector<TemplateMark> marks)
{
    if (m_marks == marks)
        return;
    m_marks = std::move(marks);
    rehighlight();
}

void TemplateHighlighter::highlightBlock(const QString &text)
{
    const qsizetype position = currentBlock().position();
    for (const TemplateMark &mark : m_marks) {
        const qsizetype start = std::max<qsizetype>(mark.start - position, 0);
        const qsizetype end = std::min(mark.start + mark.length - position, text.size());
        if (start < end) {
            setFormat(static_cast<int>(start), static_cast<int>(end - start),
                      m_formats[static_cast<size_t>(mark.kind)]);
        }
    }
}

} // namespace weir
