#include "tests/support/mutations.h"

#include "models/json/pointer.h"
#include "tests/support/bodies.h"

#include <array>
#include <utility>

namespace weir::test {

namespace {

using KeyAndLabel = std::pair<std::string, std::string>;

//! One after the other, as one mutation.
Mutation puttingMembers(const std::string &group, std::string_view members, ExpectedIssues issues,
                        std::vector<std::string> relied = {})
{
    Mutation mutation{.name = group + " with " + std::string(members),
                      .issues = std::move(issues),
                      .relied = std::move(relied)};
    const Json changes = json(members);
    for (const auto &[key, value, keyOffset] : changes.members())
        mutation.touched.push_back(childPointer(group, key));
    mutation.apply = [group, changes](Json &body) {
        for (const auto &[key, value, keyOffset] : changes.members())
            setValueAt(body, childPointer(group, key), value);
    };
    return mutation;
}

//! Fields that others make required; a secret that the service shows by a mask is not set.
void addConditional(Mutations &mutations, const std::string &group, const std::vector<KeyAndLabel> &fields,
                    const std::vector<std::string> &conditions)
{
    std::vector<std::string> relied;
    for (const std::string &condition : conditions)
        relied.push_back(childPointer(group, condition));
    for (const auto &[key, label] : fields) {
        const std::string pointer = childPointer(group, key);
        const ExpectedIssues required{{pointer, "required warning", label}};
        addAbsences(mutations, pointer, required, relied);
        if (key == "password" || key.ends_with("_key"))
            mutations.push_back(putting(pointer, Json::string("***"), required, relied));
    }
}

void addKafka(Mutations &mutations, const std::string &group)
{
    const std::string enable = childPointer(group, "enable_sasl_ssl");
    const std::string protocol = childPointer(group, "security_protocol");
    const std::string user = childPointer(group, "user_name");
    const std::string password = childPointer(group, "password");
    const ExpectedIssue conflict{enable, "conflict warning", "SASL_SSL"};
    const ExpectedIssue wantsUser{user, "required warning", "User name"};
    const ExpectedIssue wantsPassword{password, "required warning", "Password"};
    addConditional(mutations, group, {{"user_name", "User name"}, {"password", "Password"}},
                   {"enable_sasl_ssl", "security_protocol"});
    mutations.push_back(putting(enable, Json::boolean(false), {conflict}, {protocol}));
    mutations.push_back(putting(protocol, Json::string("PLAINTEXT"), {conflict}, {enable}));
    mutations.push_back(putting(protocol, Json::string("SASL_PLAINTEXT"), {}, {enable}));
    const auto add = [&](std::string_view members, const ExpectedIssues &issues,
                         const std::vector<std::string> &relied = {}) {
        mutations.push_back(puttingMembers(group, members, issues, relied));
    };
    add(R"({"enable_sasl_ssl":false,"security_protocol":"PLAINTEXT","user_name":null,"password":""})", {});
    add(R"({"enable_sasl_ssl":false,"security_protocol":"SASL_PLAINTEXT"})", {});
    add(R"({"enable_sasl_ssl":null,"security_protocol":"","user_name":"","password":null})", {});
    add(R"({"enable_sasl_ssl":true,"security_protocol":null,"user_name":null,"password":null})",
        {wantsUser, wantsPassword});
    add(R"({"enable_sasl_ssl":null,"security_protocol":"SASL_PLAINTEXT","user_name":""})", {wantsUser},
        {password});
    add(R"({"enable_sasl_ssl":false,"security_protocol":"SASL_SSL","password":""})",
        {conflict, wantsPassword}, {user});
    // A field with an issue of its own gives nobody a second one.
    add(R"({"enable_sasl_ssl":true,"security_protocol":"x","user_name":"u","password":"canary"})",
        {{protocol, "enum warning", "Security protocol"}});
    add(R"({"enable_sasl_ssl":"yes","security_protocol":"PLAINTEXT","user_name":"","password":""})",
        {{enable, "type error", "SASL_SSL"}});
    add(R"({"enable_sasl_ssl":false,"security_protocol":5,"user_name":"","password":""})",
        {{protocol, "type error", "Security protocol"}});
    // What stands in quotes counts as what it says.
    const ExpectedIssue inQuotes{enable, "legacy_shape note", "SASL_SSL"};
    add(R"({"enable_sasl_ssl":"true","security_protocol":"PLAINTEXT","user_name":"","password":null})",
        {inQuotes, conflict, wantsUser, wantsPassword});
    add(R"({"enable_sasl_ssl":"false","security_protocol":"SASL_SSL","user_name":"u","password":"canary"})",
        {inQuotes, conflict});
    add(R"({"enable_sasl_ssl":"false","security_protocol":"PLAINTEXT","user_name":"","password":""})",
        {inQuotes});
}

void addMobile(Mutations &mutations, const std::string &group)
{
    addConditional(mutations, group, {{"access_key", "Access key"}, {"secret_key", "Secret key"}},
                   {"authentication_required"});
    addConditional(mutations, group, {{"vpc_id", "VPC ID"}, {"subnet_id", "Subnet ID"}}, {"addr_type"});
    mutations.push_back(
        puttingMembers(group, R"({"authentication_required":false,"access_key":"","secret_key":null})", {}));
    mutations.push_back(
        puttingMembers(group, R"({"authentication_required":null,"access_key":"","secret_key":null})", {}));
    mutations.push_back(puttingMembers(group, R"({"addr_type":"PUBLIC","vpc_id":"","subnet_id":null})", {}));
    mutations.push_back(puttingMembers(
        group, R"({"authentication_required":"true","access_key":"","secret_key":null})",
        {{childPointer(group, "authentication_required"), "legacy_shape note", "Authentication required"},
         {childPointer(group, "access_key"), "required warning", "Access key"},
         {childPointer(group, "secret_key"), "required warning", "Secret key"}}));
    mutations.push_back(
        puttingMembers(group, R"({"addr_type":"","vpc_id":"","subnet_id":null})",
                       {{childPointer(group, "addr_type"), "required error", "Access type"}}));
    const std::string wrong = childPointer(group, "max_reconsume_times");
    mutations.push_back(
        putting(wrong, Json::integer(3), {{wrong, "unknown_field warning", "max_reconsume_times"}}));
}

void addRocketMq(Mutations &mutations, const std::string &group)
{
    addConditional(mutations, group, {{"access_key", "User name"}, {"secret_key", "Secret key"}},
                   {"enable_acl"});
    mutations.push_back(
        puttingMembers(group, R"({"enable_acl":false,"access_key":"","secret_key":null})", {}));
    mutations.push_back(puttingMembers(group, R"({"enable_acl":1,"access_key":"","secret_key":null})",
                                       {{childPointer(group, "enable_acl"), "type error", "ACL"}}));
    mutations.push_back(
        puttingMembers(group, R"({"enable_acl":"true","access_key":"","secret_key":null})",
                       {{childPointer(group, "enable_acl"), "legacy_shape note", "ACL"},
                        {childPointer(group, "access_key"), "required warning", "User name"},
                        {childPointer(group, "secret_key"), "required warning", "Secret key"}}));
    mutations.push_back(puttingMembers(group, R"({"enable_acl":"false","access_key":"","secret_key":null})",
                                       {{childPointer(group, "enable_acl"), "legacy_shape note", "ACL"}}));
    const std::string wrong = childPointer(group, "max_reconsumer_times");
    mutations.push_back(
        putting(wrong, Json::integer(3), {{wrong, "unknown_field warning", "max_reconsumer_times"}}));
}

//! The service held other values when the stream was opened.
void addNetwork(Mutations &mutations, const std::string &group)
{
    for (const auto &[key, label] :
         {KeyAndLabel("vpc_id", "VPC ID"), KeyAndLabel("subnet_id", "Subnet ID")}) {
        const std::string pointer = childPointer(group, key);
        mutations.push_back(putting(pointer, Json::string("other"), {{pointer, "conflict warning", label}}));
    }
}

} // namespace

void addSourceMutations(Mutations &mutations, const std::string &source)
{
    const std::string group = "/source/" + source;
    if (source == "source_kafka") {
        addKafka(mutations, group);
    } else if (source == "source_mobile_rocketmq") {
        addMobile(mutations, group);
    } else {
        addRocketMq(mutations, group);
        if (source == "source_community_rocketmq")
            addNetwork(mutations, group);
    }
}

} // namespace weir::test
