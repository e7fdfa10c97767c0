#pragma once

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace weir::test {

//! A window or dialog with something in it, in the language that is set when it is made.
struct GalleryWindow
{
    const char *name;
    std::function<std::unique_ptr<QWidget>()> make;
};

//! Every dialog of the program.
[[nodiscard]] std::vector<GalleryWindow> allDialogs();
//! The main window with each of what can be in front.
[[nodiscard]] std::vector<GalleryWindow> allMainWindows();

} // namespace weir::test
