"""Who is looking: the way in, the page for those who may not come in, and the way out.

Nothing of the corpus is read before somebody is admitted, and the question is asked anew at every run and every write.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import audit
from dashboard.access import EDITOR_VARIABLE, RefusedError, SignInAgainError, Visitor, at_this_machine, signed_in
from dashboard.briefing import chosen
from dashboard.config import Config, ConfigError, load_config
from dashboard.ui import navigation, theme, words
from dashboard.ui.way_back import keep_address, return_to_address

PAGES = Path(__file__).resolve().parents[2] / "pages"
_VISITOR = "_visitor"
_TOLD = "_told"  # what of this session is on the log already


class ClosedError(RefusedError):
    """The configuration lists people, but there is no sign-in that could tell who they are."""


def visitor() -> Visitor:
    """Tell who is looking, from the signed cookie and the configuration as it stands now.

    Raises:
        dashboard.access.RefusedError: somebody who may not see the briefing.
        dashboard.config.ConfigError: the configuration is at fault, so that there is no telling who may.
    """
    claims = st.user.to_dict()
    access = configuration().access
    if "is_logged_in" in claims:  # Streamlit says so wherever sign-in is set up, and nowhere else
        if claims["is_logged_in"] is not True:
            raise SignInAgainError("nobody is signed in")
        return signed_in(claims, access, time.time())
    if name := os.environ.get(EDITOR_VARIABLE):
        here = at_this_machine(name, st.get_option("server.address"), st.context.headers.to_dict())
        if here.role == "editor":
            return here
    if access is not None:
        raise ClosedError("sign-in is not set up")
    return Visitor(None, "reader")


def configuration() -> Config:
    """Give the configuration as it stands now; it is read again when the file changes."""
    path = chosen_config()
    if path is None:
        return Config()
    try:
        content = path.read_bytes()
    except OSError:
        return load_config(path)  # says what is wrong with it
    return _loaded(path, content)


def chosen_config() -> Path | None:
    """Give the configuration file of this server."""
    return chosen({**os.environ, "PARLEY_CORPUS": os.environ.get("PARLEY_CORPUS") or "."})[1]


@lru_cache(maxsize=4)
def _loaded(path: Path, content: bytes) -> Config:  # noqa: ARG001 - the content is the key
    return load_config(path)


def admit() -> Visitor:
    """Give the visitor, or show what stands in the way and end the run.

    Raises:
        dashboard.config.ConfigError: the configuration is at fault, and whoever looks may know how.
    """
    audit.listen()
    try:
        found = visitor()
    except SignInAgainError:
        _page("Parley", "This briefing is for people on a list. Sign in to read it.", _sign_in)
    except ClosedError:
        _page(
            "This briefing is closed",
            "Its configuration lists who may read it, but sign-in is not set up on this server, so there is no telling "
            "who you are. Whoever runs the server finds the steps in docs/deploy.md. On your own machine, start it "
            "with: parley serve --editor NAME",
        )
    except RefusedError as refusal:
        address = words.visible(str(st.user.to_dict().get("email") or "an account without an address"))[:200]
        _once("refused", address, because=str(refusal))
        _page(
            "This briefing is not open to this account",
            f"You are signed in as {address}, but {refusal}. Ask whoever sent you the link to add you to the list, "
            "or sign in with another account.",
            _sign_out,
        )
    except ConfigError as error:
        if "is_logged_in" not in st.user.to_dict():
            raise
        _once("configuration at fault", None, faults=str(error))
        _page(
            "The configuration needs mending",
            "Until then nobody is let in. The server's log says what is wrong with it, and so does: parley check",
        )
    st.session_state[_VISITOR] = found
    if found.signed_in:
        _once("sign-in", found.name, role=found.role)
        return_to_address()
    return found


def may_correct() -> bool:
    """Whether the visitor for whom this page is drawn gets to see forms."""
    found: Visitor | None = st.session_state.get(_VISITOR)
    return found is not None and found.role == "editor"


def name() -> str | None:
    """Give what the log calls whoever is looking, admitted or not."""
    return str(st.user.to_dict().get("email") or "") or None


def broken(error: ConfigError) -> None:
    """Say what is wrong with the configuration or the ledger; only the log names the server's folders."""
    _once("configuration at fault", None, faults=str(error))
    st.title("The configuration needs mending")
    st.text(error.in_short)


def nothing_to_read(error: FileNotFoundError) -> None:
    """Say that the articles are gone; only the log names the server's folders."""
    _once("nothing to read", None, because=str(error))
    st.title("There is nothing to read")
    st.text("The folder of articles is not there. Start the server with `--corpus` and the folder that holds them.")


def bar(found: Visitor) -> None:
    """Show who is signed in, or that this machine's user edits; nothing where nobody can sign in."""
    if found.name is None:
        return
    with st.container(key="account", horizontal=True, vertical_alignment="center", gap="small"):
        doing = "may correct" if found.role == "editor" else "reading"
        where = "" if found.signed_in else ", on this machine"
        st.html(f'<p class="parley-facts">{words.html(f"{found.name} · {doing}{where}")}</p>')
        if found.signed_in:
            _sign_out()


def _page(title: str, text: str, draw: Callable[[], None] = lambda: None) -> Any:
    """Show a page of its own, without menu and filters, and end the run.

    The pages are declared and not run: the address that was opened stays as it is, for when somebody has signed in.
    """
    st.navigation(navigation.pages(PAGES), position="hidden")
    with st.container(key="gate"):
        st.title(title, anchor=False)
        st.text(text)
        draw()
    theme.icon()
    st.stop()


def _sign_in() -> None:
    keep_address()
    providers = [
        name for name, value in st.secrets["auth"].items() if hasattr(value, "items") and name != "client_kwargs"
    ]
    if not providers:
        st.button("Sign in", icon=":material/login:", on_click=st.login)
    for name in providers:
        label = f"Sign in with {words.label(name.capitalize())}"
        st.button(
            label, key=f"sign-in-{name}", type="primary", icon=":material/login:", on_click=st.login, args=(name,)
        )


def _sign_out() -> None:
    st.button("Sign out", key="sign-out", type="tertiary", icon=":material/logout:", on_click=_leave)


def _leave() -> None:
    audit.note("sign-out", name())
    st.logout()


def _once(did: str, who: str | None, **facts: str) -> None:
    """Note something on the log once a session, not at every run of it; with other facts it is something else."""
    told: set[str] = st.session_state.setdefault(_TOLD, set())
    said = json.dumps([did, facts])
    if said not in told:
        told.add(said)
        audit.note(did, who, **facts)
