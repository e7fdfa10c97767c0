#!/usr/bin/python3
"""Writes what a fuzz target starts from: valid inputs, from which libFuzzer goes on, and a dictionary.

Usage: seeds.py TARGET FOLDER DICTIONARY
"""

import base64
import json
import re
import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
URL = "https://host/v1/p1/eventstreamings/s1"
COMMANDS = [
    "curl -X PUT '{url}?a=1' -H 'Content-Type: application/json' --data-raw '{body}'\n",
    "$ curl --url {url} \\\n  --data $'{{\"source\":{{}},\"name\":\"\\u00e9\\x21\\ud83d\\ude00\"}}' | jq .\n",
    "# note\nA=b curl -sSL {url} -d @- <<'EOF'\n{body}\nEOF\n",
    "curl {url} --json @/dev/fd/3 3<<-EOF\n\t{body}\n\tEOF\n",
    "curl {url} -d@- <<< '{body}' 2>&1\n",
    'curl "{url}" --data-binary "{{\\"sink\\":{{}}}}" --next\n',
    "curl {url} -d '{body}' -d '' \\ \n  --compressed\n",
    'curl ^"{url}^" ^\n  --data-raw ^"a^"\n',
    "curl.exe -Uri {url} -Body 'a'\n",
    "fetch('{url}')\n",
    "echo '{body}' | curl {url} -d @-\n",
]
CONFIGURATIONS = [
    """# a
variable "v" {
  default = "{}" // b
}
resource "huaweicloud_eg_event_stream" "s" {
  name = "a\\"$${b}\\u00e9"
  source {
    name  = "HC.Kafka"
    kafka = jsonencode({ "addr" : [1.5, -2, true, null], /* c */ password = var.p })
  }
  rule_config {
    filter = var.v
    transform {
      type = "ORIGINAL"
    }
  }
}
""",
    """locals {
  a = "${join(",", [for x in var.y : "}${x}"])}"
  b = c ? { (e) = 1 } : f[0].g
}
resource "huaweicloud_eg_event_stream" "s" {
  description = <<-E
    a
      b %%{c}
    E
  sink {
    functiongraph = "{\\"urn\\":1}"
  }
  option {
    thread_num = "2"
  }
}
resource "huaweicloud_eg_event_stream" "t" {
  name = local.a
}
import {
  to = huaweicloud_eg_event_stream.t
  id = "e1"
}
""",
]
PATHS = [
    "$.data.name",
    "$['a'][\"b\"][0][-1]",
    "$..[*, 1:2, ::-1].*",
    "$[?@.a == 'x' && !(@.b <= 1.5e-3 || $.c)]",
    "$[?length(@.a) > 2 && count(@..b) != -0]",
    "$[?match(@.a, 'a.*') || search(@['b'], \"\\u00e9\\uD83D\\uDE00\") && value(@.c) == null]",
]
TEMPLATES = [
    '{"a":"$.data.a","b":"$[\'b\'][0]","c":true,"d-1":"x"}\n{"k":"${a}","l":"${b!\\"x\\"}","m":${c!"1"},"n":"${d-1}"}',
    '{"a":"$.data.a","a":"$."}\nMy name is ${a} and ${HC.b',
    "\n${a}",
]
ANSWERS = [
    '\0\0\0\0Content-Type: application/json\n\n{"eventStreamingID":"s1"}',
    "\0\0\0\1X-Request-Id: r1\n\n{}",
    "\0\0\0\2Content-Length: 0\n\n",
    "\0\0\0\4Location: https://user:p@other.example.com/?a#b\n\n",
    '\0\0\0\5\n{"error_code":"EG.00513000","error_msg":"invalid parameters: option.batch_window.count"}',
    '\0\0\0\6\n{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information","request_id":"r"}',
    '\0\0\0\7\n{"error":{"code":403,"message":"canary-of-the-token","title":"Forbidden"}}',
    "\0\0\0\10Retry-After: 5\nContent-Encoding: identity\n\n<html><h1>Not found</h1></html>",
    '\0\0\0\12Retry-After: Fri, 02 Jan 2026 03:04:10 GMT\n\n{"errorCode":"DIS.4301","message":"a"}',
    "\2\2\3\0Content-Length: 100\n\n{",
]
DATES = ["0", "120", "-1", "1e3", "Fri, 02 Jan 2026 03:04:10 GMT", "Wed, 31 Dec 2025 23:59:60 GMT"]
ENVELOPES = [
    {"v": 1, "secret": "a"},
    {"v": 1, "secret": "é", "expires_at": "2026-01-02T03:04:05.678Z", "unsent": True},
    {"v": 1, "secret": "a", "origins": ["https://eg.example.com:443"], "project": "p1"},
    {"v": 2, "secret": "a"},
]
PROFILES = [
    {"version": 1, "name": "a", "region": "cn-north-4", "project_id": "p1"},
    {
        "version": 1,
        "id": "5f0c0d0e-0000-4000-8000-000000000001",
        "name": "b",
        "project_id": "p1",
        "sign_in": "aksk",
        "access_key": "AK",
        "iam_domain": "d",
        "iam_user": "n",
        "iam_user_id": "i",
        "endpoint": "https://gw.example.com",
        "endpoints": {"eg": "https://eg.example.com", "dis": "http://127.0.0.1:1"},
        "ca_file": "/a.pem",
        "proxy": {"use": "http", "host": "h", "port": 3128, "user_name": "u"},
        "color": "#aabbcc",
        "protected": True,
        "connect_timeout": 10,
        "token": "t",
        "later": {"password": "p"},
    },
]
SECRET = "canary-of-the-token/+é"
REDACTIONS = [
    SECRET + "\n" + spelling
    for spelling in (
        f"a{SECRET}b {SECRET}",
        json.dumps({"a": SECRET}),
        "canary\u200b-of-the-\u2060token/+é",
        "canary-of-the-token%2F%2B%C3%A9 canary-of-the-token&#47;&#x2b;&eacute;",
        base64.b64encode(SECRET.encode()).decode() + " " + SECRET.encode().hex(),
    )
]


def bodies():
    for name in sorted(DATA.glob("update-*.json")):
        yield json.loads(name.read_text(encoding="utf-8"))
    for case in json.loads((DATA / "cases.json").read_text(encoding="utf-8")):
        yield case["body"]


def filters():
    for body in bodies():
        rules = body.get("rule_config") if isinstance(body, dict) else None
        if isinstance(rules, dict) and isinstance(rules.get("filter"), dict):
            yield rules["filter"]


def recordings():
    stream = {"name": "a", "id": "s1", "source": {}, "sink": {}}
    subscription = {"name": "b", "topic_name": "t", "event_ids": []}
    request = {"method": "PUT", "url": URL + "?a=1", "postData": {"text": json.dumps(stream)}}
    answer = {"status": 200, "content": {"text": "eyJzb3VyY2UiOnt9fQ==", "encoding": "base64"}}
    yield {"log": {"entries": [{"request": request}, {"request": dict(request, method="POST")}]}}
    yield {"log": {"entries": [{"request": {"method": "GET", "url": URL}, "response": answer}]}}
    yield {"items": [stream, {"name": "c"}], "total": 2}
    yield {"eventSubscriptions": [subscription, {"id": 1}]}


def resources():
    for number, body in enumerate(bodies()):
        yield body
        if number < 3:
            path = {"project_id": "p1", "eventstreaming_id": "s1"}
            yield {"path": path, "header": {"X-Auth-Token": "t0"}, "body": dict(body, id="s1", status="ok")}


def drafts():
    for body in filter(lambda body: isinstance(body, dict), bodies()):
        kind = "eventstreamings" if "source" in body or "sink" in body else "event-subs"
        yield {
            "version": 1,
            "kind": kind,
            "origin": "service",
            "identity": {"id": "s1", "status": "RUNNING"},
            "original": dict(body, name="a"),
            "document": body,
            "secrets": {"/a": {"state": "missing", "mask": "***"}, "/source/source_kafka/password": {"state": "entered"}},
            "original_secrets": {"/source/source_kafka/password": "from_service"},
            "duplicates": [{"pointer": "/name", "value": "b"}],
            "branches": {"/source/source_kafka": {"topic": "t"}},
        }


def seeds(target):
    texts = {
        "answer": ANSWERS,
        "curl": [command.format(url=URL, body='{"source":{}}') for command in COMMANDS],
        "date": DATES,
        "jsonpath": PATHS,
        "redaction": REDACTIONS,
        "terraform": CONFIGURATIONS,
        "transform": TEMPLATES,
    }
    if target in texts:
        return texts[target]
    documents = {
        "draft": drafts,
        "envelope": lambda: ENVELOPES,
        "export": bodies,
        "filter": filters,
        "har": recordings,
        "json": bodies,
        "profile": lambda: PROFILES,
        "resource": resources,
    }[target]
    return [json.dumps(document, ensure_ascii=False, separators=(",", ":")) for document in documents()]


def dictionary(target):
    own = (Path(__file__).parent / f"{target}.dict").read_text(encoding="utf-8")
    if target not in ("draft", "resource"):
        return own
    keys = set(re.findall(r'"([A-Za-z_]+)":', "\n".join(json.dumps(body) for body in bodies())))
    return own + "".join(f'"\\"{key}\\":"\n' for key in sorted(keys))


def main():
    target, folder, dictionary_file = sys.argv[1:]
    for number, text in enumerate(seeds(target)):
        (Path(folder) / f"seed{number:02}").write_text(text, encoding="utf-8")
    Path(dictionary_file).write_text(dictionary(target), encoding="utf-8")


main()
