"""Stands between Weir and the sandbox: the sandbox's own password and tokens are known to everybody, so that outside
of this gateway marked ones stand for them."""

import http.client
import http.server
import json
import threading

SANDBOX_PASSWORD = "Sandbox-2026"


class MarkingGateway:
    def __init__(self, sandbox_url, sandbox_token, password, signed_in_token, pasted_token):
        self.sandbox = sandbox_url.removeprefix("http://").rstrip("/")
        self.password = password
        self.signed_in_token = signed_in_token
        self.tokens = {pasted_token: sandbox_token}
        #: Whether the next write is refused, with a message that repeats what was sent.
        self.refuses_next = False
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def forward(self, method, path, headers, body):
        sent = {name: value for name, value in headers.items() if name.lower() not in ("host", "connection")}
        token = headers.get("X-Auth-Token")
        if token is not None:
            sent["X-Auth-Token"] = self.tokens.get(token, token)
        if path.startswith("/v3/auth/tokens"):
            document = json.loads(body)
            user = document["auth"]["identity"]["password"]["user"]
            if user["password"] == self.password:
                user["password"] = SANDBOX_PASSWORD
            body = json.dumps(document).encode()
            sent["Content-Length"] = str(len(body))
        elif method == "PUT" and self.refuses_next:
            self.refuses_next = False
            message = f"The request with {token} and {body.decode()} was refused."
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
