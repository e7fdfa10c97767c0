#pragma once

#include "models/json/json.h"
#include "tests/support/cleanbodies.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Edits of clean bodies and what FIELDS.md says of each: the table that the validator is held to. Written
// from the contract, so nothing here asks the schema or the validator.
namespace weir::test {

struct ExpectedIssue
{
    std::string pointer;
    std::string codeAndLevel; //!< Such as "required error".
    //! What the message must name: a label, a variable or a key.
    std::string about;
};

using ExpectedIssues = std::vector<ExpectedIssue>;

struct Mutation
{
    std::string name = {};
    //! What it changes. Inside the text of a transform a further token names the part, as in `…/value/id`.
    std::vector<std::string> touched = {};
    //! None where the edit is sound.
    ExpectedIssues issues = {};
    std::function<void(Json &body)> apply = {};
    //! What must be as in the clean body, or the issues are others.
    std::vector<std::string> relied = {};
};

using Mutations = std::vector<Mutation>;

//! Whether each raises what it raises alone when both are applied.
[[nodiscard]] bool areIndependent(const Mutation &left, const Mutation &right);

[[nodiscard]] Mutation putting(const std::string &pointer, const Json &value, ExpectedIssues issues = {},
                               std::vector<std::string> relied = {});
[[nodiscard]] Mutation taking(const std::string &pointer, ExpectedIssues issues = {},
                              std::vector<std::string> relied = {});
//! `text` is JSON.
[[nodiscard]] Mutation puttingJson(const std::string &pointer, std::string_view text,
                                   ExpectedIssues issues = {}, std::vector<std::string> relied = {});
//! Absent, null and "": the three forms of a field that is not set.
void addAbsences(Mutations &mutations, const std::string &pointer, const ExpectedIssues &issues,
                 const std::vector<std::string> &relied = {});

//! Every edit that the table has for this body.
[[nodiscard]] Mutations mutationsOf(const CleanBody &clean);

// Its parts, one for each section of FIELDS.md.
void addStreamMutations(Mutations &mutations, const CleanBody &clean);
void addSourceMutations(Mutations &mutations, const std::string &source);
//! `sink` is the target's key, of which the form of a template depends.
void addTransformMutations(Mutations &mutations, const std::string &group, const std::string &sink);
void addKeyTransformMutations(Mutations &mutations);
void addFilterMutations(Mutations &mutations);
void addSubscriptionMutations(Mutations &mutations, const CleanBody &clean);

} // namespace weir::test
