#pragma once

#include "models/samples/samplerun.h"
#include "ui/forms/editing.h"
#include "ui/rules/samplerequest.h"

#include <QPointer>
#include <QWidget>

#include <string>

class QLabel;
class QSplitter;

namespace weir {

class ElidedLabel;
class FilterBuilder;
class KeyTransforms;
class ResourceDraft;
class RuleRunner;
class SamplesPane;
class TransformEditor;

//! The rules of an event stream beside sample events: what is edited on the left shows at once on the right
//! what becomes of them. It edits the draft and the samples; both must live as long.
class RuleLab final : public QWidget
{
    Q_OBJECT

public:
    RuleLab(ResourceDraft *draft, SampleSet *samples, QWidget *parent = nullptr);

    void setEditing(Editing editing);
    //! False where something is typed that cannot be taken; then it has the focus.
    [[nodiscard]] bool commitInput();
    //! Of the samples: why something could not be read or written.
    void showFault(const QString &message);

Q_SIGNALS:
    //! Somebody wants to go back.
    void formRequested();
    void samplesRequested(const weir::SampleRequest &request);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createRules();
    QWidget *createFooter();
    void connectParts();

    void setValue(const std::string &pointer, const Json &value);
    void unset(const std::string &pointer);
    void showDraft();
    void run();
    void takeRun(const SampleRun &run);
    void showValues();
    [[nodiscard]] QString targetName() const;

    ResourceDraft *m_draft;
    SampleSet *m_set;
    RuleRunner *m_runner;
    ElidedLabel *m_name;
    FilterBuilder *m_filter;
    TransformEditor *m_transform;
    QWidget *m_keysPart;
    KeyTransforms *m_keys;
    SamplesPane *m_samples;
    //! Beside each other, or beneath each other where that has no room.
    QSplitter *m_splitter;
    QLabel *m_summary;
    QLabel *m_time;
    SampleRun m_run;
    //! Where somebody was, of the rules.
    QPointer<QWidget> m_lastFocus;
    bool m_isEntered = false; //!< Since it is shown.
};

} // namespace weir
