#pragma once

#include "models/profile/connectionprofile.h"
#include "models/promotion/promotion.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QTableWidget;

namespace weir {

//! Asks to which profile a resource is copied, and shows what becomes of its fields there. Opened with
//! open().
class PromotionDialog final : public QDialog
{
    Q_OBJECT

public:
    //! What is known of the resource's name in the chosen profile.
    enum class NameState : quint8 { Unknown, InUse };

    //! There is at least one target.
    PromotionDialog(ResourceKind kind, const QString &resourceName,
                    const std::vector<ConnectionProfile> &targets, QWidget *parent = nullptr);

    //! The ID of the chosen profile.
    [[nodiscard]] QString target() const;
    //! The answer to previewRequested().
    void setNotes(const std::vector<PromotionNote> &notes, NameState name);

Q_SIGNALS:
    //! When the dialog opens and when another target is chosen.
    void previewRequested(const QString &profileId);
    //! The dialog closes.
    void draftRequested(const QString &profileId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTarget(const ConnectionProfile &profile);
    void setUpTable();
    [[nodiscard]] QLayout *createTargetRow();
    [[nodiscard]] QLayout *createButtons();
    void showName(NameState name);
    void accept() override;

    ResourceKind m_kind;
    QString m_resourceName;
    QComboBox *m_target;
    QLabel *m_name;
    QLabel *m_count;
    QTableWidget *m_table;
};

} // namespace weir
