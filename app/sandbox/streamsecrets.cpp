#include "app/sandbox/streamsecrets.h"

#include <array>

using namespace Qt::StringLiterals;

namespace weir::sandbox {

namespace {

struct SecretField
{
    QLatin1StringView end = {};
    QLatin1StringView branch = {};
    QLatin1StringView key = {};
};

constexpr std::array secretFields{
    SecretField{"source"_L1, "source_kafka"_L1, "ssl_certificate_pwd"_L1},
    SecretField{"source"_L1, "source_kafka"_L1, "password"_L1},
    SecretField{"source"_L1, "source_mobile_rocketmq"_L1, "access_key"_L1},
    SecretField{"source"_L1, "source_mobile_rocketmq"_L1, "secret_key"_L1},
    SecretField{"source"_L1, "source_community_rocketmq"_L1, "access_key"_L1},
    SecretField{"source"_L1, "source_community_rocketmq"_L1, "secret_key"_L1},
    SecretField{"source"_L1, "source_dms_rocketmq"_L1, "access_key"_L1},
    SecretField{"source"_L1, "source_dms_rocketmq"_L1, "secret_key"_L1},
    SecretField{"sink"_L1, "sink_obs"_L1, "access_key"_L1},
    SecretField{"sink"_L1, "sink_obs"_L1, "secret_key"_L1},
};

void show(QJsonObject &branch, QLatin1StringView key, SecretsShown shown)
{
    switch (shown) {
    case SecretsShown::Masked:
        branch.insert(key, u"******"_s);
        break;
    case SecretsShown::Omitted:
        branch.remove(key);
        break;
    case SecretsShown::Returned:
        break;
    }
}

} // namespace

QJsonObject withSecretsShown(QJsonObject stream, SecretsShown shown)
{
    for (const SecretField &field : secretFields) {
        QJsonObject end = stream[field.end].toObject();
        QJsonObject branch = end[field.branch].toObject();
        if (branch[field.key].toString().isEmpty())
            continue;
        show(branch, field.key, shown);
        end.insert(field.branch, branch);
        stream.insert(field.end, end);
    }
    return stream;
}

} // namespace weir::sandbox
