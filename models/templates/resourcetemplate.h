#pragma once

#include "models/draft/loadedresource.h"
#include "models/json/json.h"
#include "models/schema/resourcekind.h"

#include <QString>

#include <string>
#include <vector>

namespace weir {

//! A field of a template that has no value there: whoever makes a resource of the template fills it in.
struct TemplateBlank
{
    std::string pointer = {};
    //! What goes there, in the words of whoever made the template; empty for what the field's help says.
    QString comment = {};

    friend bool operator==(const TemplateBlank &one, const TemplateBlank &other) = default;
};

//! What many resources have in common. No secret and no identity of a resource is in it.
struct ResourceTemplate
{
    QString name = {};
    //! What it is for; may be empty.
    QString description = {};
    ResourceKind kind = ResourceKind::EventStream;
    //! In the order of the body's table.
    std::vector<TemplateBlank> blanks = {};
    Json body = Json::object();

    friend bool operator==(const ResourceTemplate &one, const ResourceTemplate &other) = default;
};

//! A template that somebody keeps.
struct StoredTemplate
{
    //! The name of its file.
    QString file = {};
    ResourceTemplate content = {};
};

//! In code points.
inline constexpr qint64 templateNameLimit = 64;
inline constexpr qint64 templateTextLimit = 1000;

//! Why it can be no name of a template, as one sentence; empty where it can.
[[nodiscard]] QString templateNameFault(const QString &name);
//! Whether people would take one for the other: the case, and the form of a letter, make no difference.
[[nodiscard]] bool isSameTemplateName(const QString &one, const QString &other);

//! What to start a draft with.
[[nodiscard]] LoadedResource newResourceFrom(const ResourceTemplate &source);

//! The field's label behind that of its section, such as "Source: Topic".
[[nodiscard]] QString blankLabel(ResourceKind kind, const std::string &pointer);
//! Its comment, or what the field's help says.
[[nodiscard]] QString blankText(ResourceKind kind, const TemplateBlank &blank);

//! What a resource made of it reads from and what it writes to, such as "Kafka"; of a subscription its events
//! and how it notifies.
struct TemplateRoute
{
    QString source = {};
    QString target = {};
};
[[nodiscard]] TemplateRoute routeOf(const ResourceTemplate &shown);

} // namespace weir
