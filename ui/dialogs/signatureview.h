#pragma once

#include "models/service/signaturecomparison.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace weir {

//! Two canonical requests side by side, with the first character marked at which they differ.
class SignatureView final : public QWidget
{
    Q_OBJECT

public:
    explicit SignatureView(QWidget *parent = nullptr);

    void setComparison(const SignatureComparison &comparison);

private:
    QPlainTextEdit *m_own;
    QPlainTextEdit *m_service;
    QLabel *m_verdict;
};

} // namespace weir
