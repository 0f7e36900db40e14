"""Resolves demands: who asks what of whom, on which issue, and how it was answered, by whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.answers.answered import Answer
from dashboard.article import Article
from dashboard.demands.asking import known
from dashboard.demands.demanded import AS_ASKED, OWNED, TURNED_DOWN, Demand
from dashboard.extract import Party
from dashboard.issues import issue_of
from dashboard.lexicon import lexicon
from dashboard.resolve.context import Context
from dashboard.resolve.demands_addressees import (
    across_the_table,
    behind_sanctions,
    both_of,
    is_barring,
    named_before,
    named_in,
    other_side,
    under_measures,
)
from dashboard.resolve.demands_answers import apply_answers
from dashboard.resolve.demands_asked import Asked, quoted_in
from dashboard.resolve.demands_asker_before import asker_before
from dashboard.resolve.demands_called import as_called
from dashboard.resolve.demands_commented import is_comment, is_planned
from dashboard.resolve.demands_demanders import (
    any_of,
    demanders_of,
    is_counted,
    is_party,
    mediators_meant,
    of_his_state,
    without_its_state,
)
from dashboard.resolve.demands_described import backers, described
from dashboard.resolve.demands_issue import is_from_around, issue_told
from dashboard.resolve.demands_owners import is_left_out, of_ones_own, owner_of
from dashboard.resolve.demands_parties import enumerated, meant_by, of_state
from dashboard.resolve.demands_replied import asked_across, asked_of_who_replies
from dashboard.resolve.demands_rows import evidence_of, row_of
from dashboard.resolve.demands_same import Told
from dashboard.resolve.demands_set_against import set_against, told_to
from dashboard.resolve.demands_unnamed import is_unnamed
from dashboard.resolve.demands_words import WORD
from dashboard.resolve.issue_pointed import POINTER
from dashboard.resolve.talks_again import about_whom
from dashboard.resolve.talks_meeting import Meeting
from dashboard.resolve.talks_reading import Reader
from dashboard.resolve.talks_within import meetings_of
from dashboard.tables import DemandRow, EvidenceRow, Issue, Response, Voice

# Demands that are told with their answer: why a row is one, and what it says of the answer.
TOLD_WITH_IT: Mapping[str, Response] = {AS_ASKED: "accepted", TURNED_DOWN: "rejected"}
SLOGAN = "first"  # "troops first": what it names is not of whom it is asked
LONGEST = 200  # characters of a demand as shown
GUEST = re.compile(
    r"^(?:his|her|their|its|the) (?:\w+ )?(?:guests?|hosts?|visitors?|counterparts?|interlocutors?)$", re.IGNORECASE
)
DUTIES = re.compile(r"\b(?:duties|tariffs?|levy|levies)\b", re.IGNORECASE)
DONE = re.compile(r"\bbe \w+(?:ed|en)\b")
ONLY_COUNTED = re.compile(
    r"(?:to )?\w+ (?:two|three|four|five|six|several|some) (?:\w+ )?(?:things?|steps?|favou?rs?)\b"
)
# Matters that hardly come up at home: parents, shareholders and nurses ask for other things.
BETWEEN_STATES: frozenset[Issue] = frozenset(
    {"neutrality/NATO", "territory", "demilitarisation", "ceasefire", "sanctions relief", "diplomatic property",
     "embassy operations", "security guarantees", "military aid", "nuclear programme", "de-escalation"}
)  # fmt: skip
HEADS = frozenset({"title", "heading"})
SOON = 2  # sentences between one of several demands and the next
# Who is asked, told by no name, but not "the government": most ask that of their own state. What is wanted may be done
# to "its companies" ("be spared"): what they are to do, they are not asked across the table.
UNNAMED = re.compile(r"him|her|it|them|the foreign ministry", re.IGNORECASE)
UNDERGO = re.compile(
    r"(?:to )?(?:be|get|receive|have|let|freed|given|taken|kept|paid|left|put|\w{2,20}(?<!e)ed)\b", re.IGNORECASE
)
OWN = re.compile(r"(?:its|his|her|their) [a-z]+s", re.IGNORECASE)
POINTING_ALONE = frozenset(
    {"which", "that", "it", "this", "they", "them", "these", "those", "what", "so", "one", "ones"}
)
PRESIDING = re.compile(
    r"\b(?:should|must|shall) (?:\w+ )?(?:chair|mediate|host|broker|preside|facilitate)\b", re.IGNORECASE
)
WHOM = frozenset({"him", "her", "them", "it"})


def resolve(context: Context) -> Mapping[str, Sequence[Any]]:
    """Give the demands and their evidence; the evidence of other tables stays."""
    reader = Reader(context)
    rows: list[DemandRow] = []
    evidence: list[EvidenceRow] = [row for row in context["evidence"] if row.table != "demands"]
    ends = _ends_of_measures(context)
    told = Told(reader)
    meetings_by_article = meetings_of(reader)
    for found in context.findings:
        article_id = found.article.article_id
        near = meetings_by_article[article_id]
        asked: list[Asked] = []
        for demand in found["demands"]:
            last = asked[-1] if asked else None
            one = _asked(reader, found.article, demand, near, last)
            asked += [one] if one is not None else []
        asked = _once(asked)
        ends_of_lists = {one.found.listed: one.found.sentence for one in asked if one.found.listed is not None}
        text = found.article.source_text
        quoted = quoted_in([text[s.start : s.end] for s in found.sentences])
        starts = {s.number: s.start for s in found.sentences}
        last_in = {s.block: s.number for s in found.sentences}
        for one in asked:
            one.starts = starts
            if one.issue == "other" and POINTER.search(one.text) and _is_among(ends.get(article_id, ()), one.found):
                one.issue = "sanctions relief"
            if one.issue == "sanctions relief" and not one.addressees and one.inferred:
                one.addressees = behind_sanctions(reader, article_id, one.demanders, one.found)
            one.quotes = quoted
            if one.found.listed is not None:
                one.list_end = ends_of_lists[one.found.listed]
                one.own_end = last_in[reader.sentence(article_id, one.found.sentence).block]
        _share(asked)
        answers: tuple[Answer, ...] = found["answers"]
        apply_answers(reader, found.article, asked, answers, near)
        unknown = [one for one in asked if not one.addressees]
        asked_of_who_replies(reader, found.article, asked, found.sentences, near)
        known_now = [one for one in unknown if one.response is None and one.addressees]
        if known_now:  # of whom it was asked, is known only since: their answer may stand there
            apply_answers(reader, found.article, asked, answers, near, only=known_now)
        _share(asked)
        set_against(reader, asked)
        asked_across(reader, found.article, asked, near)
        told_to(reader, asked)
        for one in asked:
            if one.inferred and one.found.addressees and not one.addressees and one.response is None:
                one.addressees = _across(reader, found.article, one.found, one.demanders, near)
        for one in asked:
            if _is_put(one) and not _is_at_home(reader, one, near):
                told.add(one)
    taken: set[str] = set()
    for group in told.groups:
        row = row_of(group, taken)
        taken.add(row.demand_id)
        rows.append(row)
        evidence += evidence_of(row, group)
    return {"demands": rows, "evidence": evidence}


def _is_put(one: Asked) -> bool:
    """Whether a meeting that is proposed was put to somebody: to who is named, or to who answers or does not."""
    return not _is_proposal(one.found) or bool(one.addressees or one.found.addressees)


def _is_at_home(reader: Reader, one: Asked, near: Sequence[Meeting]) -> bool:
    """Whether somebody without a name asks nobody known, on no matter between states, in a text that is on none."""
    if one.demanders or one.addressees or one.issue in BETWEEN_STATES:
        return False
    article_id = one.article.article_id
    on_states = near or reader.cast.two_sides(article_id) or about_whom(reader, article_id)
    return not (on_states or reader.sanctions.get(article_id))


def _at_the_table(reader: Reader, article_id: str, demanders: Sequence[str], near: Sequence[Meeting]) -> bool:
    """Whether who asks is a party to the article's talks or measures: what it wants there, it wants of somebody."""
    own = reader.sides(demanders)
    if any(reader.sides(meeting.actors) & own for meeting in near):
        return True
    return any(reader.sides((*row.senders, *row.targets)) & own for row in reader.sanctions.get(article_id, ()))


def _ends_of_measures(context: Context) -> Mapping[str, Sequence[EvidenceRow]]:
    """Give the sentences that tell of an end of measures that is asked for, by article."""
    ids = {row.sanction_id for row in context["sanctions"] if row.action in {"easing proposed", "easing rejected"}}
    found: dict[str, list[EvidenceRow]] = {}
    for row in context["evidence"]:
        if row.table == "sanctions" and row.row_id in ids:
            found.setdefault(row.article_id, []).append(row)
    return found


def _is_among(sentences: Sequence[EvidenceRow], found: Demand) -> bool:
    """Whether the sentence of a demand is one of some: "asks for all of them to go" may be on measures."""
    return any(row.start < found.end and found.start < row.end for row in sentences)


def _is_of_another(reader: Reader, article_id: str, found: Demand, demanders: Sequence[str]) -> bool:
    """Whether a known party of another side is named as the one who is to act: "expects Kest to sign"."""
    if ONLY_COUNTED.match(found.words):
        return False  # "do two things": they are told next
    asked = reader.sides(reader.actors(article_id, found.addressees))
    return bool(asked) and asked.isdisjoint(reader.sides(demanders))


def _is_bidding(reader: Reader, found: Demand, demanders: Sequence[str], addressees: Sequence[str]) -> bool:
    """Whether somebody bids his own people: "ordered its oil company to drill", "ordered the Treasury to"."""
    if found.because not in lexicon("demands")["verbs"]["bidding"] or not found.addressees:
        return False
    own = bool(addressees) and reader.sides(addressees) <= reader.sides(demanders)
    return own or (not addressees and all(_is_own(party) for party in found.addressees))


def _is_own(party: Party) -> bool:
    return party.first_word.lower() in {"its", "their", "his", "her", "our"}


def _is_proposal(found: Demand) -> bool:
    return found.because in lexicon("demands")["proposing"]["verbs"]


def _asked(
    reader: Reader, article: Article, found: Demand, near: Sequence[Meeting], last: Asked | None
) -> Asked | None:
    """Resolve a demand; None where nobody who counts as a party asks, or too little is asked."""
    article_id = article.article_id
    if is_comment(reader, article, found):
        return None
    demanders = demanders_of(reader, article, found, near, last)
    before = asker_before(reader, article, found) if not demanders else None
    demanders = (before.actor_id,) if before is not None else demanders
    unnamed = not demanders and is_unnamed(reader, article, found)
    if not demanders and not unnamed:
        return None
    text = _clean(found.words)
    tied = found.tied or found.because == SLOGAN  # what is kept until then, is not asked
    issue = issue_told(article, found, text, tied=tied or found.because in lexicon("demands")["longing"]["verbs"])
    told = found.because == "tell" and any(
        actor not in demanders for actor in reader.actors(article_id, found.addressees)
    )
    wished = found.because in known("wanted_there") and not any_of("said_of_any_ties").search(text)
    put = wished and _at_the_table(reader, article_id, demanders, near)
    if (
        not found.firm
        and not (told or put or _is_of_another(reader, article_id, found, demanders))
        and issue_of(text) == "other"
        and (issue == "other" or not any_of("said_of_any_ties").search(text))
    ):
        return None  # what a state tells another to do, is asked on whatever matter
    at_home = issue == "regime/political order" and not found.addressees
    if not found.firm and at_home and not named_in(reader, article, found, demanders, issue):
        return None  # "wants a new constitution": a wish about one's own house
    owed = put and found.firm  # "wants a timetable"
    owed = owed or (
        found.firm and WORD.findall(text.lower())[-1:] in ([word] for word in known("owed"))
    )  # "an apology"
    enough = 2 if not owed and issue == "other" and not found.addressees and not DONE.search(text) else 1
    if len(WORD.findall(text.lower())) < enough or text.lower() in POINTING_ALONE:
        return None  # "asked for time", "conditions which they say must be met"
    addressees, whom = _whom(reader, article, found, demanders, issue, near, last)
    if (found.goes_on or is_counted(article, found, last)) and last is not None and not found.addressees:
        addressees = last.addressees or addressees
    around = is_from_around(text, issue)
    above = found.listed is not None or reader.sentence(article_id, found.sentence).kind in HEADS
    planned = found.because in known("wanted_there") and (
        is_planned(reader, demanders, addressees, issue) or (unnamed and text.lower().startswith("meet "))
    )
    if (
        planned
        or _is_bidding(reader, found, demanders, addressees)
        or (unnamed and not addressees and (above or issue == "other" or around))
    ):
        return None  # a headline or list that names neither side, or nobody who asks nobody for something of no matter
    loose = found.listed is None and found.because not in lexicon("demands")["verbs"]["clause"]
    if found.because in (*lexicon("demands")["announcing"]["nouns"], *lexicon("demands")["longing"]["verbs"], SLOGAN):
        loose = False  # its own terms, price or wish: a demand, of whomever
    if tied and found.addressees:
        loose = False  # "unless the rebels leave": of whom it is asked is said, known by name or not
    if issue == "other" and not addressees and loose and not near:
        return None  # asked of nobody, on no matter between states: "called for tax fairness"
    stated = reader.actors(article_id, (found.stated_by,)) if found.stated_by else ()
    by = next((actor for actor in stated if actor not in addressees), None)
    voice: Voice = "outlet" if found.voice == "indirect speech" and by is None else found.voice
    group = whom and not reader.actors(article_id, found.addressees)
    left_open = not whom or (not addressees and all(_is_nameless(party, found) for party in found.addressees))
    asked = Asked(found, article, demanders, addressees, text, issue, voice, by, inferred=left_open, group=group)
    asked.around = around
    asked.asker_in = before.sentence if before is not None else None
    asked.evidence.append((found.start, found.end, found.cue))
    if found.intro_start is not None and found.intro_end is not None:
        asked.evidence.append((found.intro_start, found.intro_end, found.cue))
    if found.because == AS_ASKED or (found.because in TOLD_WITH_IT and addressees):
        asked.response, asked.response_by = TOLD_WITH_IT[found.because], addressees
    return asked


def _whom(
    reader: Reader, article: Article, found: Demand, demanders: tuple[str, ...], issue: Issue, near: Sequence[Meeting],
    last: Asked | None,
) -> tuple[tuple[str, ...], bool]:  # fmt: skip
    """Tell of whom something is asked, and whether words tell so.

    In "insists that the road cross the zone" they do not: the road is what is asked for.
    """
    if found.addressees and PRESIDING.search(found.words):
        return _across(reader, article, found, demanders, near), False  # "insists that the bloc should chair": of whom?
    addressees = _addressees(reader, article, found, demanders, issue, near, last)
    if addressees or not found.addressees or not all(_is_told_in(party, found) for party in found.addressees):
        return addressees, bool(found.addressees)
    addressees = _addressees(reader, article, replace(found, addressees=()), demanders, issue, near, last)
    within = reader.cast.within(article.article_id, found.text_start, found.text_end)
    return addressees, bool(addressees) and {row.actor_id for row in within} >= set(addressees)


def _addressees(
    reader: Reader, article: Article, found: Demand, demanders: tuple[str, ...], issue: Issue, near: Sequence[Meeting],
    last: Asked | None,
) -> tuple[str, ...]:  # fmt: skip
    """Tell of whom something is asked: who is named, else who is described, else the other side of the talks."""
    article_id = article.article_id
    if is_left_out(found) and all(party.start >= found.text_start for party in found.addressees):
        return ()
    left = {*demanders, *backers(reader, article, found.addressees)}
    addressees = tuple(
        actor for actor in reader.actors(article_id, found.addressees) if actor not in left and is_party(reader, actor)
    )  # fmt: skip
    if found.addressees and not addressees:
        pair = both_of(reader, article, found, demanders)
        sides = meant_by(reader, found.addressees, demanders, found.sentence, near)
        sides = pair or sides  # of a meeting at which others sat too, those whom the article is about
        listed = enumerated(reader, article, found.addressees)
        told = described(reader, article, found.addressees, found.sentence)
        told = told or of_state(reader, article, found.addressees)
        listed = listed or mediators_meant(near, found.addressees)
        addressees = listed or sides or pair or tuple(actor for actor in told if actor not in demanders)
    if found.addressees and not addressees:
        addressees = of_ones_own(reader, demanders, found.addressees)
    if found.addressees and not addressees and last is not None and found.sentence - last.found.sentence <= SOON:
        again = [p.text.lower() for p in found.addressees] in (["it"], ["them"], ["him"], ["her"])
        if again and reader.sides(last.demanders) & reader.sides(demanders):
            addressees = last.addressees  # "He also urged it to"
    if found.addressees and not addressees and all(GUEST.search(p.text) for p in found.addressees):
        addressees = across_the_table(reader, article, found, demanders, near)  # "asked her guest to"
    if found.addressees and not addressees and all(p.text.lower() in WHOM for p in found.addressees):
        addressees = named_before(reader, article_id, found, demanders)
    if (
        not found.addressees and not is_barring(found) and not _is_proposal(found)
    ):  # words that name the one asked, but no actor, stay open
        addressees = _asked_without_name(reader, article, found, demanders, issue, near)
    addressees = of_his_state(reader, found.addressees[:1], addressees)
    addressees = without_its_state(reader, found, addressees)
    addressees = as_called(reader, article, addressees, found.addressees)
    if _is_proposal(found) and not found.addressees:  # a meeting that one of two proposes, it proposes to the other
        addressees = across_the_table(reader, article, found, demanders, near)
    return addressees


def _asked_without_name(
    reader: Reader, article: Article, found: Demand, demanders: tuple[str, ...], issue: Issue, near: Sequence[Meeting]
) -> tuple[str, ...]:
    """Tell of whom something is asked where no word says so: by what is asked, else by who sits across the table."""
    if found.because == SLOGAN:
        return _measured(reader, article, found, demanders, issue) or other_side(
            reader, article, found, demanders, near
        )
    named = owner_of(reader, article, found, demanders) or named_in(reader, article, found, demanders, issue)
    named = named or _measured(reader, article, found, demanders, issue)
    return named or _across(reader, article, found, demanders, near)


def _measured(
    reader: Reader, article: Article, found: Demand, demanders: tuple[str, ...], issue: Issue
) -> tuple[str, ...]:
    """Give whose measures are to end, or on whom those are that end on a condition."""
    named: tuple[str, ...] = ()
    if issue == "sanctions relief":
        named = behind_sanctions(reader, article.article_id, demanders, found)
    elif issue == "trade/tariffs" and DUTIES.search(found.words):
        named = behind_sanctions(reader, article.article_id, demanders, found, duties=True)
    if not named and (found.tied or found.because in known("binds")):
        named = under_measures(reader, article, found, demanders)
    return named


def _is_nameless(party: Party, found: Demand) -> bool:
    """Whether words stand for one who is asked without a name; his own people are not asked for what is to be done."""
    deed = found.words.removeprefix(party.text).lstrip()
    wished = found.because in known("wanted_there") and OWN.fullmatch(party.text) and UNDERGO.match(deed)
    return bool(wished) or UNNAMED.fullmatch(party.text) is not None


def _across(
    reader: Reader, article: Article, found: Demand, demanders: Sequence[str], near: Sequence[Meeting]
) -> tuple[str, ...]:
    """Give the other side of the meeting at which something was asked, else the other of the article's two parties."""
    return other_side(reader, article, found, demanders, near) or across_the_table(
        reader, article, found, demanders, near
    )


def _is_told_in(party: Party, found: Demand) -> bool:
    """Whether words that the parser takes for who is asked, tell what is asked: a road, and no people of anybody."""
    words = party.text.lower().split()
    people = words[0] in OWNED or bool(known("sides") & {words[-1], words[-1].removesuffix("s")})
    # "Any settlement must be": put to nobody.
    end = words[0] in {"any", "every"} and bool(known("settlements") & set(words))
    return not people and not end and found.text_start <= party.start and party.end <= found.text_end


def _clean(text: str) -> str:
    words = " ".join(text.split()).strip(" ,;:–—-•*")
    for opening, closing in (("“", "”"), ("«", "»")):
        if words.startswith(opening) and words.endswith(closing):
            words = words[1:-1]
        elif words.count(opening) > words.count(closing):
            words = words.rstrip(". ") + closing  # the sentence closes the quotation behind its point
    if words.count('"') % 2:
        words = words.rstrip(". ") + '"'
    if words.endswith(".") and not re.search(r"\b\w\.\w\.$", words):  # "in the U.S." keeps its point
        words = words.rstrip(". ")
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + " …"
    return words


def _share(asked: Sequence[Asked]) -> None:
    """Let the items of one list be asked of the one party that any of them names."""
    lists: dict[int, list[Asked]] = {}
    for one in asked:
        if one.found.listed is not None:
            lists.setdefault(one.found.listed, []).append(one)
    for items in lists.values():
        named = {item.addressees for item in items if item.addressees}
        if len(named) == 1:
            for item in items:
                if is_left_out(item.found):
                    continue  # is asked of who could leave somebody out
                item.addressees = item.addressees or next(iter(named))


def _once(asked: Sequence[Asked]) -> list[Asked]:
    """Let two cues that find one demand in a sentence count once, the one with the more telling words."""
    kept: list[Asked] = []
    for one in asked:
        same = next((other for other in kept if _same_sentence(other, one)), None)
        if same is None:
            kept.append(one)
        elif (same.issue == "other") > (one.issue == "other") or _inside(same, one) or _tells_whom(same, one):
            kept[kept.index(same)] = one
    named = [one for one in kept if one.demanders]
    return [one for one in kept if one.demanders or not any(_overlap(one, other) for other in named)]


def _overlap(left: Asked, right: Asked) -> bool:
    """Whether the words of one stand in those of the other: "demands that Kest give up its wish to join"."""
    return left.found.text_start < right.found.text_end and right.found.text_start < left.found.text_end


def _same_sentence(left: Asked, right: Asked) -> bool:
    if left.found.listed is not None or left.found.start != right.found.start:
        return False
    if not set(left.demanders) & set(right.demanders):
        return False
    overlap = _overlap(left, right)
    if left.found.cue_start == right.found.cue_start:
        return overlap  # "insists that A and that B": one word asks for both
    return overlap or left.issue == right.issue


def _tells_whom(left: Asked, right: Asked) -> bool:
    """Whether only the right demand's words say of whom it is asked, or only it is a plain demand."""
    if right.found.firm and not left.found.firm:
        return True  # "raised the fate of the men and asked for their release"
    return bool(right.found.addressees and right.addressees) and not left.found.addressees


def _inside(left: Asked, right: Asked) -> bool:
    """Whether the left demand's words enclose the right's by a long way: the shorter is the demand itself."""
    return (
        left.found.text_start <= right.found.text_start
        and right.found.text_end <= left.found.text_end
        and left.issue == right.issue
        and len(left.text) > 140
    )
