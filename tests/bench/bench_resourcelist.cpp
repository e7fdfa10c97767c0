// A list of a hundred thousand event streams on the screen: its pages as they come, each key of a filter
// until it is painted, and the memory of a row. Needs a display.

#include "figures.h"
#include "ui/lists/resourcelistview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowTotal = 100'000;
constexpr int pageSize = 500;
constexpr double frame = 16;

//! In bytes.
double residentSize()
{
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string line; std::getline(rollup, line);) {
        if (line.starts_with("Rss:"))
            return std::stod(line.substr(4)) * 1024;
    }
    return 0;
}

//! As different as those of a large project are: every minute another, sources and targets in turn.
ResourceSummary stream(int number)
{
    static const QStringList subjects{u"orders"_s, u"payments"_s, u"Clicks"_s, u"audit-log"_s, u"sensor"_s};
    static const QStringList states{u"RUNNING"_s, u"STOPPED"_s, u"ERROR"_s, u"CREATED"_s};
    static const QStringList sources{u"Kafka"_s, u"DMS RocketMQ"_s, u"Mobile RocketMQ"_s};
    static const QStringList targets{u"FunctionGraph"_s, u"Kafka"_s, u"OBS"_s};
    // No order that a page could be appended in.
    const int mixed = static_cast<int>((qint64(number) * 7919) % rowTotal);
    ResourceSummary item;
    item.identity.id = u"%1-54d5-423b-a6be-03302e893152"_s.arg(number, 8, 16, QChar(u'0'));
    item.identity.status = states[mixed % 4];
    item.identity.updatedTime = u"2025-%1-%2T%3:%4:12Z"_s.arg(1 + mixed % 12, 2, 10, QChar(u'0'))
                                    .arg(1 + mixed % 28, 2, 10, QChar(u'0'))
                                    .arg(mixed % 24, 2, 10, QChar(u'0'))
                                    .arg(mixed % 60, 2, 10, QChar(u'0'));
    item.name = u"%1-to-fn-%2"_s.arg(subjects[mixed % 5]).arg(mixed, 6, 10, QChar(u'0'));
    item.source = sources[mixed % 3];
    item.target = targets[mixed % 3];
    return item;
}

double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    applyTheme(application, Appearance::Light);
    ResourceListModel model(ResourceKind::EventStream);
    ResourceListView view(&model);
    view.resize(1000, 700);
    view.show();
    QApplication::processEvents();

    double nameBytes = 0;
    const double before = residentSize();
    std::vector<double> pages;
    for (int first = 0; first < rowTotal; first += pageSize) {
        std::vector<ResourceSummary> page;
        for (int number = first; number < first + pageSize; ++number) {
            page.push_back(stream(number));
            nameBytes += static_cast<double>(page.back().name.size()) * sizeof(QChar);
        }
        QElapsedTimer timer;
        timer.start();
        model.take(page);
        view.showLoading(rowTotal);
        QApplication::processEvents();
        pages.push_back(millisecondsOf(timer));
    }
    view.showLoaded();
    const double rowBytes = (residentSize() - before - nameBytes) / rowTotal;

    auto *filter = view.findChild<QLineEdit *>();
    std::vector<double> keys;
    const QStringList sought{u"orders-to-fn-0421"_s, u"status:running kafka"_s, u"zzz"_s,
                             u"source:dms clicks"_s, u"\"5/6/25\" error"_s};
    const auto enter = [&](const QString &text) {
        QElapsedTimer timer;
        timer.start();
        filter->setText(text);
        QApplication::processEvents();
        keys.push_back(millisecondsOf(timer));
    };
    for (const QString &text : sought) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            enter(text.first(length));
        for (qsizetype length = text.size() - 1; length >= 0; --length)
            enter(text.first(length));
    }

    std::printf("%d rows in pages of %d, %zu keys\n", rowTotal, pageSize, keys.size());
    printFigure("list: one page more, until it is painted, median", median(pages), "ms", frame);
    printFigure("list: one page more, worst", *std::ranges::max_element(pages), "ms", 3 * frame);
    printFigure("list: one key of the filter, until it is painted, median", median(keys), "ms", frame);
    printFigure("list: one key of the filter, worst", *std::ranges::max_element(keys), "ms", 5 * frame);
    printFigure("list: memory of a row beyond its name", rowBytes / 1024, "KiB", 1.5);
}
