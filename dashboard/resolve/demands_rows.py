"""Makes the rows of demands: what is asked, by whom, of whom, how it was answered, and how it was read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dashboard.resolve.demands_asked import Asked
from dashboard.resolve.row_id import first_words, row_id
from dashboard.tables import DemandRow, EvidenceRow


def row_of(group: Sequence[Asked], taken: Collection[str]) -> DemandRow:
    """Give the row of what several sentences or articles tell of one demand; `taken` are the identifiers in use."""
    first = group[0]
    answered = [one for one in group if one.response is not None]
    latest = answered[-1] if answered else None
    told = 0.5 + 0.15 * (first.issue != "other") + 0.15 * bool(first.addressees) + 0.1 * first.found.firm
    return DemandRow(
        demand_id=row_id(" ".join([*first.demanders[:1], first_words(first.text)]), taken, otherwise="demand"),
        demanders=tuple(dict.fromkeys(actor for one in group for actor in one.demanders)),
        addressees=tuple(dict.fromkeys(actor for one in group for actor in one.addressees)),
        demand=first.shown,
        issue=first.issue,
        response_by=latest.response_by if latest else (),
        response=latest.response if latest else None,
        stated_by=first.stated_by,
        voice=first.voice,
        articles=tuple(dict.fromkeys(one.article.article_id for one in group)),
        confidence=round(min(told + 0.05 * (len(group) - 1), 0.95), 2),
        because=_because(group),
        answers=tuple(
            {"article_id": one.article.article_id, "response": one.response, "by": list(one.response_by)}
            for one in answered
        ),
    )


def evidence_of(row: DemandRow, group: Sequence[Asked]) -> Iterator[EvidenceRow]:
    """Give the sentences that a row rests on, each once."""
    given: set[tuple[str, int]] = set()
    for one in group:
        for start, end, cue in one.evidence:
            if (one.article.article_id, start) not in given:
                given.add((one.article.article_id, start))
                text = one.article.source_text[start:end]
                yield EvidenceRow("demands", row.demand_id, one.article.article_id, start, end, text, cue)


def _because(group: Sequence[Asked]) -> str:
    """Say which word asks for it, and which of its parties no words of it name, and whose answer it may be."""
    inferred = [
        *_asker_inferred(group),
        *_addressee_inferred(group),
        *_answer_inferred(group),
        *_matter_inferred(group),
    ]
    return "; ".join([group[0].found.because, *inferred])


def _asker_inferred(group: Sequence[Asked]) -> Iterator[str]:
    if all(one.asker_in is not None for one in group):
        yield f"demander: as in sentence {group[0].asker_in}{_of_article(group, group[0])}"


def _addressee_inferred(group: Sequence[Asked]) -> Iterator[str]:
    asked = [one for one in group if one.addressees]
    if not asked or not all(one.inferred or one.group for one in asked):
        return
    reply = next((one for one in asked if one.told_in is not None), None)
    if reply is not None:
        yield f"addressee: as in sentence {reply.told_in}{_of_article(group, reply)}"
    else:
        yield "addressee: from what it is about, or as the other side"


def _answer_inferred(group: Sequence[Asked]) -> Iterator[str]:
    """Tell of an answer that is one by where it stands: nobody who was asked is named with it."""
    answered = [one for one in group if one.response is not None]
    if answered and answered[-1].replied_in is not None:
        yield f"answer: as in sentence {answered[-1].replied_in}{_of_article(group, answered[-1])}"


def _matter_inferred(group: Sequence[Asked]) -> Iterator[str]:
    """Tell of a matter that no word of the demand tells."""
    if all(one.around for one in group):
        yield "matter: from the words around it"


def _of_article(group: Sequence[Asked], one: Asked) -> str:
    """Tell which article a sentence is of, where the row has several."""
    return f" of {one.article.article_id}" if len({each.article.article_id for each in group}) > 1 else ""
