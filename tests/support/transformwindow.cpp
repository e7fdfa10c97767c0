#include "tests/support/transformwindow.h"

#include "models/json/jsonwriter.h"
#include "models/text.h"
#include "tests/support/controls.h"
#include "ui/forms/linefield.h"
#include "ui/rules/completionpopup.h"
#include "ui/rules/templateeditor.h"
#include "ui/rules/variablesmodel.h"
#include "ui/rules/variablesview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

#include <utility>

namespace weir::test {

using namespace Qt::StringLiterals;

Json variableTransform(std::string value, std::string text)
{
    Json transform = Json::object();
    transform.insert("type", Json::string("VARIABLE"));
    transform.insert("value", Json::string(std::move(value)));
    transform.insert("template", Json::string(std::move(text)));
    return transform;
}

LineField *openField()
{
    return qobject_cast<LineField *>(QApplication::focusWidget());
}

TransformWindow::TransformWindow(std::optional<Json> transform)
    : m_transform(std::move(transform)), m_editor(&m_window),
      m_undo(QKeySequence(QKeySequence::Undo), &m_window), m_escape(QKeySequence(Qt::Key_Escape), &m_window)
{
    auto *layout = new QVBoxLayout(&m_window);
    layout->addWidget(&m_editor);
    layout->addStretch();
    QObject::connect(&m_editor, &TransformEditor::transformEdited, &m_window, [this](const Json &edited) {
        ++edits;
        show(edited);
    });
    QObject::connect(&m_undo, &QShortcut::activated, &m_window, [this] { ++undone; });
    QObject::connect(&m_escape, &QShortcut::activated, &m_window, [this] { ++escapes; });
    m_editor.showTransform(m_transform ? &*m_transform : nullptr);
    m_window.resize(620, 700);
    m_window.show();
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        qFatal("The window does not come to the front.");
}

void TransformWindow::show(const Json &transform)
{
    m_transform = transform;
    m_editor.showTransform(&*m_transform);
}

QString TransformWindow::member(std::string_view key) const
{
    const Json *value = m_transform ? m_transform->find(key) : nullptr;
    return value ? toQString(value->text()) : QString();
}

QString TransformWindow::json() const
{
    return m_transform ? toQString(writeCompactJson(*m_transform)) : QString();
}

VariablesView *TransformWindow::view()
{
    return named<VariablesView>(u"Variables"_s);
}

TemplateEditor *TransformWindow::text()
{
    return named<TemplateEditor>(u"Template"_s);
}

CompletionPopup *TransformWindow::popup()
{
    return m_window.findChild<CompletionPopup *>();
}

QStringList TransformWindow::offered()
{
    QStringList names;
    const auto *list = popup()->findChild<QListWidget *>();
    for (int row = 0; popup()->isVisible() && row < list->count(); ++row)
        names << list->item(row)->text();
    return names;
}

QString TransformWindow::cell(int row, int column, int role)
{
    return view()->model()->index(row, column).data(role).toString();
}

QString TransformWindow::note(int row)
{
    return cell(row, 0, VariablesModel::NoteRole);
}

QString TransformWindow::sentences()
{
    QStringList texts;
    for (const QLabel *label : m_window.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

QTextCharFormat TransformWindow::formatAt(int position)
{
    for (const QTextLayout::FormatRange &range : text()->document()->firstBlock().layout()->formats()) {
        if (position >= range.start && position < range.start + range.length)
            return range.format;
    }
    return {};
}

void TransformWindow::select(int row, int column)
{
    view()->setFocus();
    view()->setCurrentIndex(view()->model()->index(row, column));
}

void TransformWindow::press(const QString &button)
{
    QAbstractButton *found = buttonNamed(&m_window, button);
    QVERIFY2(found && found->isEnabled(), qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TransformWindow::type(const QString &text)
{
    // Each to what has the focus by then.
    for (const QChar character : text)
        QTest::keyClicks(QApplication::focusWidget(), character);
}

void TransformWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace weir::test
