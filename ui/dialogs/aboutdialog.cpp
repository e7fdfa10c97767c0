#include "ui/dialogs/aboutdialog.h"

#include "ui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weir {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Weir"));
    setWindowModality(Qt::WindowModal);
    auto *name = new QLabel(u"Weir"_s, this);
    setTextStyle(name, TextStyle::Title);
    auto *version = new QLabel(
        tr("Version %1, with Qt %2").arg(u"" WEIR_VERSION ""_s, QString::fromLatin1(qVersion())), this);
    setTone(version, Tone::Muted);
    auto *purpose =
        new QLabel(tr("Edit event streams and event subscriptions, and know what an update will do."), this);
    auto *licence = new QLabel(tr("Free software under the Apache License 2.0."), this);
    setTone(licence, Tone::Muted);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::sectionGap, metrics::sectionGap, metrics::sectionGap,
                               metrics::margin);
    layout->setSpacing(metrics::gap);
    for (QLabel *label : {name, version, purpose, licence}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addSpacing(metrics::gap);
    layout->addWidget(close, 0, Qt::AlignRight);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace weir
