#include "models/schema/formats.h"

#include <QTest>

using namespace weir;
using namespace Qt::StringLiterals;

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsWritten_data();
    void knowsWhatIsWritten();
};

void TestFormats::knowsWhatIsWritten_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<bool>("isRight");
    const auto rows = [](Format format, bool isRight, const QList<QByteArray> &texts) {
        for (const QByteArray &text : texts)
            QTest::addRow("%d %s %s", static_cast<int>(format), isRight ? "right" : "wrong", text.constData())
                << format << isRight;
    };
    rows(Format::Any, true, {"", "anything at all"});

    rows(Format::BrokerList, true,
         {"10.0.0.1:9092", "broker-1.example.com:1", "broker:65535", "a:9092,b:9092", "a:9092 , b:9092",
          "[2001:db8::1]:9092", "[::1]:9092,10.0.0.1:9092", "broker_1:9092"});
    rows(Format::BrokerList, false,
         {"10.0.0.1",      "10.0.0.1:",        ":9092",           "a:0",
          "a:65536",       "a:99999999999",    "a:9092,",         ",a:9092",
          "a:9092;b:9092", "2001:db8::1:9092", "[2001:db8::1]",   "[2001:db8::g]:9092",
          "[]:9092",       "a b:9092",         "a:9 092",         "a:+92",
          "http://a:9092", "a/b:9092",         "a:9092\n",        "a:9092\r\n",
          "\na:9092",      "a:9092,\nb:9092",  "a:9092\t,b:9092", "a:9092 \n"});

    rows(Format::NameServerList, true,
         {"10.1.1.1:8100", "a:1;b:2", "a:1,b:2", "a:1;b:2;", "http://a:8100", "https://a:8100;b:8100",
          "http://a:1;http://b:2", "[::1]:9876", "HTTP://a:8100", "Https://a:1;hTTp://b:2", "a:1; b:2"});
    rows(Format::NameServerList, false,
         {"10.1.1.1", "a:1;;b:2", ";", "a:1;;", "ftp://a:1", "http://", "http://a", "a:1;b", "FTP://a:1",
          "a:1\n", "a:1;\n", "a:1;\nb:2"});

    rows(Format::ArchiveUrl, true,
         {"https://bucket.example.com/cert.zip", "http://host/a/b.ZIP", "https://host/c.zip?X-Sig=a%2Fb",
          "https://host:8443/c.zip#f"});
    rows(Format::ArchiveUrl, false,
         {"host/c.zip", "ftp://host/c.zip", "https:///c.zip", "https://host/c.zip.txt",
          "https://host/?f=c.zip", "https://ho st/c.zip", "c.zip"});

    rows(Format::FunctionUrn, true,
         {"urn:fss:cn-north-4:p:function:default:hello", "urn:fss:r:p:function:default:hello:latest",
          "urn:fss:r:p:function:default:hello:v1.0", "urn:fss:r:p:function:default:hello:!alias"});
    rows(Format::FunctionUrn, false,
         {"urn:fss:r:p:function:default", "urn:fss:r:p:function:default:", "urn:fss:r:p:function::hello",
          "urn:fss::p:function:default:hello", "urn:smn:r:p:function:default:hello",
          "urn:fss:r:p:function:default:hello:", "urn:fss:r:p:function:default:hello:!",
          "urn:fss:r:p:function:default:hello:a:b", "urn:fss:r:p:function:default:he llo",
          "urn:fss:r:p:function:default:hello:!!a"});

    const QByteArray longest(63, 'a');
    rows(Format::BucketName, true, {"abc", "a-b.c", "1ab", "ab1", longest, "1.2.3", "1.2.3.4.5"});
    rows(Format::BucketName, false,
         {"ab", longest + 'a', "Abc", "a_c", "-abc", "abc-", ".abc", "abc.", "a..b", "a.-b", "a-.b",
          "10.0.0.1", "a c"});
}

void TestFormats::knowsWhatIsWritten()
{
    QFETCH(Format, format);
    QFETCH(bool, isRight);
    // The text is what follows the second blank of the row's name.
    const QByteArray name = QTest::currentDataTag();
    const QByteArray text = name.mid(name.indexOf(' ', name.indexOf(' ') + 1) + 1);
    QCOMPARE(isWritten(format, text.toStdString()), isRight);
}

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
