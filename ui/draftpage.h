#pragma once

#include "models/draft/resourcedraft.h"
#include "models/templates/resourcetemplate.h"
#include "models/text/livetext.h"
#include "ui/editors/draftpanes.h"
#include "ui/forms/pickreading.h"
#include "ui/forms/secretrequest.h"
#include "ui/pipeline/pipelinepicture.h"
#include "ui/rules/samplerequest.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QStackedWidget;

namespace weir {

class BlanksPanel;
class MessageBar;
class RuleLab;
class SampleSet;
class PickPopup;
class ResourceEditor;

//! One draft with its editor, and the panes that stand beside it while it is in front.
class DraftPage final : public QWidget
{
    Q_OBJECT

public:
    //! `path` is the file that the draft was read from, or empty.
    DraftPage(std::unique_ptr<ResourceDraft> draft, const QString &path, QWidget *parent = nullptr);
    ~DraftPage() override;

    //! Makes everything that shows the draft anew, in the language of now; editor() and panes() are others
    //! then. To be called after commitText().
    void remake();

    [[nodiscard]] ResourceDraft *draft() const { return m_draft.get(); }
    [[nodiscard]] ResourceEditor *editor() const { return m_editor; }
    //! Goes with the page, wherever it is shown.
    [[nodiscard]] DraftPanes *panes() const { return m_panes; }

    [[nodiscard]] const QString &path() const { return m_path; }
    void setPath(const QString &path);

    //! What people call it: the resource's name, else the file's, else what it will be.
    [[nodiscard]] QString name() const;
    //! The name with a mark while there is something to save.
    [[nodiscard]] QString title() const;
    //! The same in words.
    [[nodiscard]] QString spokenTitle() const;
    //! One sentence on the secrets that a save to a file does not keep; empty where there are none.
    [[nodiscard]] QString unsavedSecrets() const;
    //! Name, place and unsavedSecrets(), a line each.
    [[nodiscard]] QString description() const;

    //! The field has the focus, and the keys are here.
    void goToField(const std::string &pointer);
    //! The same, and the field says what is wrong.
    void goToIssue(const std::string &pointer);

    // The form, or the rule lab in its place.
    [[nodiscard]] bool canShowLab() const;
    [[nodiscard]] bool showsLab() const;
    //! Where it is made for the first time, samplesRequested() comes first.
    void showLab();
    void showForm();
    //! The answer to samplesRequested(); they must live as long.
    void setSamples(SampleSet *samples);
    //! Why samples could not be read or written; empty where they were.
    void tellOfSamples(const QString &fault);

    //! What the strip above the form shows.
    [[nodiscard]] PipelinePicture picture() const;

    //! Over the form, until somebody closes it or hideWarning().
    void showWarning(const LiveText &text);
    void hideWarning();
    //! What is to be filled in of the template that the draft was made of, until it is.
    void showBlanks(const ResourceTemplate &made);
    //! Every fault becomes visible and the first one has the focus.
    void showFaults();
    //! Takes what was just typed in the rule lab; false where it cannot be read, and then it has the focus.
    bool commitLab();
    //! Takes what was just typed in the text of the request and in the lab; false where it cannot be read,
    //! and then it has the focus.
    bool commitText();

Q_SIGNALS:
    void titleChanged();
    //! The form or the lab came to the front.
    void frontChanged();
    //! Of its draft.
    void secretRequested(weir::ResourceDraft *draft, const std::string &pointer, weir::SecretRequest request);
    void pickListRequested(weir::ResourceDraft *draft, weir::PickPopup *popup, weir::PickReading reading);
    void samplesRequested(weir::ResourceDraft *draft, const weir::SampleRequest &request);

private:
    void makeParts();
    void deleteParts();

    std::unique_ptr<ResourceDraft> m_draft;
    MessageBar *m_warning;
    LiveText m_warningText;
    //! Null pointer for a draft that was made of no template.
    BlanksPanel *m_blanks = nullptr;
    //! As long as its blanks are wanted.
    std::optional<ResourceTemplate> m_template;
    ResourceEditor *m_editor = nullptr;
    QStackedWidget *m_front;
    //! Null pointer until somebody wants it.
    RuleLab *m_lab = nullptr;
    SampleSet *m_samples = nullptr;
    QPointer<DraftPanes> m_panes;
    QString m_path;
};

} // namespace weir
