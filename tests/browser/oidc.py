"""A provider of identities on the loopback address: discovery, authorisation, tokens and keys, as OpenID Connect has it.

It asks for no password: its page offers a button for each account that it was given. It checks what a real provider
checks: the client's secret, the address to lead back to, that a code is used once, and the proof that it was this
browser that asked (PKCE).
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT_ID = "parley-test"
CLIENT_SECRET = "not-a-secret-" + "0" * 24


@dataclass
class Provider:
    """What the provider knows; `accounts` are the claims of each, by the label of its button."""

    accounts: dict[str, dict[str, Any]]
    address: str = ""
    back: str = ""
    age: int = 0  # seconds by which tokens are older than they are
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "k1", "use": "sig", "alg": "RS256"}))
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    signed_out: list[str] = field(default_factory=list)

    def secrets_toml(self, app: str) -> str:
        """Give the file that tells a dashboard at an address to use this provider."""
        self.back = f"{app}/oauth2callback"
        return (
            f'[auth]\nredirect_uri = "{self.back}"\ncookie_secret = "{secrets.token_hex(32)}"\n'
            f'client_id = "{CLIENT_ID}"\nclient_secret = "{CLIENT_SECRET}"\n'
            f'server_metadata_url = "{self.address}/.well-known/openid-configuration"\n'
        )

    def id_token(self, code: Mapping[str, str]) -> str:
        now = int(time.time()) - self.age
        claims = {
            "iss": self.address, "aud": CLIENT_ID, "sub": code["account"], "iat": now, "exp": int(time.time()) + 600,
            "nonce": code["nonce"], **self.accounts[code["account"]],
        }  # fmt: skip
        return jwt.encode({"alg": "RS256", "kid": "k1"}, claims, self.key)


@contextmanager
def running(accounts: dict[str, dict[str, Any]]) -> Iterator[Provider]:
    """Run a provider on a free port."""
    provider = Provider(accounts)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(provider))
    provider.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(provider: Provider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            url = urlsplit(self.path)
            asked = {key: values[0] for key, values in parse_qs(url.query).items()}
            answer = {
                "/.well-known/openid-configuration": self._discovery,
                "/jwks": lambda _: self._json({"keys": [provider.key.as_dict(private=False)]}),
                "/authorize": self._authorize,
                "/choose": self._choose,
                "/logout": self._logout,
                "/favicon.ico": lambda _: self._send(204, "", "image/png"),
            }.get(url.path)
            if answer is None:
                self.send_error(404)
            else:
                answer(asked)

        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            given = {key: values[0] for key, values in parse_qs(self.rfile.read(length).decode()).items()}
            code = provider.codes.pop(given.get("code", ""), None)
            proof = base64.urlsafe_b64encode(hashlib.sha256(given.get("code_verifier", "").encode()).digest())
            wrong = (
                self.path != "/token"
                or self._client(given) != (CLIENT_ID, CLIENT_SECRET)
                or code is None
                or given.get("redirect_uri") != provider.back
                or proof.rstrip(b"=").decode() != code["challenge"]
            )
            if wrong or code is None:
                self._json({"error": "invalid_grant"}, 400)
                return
            token = provider.id_token(code)
            self._json(
                {"access_token": secrets.token_hex(8), "token_type": "Bearer", "expires_in": 600, "id_token": token}
            )

        def _client(self, given: Mapping[str, str]) -> tuple[str, str]:
            scheme, _, encoded = self.headers.get("Authorization", "").partition(" ")
            if scheme == "Basic":
                name, _, secret = base64.b64decode(encoded).decode().partition(":")
                return name, secret
            return given.get("client_id", ""), given.get("client_secret", "")

        def _discovery(self, _: Mapping[str, str]) -> None:
            at = provider.address
            self._json(
                {
                    "issuer": at, "authorization_endpoint": f"{at}/authorize", "token_endpoint": f"{at}/token",
                    "jwks_uri": f"{at}/jwks", "end_session_endpoint": f"{at}/logout",
                    "response_types_supported": ["code"], "subject_types_supported": ["public"],
                    "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"],
                    "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
                }
            )  # fmt: skip

        def _authorize(self, asked: Mapping[str, str]) -> None:
            if asked.get("client_id") != CLIENT_ID or asked.get("redirect_uri") != provider.back:
                self.send_error(400)
                return
            links = "".join(
                f'<p><a href="/choose?{escape(urlencode({**asked, "account": name}))}">{escape(name)}</a></p>'
                for name in provider.accounts
            )
            self._send(200, f"<!doctype html><title>Accounts</title><h1>Choose an account</h1>{links}", "text/html")

        def _choose(self, asked: Mapping[str, str]) -> None:
            code = secrets.token_hex(8)
            provider.codes[code] = {
                "account": asked["account"], "nonce": asked["nonce"], "challenge": asked["code_challenge"],
            }  # fmt: skip
            self._redirect(f"{provider.back}?{urlencode({'code': code, 'state': asked['state']})}")

        def _logout(self, asked: Mapping[str, str]) -> None:
            provider.signed_out.append(asked.get("id_token_hint", ""))
            self._redirect(asked["post_logout_redirect_uri"])

        def _redirect(self, address: str) -> None:
            self.send_response(302)
            self.send_header("Location", address)
            self.end_headers()

        def _json(self, value: Any, status: int = 200) -> None:
            self._send(status, json.dumps(value), "application/json")

        def _send(self, status: int, text: str, kind: str) -> None:
            content = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Handler
