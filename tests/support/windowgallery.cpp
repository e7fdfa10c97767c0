#include "tests/support/windowgallery.h"

#include "models/draft/keptdraft.h"
#include "models/draft/resourcedraft.h"
#include "models/import/recordedrequest.h"
#include "models/json/jsonreader.h"
#include "models/lists/requestlogmodel.h"
#include "models/lists/resourcelistmodel.h"
#include "models/samples/builtinsamples.h"
#include "models/samples/sampleset.h"
#include "models/service/iamanswer.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/actiondialog.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/connectiontestdialog.h"
#include "ui/dialogs/crashreportdialog.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/fieldchoicedialog.h"
#include "ui/dialogs/fieldreferencedialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/profiledialog.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/promotiondialog.h"
#include "ui/dialogs/pulldialog.h"
#include "ui/dialogs/recordingdialog.h"
#include "ui/dialogs/requestlogwindow.h"
#include "ui/dialogs/reviewcontent.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/savetemplatedialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/templatesdialog.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/dialogs/whatsnewdialog.h"
#include "ui/mainwindow.h"
#include "ui/questions.h"

#include <QAction>

namespace weir::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view stream = R"({"id": "5318", "status": "RUNNING", "name": "orders-to-fn",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_fg": {"urn": "urn:fss:cn-north-4:p:function:default:f"}, "name": "HC.FunctionGraph"}})";

//! Of a kind at both ends, so that fields of the two have the same names.
constexpr std::string_view queueStream = R"({"id": "5319", "name": "orders-copy",
  "source": {"source_kafka": {"group": "grp", "topic": "orders"}, "name": "HC.Kafka"},
  "sink": {"sink_kafka": {"topic": "copies",
    "keyTransform": [{"type": "CONSTANT", "value": "a"}]},
    "name": "HC.Kafka"}})";

constexpr std::string_view subscription =
    R"({"id": "s1", "topic_name": "orders", "topic_type": 0, "event_streamids": ["a", "b"]})";

ConnectionProfile someProfile(SignInMethod method = SignInMethod::Token)
{
    ConnectionProfile profile;
    profile.id = u"1"_s;
    profile.name = u"Production"_s;
    profile.region = u"cn-north-4"_s;
    profile.projectId = u"575ae927fc644f22b5c5af5209b7cf51"_s;
    profile.signIn = method;
    return profile;
}

template <typename Dialog, typename... Arguments>
GalleryWindow shown(const char *name, Arguments... arguments)
{
    return {name, [=] { return std::make_unique<Dialog>(arguments...); }};
}

std::unique_ptr<QWidget> newReview()
{
    ReviewContent content;
    content.name = u"orders-to-fn"_s;
    content.runState = ReviewContent::RunState::Running;
    content.changes.push_back({.label = u"Topic"_s, .pointer = u"/t"_s, .before = u"a"_s, .after = u"b"_s});
    content.conflicts.push_back({.label = u"Group"_s, .pointer = u"/g"_s, .before = u"a"_s, .after = u"b"_s});
    return std::make_unique<ReviewDialog>(content);
}

std::unique_ptr<QWidget> newBulk()
{
    // The dialog looks at them as long as it lives.
    static const std::vector<BulkItem> items = [] {
        std::vector<BulkItem> two(2);
        for (BulkItem &item : two)
            item.name = u"orders"_s;
        return two;
    }();
    return std::make_unique<BulkDialog>(BulkContent{.heading = u"2 files"_s,
                                                    .profileName = u"Box"_s,
                                                    .protection = BulkContent::Protection::TypeName},
                                        items);
}

std::unique_ptr<QWidget> newDrafts()
{
    auto dialog = std::make_unique<DraftsDialog>();
    dialog->setDrafts({KeptDraft{.id = u"1"_s, .name = u"orders"_s}});
    return dialog;
}

std::unique_ptr<QWidget> newProfiles()
{
    auto dialog = std::make_unique<ProfilesDialog>();
    dialog->setProfiles({someProfile()});
    return dialog;
}

std::unique_ptr<QWidget> newProjects()
{
    auto dialog = std::make_unique<ProjectDialog>(QString());
    dialog->setProjects({{.id = u"a"_s, .name = u"cn-north-4"_s}});
    return dialog;
}

//! With a log of its own.
std::unique_ptr<QWidget> newRequestLog()
{
    auto holder = std::make_unique<RequestLogModel>();
    RequestLogModel *log = holder.get();
    auto window = std::make_unique<RequestLogWindow>(log);
    holder.release()->setParent(window.get());
    return window;
}

std::unique_ptr<MainWindow> newMainWindow()
{
    auto window = std::make_unique<MainWindow>();
    window->setProfiles({someProfile()});
    window->setRecentItems({RecentItem{.name = u"orders"_s, .path = u"/tmp/a&b.json"_s}});
    window->setCurrentProfile(u"1"_s);
    return window;
}

std::unique_ptr<MainWindow> newDraftWindow(std::string_view body,
                                           ResourceKind kind = ResourceKind::EventStream)
{
    auto window = newMainWindow();
    window->addDraft(
        std::make_unique<ResourceDraft>(loadResource(kind, readJson(body).value(), ResourceOrigin::Service)));
    return window;
}

std::unique_ptr<QWidget> newListWindow(ResourceKind kind)
{
    auto window = newMainWindow();
    window->showList(kind);
    const std::string_view body = kind == ResourceKind::EventStream ? stream : subscription;
    window->listModel(kind)->take({summaryOf(kind, readJson(body).value().root)});
    return window;
}

//! Everything that a window can show at a time: the lab with a sample, and the requests.
std::unique_ptr<QWidget> newLabWindow()
{
    auto window = newDraftWindow(stream);
    auto *samples = new SampleSet(window.get());
    QObject::connect(
        window.get(), &MainWindow::samplesRequested, window.get(),
        [window = window.get(), samples](ResourceDraft *draft) { window->showSamples(draft, samples); });
    samples->add(builtInSamples().front());
    for (QAction *action : window->findChildren<QAction *>()) {
        const QKeySequence keys = action->shortcut();
        if (keys == QKeySequence(Qt::Key_F6) || keys == QKeySequence(Qt::CTRL | Qt::Key_L))
            action->trigger();
    }
    return window;
}

} // namespace

std::vector<GalleryWindow> allDialogs()
{
    const ActionItem item{.id = u"1"_s, .name = u"orders"_s};
    const std::vector<RecordedRequest> recorded{
        {"PUT", ResourceKind::EventStream, u"orders"_s, {"/v1/p/eventstreamings/e1", "{}"}}};
    const Json body =
        readJson(R"({"source":{"source_kafka":{"topic":"t"}},"sink":{"sink_obs":{}}})").value().root;
    return {
        shown<AboutDialog>("about"),
        {"action",
         [=] {
             return std::make_unique<ActionDialog>(ActionQuestion{
                 .action = ResourceAction::Delete, .items = {item}, .nameToType = u"Production"_s});
         }},
        {"bulk", newBulk},
        shown<ConnectionTestDialog>("connection test", u"Production"_s),
        {"drafts", newDrafts},
        shown<ExportDialog>("export", u"orders"_s),
        shown<FieldChoiceDialog>("field choice", ResourceKind::EventStream, qsizetype(3)),
        shown<FieldReferenceDialog>("field reference"),
        shown<KeysDialog>("keys", std::vector<KeyRow>()),
        shown<ProfileDialog>("profile", ProfileDialog::Purpose::Edit, someProfile()),
        shown<ProfileDialog>("profile with a key", ProfileDialog::Purpose::Create,
                             someProfile(SignInMethod::AccessKey)),
        {"profiles", newProfiles},
        {"project", newProjects},
        shown<PromotionDialog>("promotion", ResourceKind::EventStream, u"orders"_s,
                               std::vector{someProfile()}),
        {"pull",
         [] {
             return std::make_unique<PullDialog>(PullContent{
                 .folder = u"/tmp"_s, .rows = {{.state = PullRow::State::Gone, .file = u"a.json"_s}}});
         }},
        shown<RecordingDialog>("recording", u"a.har"_s, recorded),
        {"requests", newRequestLog},
        {"review", newReview},
        shown<SaveTemplateDialog>("save template", ResourceKind::EventStream, body, QStringList()),
        shown<SignInDialog>("sign in", someProfile(), KeychainState::Available),
        shown<TemplatesDialog>("templates"),
        shown<TokenDialog>("token", someProfile(), KeychainState::Available),
        shown<TokenDialog>("secret key", someProfile(SignInMethod::AccessKey), KeychainState::Available),
        shown<CrashReportDialog>("a crash report", u"Weir ended unexpectedly.\nsignal: SIGSEGV"_s),
        shown<WhatsNewDialog>("what is new"),
    };
}

std::vector<GalleryWindow> allMainWindows()
{
    return {
        {"empty", newMainWindow},
        {"streams", [] { return newListWindow(ResourceKind::EventStream); }},
        {"subscriptions", [] { return newListWindow(ResourceKind::EventSubscription); }},
        {"draft", [] { return newDraftWindow(stream); }},
        {"draft of queues", [] { return newDraftWindow(queueStream); }},
        {"draft of a subscription",
         [] { return newDraftWindow(subscription, ResourceKind::EventSubscription); }},
        {"rule lab", newLabWindow},
    };
}

} // namespace weir::test
