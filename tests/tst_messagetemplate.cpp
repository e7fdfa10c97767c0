#include "models/rules/messagetemplate.h"
#include "models/text.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestMessageTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsReferences_data();
    void findsReferences();
    void findsWhereTheyStand();
    void knowsJson_data();
    void knowsJson();
};

void TestMessageTemplate::findsReferences_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("references");
    QTest::addColumn<int>("unclosed");
    const auto row = [](const QByteArray &text, const QStringList &references, int unclosed = -1) {
        QTest::newRow(text.isEmpty() ? "empty" : text.constData()) << text << references << unclosed;
    };
    row("", {});
    row("My name is Weir", {});
    row("$ {a} $a {", {});
    row("${a}", {u"a"_s});
    row("${a}${b}${a}", {u"a"_s, u"b"_s, u"a"_s});
    row("${a.b-c_1}", {u"a.b-c_1"_s});
    row("${HC.x}", {u"HC.x"_s});
    row("${}", {QString()});
    row("${a b}", {u"a b"_s});
    row("${a$}", {u"a$"_s});
    row("${$}${$a!\"d\"}", {u"$"_s, u"$a|d"_s});
    row("${a$!\"d\"}", {u"a$|d"_s});
    row("${a!\"d\"}", {u"a|d"_s});
    row("${a!\"\"}", {u"a|"_s});
    row("${a!\\\"d\\\"}", {u"a|d"_s});
    // A } between the quotation marks is part of the default.
    row("${a!\"}\"}", {u"a|}"_s});
    row("${a!\\\"}\\\"}", {u"a|}"_s});
    row("${a!d}", {u"a!d"_s});
    row("${a", {}, 0);
    row("x${a\"}", {}, 1);
    row("${a}${b", {u"a"_s}, 4);
    row("${a!\"d}", {}, 0);
    row("${a${b}", {}, 0);
    row("${a\n}", {}, 0);
}

void TestMessageTemplate::findsReferences()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, references);
    QFETCH(int, unclosed);
    const std::string utf8 = text.toStdString();
    const MessageTemplate parsed = parseTemplate(utf8);
    QStringList found;
    for (const TemplateReference &reference : parsed.references)
        found.append(
            toQString(reference.fallback ? reference.name + '|' + *reference.fallback : reference.name));
    QCOMPARE(found, references);
    QCOMPARE(parsed.unclosed ? static_cast<int>(*parsed.unclosed) : -1, unclosed);
}

void TestMessageTemplate::findsWhereTheyStand()
{
    constexpr std::string_view text = R"(ä ${one} and ${two!"d"}.)";
    const MessageTemplate parsed = parseTemplate(text);
    QCOMPARE(parsed.references.size(), size_t(2));
    const TemplateReference &one = parsed.references[0];
    const TemplateReference &two = parsed.references[1];
    QCOMPARE(text.substr(one.offset, one.length), std::string_view("${one}"));
    QCOMPARE(text.substr(two.offset, two.length), std::string_view(R"(${two!"d"})"));
}

void TestMessageTemplate::knowsJson_data()
{
    QTest::addColumn<bool>("isJson");
    for (const char *text : {R"({"a":"${a}"})", R"({"a":${a}})", R"(${a})", R"([${a},"${b} and ${c}"])",
                             R"({"a":"x${b!\"}\"}"})", R"({"a":${b!"1"}})", R"({"a":${b!"[1]"}})",
                             R"({"a":"\"${a}"})", R"({"${a}":1})", R"({"a":"${b!"x"}"})"})
        QTest::newRow(text) << true;
    for (const char *text : {R"(My name is ${name})", R"({"a":${a}${b}})", R"({"a":${b!"x"}})",
                             R"({"a":${b!""}})", R"({"a":"${a}})", R"({${a}:1})", R"({"a":${a})",
                             // One value each, whatever they hold, so never a part of another.
                             R"({"a":1${a}})", R"({"a":-${a}})", R"([1${a}])", R"([${a}1])", R"([${a}.5])",
                             R"([${a}e5])", R"([1.${a}])", R"([1e${a}])", R"([tru${a}])", R"([${a}"x"])",
                             R"([1${b!"2"}])", R"([${b!"2"}.5])", R"([${b!"1"}${b!"2"}])"})
        QTest::newRow(text) << false;
}

void TestMessageTemplate::knowsJson()
{
    QFETCH(bool, isJson);
    const std::string text = QTest::currentDataTag();
    const MessageTemplate parsed = parseTemplate(text);
    QVERIFY(!parsed.unclosed);
    QCOMPARE(isJsonOnceFilled(parsed), isJson);
}

QTEST_APPLESS_MAIN(TestMessageTemplate)
#include "tst_messagetemplate.moc"
