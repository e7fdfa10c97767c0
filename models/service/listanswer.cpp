#include "models/service/listanswer.h"

#include <QCoreApplication>
#include <QLocale>

#include <string_view>
#include <utility>

namespace weir {

namespace {

struct ListAnswerText
{
    Q_DECLARE_TR_FUNCTIONS(weir::ListAnswer)
};

//! The key under which a list answer holds its elements (ListEventStreaming and ListEventsubs).
constexpr std::string_view itemsKey(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::EventStream:
        return "items";
    case ResourceKind::EventSubscription:
        return "eventSubscriptions";
    }
    return {};
}

} // namespace

bool isListAnswer(ResourceKind kind, const Json &answer)
{
    const Json *items = answer.find(itemsKey(kind));
    return items && items->isArray();
}

const Json::Array &listedItems(ResourceKind kind, const Json &answer)
{
    static const Json none = Json::array();
    const Json *items = answer.find(itemsKey(kind));
    return std::as_const(items ? *items : none).items();
}

ApiError noListError(const QString &requestId)
{
    return {.kind = ApiError::Kind::Protocol,
            .detail = ListAnswerText::tr("The answer holds no list."),
            .requestId = requestId};
}

ApiError repeatedRowsError(const QString &requestId)
{
    return {.kind = ApiError::Kind::Protocol,
            .detail = ListAnswerText::tr("The service repeats its rows, so the list is not complete."),
            .requestId = requestId};
}

ApiError incompleteListError(qint64 rows, qint64 total, const QString &requestId)
{
    return {.kind = ApiError::Kind::Protocol,
            .detail = ListAnswerText::tr("The list is not complete: it ended after %1 of %2 rows.")
                          .arg(QLocale().toString(rows), QLocale().toString(total)),
            .requestId = requestId};
}

} // namespace weir
