"""The claims of a story by source: what they differ in, what they share, and what only one of them has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

import streamlit as st

from dashboard.compare.chosen import Compared
from dashboard.compare.reasons import reasons
from dashboard.links import sentence_link
from dashboard.ui import evidence, words
from dashboard.ui.desk import Desk
from dashboard.ui.differing import differing_words, marked

SIGNS = {"same": "=", "differs": "≠", "related": "~", "only here": "●", "silent": "–"}
KEY = "= says it too · ≠ differs · ~ answers it with something else · ● only here · – silent"
MOST = 12  # claims of a kind that are shown at once

Cells = Mapping[str, Mapping[str, Any]]  # a claim's slot by article; one that has none is silent


@dataclass(frozen=True)
class Claim:
    """A question of a story with each article's answer; questions that the same sentences answer are one claim."""

    names: tuple[tuple[str, str], ...]  # kind and label of each question
    cells: Cells
    trust: Mapping[str, Any] | None

    def told(self, ids: Sequence[str]) -> list[str]:
        """Give the articles that say something on it."""
        return [key for key in ids if key in self.cells]

    def group(self, ids: Sequence[str]) -> str:
        """Say what the articles make of it: "differs", "same", "related", or the one article that has it."""
        told = self.told(ids)
        if sum(self.cells[key]["state"] == "differs" for key in told) > 1:
            return "differs"
        if len(told) > 1:
            return "same" if any(self.cells[key]["state"] == "same" for key in told) else "related"
        return told[0] if told else ""


def draw(desk: Desk, compared: Compared, articles: Sequence[Mapping[str, Any]]) -> None:
    """Show the claims of the chosen articles: first in what they differ, then what they share, then who is silent."""
    ids = [row["article_id"] for row in articles]
    groups: dict[str, list[Claim]] = defaultdict(list)
    kinds = list(words.QUESTIONS)
    for claim in sorted(_claims(compared), key=lambda claim: min(_order(kinds, kind) for kind, _ in claim.names)):
        groups[claim.group(ids)].append(claim)
    names = short_names(articles)
    headings = {
        "differs": "They differ",
        "same": "They say the same",
        "related": "Each says something else, which need not contradict",
        **{key: f"Only in {names[key]}" for key in ids},
    }
    counts = [
        ("differs", f"≠ {words.counted(len(groups['differs']), 'difference')}"),
        ("same", f"= {len(groups['same'])} told by {'both' if len(ids) == 2 else 'more than one'}"),
        *([("related", f"~ {len(groups['related'])} answered otherwise")] if groups["related"] else []),
        *((key, f"● {len(groups[key])} only in {names[key]}") for key in ids),
    ]
    evidence.lead("   ·   ".join(text for _, text in counts))
    if not any(groups[key] for key in headings):
        st.text("No meeting, demand, measure or number was found in these articles.")
        return
    _table(desk, articles, [(heading, groups[key][:MOST]) for key, heading in headings.items()], names)
    left = {heading: groups[key][MOST:] for key, heading in headings.items() if len(groups[key]) > MOST}
    if left:
        count = words.counted(sum(map(len, left.values())), "more claim")
        rest = st.expander(count, key="claims-more", on_change="rerun")
        if rest.open:
            with rest:
                _table(desk, articles, list(left.items()), names)
    evidence.facts(KEY)


def _order(kinds: Sequence[str], kind: str) -> int:
    """Give where a kind of claim stands: those of meetings first, what differs in single statements among them."""
    return kinds.index(kind) if kind in kinds else kinds.index("rank")


def short_names(articles: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Name articles by their outlets; by their titles where no outlet is known, and by both where one has several."""
    outlets = [row["source"] for row in articles]
    named = {}
    for row, outlet in zip(articles, outlets, strict=True):
        title = f"“{row['title']}”"
        named[row["article_id"]] = (
            title if not outlet else outlet if outlets.count(outlet) == 1 else f"{outlet}, {title}"
        )
    return words.distinct(named)


def _claims(compared: Compared) -> list[Claim]:
    slots: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for slot in compared.slots:
        slots[slot.slot_id][slot.article_id] = asdict(slot)
    merged: dict[Any, Claim] = {}
    for slot_id, cells in slots.items():
        first = next(iter(cells.values()))
        name = (first["kind"], first["label"])
        same = tuple(
            sorted((cell["article_id"], cell["start"], cell["state"], cell["how"] or "") for cell in cells.values())
        )
        known = merged.get(same)
        own = {key: {**cell, "own": cell["own"] or (known and known.cells[key]["own"])} for key, cell in cells.items()}
        trust = compared.trust.get(slot_id)
        merged[same] = Claim((*(known.names if known else ()), name), own, asdict(trust) if trust else None)
    return list(merged.values())


def _table(
    desk: Desk,
    articles: Sequence[Mapping[str, Any]],
    groups: Sequence[tuple[str, Sequence[Claim]]],
    names: Mapping[str, str],
) -> None:
    """Draw claims as a real table, every cell the source's own sentence and the way to it."""
    ids = [row["article_id"] for row in articles]
    head = "".join(
        f'<th scope="col">{words.html(names[row["article_id"]])}<small>{words.html(words.published(row))}</small></th>'
        for row in articles
    )
    body = "".join(
        f'<tbody><tr class="group"><th scope="rowgroup" colspan="{len(ids) + 1}">{words.html(heading)}</th></tr>'
        + "".join(_line(desk, claim, ids, names) for claim in claims)
        + "</tbody>"
        for heading, claims in groups
        if claims
    )
    st.html(
        '<div class="parley-matrix claims" tabindex="0" role="region" aria-label="Claims by source"><table><thead><tr>'
        f'<th scope="col">Claim</th>{head}</tr></thead>{body}</table></div>'
    )


def _line(desk: Desk, claim: Claim, ids: Sequence[str], names: Mapping[str, str]) -> str:
    told = len(claim.told(ids))
    cells = "".join(
        f'<td data-column="{words.html(names[key])}">{_cell(desk, claim.cells.get(key), told)}</td>' for key in ids
    )
    return f'<tr><th scope="row">{_name(claim, ids)}</th>{cells}</tr>'


def _name(claim: Claim, ids: Sequence[str]) -> str:
    """Give what is asked, of what, how the sources differ in it, and how far it can be trusted."""
    how = next((claim.cells[key]["how"] for key in claim.told(ids) if claim.cells[key]["how"]), "") or ""
    kinds = [kind for kind, _ in claim.names if kind != "statement"]
    asked = [words.QUESTIONS[kind] for kind in dict.fromkeys(kinds)] or [
        words.IN_WHAT.get(kind, kind) for kind, _ in reasons(how)
    ]
    names = dict.fromkeys(name for kind, name in claim.names if kind != "statement")
    lines = f"<small>{words.html(' · '.join(asked))}</small>"
    lines += "".join(f"<div>{words.html(words.first_large(name))}</div>" for name in list(names)[:1])
    lines += "".join(
        f'<div class="how">{words.html(one)} ≠ {words.html(other)}</div>' for _, (one, other) in reasons(how)
    )
    lines += f"<small>{words.html(words.trust_in_short(claim.trust))}</small>" if claim.trust else ""
    return lines


def _cell(desk: Desk, slot: Mapping[str, Any] | None, told: int) -> str:
    if slot is None:
        return f'<div class="silent"><span class="sign">{SIGNS["silent"]}</span> silent</div>'
    state = slot["state"] if slot["state"] == "differs" or told > 1 else "only here"
    link = sentence_link(slot["article_id"], slot["start"], desk.params).address().lstrip("/")
    parts = differing_words(slot["text"], slot["how"] or "")
    return (
        f'<div><span class="sign" title="{state}">{SIGNS[state]}</span> '
        f'<a href="{escape(link)}" target="_self">{marked(slot["text"], parts)}</a>{_own(slot)}</div>'
    )


def _own(slot: Mapping[str, Any]) -> str:
    """Say what only this article has: whom it alone names, or how it puts the outcome."""
    if not slot["own"]:
        return ""
    said = f"only here: {slot['own']}" if slot["kind"] == "who met" else f"in its words: {slot['own']}"
    return f"<small>{words.html(said)}</small>"
