#pragma once

#include "models/json/json.h"

#include <QWidget>

namespace weir {

class WrappedLabel;

//! Whether it has a box of its own.
enum class KeptFrame : quint8 { None, Box };

//! A value that is kept to the letter and cannot be edited here, as JSON.
class KeptJson final : public QWidget
{
    Q_OBJECT

public:
    KeptJson(KeptFrame frame, QWidget *parent);

    void showJson(const Json &value);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    KeptFrame m_frame;
    WrappedLabel *m_text;
};

} // namespace weir
