#pragma once

#include "models/json/json.h"
#include "ui/forms/editing.h"
#include "ui/rules/samplevalue.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace weir {

class TransformEditor;

//! The transforms that make the keys of a Kafka target's messages, each with an editor of its own.
class KeyTransforms final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyTransforms(QWidget *parent = nullptr);

    //! Null pointer for none.
    void showTransforms(const Json *transforms);
    void setEditing(Editing editing);
    //! What the variables of each hold in an event, in the order of the transforms.
    void showValues(const std::vector<SampleValues> &values, const QString &eventName);

Q_SIGNALS:
    //! The whole list.
    void transformsEdited(const weir::Json &transforms);
    //! Nothing is left of it.
    void transformsCleared();

private:
    struct Part
    {
        QWidget *widget;
        QPushButton *remove;
        TransformEditor *editor;
    };

    void addPart();
    void removePart();
    void addTransform();
    void removeTransform(size_t index);

    Json::Array m_transforms;
    std::vector<Part> m_parts;
    Editing m_editing = Editing::Allowed;
    QVBoxLayout *m_partsLayout;
    QPushButton *m_add;
};

} // namespace weir
