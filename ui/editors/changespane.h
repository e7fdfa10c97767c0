#pragma once

#include <QWidget>

#include <string>

namespace weir {

class ChangesModel;
class ResourceDraft;

//! What differs from the version that was opened. The draft must live as long.
class ChangesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPane(ResourceDraft *draft, QWidget *parent = nullptr);

Q_SIGNALS:
    void fieldRequested(const std::string &pointer);

private:
    ChangesModel *m_model;
};

} // namespace weir
