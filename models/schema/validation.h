#pragma once

#include "models/draft/secretfields.h"
#include "models/json/json.h"
#include "models/schema/resourcekind.h"
#include "models/schema/validationissue.h"

#include <QSet>
#include <QString>

#include <optional>

namespace weir {

//! What a subscription can notify; nothing where it is not listed.
struct TopicNames
{
    std::optional<QSet<QString>> smnTopics = {};
    std::optional<QSet<QString>> disStreams = {};

    bool operator==(const TopicNames &other) const = default;
};

//! What a check may compare a document with beyond itself; what is empty is not compared.
struct ValidationContext
{
    QString projectId = {};
    QString region = {};
    //! Of the other resources of this kind, as far as they are listed.
    QSet<QString> namesInUse = {};
    //! Of the project.
    TopicNames topics = {};
    //! The version the service held when the draft was opened; null where there is none.
    const Json *loaded = nullptr;
};

//! Checks a document against a table alone: required, type, pattern, length, range, enum, one_of,
//! unknown_field, legacy_shape, duplicate items. `secrets` stands for the secret values, which the document
//! does not hold.
[[nodiscard]] ValidationIssues validateFields(const Json &document, const SecretFields &secrets,
                                              FieldTable table);

//! Every rule for a body of this kind: the table's and those across fields.
[[nodiscard]] ValidationIssues validate(ResourceKind kind, const Json &document, const SecretFields &secrets,
                                        const ValidationContext &context = {});

} // namespace weir
