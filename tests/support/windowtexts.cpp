#include "tests/support/windowtexts.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextEdit>

#include <iterator>

namespace weir::test {

using namespace Qt::StringLiterals;

namespace {

bool widgetIsHidden(const QObject *object)
{
    const auto *widget = qobject_cast<const QWidget *>(object);
    return widget && !widget->isVisible();
}

class Texts
{
public:
    void add(const QObject *object, QAnyStringView what, QString text)
    {
        static const QRegularExpression numbers(uR"(\d+([.,]\d+)*)"_s);
        text.replace(numbers, u"#"_s);
        // A number alone is a place or an amount.
        if (!text.isEmpty() && text != u"#"_s)
            m_texts << QLatin1StringView(object->metaObject()->className()) + u' ' + what.toString() + u": "_s
                    + text;
    }

    void addProperties(const QObject *object)
    {
        const QMetaObject *meta = object->metaObject();
        for (int index = 0; index < meta->propertyCount(); ++index) {
            const QMetaProperty property = meta->property(index);
            const QLatin1StringView name(property.name());
            const bool isText = name != "objectName"_L1
                && name != "styleSheet"_L1
                // Nobody points at what is hidden, and many a tip comes with the first layout.
                && (name != "toolTip"_L1 || !widgetIsHidden(object));
            if (isText && property.metaType().id() == QMetaType::QString)
                add(object, name, property.read(object).toString());
        }
    }

    void addItems(const QObject *object, const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
                                       Qt::AccessibleDescriptionRole})
                    add(object, u"item"_s, index.data(role).toString());
                if (column == 0)
                    addItems(object, model, index);
            }
        }
    }

    void addWidget(QWidget *widget)
    {
        // A list that drops down says what its box holds, once somebody has opened it.
        if (widget->inherits("QComboBoxListView"))
            return;
        addProperties(widget);
        if (const auto *box = qobject_cast<QComboBox *>(widget))
            addItems(box, *box->model());
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            const QAbstractItemModel &model = *view->model();
            addItems(view, model);
            for (int column = 0; column < model.columnCount(); ++column) {
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                    add(view, u"header"_s, model.headerData(column, Qt::Horizontal, role).toString());
            }
        }
        if (const auto *bar = qobject_cast<QTabBar *>(widget)) {
            for (int index = 0; index < bar->count(); ++index) {
                add(bar, u"tab"_s, bar->tabText(index));
                add(bar, u"tab"_s, bar->tabToolTip(index));
            }
        }
        if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget))
            addAccessible(widget, *interface);
    }

    [[nodiscard]] QStringList sorted()
    {
        m_texts.sort();
        return m_texts;
    }

private:
    //! Parts that are painted are children of their own to a screen reader.
    void addAccessible(const QObject *object, QAccessibleInterface &interface)
    {
        for (const QAccessible::Text kind :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            add(object, u"accessible"_s, interface.text(kind));
        for (int index = 0; index < interface.childCount(); ++index) {
            QAccessibleInterface *child = interface.child(index);
            if (child && !child->object())
                addAccessible(object, *child);
        }
    }

    QStringList m_texts;
};

} // namespace

QStringList windowTexts(QWidget *window)
{
    Texts texts;
    texts.addWidget(window);
    for (QWidget *widget : window->findChildren<QWidget *>())
        texts.addWidget(widget);
    for (const QAction *action : window->findChildren<QAction *>())
        texts.addProperties(action);
    return texts.sorted();
}

} // namespace weir::test
