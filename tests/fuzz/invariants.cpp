#include "tests/fuzz/invariants.h"

#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <QUtf8StringView>

#include <cstdio>
#include <cstdlib>

namespace weir::fuzz {

namespace {

//! Whether the pointer names an item of a list that is written as one text.
bool isInText(const Json &document, const std::string &pointer)
{
    const Json *parent = valueAt(document, parentPointer(pointer));
    return parent && parent->isString();
}

bool hasPlaceFor(const Json &document, const std::string &pointer)
{
    const Json *parent = valueAt(document, parentPointer(pointer));
    return pointer.empty() || (parent && canHold(*parent, lastToken(pointer)));
}

void requirePlace(const Json &document, const ValidationIssue &issue)
{
    require(issue.pointer.empty() || issue.pointer.front() == '/', "an issue has a JSON Pointer");
    if (issue.code == IssueCode::Required)
        require(hasPlaceFor(document, issue.pointer), "what is missing has a place");
    else
        require(valueAt(document, issue.pointer) || isInText(document, issue.pointer),
                "an issue is about something in the document");
}

void requireSoundFix(const Json &document, const ValidationIssue &issue, const IssueFix &fix)
{
    // The later value of a key that stands again is in no document.
    const bool keepsFirst = issue.code == IssueCode::Duplicate && fix.pointer == issue.pointer && fix.value;
    require(!fix.label.isEmpty(), "a fix has a label");
    require(hasPlaceFor(document, fix.pointer), "a fix has a place");
    require(keepsFirst || !(test::applied(document, fix) == document), "a fix changes the document");
}

} // namespace

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Does not hold: %s\n", what);
    std::abort();
}

std::string_view textOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

bool isUtf8(std::string_view text)
{
    return QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8();
}

void requireSentence(const QString &text)
{
    require(!text.isEmpty() && (text.back() == u'.' || text.back() == u')'), "a message is a sentence");
}

void requireSoundIssues(const Json &document, const ValidationIssues &issues)
{
    for (const ValidationIssue &issue : issues) {
        requireSentence(issue.message);
        requirePlace(document, issue);
        for (const IssueFix &fix : issue.fixes)
            requireSoundFix(document, issue, fix);
    }
}

void requireWithin(const ValidationIssues &issues, std::string_view pointer)
{
    for (const ValidationIssue &issue : issues)
        require(isWithin(issue.pointer, pointer), "an issue is about the part that was changed");
}

} // namespace weir::fuzz
