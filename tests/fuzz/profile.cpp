#include "app/storage/profilefile.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "models/profile/connectionprofile.h"

#include "tests/fuzz/invariants.h"

using namespace weir;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

void checkKept(const ConnectionProfile &profile)
{
    const Json written = toJson(profile);
    const auto again = profileFromJson(written);
    require(again.hasValue(), "a profile that was written can be read");
    require(toJson(*again) == written, "a profile is read as it was written");
    require(again->secretMembers.empty(), "no secret is written");
}

} // namespace

//! The input is the file of a profile, as somebody may have changed it by hand.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const auto handedOn = parseProfile(text, u"a"_s);
    if (!handedOn)
        fuzz::requireSentence(handedOn.error());
    const auto document = readJson(text);
    if (!document)
        return 0;
    const auto profile = profileFromJson(document->root);
    if (!profile) {
        fuzz::requireSentence(profile.error());
        require(!handedOn, "what is no profile is not taken over");
        return 0;
    }
    checkKept(*profile);
    const QString fault = profileFault(*profile);
    require(fault.isEmpty() == handedOn.hasValue(), "a profile with a fault is not taken over");
    for (const ValidationIssue &issue : validateProfile(*profile))
        fuzz::requireSentence(issue.message);
    if (handedOn) {
        const auto again = parseProfile(exportedProfile(*handedOn), u"a"_s);
        require(again && exportedProfile(*again) == exportedProfile(*handedOn),
                "a profile that is handed on arrives");
    }
    return 0;
}
