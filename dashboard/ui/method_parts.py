"""The parts of the page that says how things were found, and where they may be wrong."""

from __future__ import annotations

import streamlit as st

from dashboard.corrections import Kind
from dashboard.links import article_link, sentence_link
from dashboard.ui import evidence, words
from dashboard.ui.correct_actor import correct_actor
from dashboard.ui.desk import Desk

SHOWN = 20
UNSURE = 0.8  # confidence up to which a merge is worth a look


def read(desk: Desk) -> None:
    """Say what was read."""
    st.header("What was read", anchor=False)
    everything = desk.articles
    aside = desk.tables.ask("SELECT count(*) AS n FROM furniture")["n"].iloc[0]
    sentences = desk.tables.ask("SELECT count(*) AS n FROM sentences")["n"].iloc[0]
    st.text(
        f"{words.counted(len(everything), 'article')}, {words.counted(int(sentences), 'sentence')}; "
        f"{words.counted(int(aside), 'piece')} of page furniture set aside."
    )
    other = [row for row in everything if not row["analysed"]]
    if other:
        st.text(f"{words.counted(len(other), 'article')} in another language: kept, shown, not analysed.")
    copies = [row for row in everything if row["duplicate_of"]]
    if copies:
        st.text(f"{words.counted(len(copies), 'article')} marked as a copy of another; one origin counts once.")
    st.caption(f"Version {desk.briefing.version}")


def refused(desk: Desk) -> None:
    """List what was not read, with what to do."""
    rows = desk.tables.shown("refusals")
    st.header("What was refused", anchor=False)
    if not rows:
        st.text("Nothing was refused.")
    for row in rows:
        at = f", line {row['line']}" if row["line"] is not None else ""
        st.text(f"{desk.file(row['path'])}{at}: {row['fault']}. {row['remedy']}")


def dates(desk: Desk) -> None:
    """Say what each article's date rests on."""
    st.header("Dates of publication", anchor=False)
    evidence.lines(
        (
            f"{row['title']} · {words.published(row)}",
            words.dated(": ".join(filter(None, (row["published_basis"], row["published_reason"])))),
            article_link(row["article_id"], desk.params),
        )
        for row in desk.shown[:SHOWN]
    )
    if len(desk.shown) > SHOWN:
        st.text(f"and {len(desk.shown) - SHOWN:,} more; each article says so itself.")


def merges(desk: Desk) -> None:
    """Show what was put together or read with the least certainty, merges first.

    Whoever may correct has under each the form that puts it right.
    """
    st.header("Least certain first", anchor=False)
    rows = desk.tables.ask(
        """
        SELECT actor_id, surface, method, min(confidence) AS confidence, any_value(because) AS because,
               arg_min(article_id, start) AS article_id, min(start) AS start, count(*) AS uses
        FROM mentions WHERE confidence <= ? AND method <> 'pronoun'
        GROUP BY actor_id, surface, method ORDER BY confidence, actor_id, surface
        """,
        [UNSURE],
    ).to_dict("records")
    if not rows:
        st.text("No name was merged with four fifths of certainty or less.")
    alone = [row for row in rows if words.visible(row["surface"]) == desk.names[row["actor_id"]]]
    for number, row in enumerate([*(row for row in rows if row not in alone), *alone][:SHOWN]):
        name, surface = desk.names[row["actor_id"]], words.visible(row["surface"])
        why = (
            f"{row['because'] or row['method']} ({row['confidence']:.0%}, {words.counted(int(row['uses']), 'mention')})"
        )
        told = f"“{surface}” is read as {name}" if surface != name else f"“{name}” is read as an actor of its own"
        link = sentence_link(row["article_id"], int(row["start"]), desk.params)
        evidence.lines([(told, why, link)])
        kind: Kind = "not the same as" if surface != name else "not an actor"
        correct_actor(desk, row["actor_id"], key=f"unsure-{number}", first=kind)
    if len(rows) > SHOWN:
        st.text(f"and {len(rows) - SHOWN:,} more, surer than these.")


def corrections(desk: Desk) -> None:
    """List the corrections that were made, and those that found nothing."""
    rows = desk.tables.shown("corrections")
    st.header("Corrections", anchor=False)
    if not rows:
        st.text("No correction has been made.")
        return
    holding = sum(1 for row in rows if row["applied"] and row["kind"] != "undo")
    idle = sum(1 for row in rows if not row["applied"] and not row["undone_by"])
    found = [f"{words.counted(holding, 'correction')} in force"]
    if idle:
        found.append(f"{words.counted(idle, 'entry', 'entries')} without anything to correct")
    st.text(", ".join(found) + ".")
    st.page_link("../pages/corrections.py", label="All corrections, with their reasons", query_params=desk.params)


def set_aside(desk: Desk) -> None:
    """Show what was set aside as page furniture, by reason."""
    rows = desk.tables.ask(
        "SELECT reason, count(*) AS pieces, any_value(text) AS example FROM furniture "
        "WHERE article_id IN (SELECT unnest(?)) GROUP BY reason ORDER BY pieces DESC, reason",
        [list(desk.chosen.ids)],
    )
    st.header("What was set aside", anchor=False)
    if rows.empty:
        evidence.nothing("page furniture", desk)
    for row in rows.to_dict("records"):
        example = words.cut(words.visible(row["example"]), 100)
        st.text(f"{row['reason']}: {words.counted(int(row['pieces']), 'piece')}, such as “{example}”")


def rules() -> None:
    """Say what the program does and does not do."""
    st.header("How it works", anchor=False)
    st.text(
        "Rules over the grammar of each sentence find talks, demands, sanctions and quotes; the words that triggered "
        "a rule are kept with each row. Nothing is generated, and nothing is sent anywhere. What is inferred says so."
    )
