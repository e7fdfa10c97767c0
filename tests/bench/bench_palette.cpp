// What each key costs in a command palette of ten thousand entries.

#include "figures.h"
#include "models/lists/palettemodel.h"

#include <QElapsedTimer>

using namespace weir;
using namespace Qt::StringLiterals;

int main()
{
    constexpr int entryTotal = 10'000;
    constexpr double frame = 16;
    std::vector<PaletteEntry> entries;
    for (int number = 0; number < entryTotal; ++number) {
        entries.push_back({.text = u"orders-to-function-%1"_s.arg(number),
                           .note = u"Event stream"_s,
                           .tail = u"RUNNING"_s});
    }
    PaletteModel model;
    model.setEntries(std::move(entries));
    for (const QString &query : {u"o"_s, u"of"_s, u"ofn 12"_s, u"stream orders"_s, u"qqq"_s}) {
        std::vector<double> times;
        for (int round = 0; round < 21; ++round) {
            QElapsedTimer timer;
            timer.start();
            model.setQuery(query);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        printFigure(u"palette of 10,000, “%1”"_s.arg(query).toStdString(), median(times), "ms", frame);
    }
    return 0;
}
