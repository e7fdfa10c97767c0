#pragma once

#include "models/import/powershelltext.h"

#include <functional>
#include <string_view>

namespace weir {

//! Works out the values of a script as far as that takes no shell.
class PowerShellValues
{
public:
    //! Where a value begins with the name of a command, which was taken; reads its arguments.
    using CommandHandler = std::function<PowerShellValue(std::string_view name)>;

    //! The cursor outlives this object.
    PowerShellValues(PowerShellCursor &cursor, CommandHandler command)
        : m_cursor(cursor), m_command(std::move(command))
    {
    }

    //! What stands on the right of an assignment, with commands that it is piped into.
    PowerShellValue takePipeline();
    //! One value, without what operators and commands make of it.
    PowerShellValue takeOperand();
    //! An argument of a command.
    PowerShellValue takeArgument();
    //! Passes over the rest of a statement; that which ends it stays.
    void skipStatement();
    void assign(const std::string &name, PowerShellValue value);
    [[nodiscard]] const PowerShellVariables &variables() const { return m_variables; }

private:
    PowerShellValue takeSequence();
    PowerShellValue takeSum();
    PowerShellValue takeBare();
    PowerShellValue takeVariable();
    PowerShellValue takeTable();
    PowerShellValue takeList();
    PowerShellValue takeGroup();
    PowerShellValue takeTyped();
    PowerShellValue takePostfix(PowerShellValue value);
    [[nodiscard]] bool endsStatement() const;

    PowerShellCursor &m_cursor;
    CommandHandler m_command;
    PowerShellVariables m_variables;
    //! How often a variable was put into a value, by the size of what it holds.
    size_t m_copied = 0;
    int m_depth = 0;
};

} // namespace weir
