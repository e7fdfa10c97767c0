#pragma once

#include "models/profile/connectionprofile.h"

#include <QDialog>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace weir {

class ColorChoice;

//! Creates or edits a profile. Opened with open(); it stays open until the profile was written: the receiver
//! of saveRequested() calls accept() or showFault().
class ProfileDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Create, Edit };

    //! Whatever of `profile` is not shown is handed on as it is.
    ProfileDialog(Purpose purpose, ConnectionProfile profile, QWidget *parent = nullptr);

    //! Why the profile could not be written.
    void showFault(const QString &message);

Q_SIGNALS:
    //! The profile has no errors.
    void saveRequested(const weir::ConnectionProfile &profile);

private:
    //! A field and what is wrong with it. Nothing is said before somebody left the field or pressed Save.
    struct Row
    {
        std::string pointer = {};
        QWidget *editor = nullptr;
        QLabel *fault = nullptr;
        bool isTouched = false;
    };

    [[nodiscard]] QLineEdit *addLine(QGridLayout *grid, std::string pointer, const QString &label,
                                     const QString &text);
    void addRow(QGridLayout *grid, std::string pointer, const QString &label, QWidget *editor);
    void addRegion(QGridLayout *grid);
    void addOptions(QGridLayout *grid);
    void addHosts(QGridLayout *grid);
    [[nodiscard]] QLayout *createButtons(Purpose purpose);

    [[nodiscard]] ConnectionProfile entered() const;
    [[nodiscard]] ValidationIssues findings() const;
    void touch(QWidget *editor);
    void showFindings();
    void save();

    ConnectionProfile m_profile;
    std::vector<Row> m_rows;
    QLineEdit *m_name = nullptr;
    QComboBox *m_region = nullptr;
    QLineEdit *m_projectId = nullptr;
    QLineEdit *m_endpoint = nullptr;
    QCheckBox *m_protected = nullptr;
    ColorChoice *m_color = nullptr;
    QPushButton *m_hostsToggle = nullptr;
    QWidget *m_hosts = nullptr;
    std::map<Service, QLineEdit *> m_hostLines;
    QLabel *m_fault = nullptr;
};

} // namespace weir
