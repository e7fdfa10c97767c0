#pragma once

#include "models/result.h"

#include <QString>
#include <QtGlobal>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

//! Whether the shell would have put something of its own into the word: a variable or a command's output.
//! Such a place stands in the text as it was written.
enum class Expansion : quint8 { None, Needed };

struct ShellWord
{
    std::string text = {};
    Expansion expansion = Expansion::None;
};

struct ShellCommand
{
    std::vector<ShellWord> words = {};
    //! What here-documents and here-strings put on its descriptors.
    std::map<int, ShellWord> inputs = {};
    enum class Start : quint8 { ByItself, OfPipe } start = Start::ByItself;
};

//! Splits a text into commands as bash does: quotes of all four kinds, \ at line ends, comments,
//! here-documents; but blanks behind a \ at a line's end do not end a command. Nothing is run or expanded;
//! other redirections are passed over. The error is one sentence.
[[nodiscard]] Result<std::vector<ShellCommand>, QString> readShellScript(std::string_view text);

} // namespace weir
