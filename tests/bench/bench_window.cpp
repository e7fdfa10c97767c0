// From the start of the process to the first painted window, and the memory then: Weir's window with an
// editor open, beside a bare Qt window with 70 fields. Each sample is a process of its own. Usage:
// bench_window           (runs itself as `bench_window bare` and `bench_window weir`)

#include "figures.h"
#include "models/draft/resourcedraft.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QProcess>
#include <QScrollArea>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>

using namespace weir;
using namespace Qt::StringLiterals;

namespace {

constexpr int fieldCount = 70;
constexpr int runCount = 15;
constexpr const char *startVariable = "WEIR_BENCH_START";

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

//! Proportional set size in KiB: what of shared libraries is shared counts in part.
long proportionalSetSize()
{
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string line; std::getline(rollup, line);) {
        if (line.starts_with("Pss:"))
            return std::stol(line.substr(4));
    }
    return 0;
}

//! Prints nanoseconds since the parent started this process, and KiB, after the first paint of the window.
class FirstPaint final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The paint itself has to be over; the event after it comes then.
        if (event->type() == QEvent::Paint && !m_painted) {
            m_painted = true;
            QTimer::singleShot(0, this, [] {
                std::printf("%lld %ld\n",
                            static_cast<long long>(now() - qEnvironmentVariable(startVariable).toLongLong()),
                            proportionalSetSize());
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

int showBare(QApplication &application)
{
    QScrollArea window;
    auto *form = new QWidget;
    auto *layout = new QFormLayout(form);
    for (int i = 0; i < fieldCount; ++i)
        layout->addRow(u"Field %1"_s.arg(i), new QLineEdit(u"value"_s));
    window.setWidget(form);
    window.setWidgetResizable(true);
    window.resize(1280, 800);
    FirstPaint paint;
    form->installEventFilter(&paint);
    window.show();
    return application.exec();
}

int showWeir(QApplication &application)
{
    applyTheme(application, Appearance::Light);
    MainWindow window;
    window.resize(1280, 800);
    auto document = readJson(R"({"name":"orders-to-fn",
        "source":{"source_kafka":{"addr":"192.0.2.1:9092","group":"g","topic":"orders","enable_sasl_ssl":true,
            "security_protocol":"SASL_SSL","user_name":"u","password":"p"},"name":"HC.Kafka"},
        "sink":{"sink_kafka":{"topic":"t","connectionId":"c","keyTransform":[{"type":"ORIGINAL"}]},"name":"HC.Kafka"},
        "rule_config":{"transform":{"type":"VARIABLE","value":"{}","template":"{}"},"filter":{}},
        "option":{"thread_num":4,"batch_window":{"count":100,"time":3,"interval":1}}})");
    window.addDraft(std::make_unique<ResourceDraft>(
        loadResource(ResourceKind::EventStream, std::move(document).value(), ResourceOrigin::File)));
    FirstPaint paint;
    window.installEventFilter(&paint);
    window.show();
    return application.exec();
}

struct Sample
{
    double milliseconds = 0;
    double mebibytes = 0;
};

Sample sampleOf(const QString &program, const QString &mode)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(startVariable), QString::number(now()));
    process.setProcessEnvironment(environment);
    process.start(program, {mode});
    process.waitForFinished();
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    return {words.value(0).toDouble() / 1e6, words.value(1).toDouble() / 1024};
}

void compare(const QString &program)
{
    std::vector<double> times;
    std::vector<double> sizes;
    std::vector<double> bareTimes;
    std::vector<double> bareSizes;
    for (int run = 0; run <= runCount; ++run) {
        const Sample bare = sampleOf(program, u"bare"_s);
        const Sample own = sampleOf(program, u"weir"_s);
        if (run == 0)
            continue;
        bareTimes.push_back(bare.milliseconds);
        bareSizes.push_back(bare.mebibytes);
        times.push_back(own.milliseconds);
        sizes.push_back(own.mebibytes);
    }
    std::printf(
        "bare window with %d fields: %.1f ms, %.1f MiB; Weir with an editor: %.1f ms, %.1f MiB (medians)\n",
        fieldCount, median(bareTimes), median(bareSizes), median(times), median(sizes));
    printFigure("window painted, Weir / bare", median(times) / median(bareTimes), "", 1.5);
    printFigure("memory (PSS), Weir / bare", median(sizes) / median(bareSizes), "", 1.8);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 1) {
        compare(QString::fromLocal8Bit(argv[0]));
        return 0;
    }
    const bool bare = std::string_view(argv[1]) == "bare";
    QApplication application(argc, argv);
    return bare ? showBare(application) : showWeir(application);
}
