"""Who may see the briefing, and who may correct it. Asked anew at every page and at every write.

Three ways in, and no fourth:

1. Sign-in is set up: whoever is signed in with a verified address that the configuration lists, as reader or editor.
2. The server runs for one person on one machine (`parley serve --editor NAME`): who reaches it from that machine is
   that editor, as long as nothing passes the connection on.
3. Neither is set up: everybody who can reach the server reads, and nobody corrects. A configuration that lists people
   is not served like that: without sign-in there is no telling who they are.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from dashboard.config import Access

Role = Literal["reader", "editor"]
EDITOR_VARIABLE = "PARLEY_EDITOR"
# What a proxy adds to say for whom it asks: where one of these is, the visitor is not at this machine.
PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


class RefusedError(PermissionError):
    """Somebody asked for what is not for them."""


@dataclass(frozen=True)
class Visitor:
    """Somebody who may see the briefing."""

    name: str | None  # the verified address, or the name given on this machine; None where nobody signs in
    role: Role
    signed_in: bool = False

    def editor(self) -> str:
        """Give the name under which a correction is written.

        Raises:
            RefusedError: the visitor may not correct.
        """
        if self.role != "editor" or not self.name:
            raise RefusedError("only editors may correct")
        return self.name


def signed_in(claims: Mapping[str, Any], access: Access | None, now: float) -> Visitor:
    """Tell who a signed-in person is, by what the provider says of them.

    Raises:
        RefusedError: not listed, not verified, or signed in too long ago; the text says which.
    """
    address = str(claims.get("email") or "").strip()
    if access is None:
        raise RefusedError("nobody is on the list")
    if not re.fullmatch(r"[^\s@<>\"\\]+@[^\s@<>\"\\]+", address) or not address.isprintable():
        raise RefusedError("the provider gives no e-mail address")
    if claims.get(access.verified_by) not in (True, 1, "true", "True", "1"):
        raise RefusedError("the address is not verified")
    since = claims.get("iat")
    if not isinstance(since, int | float) or now - since > access.hours * 3600:
        raise SignInAgainError("the sign-in is too old")
    role = access.role(address)
    if role is None:
        raise RefusedError("the address is not on the list")
    return Visitor(address.lower(), role, signed_in=True)


class SignInAgainError(RefusedError):
    """The sign-in is too old to be believed."""


def at_this_machine(name: str, address: str | None, headers: Mapping[str, str]) -> Visitor:
    """Tell whether a visitor of a server that one person started for themselves sits at that machine.

    The server listens on the loopback address only; a proxy or a page of another site would still reach it. The names
    by which the browser calls it, and what proxies add, give those away.
    """
    asked = {key.lower(): value for key, value in headers.items()}
    here = (
        bool(name.strip())
        and loopback(address)
        and not any(key in asked for key in PASSED_ON)
        and loopback(_host(f"//{asked.get('host', '')}"))
        and loopback(_host(asked.get("origin", "")))
    )
    return Visitor(name.strip(), "editor") if here else Visitor(None, "reader")


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def loopback(host: str | None) -> bool:
    """Whether an address or name means this machine, and cannot mean another."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host or "").is_loopback
    except ValueError:
        return False
