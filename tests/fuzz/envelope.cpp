#include "app/secrets/secretenvelope.h"

#include "tests/fuzz/invariants.h"

using namespace weir;
using fuzz::require;

//! The input is what lies in the keychain.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto opened = openSecret(text)) {
        require(!opened->text.isEmpty(), "there is a secret in an envelope");
        const Secret sealed = sealSecret(*opened);
        const auto again = openSecret(sealed.reveal());
        require(again.has_value(), "what was sealed can be opened");
        require(again->text.reveal() == opened->text.reveal(), "a secret stays what it is");
        require(again->expiresAt == opened->expiresAt, "its end stays");
        require(again->scope == opened->scope, "whom it is for stays");
        require(again->use == opened->use, "its use stays");
    }
    if (text.empty() || !fuzz::isUtf8(text))
        return 0;
    const auto sealed = openSecret(sealSecret(Secret(text)).reveal());
    require(sealed && sealed->text.reveal() == text, "every secret can be sealed");
    return 0;
}
