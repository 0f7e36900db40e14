"""Checks the file that says how people sign in, so that a server does not start with a door that does not close."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

SHARED = ("redirect_uri", "cookie_secret")
OF_A_PROVIDER = ("client_id", "client_secret", "server_metadata_url")
OPTIONAL = ("client_kwargs", "expose_tokens")
SHORTEST = 32  # characters of the secret that signs the cookies: whoever guesses it is anybody


def sign_in_faults(path: Path) -> list[str]:
    """Give what is wrong with a secrets file, without a word of the secrets themselves."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        return [f"cannot be read: {fault.strerror if isinstance(fault, OSError) else 'it is not UTF-8'}"]
    except tomllib.TOMLDecodeError as fault:
        return [f"is not TOML: {fault}"]
    auth = content.get("auth")
    if not isinstance(auth, dict):
        return ["has no [auth] section; docs/deploy.md has an example"]
    return list(_faults(auth))


def _faults(auth: Mapping[str, Any]) -> Iterator[str]:
    providers = {key: value for key, value in auth.items() if isinstance(value, dict) and key not in OPTIONAL}
    yield from _missing("auth", auth, SHARED)
    if not providers:
        yield from _missing("auth", auth, OF_A_PROVIDER)
    for name, section in providers.items():
        if "_" in name:
            yield f"auth.{name}: a provider's name has no underscore"
        yield from _missing(f"auth.{name}", section, OF_A_PROVIDER)
    if isinstance(secret := auth.get("cookie_secret"), str) and 0 < len(secret) < SHORTEST:
        yield f"auth.cookie_secret: at least {SHORTEST} characters, made at random"
    if isinstance(address := auth.get("redirect_uri"), str) and not _callback(address):
        yield "auth.redirect_uri: the address of the dashboard, with https:// and /oauth2callback at its end"


def _missing(name: str, section: Mapping[str, Any], needed: tuple[str, ...]) -> Iterator[str]:
    legal = (*SHARED, *OF_A_PROVIDER, *OPTIONAL)
    for key in needed:
        if not isinstance(section.get(key), str) or not section[key]:
            near = difflib.get_close_matches(key, [other for other in section if other not in legal], n=1)
            yield f"{name}.{key}: this key is needed" + (f"; is it {near[0]!r}?" if near else "")


def _callback(address: str) -> bool:
    """Whether an address leads back to a dashboard: encrypted, unless it is on this machine."""
    here = address.startswith(("http://localhost:", "http://127.0.0.1:"))
    return address.endswith("/oauth2callback") and (here or address.startswith("https://"))
