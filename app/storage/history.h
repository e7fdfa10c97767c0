#pragma once

#include "app/storage/historyerror.h"
#include "models/history/changerecord.h"
#include "models/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace weir {

class HistoryFile;

//! Every change that was sent, in `history.sqlite` of the config folder; secrets are in none of it. It is
//! opened when it is first needed and belongs to the thread that does so, which must also destroy or close
//! it. Several processes can have one at a time. Every function blocks.
class History
{
public:
    //! `configFolder` as --config-dir gives it.
    explicit History(const QString &configFolder);
    ~History();
    Q_DISABLE_COPY_MOVE(History)

    //! Writes down what is about to be sent, its outcome as unknown, so that it leaves a trace whatever
    //! happens to this program.
    [[nodiscard]] Result<ChangePosition, HistoryError> begin(const SentChange &change, const QDateTime &time);
    //! And then how it ended.
    [[nodiscard]] std::optional<HistoryError> end(const ChangePosition &position, const ChangeEnd &end);

    //! The changes of programs that ended before they could say how it ended, the newest first; each is
    //! given once, for it now ends with this sentence. A program that is at it still says its own later.
    [[nodiscard]] std::vector<ChangeRecord> endInterrupted(const QString &error);

    //! Up to `size` changes, the newest first, that are older than `before`; nothing of a file that is not
    //! there.
    [[nodiscard]] Result<ChangePage, HistoryError>
    page(const ChangeFilter &filter, int size, const std::optional<ChangePosition> &before = std::nullopt);
    [[nodiscard]] Result<ChangeBodies, HistoryError> bodies(qint64 number);

    //! What became of a damaged file since this was called last: sentences in the user's language.
    [[nodiscard]] QStringList takeNotices();
    void close();

private:
    std::unique_ptr<HistoryFile> m_file;
};

} // namespace weir
