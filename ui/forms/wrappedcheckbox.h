#pragma once

#include <QCheckBox>

namespace weir {

//! A box to tick whose text goes on in further lines where it has no room.
class WrappedCheckBox final : public QCheckBox
{
    Q_OBJECT

public:
    WrappedCheckBox(const QString &text, QWidget *parent);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    [[nodiscard]] QStringList linesFor(int width) const;

    QString m_text;
};

} // namespace weir
