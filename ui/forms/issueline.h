#pragma once

#include "models/schema/validationissue.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace weir {

class WrappedLabel;

//! The message beneath a field: sign, sentence and, as links, the repairs on offer. Links stand behind the
//! sentence where there is room, else beneath it.
class IssueLine final : public QWidget
{
    Q_OBJECT

public:
    explicit IssueLine(QWidget *parent);

    void showIssue(const ValidationIssue &issue);
    //! Tells screen readers of the message as of something that has just come.
    void announce();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void fixRequested(const weir::IssueFix &fix);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Placing : quint8 { Measure, Apply };

    //! The height of sentence and links together.
    int layOut(int width, Placing placing) const;

    ValidationIssue m_issue;
    WrappedLabel *m_message;
    std::vector<QPushButton *> m_links;
};

} // namespace weir
