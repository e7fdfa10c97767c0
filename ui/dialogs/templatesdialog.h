#pragma once

#include "models/templates/builtintemplates.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTableWidget;

namespace weir {

class WrappedLabel;

//! Lists the templates, those that come with the program and one's own, to begin a draft with one. Opened
//! with open().
class TemplatesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TemplatesDialog(QWidget *parent = nullptr);

    //! Also while it is open.
    void setOwnTemplates(std::vector<StoredTemplate> templates);
    //! Such as that a file could not be written; empty for nothing.
    void showFault(const QString &message);

Q_SIGNALS:
    //! The dialog closes.
    void draftRequested(const weir::ResourceTemplate &chosen);
    //! By the name of its file. That another one goes with it was confirmed.
    void renameRequested(const QString &file, const QString &name);
    void deleteConfirmed(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *createList();
    [[nodiscard]] QWidget *createDetails();
    [[nodiscard]] QLayout *createButtons();
    void fillList();
    void applyFilter();
    //! Null pointer for a heading, or nothing.
    [[nodiscard]] const ResourceTemplate *templateAt(const QListWidgetItem *item) const;
    //! Null pointer where none of one's own is chosen.
    [[nodiscard]] const StoredTemplate *currentOwn() const;
    void showCurrent();
    void showBlanks(const ResourceTemplate &shown);
    void askForName();
    void rename(const StoredTemplate &renamed, const QString &name);
    void askToDelete();
    void accept() override;

    std::vector<BuiltInTemplate> m_builtIn;
    std::vector<StoredTemplate> m_own;
    //! The last one that somebody gave; empty for none.
    QString m_newName;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QWidget *m_details;
    QLabel *m_nothing;
    WrappedLabel *m_name = nullptr;
    QLabel *m_route = nullptr;
    WrappedLabel *m_description = nullptr;
    QLabel *m_blanksTitle = nullptr;
    QTableWidget *m_blanks = nullptr;
    WrappedLabel *m_fault;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_create = nullptr;
};

} // namespace weir
