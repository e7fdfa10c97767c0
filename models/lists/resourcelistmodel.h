#pragma once

#include "models/lists/listfilter.h"
#include "models/schema/resourcekind.h"
#include "models/service/resourcesummary.h"
#include "models/text/livetext.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <optional>
#include <utility>
#include <vector>

namespace weir {

//! The resources of one kind in one project, as the service listed them. Pages are taken as they come; what
//! repeats from row to row (states, kinds, topics, times) is held once.
class ResourceListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { NameColumn, StatusColumn, RouteColumn, UpdatedColumn, ColumnTotal };
    enum Role : int {
        IdRole = Qt::UserRole,
        //! The service's own word for the state, such as RUNNING.
        StatusRole,
        //! EndpointKind as int.
        SourceKindRole,
        TargetKindRole,
    };

    explicit ResourceListModel(ResourceKind kind, QObject *parent = nullptr);

    [[nodiscard]] ResourceKind kind() const { return m_kind; }

    void clear();
    //! A reading begins: what it does not bring again is gone at its end.
    void beginReading();
    //! Rows that are known by their ID are brought up to date in their place, others are appended.
    void take(const std::vector<ResourceSummary> &page);
    //! Everything was read.
    void endReading();
    //! Rows that the reading has brought.
    [[nodiscard]] int readCount() const { return m_readCount; }
    //! A state learnt after the list was read, as after an update; unknown ids are passed over.
    void setStatus(const QString &id, const QString &status);
    //! No value where the ID is not in the list.
    [[nodiscard]] std::optional<QString> statusOf(const QString &id) const;
    //! In the language of now, but for what the service is asked for again: source and target.
    void retranslate();

    //! Of the rows from `first` on, whether each has all the words.
    [[nodiscard]] std::vector<bool> matches(const std::vector<ListFilterTerm> &terms, int first = 0) const;
    //! Whether the first of two rows comes before the other when a column is sorted upwards.
    [[nodiscard]] bool isBefore(int row, int other, Column column) const;

    //! Whether a resource is on its way from one state to another: in none of those that are documented to
    //! last (EventGrid API, EventStreamingDetail).
    [[nodiscard]] bool hasPassingState() const;

    [[nodiscard]] QString id(int row) const;
    [[nodiscard]] QString name(int row) const;
    //! Empty where the ID is not in the list.
    [[nodiscard]] QString nameOf(const QString &id) const;
    //! Of all resources in the list but this one.
    [[nodiscard]] QSet<QString> namesBeside(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    //! Of m_texts.
    using TextNumber = quint32;

    struct Row
    {
        QString id;
        QString name;
        //! What people look for, case-folded; shares the memory of the name where that has no capitals.
        QString folded;
        //! As the service wrote it.
        QString updated;
        TextNumber status = 0;
        TextNumber source = 0;
        TextNumber target = 0;
        //! As people read it: too slow to work out whenever a filter looks at it.
        TextNumber updatedLabel = 0;
        EndpointKind sourceKind = EndpointKind::Unknown;
        EndpointKind targetKind = EndpointKind::Unknown;
        bool isOfThisReading = true;

        //! Whether the same is to be seen in both.
        [[nodiscard]] bool shows(const Row &other) const;
    };
    //! A text that many rows share.
    struct SharedText
    {
        QString text;
        //! What makes it anew in another language.
        LiveText made;
        QString folded;
        //! Of a state, as people read it.
        QString label;
    };

    [[nodiscard]] static SharedText sharedText(const LiveText &made);
    [[nodiscard]] Row rowOf(const ResourceSummary &item);
    void remove(int first, int count);
    [[nodiscard]] TextNumber shared(const LiveText &text);
    [[nodiscard]] const QString &text(TextNumber number) const { return m_texts[number].text; }
    [[nodiscard]] QString cellText(const Row &row, Column column) const;
    [[nodiscard]] QString route(const Row &row) const;
    //! `passed` stands for the rows from `first` on.
    void keepMatches(const ListFilterTerm &term, int first, std::vector<bool> &passed) const;

    ResourceKind m_kind;
    std::vector<Row> m_rows;
    int m_readCount = 0;
    QHash<QString, int> m_rowOfId;
    std::vector<SharedText> m_texts;
    //! A topic may be called as something that another language calls otherwise.
    QHash<std::pair<QString, bool>, TextNumber> m_textNumbers;
};

//! A time of the service in the user's time zone and way of writing; what is no ISO 8601 time stays as it
//! came.
[[nodiscard]] QString timeLabel(const QString &time);

} // namespace weir
