#pragma once

#include "models/json/json.h"

#include <QWidget>

namespace weir {

class WrappedLabel;

//! A value that is kept to the letter and cannot be edited here, as JSON.
class KeptJson final : public QWidget
{
    Q_OBJECT

public:
    explicit KeptJson(QWidget *parent);

    void showJson(const Json &value);

private:
    WrappedLabel *m_text;
};

} // namespace weir
