#pragma once

#include "models/rules/filterpath.h"

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QHBoxLayout;
class QPushButton;

namespace weir {

class LineField;
class WrappedLabel;

//! A line for the path of a field, with the paths that are on offer. Enter takes it, Escape leaves it.
class FieldPathRow final : public QWidget
{
    Q_OBJECT

public:
    //! Why the field cannot have the path that stands in the line.
    using Check = std::function<std::optional<FilterPathFault>(QStringView)>;

    //! `button` is what the button for taking it says.
    FieldPathRow(const QString &name, const QString &button, Check check, QWidget *parent);

    //! Shows itself with this text in the line, which gets the focus. `offers` are paths that one press
    //! takes; one that ends in a dot waits for its end.
    void open(const QString &text, const QStringList &offers);

Q_SIGNALS:
    void pathEntered(const std::vector<std::string> &path);
    //! It has hidden itself.
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    void takeOffer(const QString &path);
    void dismiss();
    //! While somebody types: what no end of the text can mend.
    void showFault(const QString &text);
    void showMessage(const QString &message);

    Check m_check;
    LineField *m_line;
    QPushButton *m_accept;
    WrappedLabel *m_fault;
    QWidget *m_offers;
    QHBoxLayout *m_offersLayout;
};

} // namespace weir
