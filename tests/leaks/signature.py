"""Checks that a request is signed with a secret key, in code that has nothing of Weir's."""

import hashlib
import hmac
import re
import urllib.parse

AUTHORIZATION = re.compile(r"SDK-HMAC-SHA256 Access=[^,]+, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})")


def canonical_request(method, target, headers, body):
    """What the request says that it signed."""
    path, _, query = target.partition("?")
    names = AUTHORIZATION.fullmatch(headers["Authorization"])[1]
    lines = [method, encoded_path(path), encoded_query(query)]
    lines += [f"{name}:{headers[name].strip()}" for name in names.split(";")]
    return "\n".join([*lines, "", names, hashlib.sha256(body).hexdigest()])


def is_signed_with(secret_key, canonical, headers):
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    to_sign = f"SDK-HMAC-SHA256\n{headers['X-Sdk-Date']}\n{digest}"
    proof = hmac.new(secret_key.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(proof, AUTHORIZATION.fullmatch(headers["Authorization"])[2])


def encoded(text):
    return urllib.parse.quote(urllib.parse.unquote(text), safe="")


def encoded_path(path):
    # With a slash at its end, which is signed although it is not sent.
    return "/".join(encoded(part) for part in path.rstrip("/").split("/")) + "/"


def encoded_query(query):
    pairs = sorted(part.partition("=")[::2] for part in query.split("&") if part)
    return "&".join(f"{encoded(key)}={encoded(value)}" for key, value in pairs)
