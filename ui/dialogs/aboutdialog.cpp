#include "ui/dialogs/aboutdialog.h"

#include "ui/theme.h"
#include "ui/wrappedlabel.h"

#include <QFile>
#include <QHeaderView>
#include <QIcon>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

namespace {

enum AboutColumn : quint8 { ComponentColumn, LicenceColumn };

constexpr QSize aboutSize(680, 480);
constexpr int aboutIconSize = 64;

//! A file that this program was built with.
QByteArray builtIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Weir"));
    setWindowModality(Qt::WindowModal);
    auto *tabs = new QTabWidget(this);
    tabs->setAccessibleName(windowTitle());
    tabs->setDocumentMode(true);
    tabs->tabBar()->setExpanding(false);
    tabs->addTab(makeSummary(), tr("About"));
    tabs->addTab(makeComponents(), tr("Components"));
    tabs->addTab(makeLicence(), tr("Licence"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(tabs, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
    resize(aboutSize);
}

QWidget *AboutDialog::makeSummary()
{
    auto *page = new QWidget(this);
    auto *icon = new QLabel(page);
    icon->setPixmap(
        QIcon(u":/resources/icons/weir.svg"_s).pixmap({aboutIconSize, aboutIconSize}, devicePixelRatioF()));
    auto *name = new QLabel(u"Weir"_s, page);
    setTextStyle(name, TextStyle::Title);
    auto *version = new QLabel(
        tr("Version %1, with Qt %2").arg(u"" WEIR_VERSION ""_s, QString::fromLatin1(qVersion())), page);
    setTone(version, Tone::Muted);
    auto *purpose = new WrappedLabel(
        tr("Edit event streams and event subscriptions, and know what an update will do."), page);
    auto *licence = new WrappedLabel(tr("Free software under the Apache License 2.0."), page);
    auto *whole = new WrappedLabel(tr("This program is linked with Qt HTTP Server, which is under the GNU "
                                      "General Public License 3.0: as a "
                                      "whole it is passed on under that licence."),
                                   page);
    setTone(whole, Tone::Muted);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::margin, metrics::sectionGap, metrics::margin, metrics::margin);
    layout->setSpacing(metrics::gap);
    for (QLabel *label : std::initializer_list<QLabel *>{icon, name, version, purpose, licence, whole}) {
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addStretch(1);
    return page;
}

QWidget *AboutDialog::makeComponents()
{
    auto *page = new QWidget(this);
    auto *note = new WrappedLabel(tr("What Weir contains, is linked with, or loads while it runs."), page);
    setTone(note, Tone::Muted);
    auto *components = new QTreeWidget(page);
    components->setAccessibleName(tr("Components and their licences"));
    components->setHeaderLabels({tr("Component"), tr("Licence")});
    components->setRootIsDecorated(false);
    components->setUniformRowHeights(true);
    const QJsonObject table = QJsonDocument::fromJson(builtIn(u":/resources/licences.json"_s)).object();
    const QJsonArray used = table["components"_L1].toArray();
    for (const auto &component : used) {
        const QString licence = component["licence"_L1].toString();
        auto *row = new QTreeWidgetItem(components, {component["name"_L1].toString(), licence});
        // The longest ones do not fit.
        row->setToolTip(LicenceColumn, licence);
    }
    components->setCurrentItem(components->topLevelItem(0));
    components->header()->setSectionResizeMode(ComponentColumn, QHeaderView::ResizeToContents);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, metrics::margin, 0, 0);
    layout->setSpacing(metrics::rowGap);
    layout->addWidget(note);
    layout->addWidget(components, 1);
    return page;
}

QWidget *AboutDialog::makeLicence()
{
    auto *text = new QPlainTextEdit(QString::fromUtf8(builtIn(u":/LICENSE"_s)), this);
    text->setAccessibleName(tr("Apache License 2.0"));
    setTextStyle(text, TextStyle::Code);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

} // namespace weir
