#pragma once

#include "models/bulk/bulkoptions.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace weir {

//! How changes are made together, to be chosen before they are.
class BulkOptionsBar final : public QWidget
{
    Q_OBJECT

public:
    //! What the changes come from: only a file can be of a resource that is not there.
    enum class Source : quint8 { Files, Field };

    BulkOptionsBar(Source source, const BulkOptions &options, QWidget *parent = nullptr);

    //! Nothing where the rate is none.
    [[nodiscard]] std::optional<BulkOptions> options() const;

Q_SIGNALS:
    void changed();
    //! What was looked at looks different with this.
    void planChanged();

private:
    [[nodiscard]] QComboBox *addChoice(QHBoxLayout *layout, const QString &label);
    void showRate();

    QComboBox *m_concurrency = nullptr;
    QLineEdit *m_rate = nullptr;
    QComboBox *m_onFailure = nullptr;
    QCheckBox *m_restart;
    QCheckBox *m_create;
    QComboBox *m_secrets = nullptr;
};

} // namespace weir
