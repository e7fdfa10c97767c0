#include "models/schema/fieldreference.h"

#include "models/json/pointer.h"
#include "models/schema/fieldguide.h"
#include "models/schema/fieldlookup.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace weir {

using namespace Qt::StringLiterals;

namespace {

struct FieldReferenceText
{
    Q_DECLARE_TR_FUNCTIONS(weir::FieldReference)
};

//! Deeper ones are hard to tell apart.
constexpr qsizetype deepestHeading = 4;

QString pageTitle(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return FieldReferenceText::tr("Fields of an event stream");
    case ResourceKind::EventSubscription:
        return FieldReferenceText::tr("Fields of an event subscription");
    }
    Q_UNREACHABLE();
}

//! What Markdown would read as something else than the text.
QString asMarkdown(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (u"\\`*_<>[]#|"_s.contains(c))
            plain += u'\\';
        plain += c;
    }
    return plain;
}

//! A text with a backtick in it is none of ours.
QString code(const QString &text)
{
    return u'`' + text + u'`';
}

QString sectionOf(const FieldGuide &guide, qsizetype depth)
{
    QStringList paragraphs;
    paragraphs << QString(std::min(depth + 1, deepestHeading), u'#') + u' ' + asMarkdown(guide.label)
               << code(guide.pointer) + u" · "_s + asMarkdown(guide.traits.join(u" · "_s))
               << asMarkdown(guide.meaning);
    QStringList rules;
    for (const QString &rule : guide.rules)
        rules << u"- "_s + asMarkdown(rule);
    if (!rules.isEmpty())
        paragraphs << rules.join(u'\n');
    if (!guide.example.isEmpty())
        paragraphs << FieldReferenceText::tr("Example: %1").arg(code(guide.example));
    paragraphs << FieldReferenceText::tr("Described in: %1").arg(asMarkdown(guide.origin));
    return paragraphs.join(u"\n\n"_s);
}

} // namespace

QString fieldReference(ResourceKind kind)
{
    QStringList sections(u"# "_s + pageTitle(kind));
    sections << FieldReferenceText::tr(
        "Made from the tables that Weir checks a body with. A rule with “must” is "
        "an error and stops an update; a rule with “should” is a warning.");
    for (const std::string &pointer : guidedFields(kind))
        sections << sectionOf(fieldGuide(kind, pointer),
                              static_cast<qsizetype>(pointerTokens(pointer).size()));
    return sections.join(u"\n\n"_s) + u'\n';
}

} // namespace weir
