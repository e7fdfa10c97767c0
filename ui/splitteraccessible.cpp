#include "ui/splitteraccessible.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QSplitter>

namespace weir {

namespace {

struct SplitterText
{
    Q_DECLARE_TR_FUNCTIONS(weir::SplitterText)
};

class HandleInterface final : public QAccessibleWidget
{
public:
    explicit HandleInterface(QSplitterHandle *handle) : QAccessibleWidget(handle, QAccessible::Grip) { }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? SplitterText::tr("Divider", "moves, between two parts of a window")
                                         : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *newHandleInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    auto *handle = qobject_cast<QSplitterHandle *>(object);
    return handle ? new HandleInterface(handle) : nullptr;
}

} // namespace

void nameSplitterHandles()
{
    // Installing it again does nothing.
    QAccessible::installFactory(newHandleInterface);
}

} // namespace weir
