#pragma once

#include <QLabel>

namespace weir {

//! How a resource does, as a sign and a word.
class StateChip final : public QLabel
{
    Q_OBJECT

public:
    explicit StateChip(QWidget *parent = nullptr);

    [[nodiscard]] const QString &status() const { return m_status; }
    //! The service's word, such as RUNNING; empty for none.
    void setStatus(const QString &status);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_status;
};

} // namespace weir
