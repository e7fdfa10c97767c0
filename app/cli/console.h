#pragma once

#include <QString>
#include <QStringList>

#include <cstdio>
#include <string_view>

namespace weir {

//! How every subcommand ends; `weir --help` lists these.
enum class ExitCode : quint8 {
    Done = 0,
    Findings = 1, //!< Errors or, with --strict, warnings; differences, declined ones as well.
    Unusable = 2, //!< The input or the arguments.
    Failed = 3, //!< The network or the service; or a signal ended it, and nothing is unknown.
    Changed = 4, //!< The resource changed since it was read.
    NotAllowed = 5, //!< Not signed in, or not allowed.
    Unknown = 6, //!< A write may or may not have been carried out.
};

//! What a colour tells on a terminal; the text beside it says the same.
enum class OutputTone : quint8 { Plain, Good, Caution, Bad };

//! A line of a result.
struct OutputLine
{
    QString text = {};
    //! Of the part.
    OutputTone tone = OutputTone::Plain;
    //! The part that is coloured.
    qsizetype start = 0;
    qsizetype length = 0;
};

//! `mark` is the part that is coloured.
[[nodiscard]] OutputLine markedLine(const QString &before, OutputTone tone, const QString &mark,
                                    const QString &after);

//! Results go to standard output, messages to standard error.
class Console
{
public:
    enum class Remarks : quint8 { Said, Dropped };

    void print(std::string_view utf8);
    //! Control characters but tabs are written as escapes: a name on a service must not steer a terminal.
    void printLine(const QString &text);
    //! The part in its colour where standard output is a terminal and NO_COLOR is not set.
    void printLine(const OutputLine &line);
    //! A line of cells with tabs between them; a tab in a cell is an escape as well.
    void printRow(const QStringList &cells);
    //! One sentence, with the program's name before it; control characters as above.
    void say(const QString &message);
    //! What is neither an error nor asked for; --quiet leaves it out.
    void remark(const QString &message);
    //! On a terminal, in place of the last one, until something else is written: how far it is. Empty takes
    //! it away. --quiet leaves it out.
    void showProgress(const QString &text);
    void setRemarks(Remarks remarks) { m_remarks = remarks; }
    //! Whether everything printed so far has reached its file or pipe.
    [[nodiscard]] bool flush();

    //! Whether somebody sits at standard input and can be asked.
    [[nodiscard]] static bool isInteractive();
    //! Prints the question to standard error and reads a line, without the blanks around it. Empty where
    //! SIGINT or SIGTERM ends the waiting.
    [[nodiscard]] QString ask(const QString &question);

private:
    //! Whether standard output shows colours, and somebody wants them; https://no-color.org.
    [[nodiscard]] static bool hasColours();

    void clearProgress();

    Remarks m_remarks = Remarks::Said;
    bool m_hasProgress = false;
};

} // namespace weir
