#pragma once

#include "app/cli/command.h"
#include "models/profile/connectionprofile.h"

#include <functional>
#include <memory>

namespace weir {

class SecretStore;

//! --user, --domain, --user-id, --passcode and --proxy-password-file.
void addLoginOptions(QCommandLineParser &parser);
//! The first of these options that is set; empty where none is.
[[nodiscard]] QString loginOptionIn(const QCommandLineParser &parser);

//! Takes out of the keychain what a sign-in that was killed left of trying it, then calls `proceed`.
void eraseAbandonedTrials(const Invocation &invocation, const std::shared_ptr<SecretStore> &keychain,
                          const ConnectionProfile &profile, const std::function<void()> &proceed);

//! Signs in to the profile's project with the password from standard input, and puts the token and its end
//! into the keychain, and the user into the profile; where the latter fails, that is said and the command is
//! done all the same. Where the keychain takes nothing, the password is not sent to IAM.
void runTokenLogin(const Invocation &invocation, const QCommandLineParser &parser,
                   const ConnectionProfile &profile);

} // namespace weir
