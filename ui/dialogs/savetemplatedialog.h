#pragma once

#include "models/templates/templateblanks.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace weir {

class TextField;
class WrappedLabel;

//! Makes a template of a resource: its name, what it is for, and which fields are blanks of it. Opened with
//! open().
class SaveTemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    //! `body` is a templateBody(); `present` are the names that there are.
    SaveTemplateDialog(ResourceKind kind, Json body, QStringList present, QWidget *parent = nullptr);

    //! Of the resource, which the template is not.
    void suggestName(const QString &name);

Q_SIGNALS:
    //! That another one goes with it was confirmed. The dialog closes.
    void saveConfirmed(const weir::ResourceTemplate &made);

private:
    struct Row
    {
        BlankCandidate candidate = {};
        QCheckBox *choice = nullptr;
        QLineEdit *comment = nullptr;
    };

    [[nodiscard]] QLayout *createHead();
    [[nodiscard]] QWidget *createBlanks();
    [[nodiscard]] QLayout *createButtons();
    void addRow(QGridLayout *grid, const BlankCandidate &candidate);
    [[nodiscard]] ResourceTemplate entered() const;
    //! What keeps it from being saved; empty for nothing.
    [[nodiscard]] QString fault() const;
    void showFault();
    void accept() override;

    ResourceKind m_kind;
    Json m_body;
    QStringList m_present;
    QLineEdit *m_name;
    WrappedLabel *m_fault;
    TextField *m_description;
    std::vector<Row> m_rows;
};

} // namespace weir
