// Opens, edits, applies and closes streams of the sandbox in the window, 10,000 times or as often as
// WEIR_SOAK_COUNT says, and tells of the memory, files and threads at the end of each part. It fails where
// something grows. Run by tests/long.sh.

#include "models/draft/resourcedraft.h"
#include "models/lists/resourcelistmodel.h"
#include "tests/support/sessionwindow.h"
#include "tests/support/shownwidgets.h"
#include "ui/mainwindow.h"

#include <QAction>
#include <QDir>
#include <QTest>

#include <array>
#include <cstdio>

#include <malloc.h>

using namespace weir;
using namespace weir::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int streamCount = 100;
constexpr size_t partCount = 20;

//! What the process holds when it has nothing to do.
struct Holding
{
    //! Bytes that were asked for and not given back.
    double allocated = 0;
    //! Bytes.
    double resident = 0;
    qsizetype files = 0;
    qsizetype threads = 0;
};

qsizetype entriesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

Holding held()
{
    ::malloc_trim(0);
    const struct mallinfo2 memory = ::mallinfo2();
    QFile pages(u"/proc/self/statm"_s);
    const bool isOpen = pages.open(QIODevice::ReadOnly);
    constexpr double pageSize = 4096;
    return {.allocated = static_cast<double>(memory.uordblks + memory.hblkhd),
            .resident = isOpen ? pages.readAll().split(' ').value(1).toDouble() * pageSize : 0,
            .files = entriesIn(u"/proc/self/fd"_s),
            .threads = entriesIn(u"/proc/self/task"_s)};
}

} // namespace

class Soak : public SessionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void staysAsItIs();

private:
    //! Of those that need no stop before an update.
    void chooseStreams();
    void changeOne(int number);
    void trigger(const QString &name);

    QStringList m_ids;
};

void Soak::trigger(const QString &name)
{
    for (QAction *action : window().actions() + window().findChildren<QAction *>()) {
        if (action->text().remove(u'&') == name) {
            action->trigger();
            return;
        }
    }
    QFAIL("There is no such action.");
}

void Soak::chooseStreams()
{
    const ResourceListModel *list = window().listModel(ResourceKind::EventStream);
    for (int row = 0; row < list->rowCount(); ++row) {
        const QModelIndex index = list->index(row, ResourceListModel::NameColumn);
        if (index.data(ResourceListModel::StatusRole).toString() != "RUNNING"_L1)
            m_ids.append(list->id(row));
    }
    QVERIFY(m_ids.size() > 1);
}

void Soak::changeOne(int number)
{
    Q_EMIT window().openResourceRequested(ResourceKind::EventStream, m_ids.at(number % m_ids.size()));
    QTRY_VERIFY_WITH_TIMEOUT(window().currentDraft(), 30000);
    window().currentDraft()->setValue("/description", Json::string("change " + std::to_string(number)));
    Q_EMIT window().applyRequested(window().currentDraft());
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::activeModalWidget(), 30000);
    press(u"Apply 1 change"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shows(u"The update was applied."_s), 30000);
    press(u"Close"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), 30000);
    trigger(u"Close tab"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().currentDraft(), 30000);
}

void Soak::staysAsItIs()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("WEIR_SOAK_COUNT", &isNumber);
    const int partSize = (isNumber ? wanted : 10000) / static_cast<int>(partCount);
    addProfile({.streams = streamCount, .secrets = SecretsShown::Returned});
    rememberToken();
    startProgram();
    QTRY_COMPARE(listedStreams(), streamCount);
    chooseStreams();

    std::array<Holding, partCount> parts;
    QElapsedTimer timer;
    timer.start();
    std::printf("%8s %10s %14s %14s %6s %8s\n", "drafts", "seconds", "allocated KiB", "resident KiB", "files",
                "threads");
    int done = 0;
    for (Holding &holding : parts) {
        for (int i = 0; i < partSize; ++i) {
            changeOne(done++);
            if (QTest::currentTestFailed())
                return;
        }
        holding = held();
        std::printf("%8d %10.0f %14.0f %14.0f %6lld %8lld\n", done,
                    static_cast<double>(timer.elapsed()) / 1000, holding.allocated / 1024,
                    holding.resident / 1024, static_cast<long long>(holding.files),
                    static_cast<long long>(holding.threads));
        std::fflush(stdout);
    }
    const auto quarter = [&parts](size_t number) {
        constexpr size_t size = partCount / 4;
        Holding mean;
        for (size_t part = number * size; part < (number + 1) * size; ++part) {
            mean.allocated += parts.at(part).allocated / size;
            mean.resident += parts.at(part).resident / size;
        }
        return mean;
    };
    const Holding second = quarter(1);
    const Holding last = quarter(3);
    std::printf("last quarter / second: allocated %.4f, resident %.4f (at most 1.02)\n",
                last.allocated / second.allocated, last.resident / second.resident);
    QVERIFY(last.allocated <= 1.02 * second.allocated);
    QVERIFY(last.resident <= 1.02 * second.resident);
    QVERIFY(parts.back().files <= parts.at(partCount / 4).files);
    QVERIFY(parts.back().threads <= parts.at(partCount / 4).threads);
}

QTEST_MAIN(Soak)

#include "soak.moc"
