#pragma once

#include "ui/pipeline/pipelinestages.h"

#include <QByteArray>

class QPalette;

namespace weir {

//! A pipeline as it goes into a file.
struct PipelinePicture
{
    //! What people call the resource.
    QString name = {};
    std::vector<PipelineStage> stages = {};
    //! The service's word, such as RUNNING; may be empty.
    QString status = {};
};

enum class PictureFormat : quint8 {
    Svg,
    Png, //!< With two pixels for each of the screen's.
};

//! By the ending of the file's name; SVG where it says nothing.
[[nodiscard]] PictureFormat pictureFormat(const QString &path);

//! The name and the pipeline beneath it, in the colours of the palette; everything that has room on a page is
//! written out.
[[nodiscard]] QByteArray pictureFile(const PipelinePicture &picture, PictureFormat format,
                                     const QPalette &palette);

} // namespace weir
