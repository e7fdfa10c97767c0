#pragma once

#include "models/schema/fieldspec.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view kafkaSourceOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 5");

inline constexpr Choice securityProtocols[] = {{"PLAINTEXT"}, {"SASL_SSL"}, {"SASL_PLAINTEXT"}};

inline constexpr Choice startPositions[] = {
    {"latest", QT_TRANSLATE_NOOP("weir::Fields", "Latest")},
    {"earliest", QT_TRANSLATE_NOOP("weir::Fields", "Earliest")},
};

inline constexpr Choice saslMechanisms[] = {{"PLAIN"}, {"SCRAM-SHA-512"}};

inline constexpr FieldSpec kafkaSourceFields[] = {
    {
        .key = "addr",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Broker address"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Where the brokers listen, as host:port; several are separated by commas."),
        .example = "10.0.0.1:9092,10.0.0.2:9092",
        .format = Format::BrokerList,
        .tie = ProjectTie::Id,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "group",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Consumer group"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "The group the stream consumes as; the service creates it when the stream starts."),
        .example = "grp-orders",
        .presence = Presence::Required,
        .bounds = {.most = 256},
        .pickList = PickList::KafkaGroups,
        .tie = ProjectTie::Name,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "instance_name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The DMS for Kafka instance that is read, by its name."),
        .example = "kafka-prod",
        .bounds = {.least = 4, .most = 64},
        .pickList = PickList::KafkaInstances,
        .tie = ProjectTie::Id,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "security_protocol",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Security protocol"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Whether the brokers are reached with TLS and with a user name."),
        .choices = securityProtocols,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "instance_id",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Instance ID"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "The ID of that instance; choosing an instance by name fills it in."),
        .example = "4e6a1b1c-6d2f-4f0e-9d55-0a3c7b7d9a11",
        .bounds = {.most = 256},
        .pickList = PickList::KafkaInstances,
        .tie = ProjectTie::Id,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "topic",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Topic"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The Kafka topic whose messages become events."),
        .example = "orders",
        .presence = Presence::Required,
        .bounds = {.least = 3, .most = 200},
        .pickList = PickList::KafkaTopics,
        .tie = ProjectTie::Name,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "seek_to",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Start from"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields", "Where a new consumer group begins: at new messages or at the oldest kept ones."),
        .choices = startPositions,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "enable_sasl_ssl",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "SASL_SSL"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Sign in to the brokers with a user name, over an encrypted connection."),
        .type = FieldType::Boolean,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "sasl_mechanism",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "SASL mechanism"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "How the password is proved to the brokers."),
        .choices = saslMechanisms,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "ssl_certificate_url",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Certificate URL"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "Address of a ZIP file in OBS with the certificate of the brokers."),
        .example = "https://certificates.obs.cn-north-4.myhuaweicloud.com/kafka.zip",
        .bounds = {.most = 512},
        .format = Format::ArchiveUrl,
        .tie = ProjectTie::Name,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "ssl_certificate_pwd",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Certificate password"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "Opens the certificate; empty where it has no password."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 256},
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "user_name",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "User name"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The SASL user that may read the topic."),
        .example = "svc-orders",
        .bounds = {.most = 256},
        .tie = ProjectTie::Name,
        .origin = kafkaSourceOrigin,
    },
    {
        .key = "password",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Password"),
        .help = QT_TRANSLATE_NOOP("weir::Fields", "The password of the SASL user."),
        .sensitivity = Sensitivity::Secret,
        .bounds = {.most = 256},
        .origin = kafkaSourceOrigin,
    },
};

} // namespace weir
