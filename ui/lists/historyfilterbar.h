#pragma once

#include "models/history/changerecord.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace weir {

//! Which changes of the history are shown: by words, outcome, time and resource.
class HistoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilterBar(QWidget *parent = nullptr);

    //! As it is set now; what it says of a time counts from this moment.
    [[nodiscard]] ChangeFilter filter() const;
    //! Of this resource alone, until somebody takes that off.
    void setResource(const QString &id, const QString &name);
    //! And by nothing else.
    [[nodiscard]] bool isOfResourceAlone() const;
    //! Everything is shown.
    void clear();
    void focusText();

Q_SIGNALS:
    void changed();

private:
    void showTexts();
    void showResource();

    QLineEdit *m_text;
    QComboBox *m_outcome;
    QComboBox *m_time;
    QPushButton *m_resource;
    QString m_resourceId;
    QString m_resourceName;
};

} // namespace weir
