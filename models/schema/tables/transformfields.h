#pragma once

#include "models/schema/fieldspec.h"

#include <QtGlobal>

namespace weir {

inline constexpr std::string_view transformOrigin =
    QT_TRANSLATE_NOOP("weir::Fields", "Updating an Event Stream, table 12");

inline constexpr Choice transformTypes[] = {{"ORIGINAL"}, {"CONSTANT"}, {"VARIABLE"}};

inline constexpr FieldSpec transformFields[] = {
    {
        .key = "type",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Transform type"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "What the target gets: ORIGINAL the event, CONSTANT a fixed text, VARIABLE a filled template."),
        .presence = Presence::Required,
        .choices = transformTypes,
        .origin = transformOrigin,
    },
    {
        .key = "value",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Value"),
        .help = QT_TRANSLATE_NOOP(
            "weir::Fields",
            "With CONSTANT the text itself, with VARIABLE a JSON object of names and what they stand for."),
        .example = "{\"id\": \"$.data.id\"}",
        .type = FieldType::Text,
        .origin = transformOrigin,
    },
    {
        .key = "template",
        .label = QT_TRANSLATE_NOOP("weir::Fields", "Template"),
        .help = QT_TRANSLATE_NOOP("weir::Fields",
                                  "With VARIABLE the text to send, in which ${name} stands for a variable."),
        .example = "{\"order\": \"${id}\"}",
        .type = FieldType::Text,
        .bounds = {.most = 2048},
        .origin = transformOrigin,
    },
};

} // namespace weir
