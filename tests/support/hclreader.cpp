#include "tests/support/hclreader.h"

#include "models/text.h"

#include <QDebug>

#include <string>

namespace weir::test {

namespace {

class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) { }

    Json read()
    {
        Json content = readContent();
        if (!m_isBroken && m_text.empty())
            return content;
        qWarning("HCL that cannot be read, from: %s", std::string(m_text.substr(0, 80)).c_str());
        return {};
    }

private:
    bool take(std::string_view token)
    {
        if (!m_text.starts_with(token))
            return false;
        m_text.remove_prefix(token.size());
        return true;
    }

    void expect(std::string_view token)
    {
        skipBlanks();
        if (!take(token))
            m_isBroken = true;
    }

    void skipBlanks()
    {
        for (;;) {
            m_text.remove_prefix(std::min(m_text.find_first_not_of(" \n"), m_text.size()));
            if (!m_text.starts_with('#'))
                return;
            m_text.remove_prefix(std::min(m_text.find('\n'), m_text.size()));
        }
    }

    std::string_view takeWord()
    {
        constexpr std::string_view letters =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-+";
        const std::string_view word = m_text.substr(0, m_text.find_first_not_of(letters));
        m_isBroken = m_isBroken || word.empty();
        m_text.remove_prefix(word.size());
        return word;
    }

    std::string takeString()
    {
        std::string text;
        while (!m_isBroken && !take("\"")) {
            if (take("$${")) {
                text += "${";
            } else if (take("%%{")) {
                text += "%{";
            } else if (m_text.empty() || m_text.starts_with("${") || m_text.starts_with("%{")
                       || m_text.starts_with('\n')) {
                m_isBroken = true;
            } else if (take("\\")) {
                text += takeEscape();
            } else {
                text += m_text.front();
                m_text.remove_prefix(1);
            }
        }
        return text;
    }

    std::string takeEscape()
    {
        const char escape = m_text.empty() ? ' ' : m_text.front();
        m_text.remove_prefix(m_text.empty() ? 0 : 1);
        switch (escape) {
        case 'n':
            return "\n";
        case 'r':
            return "\r";
        case 't':
            return "\t";
        case '"':
        case '\\':
            return {escape};
        case 'u': {
            const std::string digits(m_text.substr(0, 4));
            m_text.remove_prefix(digits.size());
            return toStdString(QString(QChar(static_cast<char16_t>(std::stoi(digits, nullptr, 16)))));
        }
        default:
            m_isBroken = true;
            return {};
        }
    }

    std::string takeKey() { return take("\"") ? takeString() : std::string(takeWord()); }

    //! Attributes and blocks, up to a bracket or the end.
    Json readContent()
    {
        Json content = Json::object();
        for (skipBlanks(); !m_isBroken && !m_text.empty() && !m_text.starts_with('}'); skipBlanks()) {
            std::string key = takeKey();
            skipBlanks();
            while (m_text.starts_with('"')) {
                key += ' ' + takeKey();
                skipBlanks();
            }
            if (take("=")) {
                content.insert(key, readValue());
            } else {
                expect("{");
                content.insert(key, readContent());
                expect("}");
            }
        }
        return content;
    }

    Json readValue()
    {
        skipBlanks();
        if (take("\""))
            return Json::string(takeString());
        if (take("{")) {
            Json object = readContent();
            expect("}");
            return object;
        }
        if (take("["))
            return readItems();
        if (take("jsonencode(")) {
            Json value = readValue();
            expect(")");
            return value;
        }
        const std::string_view word = takeWord();
        if (word == "null")
            return {};
        if (word == "true" || word == "false")
            return Json::boolean(word == "true");
        return word.starts_with("var.") ? Json::string(std::string(word)) : Json::number(std::string(word));
    }

    Json readItems()
    {
        Json items = Json::array();
        for (skipBlanks(); !m_isBroken && !take("]"); skipBlanks()) {
            items.items().push_back(readValue());
            skipBlanks();
            if (!take(",") && !m_text.starts_with(']'))
                m_isBroken = true;
        }
        return items;
    }

    std::string_view m_text;
    bool m_isBroken = false;
};

} // namespace

Json readHcl(std::string_view text)
{
    return Reader(text).read();
}

} // namespace weir::test
