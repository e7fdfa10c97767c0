#include "ui/comboaccessible.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace weir {

namespace {

class ComboInterface final : public QAccessibleWidget
{
public:
    explicit ComboInterface(QComboBox *box) : QAccessibleWidget(box, QAccessible::ComboBox), m_box(box) { }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_box->currentText();
        const QString said = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && said.isEmpty() ? m_box->currentText() : said;
    }

    // The list, and the line where one can be typed in.

    [[nodiscard]] int childCount() const override { return m_box->isEditable() ? 2 : 1; }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_box->view());
        return index == 1 && m_box->isEditable() ? QAccessible::queryAccessibleInterface(m_box->lineEdit())
                                                 : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object() == m_box->view())
            return 0;
        return m_box->isEditable() && child->object() == m_box->lineEdit() ? 1 : -1;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QLineEdit *line = m_box->lineEdit();
        return line && line->rect().contains(line->mapFromGlobal(QPoint(x, y))) ? child(1) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }

    void doAction(const QString &action) override
    {
        if (action != showMenuAction() && action != pressAction())
            return;
        if (m_box->view()->isVisible())
            m_box->hidePopup();
        else
            m_box->showPopup();
    }

private:
    QComboBox *m_box;
};

QAccessibleInterface *newComboInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    auto *box = qobject_cast<QComboBox *>(object);
    return box ? new ComboInterface(box) : nullptr;
}

} // namespace

void nameComboBoxes()
{
    // Installing it again does nothing.
    QAccessible::installFactory(newComboInterface);
}

} // namespace weir
