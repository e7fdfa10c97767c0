#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QPushButton;

namespace weir {

//! A row of joined buttons of which one is down, or none. Where the width is too small it goes on in a
//! further row.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    SegmentedControl(const QStringList &texts, QWidget *parent);

    //! −1 for none. Emits nothing.
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    //! The button that is down, or the first.
    [[nodiscard]] QWidget *focusTarget() const;
    //! Every button says it; the name of the whole stays the widget's.
    void setDescription(const QString &description);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    //! Somebody pressed another one.
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    //! To the chosen segment. Qt sees to that only once one of them has had the focus.
    void leadTab();
    void takeToggle(int index, bool isOn);
    enum class Placing : quint8 { Measure, Apply };

    //! The height of all rows.
    int layOut(int width, Placing placing) const;

    QButtonGroup *m_group;
    std::vector<QPushButton *> m_buttons;
};

} // namespace weir
