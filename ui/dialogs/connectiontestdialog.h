#pragma once

#include "models/service/connectionteststep.h"
#include "ui/theme.h"

#include <QDialog>

#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace weir {

class BusyIndicator;

//! Shows the steps of the test of a profile's connection as they end. Opened with open(); whoever runs the
//! test ends it when the dialog is closed.
class ConnectionTestDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionTestDialog(const QString &profileName, QWidget *parent = nullptr);

    //! What is being done now.
    void showStarted(const ConnectionTestStep &step);
    void addStep(const ConnectionTestStep &step);
    void showFinished();

private:
    void addText(const QString &text, Tone tone);

    QScrollArea *m_scroll;
    QGridLayout *m_steps = nullptr;
    QLabel *m_summary;
    BusyIndicator *m_progress;
    std::vector<ConnectionTestStep> m_ended;
};

} // namespace weir
