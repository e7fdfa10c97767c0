#pragma once

#include "models/draft/conversions.h"

#include <QWidget>

#include <set>
#include <string>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace weir {

class ElidedLabel;
class ResourceDraft;

//! Old forms that stood in the draft when it was opened, and what each would become. Nothing is converted
//! before somebody says so, and what was left is not offered again. Hides itself where there is nothing to
//! offer.
class ConversionsPanel final : public QWidget
{
    Q_OBJECT

public:
    //! The draft must live as long.
    explicit ConversionsPanel(ResourceDraft *draft, QWidget *parent = nullptr);

Q_SIGNALS:
    //! Somebody decided on what was offered.
    void settled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    //! What makes up one line.
    struct Row
    {
        QCheckBox *choice;
        ElidedLabel *before;
        QLabel *arrow;
        ElidedLabel *after;
    };

    [[nodiscard]] QLayout *createButtons();
    void addRow();
    void refresh();
    void showRows();
    void showCount();
    void convert();
    void leave();

    ResourceDraft *m_draft;
    //! Where the old forms stand that are still offered: an undo brings back what was converted.
    std::set<std::string> m_offered;
    std::vector<Conversion> m_conversions;
    QLabel *m_sign;
    QLabel *m_title;
    QScrollArea *m_scroll;
    QGridLayout *m_rowLayout;
    std::vector<Row> m_rows;
    QPushButton *m_convert;
    QPushButton *m_leave;
    enum class Announcement : quint8 { Pending, Made } m_announcement = Announcement::Pending;
};

} // namespace weir
