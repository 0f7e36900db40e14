"""Corrections from where the reader sees the fault: a button, a form, the entry in the ledger, and what came of it.

Readers without the right see no form; that is a courtesy. The right is asked for anew where the ledger is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from dashboard import audit, ledger
from dashboard.access import RefusedError
from dashboard.config import ConfigError
from dashboard.corrections import NONE_REPORTED, Correction, Kind, several
from dashboard.ledger import Draft, LedgerError, StaleError
from dashboard.ui import account, corrected, evidence, own_files, words
from dashboard.ui.desk import Desk, tables

Field = Literal["choice", "text", "several", "none"]
_WRITTEN = "_written"  # the key of the entry that this session wrote last, until it was told
_SEEN = "_seen"  # the keys of the entries that the editor knew of when the form was opened
REASON = 500  # characters of a reason in the form
REASONS = ("correct-why-", "undo-why-")  # how the keys of the reasons begin
TAKEN_BACK = "taken back where it is shown"  # the reason of an undo that was not asked for one


@dataclass(frozen=True)
class Choice:
    """One thing that may be wrong, and what is needed to put it right."""

    correction: Kind
    label: str
    asks: Field = "none"
    ask: str = ""  # the label of the field
    options: Mapping[str, str] = field(default_factory=dict)  # value -> label
    hint: str = ""
    at: Mapping[str, str] = field(default_factory=dict)  # value -> a passage that the other row rests on
    named: str = ""  # how the ledger names the subject for this correction, where not as for the others
    other: bool = False  # the value is `what`, and the subject is `to`
    then: Mapping[str, str | None] = field(default_factory=dict)  # the address afterwards; "" stands for the value
    to: str | None = None  # the value, where there is nothing to ask
    actors: Actors | None = None  # who may be chosen: for several, or by whom the chosen answer is


@dataclass(frozen=True)
class Actors:
    """Whom a reader may choose from, any number of them or nobody."""

    ask: str
    options: Mapping[str, str]  # actor_id -> label
    now: Sequence[str]  # who stands there


@dataclass(frozen=True)
class Subject:
    """What is to be corrected."""

    what: str  # as the ledger names it
    title: str
    choices: Sequence[Choice]
    about: frozenset[str]
    at: str | None = None


def offer(desk: Desk, key: str, about: frozenset[str], subject: Callable[[], Subject], label: str = "Correct") -> None:
    """Show what was corrected here, to everybody, and to editors the button that opens the form."""
    history(desk, about, key)
    if open_to_editors() and st.button(label, key=f"correct-{key}", icon=":material/edit:", type="tertiary"):
        remember_seen(desk)
        _form(subject())


def open_to_editors() -> bool:
    """Whether forms are shown: to editors, while they look at the corpus and not at files of their session."""
    return account.may_correct() and own_files.briefing() is None


def history(desk: Desk, about: frozenset[str], key: str) -> None:
    """Show the corrections that hold and are about one thing, each with the way back for editors."""
    for row in corrected.concerning(desk, about):
        did = corrected.said(desk, row, here=True)
        with st.container(horizontal=True, gap="small"):
            evidence.facts(f"Corrected by {row['who']}, {words.moment(row['when'])}: {did}. {row['why']}")
            if open_to_editors() and st.button(
                "Undo", key=f"undo-{key}-{row['entry']}", icon=":material/undo:", type="tertiary"
            ):
                _undo(desk, row)


def _undo(desk: Desk, row: Mapping[str, Any]) -> None:
    """Take a correction back at once: the page Corrections has the way to put it back, and asks for reasons."""
    remember_seen(desk)
    called = f"undo: {corrected.said(desk, row)}"
    if write(Draft("undo", row["entry"], TAKEN_BACK, called=called, about=frozenset({row["entry"]}))):
        st.rerun()


def remember_seen(desk: Desk) -> None:
    """Remember which entries are on the screen: a newer one about the same thing makes a form stale."""
    st.session_state[_SEEN] = frozenset(row["entry"] for row in corrected.entries(desk.briefing.version, desk.tables))


@st.dialog("Correct what was read", width="medium", icon=":material/edit:")
def _form(subject: Subject) -> None:
    """Ask what is wrong and why, and write it.

    The fields are the subject's own: what was begun and left on another card never comes up here.
    """
    evidence.lead(subject.title)
    labels = [choice.label for choice in subject.choices]
    picked = st.radio("What is wrong?", labels, key=f"correct-what-{subject.what}") if len(labels) > 1 else labels[0]
    choice = next((item for item in subject.choices if item.label == picked), subject.choices[0])
    if len(labels) == 1:
        st.text(choice.label)
    value = choice.to or _value(choice, subject.what)
    evidence.facts(choice.hint)
    why = st.text_area(
        "Why",
        key=f"correct-why-{subject.what}",
        max_chars=REASON,
        height=70,
        placeholder="For whoever reads this in a year",
    )
    if st.button("Write into the ledger", key="correct-write", type="primary"):
        if choice.asks != "none" and not value:
            st.error(f"{choice.ask}: nothing is given yet.")
            return
        if choice.asks == "several" and choice.actors and value == several(choice.actors.now):
            st.error(f"{choice.actors.ask}: nothing is changed yet.")
            return
        other = choice.other and value is not None
        draft = Draft(
            choice.correction,
            what=str(value) if other else choice.named or subject.what,
            to=subject.what if other else value,
            why=why or "",
            at=subject.at,
            to_at=choice.at.get(value or ""),
            called=" → ".join(filter(None, (subject.title, choice.options.get(value or "") or value)))
            if choice.asks in ("choice", "text")
            else subject.title,
            about=subject.about,
        )
        if write(draft):
            for param, to in choice.then.items():
                if param in st.query_params:
                    if to is None:
                        st.query_params.pop(param)
                    else:
                        st.query_params[param] = to or str(value)
            st.rerun()


def _value(choice: Choice, what: str) -> str | None:
    """Ask for what it is instead."""
    key, value = f"correct-{choice.correction}-{what}", None
    if choice.asks == "choice":
        value = st.selectbox(
            choice.ask, list(choice.options), index=None, format_func=lambda value: choice.options[value], key=key,
            placeholder="Choose",
        )  # fmt: skip
    elif choice.asks == "text":
        value = (st.text_input(choice.ask, key=key, max_chars=200) or "").strip() or None
    if choice.actors and choice.asks == "several":
        value = several(_chosen(choice.actors, f"{key}-actors"))
    elif choice.actors and value not in (None, NONE_REPORTED) and (by := _chosen(choice.actors, f"{key}-actors")):
        value = f"{value} by {several(by)}"
    return value


def _chosen(actors: Actors, key: str) -> list[str]:
    """Ask for actors; who stands there now is chosen already."""
    now = [actor for actor in actors.now if actor in actors.options]
    return st.multiselect(
        actors.ask, list(actors.options), default=now, format_func=lambda value: actors.options[value], key=key,
        placeholder="Not named",
    )  # fmt: skip


def write(draft: Draft) -> bool:
    """Write a correction in the name of who is looking, whoever the page was drawn for; say what stands in the way."""
    known = st.session_state.get(_SEEN, frozenset())
    try:
        visitor = account.visitor()
        path = Path(account.configuration().corrections)
        entry = ledger.append(path, draft, visitor, seen=known)
    except RefusedError:
        audit.note("correction refused", account.name(), correction=draft.correction, what=draft.what, to=draft.to)
        st.error("You may not correct: only editors may. Nothing was written.")
    except StaleError as stale:
        st.session_state[_SEEN] = known | {item.key for item in stale.news}
        st.warning("This was corrected by somebody else since you opened the form. Nothing was written:")
        for item in stale.news:
            to = f" → {item.to}" if item.to else ""
            evidence.facts(f"{item.who}, {words.moment(item.when)}: {item.correction}: {item.what}{to}. {item.why}")
        st.text("If your correction still holds, write it again; or close the form and look at the page as it is now.")
    except LedgerError as fault:
        text = str(fault).replace("`to` must be", "this must be")
        st.error(words.label(f"{words.first_large(text)}."))
    except ConfigError as fault:
        st.error("The ledger needs mending by hand first. Nothing was written:")
        st.text(fault.in_short)
    else:
        _noted(entry)
        return True
    return False


def _noted(entry: Correction) -> None:
    did = "undo" if entry.correction == "undo" else "correct"
    kind = None if did == "undo" else entry.correction
    audit.note(did, entry.who, entry=entry.key, correction=kind, what=entry.what, to=entry.to)
    st.session_state[_WRITTEN] = entry.key
    for key in list(st.session_state):
        if str(key).startswith(REASONS):
            del st.session_state[key]


def told() -> None:
    """Say once, at the top of the page, what came of the correction that was just written."""
    key = st.session_state.pop(_WRITTEN, None)
    if key is None:
        return
    briefing, opened = tables()
    row = next((item for item in corrected.entries(briefing.version, opened) if item["entry"] == key), None)
    if row is None or row["undone_by"]:
        st.info("Written into the ledger, and undone by somebody else already.", icon=":material/edit:")
    elif row["applied"]:
        st.success("Written into the ledger and applied to every page.", icon=":material/check:")
    else:
        st.warning(
            "Written into the ledger, but it finds nothing to correct. It can be undone on the page Corrections."
        )
