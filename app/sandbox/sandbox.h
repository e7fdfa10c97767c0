#pragma once

#include "app/sandbox/sandboxoptions.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace weir {

//! The stand-in services: real HTTP on 127.0.0.1, as strict as the API pages, with sample data, and state in
//! memory.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(const SandboxOptions &options, QObject *parent = nullptr);
    ~Sandbox() override;

    //! Begins to listen, once. Returns a sentence for a person where that fails.
    [[nodiscard]] std::optional<QString> start();

    //! The base URL of every service, such as http://127.0.0.1:40001; valid once started.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString projectId() const;
    //! A token of the project, another one in each process; IAM issues more.
    [[nodiscard]] QByteArray token() const;
    //! One line of JSON that tells a program how to reach it: url, iam and so on for each service,
    //! project_id, token. No line
    //! end.
    [[nodiscard]] QByteArray announcement() const;

private:
    struct Services;

    SandboxOptions m_options;
    std::unique_ptr<Services> m_services;
    QByteArray m_token;
};

} // namespace weir
