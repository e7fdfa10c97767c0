"""Stands between Weir and the sandbox: the sandbox's own password, tokens and key are known to everybody, so that
outside of this gateway marked ones stand for them."""

import enum
import http.client
import http.server
import json
import threading

from signature import canonical_request, is_signed_with

SANDBOX_PASSWORD = "Sandbox-2026"
# Of one connection, or of a signature that is checked here.
NOT_FORWARDED = ("host", "connection", "authorization", "x-sdk-date", "x-security-token", "x-project-id")


class Refusal(enum.Enum):
    """What the answer to a write that is refused repeats."""
    WHAT_WAS_SENT = enum.auto()
    WHAT_WAS_SIGNED = enum.auto()


class MarkingGateway:
    def __init__(self, sandbox_url, sandbox_token, password, signed_in_token, pasted_token, secret_key,
                 security_token):
        self.sandbox = sandbox_url.removeprefix("http://").rstrip("/")
        self.sandbox_token = sandbox_token
        self.password = password
        self.signed_in_token = signed_in_token
        self.secret_key = secret_key
        self.security_token = security_token
        self.tokens = {pasted_token: sandbox_token}
        #: How the next write is refused.
        self.next_refusal = None
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def forward(self, method, path, headers, body):
        sent = {name: value for name, value in headers.items() if name.lower() not in NOT_FORWARDED}
        token = headers.get("X-Auth-Token")
        if token is not None:
            sent["X-Auth-Token"] = self.tokens.get(token, token)
        canonical = None
        if "Authorization" in headers:
            canonical = canonical_request(method, path, headers, body)
            if not self.is_signed(canonical, headers):
                return refused_signature(canonical)
            sent["X-Auth-Token"] = self.sandbox_token
        if path.startswith("/v3/auth/tokens"):
            document = json.loads(body)
            user = document["auth"]["identity"]["password"]["user"]
            if user["password"] == self.password:
                user["password"] = SANDBOX_PASSWORD
            body = json.dumps(document).encode()
            sent["Content-Length"] = str(len(body))
        elif method == "PUT" and self.next_refusal:
            refusal, self.next_refusal = self.next_refusal, None
            if refusal == Refusal.WHAT_WAS_SIGNED:
                return refused_signature(canonical)
            credentials = token or headers.get("X-Security-Token")
            message = f"The request with {credentials} and {body.decode()} was refused."
            return 400, {}, json.dumps({"error_code": "EG.00000001", "error_msg": message}).encode()
        connection = http.client.HTTPConnection(self.sandbox, timeout=20)
        connection.request(method, path, body or None, sent)
        answer = connection.getresponse()
        received = {name: value for name, value in answer.getheaders()}
        content = answer.read()
        connection.close()
        if "X-Subject-Token" in received:
            self.tokens[self.signed_in_token] = received["X-Subject-Token"]
            received["X-Subject-Token"] = self.signed_in_token
        return answer.status, received, content

    def is_signed(self, canonical, headers):
        return (headers.get("X-Security-Token") == self.security_token
                and is_signed_with(self.secret_key, canonical, headers))

    def handler(self):
        gateway = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, headers, content = gateway.forward(self.command, self.path, self.headers, body)
                self.send_response_only(status)
                for name, value in headers.items():
                    if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_PUT = do_POST = do_DELETE = answer

            def log_message(self, *_):
                pass

        return Handler


def refused_signature(canonical):
    """As the API gateway of the services says it."""
    message = ("Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:"
               + canonical.replace("\n", "|"))
    return 401, {}, json.dumps({"error_code": "APIGW.0301", "error_msg": message}).encode()
