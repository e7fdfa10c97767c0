#pragma once

#include "models/json/json.h"
#include "models/rules/templaterules.h"
#include "ui/forms/editing.h"
#include "ui/rules/samplevalue.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace weir {

class IssueLines;
class LengthCounter;
class SegmentedControl;
class TemplateEditor;
class TextField;
class VariablesEditor;
class WrappedLabel;

//! What the target gets: the event, a fixed text, or a template filled from the event. It shows the transform
//! that it is given and says what somebody makes of it; members that a type does not use stay in it.
class TransformEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit TransformEditor(QWidget *parent = nullptr);

    //! Null pointer for none. Nothing that is equal already is set again, and nothing is emitted.
    void showTransform(const Json *transform);
    void setEditing(Editing editing);
    void setTemplateText(TemplateText text);
    //! What the variables hold in an event; without values none is chosen.
    void showValues(const SampleValues &values, const QString &eventName);

Q_SIGNALS:
    void transformEdited(const weir::Json &transform);

private:
    [[nodiscard]] const Json *member(std::string_view key) const;
    void takeType(int index);
    //! What is empty goes.
    void takeText(std::string_view key, const std::string &text);
    void takeMember(std::string_view key, std::optional<Json> value);
    void showType();
    void showMembers();
    //! What follows from the variables and the template together.
    void showReferences();

    std::optional<Json> m_transform;
    TemplateText m_templateText = TemplateText::Free;
    Editing m_editing = Editing::Allowed;

    SegmentedControl *m_type;
    WrappedLabel *m_sentence;
    QWidget *m_constantPart;
    TextField *m_constant;
    IssueLines *m_constantNotes;
    QWidget *m_variablePart;
    VariablesEditor *m_variables;
    QLabel *m_templateLabel;
    LengthCounter *m_length;
    TemplateEditor *m_template;
    WrappedLabel *m_jsonSentence;
    IssueLines *m_templateNotes;
};

} // namespace weir
