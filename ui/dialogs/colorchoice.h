#pragma once

#include <QWidget>

class QButtonGroup;

namespace weir {

//! A row of colours to tell profiles apart, "none" first.
class ColorChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit ColorChoice(QWidget *parent = nullptr);

    //! As #rrggbb, empty for none. A colour that is not among the offered ones joins them.
    void setColor(const QString &color);
    [[nodiscard]] QString color() const;

private:
    void addSwatch(const QString &name, const QString &color);

    QButtonGroup *m_swatches;
};

} // namespace weir
