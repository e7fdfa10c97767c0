#pragma once

#include <QCheckBox>

namespace weir {

//! A box to tick whose text loses its middle where it has no room, with the whole text as its tool tip then.
class ElidedCheckBox final : public QCheckBox
{
    Q_OBJECT

public:
    ElidedCheckBox(const QString &text, QWidget *parent);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
    bool event(QEvent *event) override;

private:
    //! As it is drawn.
    [[nodiscard]] QString shownText() const;

    QString m_text;
};

} // namespace weir
