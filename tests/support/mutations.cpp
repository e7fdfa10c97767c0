#include "tests/support/mutations.h"

#include "models/json/jsonwriter.h"
#include "models/json/pointer.h"
#include "tests/support/bodies.h"
#include "tests/support/fieldrows.h"

#include <algorithm>
#include <utility>

namespace weir::test {

namespace {

bool spoils(const Mutation &mutation, const Mutation &other)
{
    return std::ranges::any_of(mutation.touched, [&other](const std::string &touched) {
        return std::ranges::any_of(
                   other.relied, [&touched](const std::string &relied) { return isWithin(relied, touched); })
            || std::ranges::any_of(other.touched,
                                   [&touched](const std::string &its) { return isWithin(its, touched); });
    });
}

} // namespace

bool areIndependent(const Mutation &left, const Mutation &right)
{
    return !spoils(left, right) && !spoils(right, left);
}

Mutation putting(const std::string &pointer, const Json &value, ExpectedIssues issues,
                 std::vector<std::string> relied)
{
    std::string shown = writeCompactJson(value);
    constexpr size_t shownSize = 60;
    if (shown.size() > shownSize)
        shown = shown.substr(0, shownSize) + " (" + std::to_string(shown.size()) + " bytes)";
    return {.name = pointer + " = " + shown,
            .touched = {pointer},
            .issues = std::move(issues),
            .apply = [pointer, value](Json &body) { setValueAt(body, pointer, value); },
            .relied = std::move(relied)};
}

Mutation taking(const std::string &pointer, ExpectedIssues issues, std::vector<std::string> relied)
{
    return {.name = pointer + " removed",
            .touched = {pointer},
            .issues = std::move(issues),
            .apply = [pointer](Json &body) { removeValueAt(body, pointer); },
            .relied = std::move(relied)};
}

Mutation puttingJson(const std::string &pointer, std::string_view text, ExpectedIssues issues,
                     std::vector<std::string> relied)
{
    return putting(pointer, json(text), std::move(issues), std::move(relied));
}

void addAbsences(Mutations &mutations, const std::string &pointer, const ExpectedIssues &issues,
                 const std::vector<std::string> &relied)
{
    mutations.push_back(taking(pointer, issues, relied));
    mutations.push_back(putting(pointer, Json(), issues, relied));
    mutations.push_back(putting(pointer, Json::string({}), issues, relied));
}

Mutations mutationsOf(const CleanBody &clean)
{
    Mutations mutations;
    for (const FieldRows &table : fieldRowsOf(clean)) {
        for (const FieldRow &row : table.rows)
            addRowMutations(mutations, table.group, row);
    }
    switch (clean.kind) {
    case ResourceKind::EventStream:
        addStreamMutations(mutations, clean);
        addSourceMutations(mutations, clean.source);
        addTransformMutations(mutations, "/rule_config/transform", clean.sink);
        if (clean.sink == "sink_kafka") {
            addTransformMutations(mutations, "/sink/sink_kafka/keyTransform/2", clean.sink);
            addKeyTransformMutations(mutations);
        }
        addFilterMutations(mutations);
        break;
    case ResourceKind::EventSubscription:
        addSubscriptionMutations(mutations, clean);
        break;
    }
    for (const char *text : {"[]", "null", "5", R"("x")"}) {
        mutations.push_back({.name = std::string("body = ") + text,
                             .touched = {""},
                             .issues = {{"", "type error", "body"}},
                             .apply = [value = json(text)](Json &body) { body = value; }});
    }
    return mutations;
}

} // namespace weir::test
