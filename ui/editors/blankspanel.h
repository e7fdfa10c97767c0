#pragma once

#include "models/templates/templateblanks.h"

#include <QWidget>

#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace weir {

class ElidedLabel;
class ResourceDraft;

//! The blanks of the template that the draft was made of, as long as they hold nothing. Hides itself once all
//! of them are filled in, and comes back with an undo.
class BlanksPanel final : public QWidget
{
    Q_OBJECT

public:
    //! The draft must live as long.
    BlanksPanel(ResourceDraft *draft, const ResourceTemplate &made, QWidget *parent = nullptr);

Q_SIGNALS:
    //! Nobody wants to see it again.
    void closed();
    void fieldRequested(const std::string &pointer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        TemplateBlank blank = {};
        QPushButton *link = nullptr;
        ElidedLabel *comment = nullptr;
    };

    void addRow(QWidget *rows, const TemplateBlank &blank);
    void refresh();

    ResourceDraft *m_draft;
    std::vector<TemplateBlank> m_blanks;
    QLabel *m_title;
    QScrollArea *m_scroll;
    QGridLayout *m_rowLayout = nullptr;
    std::vector<Row> m_rows;
    //! Until somebody wants to see no more of it.
    enum class Wanted : quint8 { Yes, No } m_wanted = Wanted::Yes;
};

} // namespace weir
