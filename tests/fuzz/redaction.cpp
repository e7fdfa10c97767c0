#include "app/api/secretsearch.h"
#include "app/api/servertext.h"
#include "models/text.h"

#include "tests/fuzz/invariants.h"

#include <string>
#include <vector>

using namespace weir;
using fuzz::require;

namespace {

//! What is looked for within words as well.
constexpr size_t longEnough = 12;
constexpr std::string_view replacement = "●●●";

//! The text with the replacements taken for what stands for nothing.
std::string kept(std::string_view text, const std::vector<SecretSearch::Place> &places)
{
    std::string rest;
    size_t position = 0;
    for (const SecretSearch::Place &place : places) {
        rest += text.substr(position, place.begin - position);
        rest += replacement;
        position = place.end;
    }
    return rest += text.substr(position);
}

} // namespace

//! The input is a secret, a line end, and what a server wrote.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view input = fuzz::textOf(data, size);
    const size_t end = input.find('\n');
    if (end == std::string_view::npos || end == 0)
        return 0;
    const std::string_view secret = input.substr(0, end);
    const std::string_view text = input.substr(end + 1);
    std::vector<Secret> secrets;
    secrets.emplace_back(secret);

    const auto places = SecretSearch(secrets).placesIn(text);
    size_t position = 0;
    for (const SecretSearch::Place &place : places) {
        require(place.begin >= position && place.begin < place.end && place.end <= text.size(),
                "places are in their order, within the text");
        position = place.end;
    }
    const std::string shown = redacted(text, secrets);
    require(shown == kept(text, places), "nothing but secrets is replaced");
    const bool isWanted = fuzz::isUtf8(secret) && fuzz::isUtf8(text) && secret.size() >= longEnough;
    // Three dots that stand for a secret may be a part of one.
    if (isWanted && secret.find("●") == std::string_view::npos) {
        require(shown.find(secret) == std::string::npos, "a secret is replaced");
        require(toStdString(plainServerText(text, secrets)).find(secret) == std::string::npos,
                "a secret is not shown");
    }
    return 0;
}
