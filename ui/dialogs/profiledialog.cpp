#include "ui/dialogs/profiledialog.h"

#include "models/profile/regions.h"
#include "models/text.h"
#include "ui/dialogs/colorchoice.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

constexpr int editorWidth = 340;

//! The labels of the hosts are the longest; the fields above stand in line with them.
int labelWidth(const QFontMetrics &fontMetrics)
{
    int width = 0;
    for (const Service service : allServices)
        width = std::max(width, fontMetrics.horizontalAdvance(serviceName(service)));
    return width;
}

std::string hostPointer(Service service)
{
    return "/endpoints/" + std::string(serviceKey(service));
}

QUrl urlOf(const QLineEdit *line)
{
    return QUrl(line->text().trimmed(), QUrl::StrictMode);
}

} // namespace

ProfileDialog::ProfileDialog(Purpose purpose, ConnectionProfile profile, QWidget *parent)
    : QDialog(parent), m_profile(std::move(profile)), m_fault(new QLabel(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(purpose == Purpose::Create ? tr("New profile") : tr("Edit profile"));
    auto *title = new QLabel(windowTitle(), this);
    setTextStyle(title, TextStyle::Title);
    auto *purposeText = new QLabel(tr("A profile says which project to work on and where its services are. "
                                      "It holds no secret."),
                                   this);
    purposeText->setWordWrap(true);
    setTone(purposeText, Tone::Muted);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    setTone(m_fault, Tone::Error);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::columnGap);
    grid->setVerticalSpacing(metrics::tight);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, labelWidth(fontMetrics()));
    m_name = addLine(grid, "/name", tr("Name"), m_profile.name);
    addRegion(grid);
    m_projectId = addLine(grid, "/project_id", tr("Project ID"), m_profile.projectId);
    m_endpoint = addLine(grid, "/endpoint", tr("Endpoint"), m_profile.endpoint.toString());
    m_endpoint->setPlaceholderText(tr("From the region; an address here serves every service"));
    addOptions(grid);
    addHosts(grid);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::margin, metrics::sectionGap, metrics::margin);
    layout->setSpacing(metrics::gap);
    layout->addWidget(title);
    layout->addWidget(purposeText);
    layout->addSpacing(metrics::gap);
    layout->addLayout(grid);
    layout->addWidget(m_fault);
    layout->addStretch(1);
    layout->addSpacing(metrics::gap);
    layout->addLayout(createButtons(purpose));
    m_name->setFocus();
}

void ProfileDialog::showFault(const QString &message)
{
    m_fault->setText(message);
    m_fault->setHidden(message.isEmpty());
}

QLineEdit *ProfileDialog::addLine(QGridLayout *grid, std::string pointer, const QString &label,
                                  const QString &text)
{
    auto *line = new QLineEdit(text, this);
    line->setMinimumWidth(editorWidth);
    addRow(grid, std::move(pointer), label, line);
    connect(line, &QLineEdit::textChanged, this, &ProfileDialog::showFindings);
    connect(line, &QLineEdit::editingFinished, this, [this, line] { touch(line); });
    return line;
}

void ProfileDialog::addRow(QGridLayout *grid, std::string pointer, const QString &label, QWidget *editor)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(editor);
    editor->setAccessibleName(label);
    auto *fault = new QLabel(this);
    fault->setTextFormat(Qt::PlainText);
    fault->setWordWrap(true);
    fault->hide();
    setTextStyle(fault, TextStyle::Small);
    const int line = grid->rowCount();
    grid->addWidget(name, line, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(editor, line, 1);
    grid->addWidget(fault, line + 1, 1);
    grid->setRowMinimumHeight(line + 2, metrics::tight);
    m_rows.push_back({.pointer = std::move(pointer), .editor = editor, .fault = fault});
}

void ProfileDialog::addRegion(QGridLayout *grid)
{
    m_region = new QComboBox(this);
    m_region->setEditable(true);
    m_region->setInsertPolicy(QComboBox::NoInsert);
    for (const std::string_view region : allListedRegions())
        m_region->addItem(toQString(region));
    m_region->setCurrentText(m_profile.region);
    m_region->lineEdit()->setPlaceholderText(tr("Such as cn-north-4"));
    addRow(grid, "/region", tr("Region"), m_region);
    m_region->lineEdit()->setAccessibleName(tr("Region"));
    connect(m_region, &QComboBox::currentTextChanged, this, &ProfileDialog::showFindings);
    connect(m_region->lineEdit(), &QLineEdit::editingFinished, this, [this] { touch(m_region); });
}

void ProfileDialog::addOptions(QGridLayout *grid)
{
    m_color = new ColorChoice(this);
    m_color->setColor(m_profile.color);
    auto *colorLabel = new QLabel(tr("Colour"), this);
    m_protected = new QCheckBox(tr("Protected: Apply and Delete ask for the resource's name"), this);
    m_protected->setChecked(m_profile.isProtected);
    const int line = grid->rowCount();
    grid->addWidget(colorLabel, line, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_color, line, 1);
    grid->setRowMinimumHeight(line + 1, metrics::tight);
    grid->addWidget(m_protected, line + 2, 1);
    grid->setRowMinimumHeight(line + 3, metrics::tight);
}

void ProfileDialog::addHosts(QGridLayout *grid)
{
    m_hostsToggle = new QPushButton(this);
    m_hostsToggle->setCheckable(true);
    m_hostsToggle->setAutoDefault(false);
    m_hostsToggle->setAccessibleName(tr("Custom hosts"));
    setButtonLook(m_hostsToggle, ButtonLook::Link);
    m_hosts = new QWidget(this);
    auto *hostGrid = new QGridLayout(m_hosts);
    hostGrid->setContentsMargins(0, metrics::gap, 0, 0);
    hostGrid->setHorizontalSpacing(metrics::columnGap);
    hostGrid->setColumnMinimumWidth(0, labelWidth(fontMetrics()));
    hostGrid->setVerticalSpacing(metrics::tight);
    for (const Service service : allServices) {
        const auto own = m_profile.serviceEndpoints.find(service);
        const QString text = own == m_profile.serviceEndpoints.end() ? QString() : own->second.toString();
        QLineEdit *line = addLine(hostGrid, hostPointer(service), serviceName(service), text);
        line->setPlaceholderText(tr("From the region"));
        m_hostLines[service] = line;
    }
    const int line = grid->rowCount();
    grid->addWidget(m_hostsToggle, line, 1, Qt::AlignLeft);
    grid->addWidget(m_hosts, line + 1, 0, 1, 2);
    const auto showHosts = [this](bool isShown) {
        m_hosts->setVisible(isShown);
        m_hostsToggle->setText(isShown ? tr("▾ Custom hosts") : tr("▸ Custom hosts"));
    };
    connect(m_hostsToggle, &QPushButton::toggled, this, showHosts);
    showHosts(false);
    m_hostsToggle->setChecked(!m_profile.serviceEndpoints.empty());
}

QLayout *ProfileDialog::createButtons(Purpose purpose)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *saveButton =
        new QPushButton(purpose == Purpose::Create ? tr("Create profile") : tr("Save profile"), this);
    saveButton->setDefault(true);
    setButtonLook(saveButton, ButtonLook::Primary);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(saveButton, &QPushButton::clicked, this, &ProfileDialog::save);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(metrics::gap);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(saveButton);
    return layout;
}

ConnectionProfile ProfileDialog::entered() const
{
    ConnectionProfile profile = m_profile;
    profile.name = m_name->text().trimmed();
    profile.region = m_region->currentText().trimmed();
    profile.projectId = m_projectId->text().trimmed();
    profile.endpoint = urlOf(m_endpoint);
    profile.serviceEndpoints.clear();
    for (const auto &[service, line] : m_hostLines) {
        if (const QUrl url = urlOf(line); !url.isEmpty())
            profile.serviceEndpoints[service] = url;
    }
    profile.color = m_color->color();
    profile.isProtected = m_protected->isChecked();
    return profile;
}

ValidationIssues ProfileDialog::findings() const
{
    ValidationIssues issues = validateProfile(entered());
    // What is no URL at all does not reach the profile, so the profile cannot tell.
    const auto check = [&issues](const std::string &pointer, const QLineEdit *line) {
        if (!line->text().trimmed().isEmpty() && urlOf(line).isEmpty())
            issues.push_back(
                {.pointer = pointer, .code = IssueCode::Format, .message = endpointFault(urlOf(line))});
    };
    check("/endpoint", m_endpoint);
    for (const auto &[service, line] : m_hostLines)
        check(hostPointer(service), line);
    return issues;
}

void ProfileDialog::touch(QWidget *editor)
{
    std::ranges::find(m_rows, editor, &Row::editor)->isTouched = true;
    showFindings();
}

void ProfileDialog::showFindings()
{
    const ValidationIssues issues = findings();
    for (const Row &row : m_rows) {
        const auto issue = std::ranges::find(issues, row.pointer, &ValidationIssue::pointer);
        const bool isShown = row.isTouched && issue != issues.end();
        row.fault->setVisible(isShown);
        setFieldMark(row.editor, FieldMark::None);
        if (!isShown)
            continue;
        row.fault->setText(
            tr("%1 %2", "sign of the level and message").arg(levelSign(issue->level), issue->message));
        setTone(row.fault, toneOf(issue->level));
        setFieldMark(row.editor, issue->level == Level::Error ? FieldMark::Error : FieldMark::Warning);
    }
}

void ProfileDialog::save()
{
    for (Row &row : m_rows)
        row.isTouched = true;
    showFindings();
    showFault({});
    const ValidationIssues issues = findings();
    const auto fault = std::ranges::find(issues, Level::Error, &ValidationIssue::level);
    if (fault == issues.end()) {
        Q_EMIT saveRequested(entered());
        return;
    }
    const auto row = std::ranges::find(m_rows, fault->pointer, &Row::pointer);
    if (row == m_rows.end()) {
        showFault(fault->message);
        return;
    }
    if (m_hosts->isAncestorOf(row->editor))
        m_hostsToggle->setChecked(true);
    row->editor->setFocus(Qt::OtherFocusReason);
}

} // namespace weir
