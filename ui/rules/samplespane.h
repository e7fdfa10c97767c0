#pragma once

#include "models/samples/samplerun.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QTableView;

namespace weir {

class SampleDetails;
class SamplesModel;
class WrappedLabel;

//! The events that rules are tried on, with what becomes of each.
class SamplesPane final : public QWidget
{
    Q_OBJECT

public:
    //! The set must live as long.
    explicit SamplesPane(SampleSet *set, QWidget *parent = nullptr);

    //! `target` is what people call where events go.
    void showRun(const SampleRun &run, const QString &target);
    //! Null pointer for none.
    [[nodiscard]] std::shared_ptr<const RuleSample> currentSample() const;
    //! Why something could not be read, until something can; empty for nothing.
    void showFault(const QString &message);

Q_SIGNALS:
    void currentChanged();
    //! Somebody wants to add what these files hold.
    void filesChosen(const QStringList &paths);
    void folderChosen(const QString &path);
    //! Somebody wants the samples there, a file each.
    void saveChosen(const QString &path);

private:
    QWidget *createHeader();
    void fillMenu();
    void chooseFiles();
    void chooseFolder();
    void chooseSaveFolder();
    void paste();
    void addSample(RuleSample sample);
    void removeSample(const QString &name);
    void takeBack();
    QWidget *createRemoval();
    void takeSamples();
    void takeCurrent();
    void showCurrentOutcome();

    SampleSet *m_set;
    SamplesModel *m_model;
    SampleRun m_run;
    QString m_target;
    QString m_currentName;
    QLabel *m_count;
    QMenu *m_menu;
    WrappedLabel *m_fault;
    QWidget *m_removal;
    QLabel *m_removedName;
    std::shared_ptr<const RuleSample> m_removed;
    WrappedLabel *m_empty;
    QTableView *m_table;
    QScrollArea *m_scroll;
    SampleDetails *m_details;
};

} // namespace weir
