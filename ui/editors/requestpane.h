#pragma once

#include "models/json/json.h"

#include <QWidget>

namespace weir {

class FindBar;
class JsonPane;
class MessageBar;
class ResourceDraft;

//! The text of the request, a search in it, and beneath it why it cannot be read or what was left out of it.
//! The draft must live as long.
class RequestPane final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestPane(ResourceDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] JsonPane *text() const { return m_text; }
    void find();

private:
    void showFault();
    void showLeftOut(const Json::Object &members);

    ResourceDraft *m_draft;
    JsonPane *m_text;
    FindBar *m_find;
    MessageBar *m_fault;
    MessageBar *m_leftOut;
};

} // namespace weir
