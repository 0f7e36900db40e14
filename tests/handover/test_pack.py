from __future__ import annotations

import io
import re
from datetime import date
from html import unescape

import pytest
from docx import Document
from docx.oxml import parse_xml

from dashboard.accuracy import Share
from dashboard.as_of import UNREPORTED, AsOf
from dashboard.handover.contents import pack
from dashboard.handover.footnotes import SHOWN
from dashboard.handover.markdown import markdown
from dashboard.handover.method import corpus_hash
from dashboard.handover.webpage import webpage
from dashboard.handover.word import word
from dashboard.sureness import MEANS, without

HOSTILE = '<script>alert(1)</script> ![x](https://evil.invalid/p.png) [a](javascript:alert(1)) | =1+1 \x02 "q" & <img src=x onerror=y>'


def evidence(table, row_id, start, text="They met."):
    return {"table": table, "row_id": row_id, "article_id": "a", "start": start, "end": start + len(text), "text": text}


@pytest.fixture(autouse=True)
def measured(monkeypatch):
    """Of rows without a sign of doubt most were right, of others few."""
    monkeypatch.setattr("dashboard.sureness.bearing", lambda _, sign: Share(right=3 if sign else 7, of=10))


def article(article_id="a", **more):
    return {
        "article_id": article_id, "source": "Lindhaven Herald", "title": "Talks resume", "published": "2031-03-05",
        "published_basis": "stated", "published_earliest": None, "published_latest": None, "published_reason": "printed",
        "path": f"news/{article_id}.txt", "sha256": "ab" * 32, "words": 120, **more,
    }  # fmt: skip


TALK = {
    "talk_id": "t1", "precision": "day", "title": "Valdoria–Kest talks", "place_id": "lindhaven", "country": "XV", "start_date": "2031-03-04",
    "end_date": None, "date_earliest": None, "date_latest": None, "participants": ("valdoria", "kest"), "topics": ("consulates",),
    "status": "held", "assessments": ({"words": "useful", "by": "Irena Holt"},), "merged_because": None,
    "confidence": 0.95,
}  # fmt: skip
PLANNED = {
    **TALK,
    "talk_id": "t2",
    "title": "Third round",
    "start_date": None,
    "status": "planned",
    "place_id": None,
    "country": None,
}
DEMAND = {
    "demand_id": "d1", "demanders": ("kest",), "addressees": ("valdoria",), "issue": "diplomatic property", "demand": "return of the mission",
    "response": None, "response_by": (), "confidence": 0.95, "articles": ("a",),
}  # fmt: skip
SANCTION = {
    "sanction_id": "s1", "senders": ("valdoria",), "targets": ("kest",), "instrument": "sanctions", "action": "in force", "since": None,
    "stated_by": None, "voice": "outlet", "confidence": 0.95, "articles": ("a",),
}  # fmt: skip
TABLES = {
    "articles": [article()],
    "actors": [{"actor_id": "kest", "name": "Kest"}, {"actor_id": "valdoria", "name": "Valdoria"}],
    "places": [{"place_id": "lindhaven", "name": "Lindhaven"}],
    "talks": [TALK, PLANNED],
    "demands": [DEMAND],
    "sanctions": [SANCTION],
    "slots": [],
    "mentions": [],
    "corrections": [],
    "refusals": [],
    "sentences": [],
    "evidence": [
        evidence("talks", "t1", 0),
        evidence("talks", "t2", 40),
        evidence("demands", "d1", 80),
        evidence("sanctions", "s1", 120),
    ],
}


NOW = AsOf(date(2031, 3, 5))


def made(tables=TABLES, now=NOW):
    return pack(
        tables, title="Parley", filtered="All articles", corpus="articles", made="2031-03-06", version="v1", now=now
    )


def test_every_line_and_row_leads_to_a_sentence():
    document = made()
    used = set()
    for section in document.sections:
        for line in section.lines:
            assert line.notes, line.text
            used.update(line.notes)
        for row in (row for grid in section.grids for row in grid.rows):
            assert any(cell.notes for cell in row)
            used.update(number for cell in row for number in cell.notes)
    assert used == {note.number for note in document.notes}


def test_the_latest_and_the_next_meeting_stand_first_and_what_is_missing_is_said():
    standing, *_, missing = made().sections
    assert [line.whole for line in standing.lines] == [
        "Latest meeting: Valdoria–Kest talks: held, Lindhaven, 4 Mar 2031",
        "Planned when last reported: Third round: planned when last reported, place unknown, date unknown\u00a0(a?)",
        "Not answered: Kest → Valdoria: return of the mission",
        "Not known: No day is given for 1 of 2 meetings: Third round",
        "Not known: No place is given for 1 of 2 meetings: Third round",
    ]
    assert [line.whole for line in missing.lines] == [
        "Third round: no day is given; no place is given",
        "Return of the mission: no answer is reported",
    ]


def test_a_plan_whose_day_the_articles_have_passed_is_not_ahead():
    over = AsOf(date(2031, 3, 9), date(2031, 3, 8))
    late, before = "2031-03-08", {**TABLES["talks"][1], "start_date": "2031-03-07", "date_latest": "2031-03-07"}
    articles = [{**TABLES["articles"][0], "published": late, "published_latest": late}, *TABLES["articles"][1:]]
    told, talks, *_, missing = made(
        {**TABLES, "talks": [TABLES["talks"][0], before], "articles": articles}, over
    ).sections
    leads = [line.lead for line in told.lines]
    assert UNREPORTED in leads
    assert not [lead for lead in leads if lead.startswith("Ahead")]
    was = (
        "place unknown, was planned for 7 Mar 2031; no report whether it was held as of the newest article, 8 Mar 2031"
    )
    assert {line.lead: line.text for line in talks.lines}["○ Third round"] == was
    assert next(line.text for line in told.lines if line.lead == UNREPORTED) == f"Third round: {was}\u00a0(a?)"
    assert any(line.whole.startswith("Third round: no place is given; no report whether it") for line in missing.lines)
    day = made({**TABLES, "talks": [TABLES["talks"][0], {**before, "start_date": late, "date_latest": late}],
                "articles": articles}, AsOf(date(2031, 3, 8))).sections[0]  # fmt: skip
    assert "Ahead on 8 Mar 2031" in [line.lead for line in day.lines]  # the day itself is not over


def test_first_stands_what_was_answered_what_moves_and_where_sources_differ_with_counts():
    demands = [
        {**DEMAND, "demand_id": f"d{n}", "demand": f"wish {n}", "articles": ("a",) * (1 + (n == 4))} for n in range(5)
    ]
    answered = {**DEMAND, "demand_id": "d9", "demand": "a truce", "response": "rejected", "response_by": ("valdoria",)}
    measures = [
        {**SANCTION, "sanction_id": f"s{n}", "action": action}
        for n, action in enumerate(("imposed", "imposed", "easing proposed", "in force"))
    ]
    facts = [evidence("demands", row["demand_id"], 80 + n) for n, row in enumerate((*demands, answered))]
    facts += [evidence("sanctions", row["sanction_id"], 120 + n) for n, row in enumerate(measures)]
    slots = [
        {"slot_id": "s", "state": "differs", "article_id": key, "kind": "when", "label": "Third round", "how": "Monday / Tuesday",
         "start": 0, "end": 9, "text": f"Words of {key}"}
        for key in ("a", "b")
    ]  # fmt: skip
    tables = {
        **TABLES,
        "articles": [article(), article("b", source="Kest Times")],
        "talks": [{**TALK, "articles": ("a",), "outcome": "They agreed to meet again.", "next_step": "x" * 400}],
        "sentences": [
            {
                "article_id": key,
                "start": 40,
                "end": 67,
                "text": "They agreed to meet again .",
                "clean": "They agreed to meet again.",
            }
            for key in ("b", "a")
        ],
        "demands": [*demands, answered],
        "sanctions": measures,
        "evidence": [
            evidence("talks", "t1", 0),
            *facts,
        ],
        "slots": [
            *slots,
            *({**row, "slot_id": "t", "label": "number: 3 / 4", "how": "number: 3 / 4"} for row in slots),
        ],
    }
    standing = made(tables).sections[0]
    assert [(lead, len(lines)) for lead, lines in standing.groups] == [
        ("Latest meeting", 1), ("Answered", 1), ("Not answered (3 of 5)", 3), ("Sanctions that move", 3), ("Sources differ", 2),
    ]  # fmt: skip
    said = {lead: [line.text for line in lines] for lead, lines in standing.groups}
    assert said["Answered"] == ["Kest → Valdoria: a truce (✕ rejected by Valdoria)"]
    assert said["Not answered (3 of 5)"][0] == "Kest → Valdoria: wish 4", "what more articles tell comes first"
    assert [text.rpartition(": ")[2] for text in said["Sanctions that move"]] == [
        "imposed",
        "easing proposed\u00a0(a?)",
        "imposed",
    ]
    assert said["Sources differ"] == [
        "Third round: Monday / Tuesday (Lindhaven Herald / Kest Times)",
        "number: 3 ≠ 4 (Lindhaven Herald / Kest Times)",
    ]
    (outcome,) = standing.lines[0].details
    assert (outcome.name, outcome.text) == ("Outcome", "“They agreed to meet again.”")
    assert [made(tables).notes[number - 1].start for number in outcome.notes] == [40], (
        "the very sentence is its footnote"
    )


def test_footnotes_are_numbered_as_they_are_read():
    document = made()
    seen = []
    for section in document.sections:
        for line in (*section.lines, *(cell for grid in section.grids for row in grid.rows for cell in row)):
            seen += [*line.notes, *(number for detail in line.details for number in detail.notes)]
    assert list(dict.fromkeys(seen)) == [note.number for note in document.notes]
    assert [note.number for note in document.notes] == list(range(1, len(document.notes) + 1))


def test_the_matrix_names_each_demand_with_its_answer_and_the_list_has_it_whole():
    matrix, listed = made().sections[2].grids
    assert matrix.head == ("Issue", "Kest")
    assert [cell.text for cell in matrix.rows[0]] == ["diplomatic property", "D1 –"]
    assert [cell.text for cell in listed.rows[0]] == [
        "D1", "Kest", "Valdoria", "diplomatic property", "return of the mission", "– none reported",
    ]  # fmt: skip


def test_a_matrix_of_many_parties_keeps_them_all():
    demands = [{**DEMAND, "demand_id": f"d{n}", "demanders": (f"party-{n}",)} for n in range(9)]
    facts = [evidence("demands", f"d{n}", 80 + n) for n in range(9)]
    matrix = made({**TABLES, "demands": demands, "evidence": facts}).sections[2].grids[0]
    assert len(matrix.head) == 7
    assert matrix.head[-1] == "others, or not named"
    assert {f"D{n}" for n in range(1, 10)} == set(re.findall(r"D\d+", " ".join(c.text for r in matrix.rows for c in r)))


def test_where_sources_differ_the_words_of_each_stand_side_by_side():
    slots = [
        {"slot_id": "s", "state": "differs", "article_id": key, "kind": "when", "label": "Third round", "how": "Monday / Tuesday",
         "start": 0, "end": 9, "text": f"Words of {key}"}
        for key in ("a", "b")
    ]  # fmt: skip
    document = made({**TABLES, "articles": [article(), article("b", source="Kest Times")], "slots": slots})
    line = document.sections[4].lines[0]
    assert line.whole == "≠ Third round: when (Monday / Tuesday)"
    assert [(detail.name, detail.text) for detail in line.details] == [
        ("Lindhaven Herald", "“Words of a”"), ("Kest Times", "“Words of b”"),
    ]  # fmt: skip
    assert all(detail.notes for detail in line.details)


def test_what_only_one_of_several_sources_has_says_so():
    document = made({**TABLES, "articles": [article(), article("b", source="Kest Times")]})
    assert "only Lindhaven Herald has it" in document.sections[5].lines[0].text


def test_the_method_says_what_was_inferred_and_names_the_corpus():
    mentions = [
        {"article_id": "a", "method": "misspelling", "because": "“Valdria” is read as Valdoria"},
        {"article_id": "a", "method": "registry", "because": ""},
    ]
    tables = {
        **TABLES,
        "articles": [article(published_basis="inferred", published_reason="tells of the day")],
        "talks": [{**TALK, "merged_because": "same place"}, {**PLANNED, "date_earliest": None, "date_latest": "2031-04-09"}],
        "mentions": mentions,
        "corrections": [{"kind": "role", "applied": True, "who": "Ada"}, {"kind": "role", "applied": False, "who": "Bo"}],
        "refusals": [{"path": "news/empty.txt", "fault": "it is empty"}],
    }  # fmt: skip
    said = "\n".join(made(tables).method)
    assert "1 inferred, 0 unknown, 0 stated" in said
    assert "1 of 2 put together from several reports" in said
    assert "the day of 1 inferred from what the articles tell, that of 0 unknown" in said
    assert "“Valdria” is read as Valdoria" in said
    assert "1 entry of the ledger, by Ada." in said
    assert "Not read: empty.txt (it is empty)" in said
    assert corpus_hash(tables["articles"]) in said
    assert "v1" in said
    assert "tells of the day" in [cell.text for cell in made(tables).articles.rows[0]]


def test_the_corpus_hash_tells_of_every_file_and_not_of_its_place_or_order():
    first, second = article(), article("b", sha256="cd" * 32)
    assert corpus_hash([first, second]) == corpus_hash([second, {**first, "path": "elsewhere/a.txt"}])
    assert corpus_hash([first, second]) != corpus_hash([first])
    assert corpus_hash([first, second]) != corpus_hash([first, {**second, "sha256": "ce" * 32}])


def test_footnotes_take_one_sentence_of_each_source_before_a_second():
    rests_on = [evidence("talks", "t1", at) for at in (0, 20, 40, 60)]
    rests_on.append({**rests_on[0], "article_id": "b"})
    tables = {
        **TABLES,
        "articles": [article(), article("b")],
        "talks": [TALK],
        "demands": [],
        "sanctions": [],
        "evidence": rests_on,
    }
    assert [note.article_id for note in made(tables).notes] == ["a", "b", "a", "a", "a"]


def test_all_sentences_of_a_row_are_cited_or_it_is_said_that_some_are_not():
    def key(many):
        tables = {**TABLES, "talks": [TALK], "evidence": [evidence("talks", "t1", 20 * at) for at in range(many)]}
        made_of = made(tables)
        (section,) = [section for section in made_of.sections if section.title == "Talks"]
        return len(section.lines[0].notes), section.key.rpartition("denied")[2]

    assert key(5) == (5, "")
    assert key(SHOWN) == (SHOWN, "")
    assert key(SHOWN + 1) == (SHOWN, f" Of a row that rests on more, {SHOWN} sentences are cited.")


def test_a_number_leads_to_its_sentence_and_back():
    page = webpage(made())
    uses, marks = set(re.findall(r'id="use-(\d+)"', page)), set(re.findall(r'id="note-(\d+)"', page))
    assert uses == marks
    assert len(uses) == 4
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
    assert len(re.findall(r' id="', page)) == len(set(re.findall(r' id="([^"]+)"', page)))


def test_nothing_chosen_is_said_in_words():
    empty = made({**TABLES, "talks": [], "demands": [], "sanctions": [], "evidence": []})
    assert "No talks are reported in the articles chosen." in webpage(empty)
    assert "No sanctions are reported" in markdown(empty)


def test_an_inferred_date_says_so():
    window = article(
        published=None, published_basis="inferred", published_earliest="2031-03-01", published_latest="2031-03-09"
    )
    assert made({**TABLES, "articles": [window]}).notes[0].date == "between 1 Mar 2031 and 9 Mar 2031 (inferred)"


def test_by_how_many_sources_a_row_is_told_stands_with_it():
    judged = {"trust": "corroborated", "origins": 2, "articles": 3, "because": ""}
    differ = {"trust": "conflicted", "origins": 2, "articles": 2, "because": "date: a / b"}
    rows = {
        "talks": [{**TALK, "trust": judged}],
        "demands": [{**DEMAND, "trust": differ}],
        "sanctions": [{**SANCTION, "trust": differ}],
    }
    _, talks, demands, sanctions, *_ = made({**TABLES, **rows}).sections
    assert ("Told by", "2 independent sources") in [(detail.name, detail.text) for detail in talks.lines[0].details]
    assert demands.grids[1].rows[0][4].text == "return of the mission, sources differ"
    assert sanctions.grids[0].rows[0][-1].text == "outlet, sources differ"


def test_a_large_corpus_says_what_its_briefing_leaves_out():
    talks = [{**TALK, "talk_id": f"t{n}"} for n in range(400)]
    facts = [evidence("talks", f"t{n}", n) for n in range(400)]
    section = made({**TABLES, "talks": talks, "evidence": facts}).sections[1]
    assert len(section.lines) == 150
    assert "150 of 400 are shown; choose fewer articles to have them all." in section.key
    assert "are shown" not in made().sections[1].key


@pytest.fixture(scope="module")
def hostile():
    tables = {
        **TABLES,
        "articles": [article(source=HOSTILE, title=HOSTILE)],
        "talks": [{**TALK, "title": HOSTILE, "topics": (HOSTILE,)}],
        "demands": [{**DEMAND, "demand": HOSTILE}],
        "evidence": [evidence("talks", "t1", 0, HOSTILE), evidence("demands", "d1", 300, HOSTILE)],
    }
    return made(tables)


def test_article_text_is_inert_in_html(hostile):
    page = webpage(hostile)
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert "default-src 'none'" in page


def test_article_text_is_inert_in_markdown(hostile):
    text = markdown(hostile)
    assert not re.search(r"(?<!\\)\]\(", text)
    assert not re.search(r"(?<!\\)<", text)


def test_article_text_does_not_break_docx(hostile):
    document = Document(io.BytesIO(word(hostile)))
    (notes,) = (part.target_part for part in document.part.rels.values() if part.reltype.endswith("/endnotes"))
    notes = "".join(parse_xml(notes.blob).itertext())
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "<script>alert(1)</script>" in notes
    assert "<script>alert(1)</script>" in words
    assert len(document.tables) == 4
    assert HOSTILE.replace("\x02 ", "") in notes.replace("\u202e", "")


def told_on(day, name, **more):
    return {**DEMAND, "demand_id": name, "demand": name, "articles": (day,), **more}


def test_where_things_stand_is_told_of_the_surer_rows_and_of_others_that_they_are_uncertain():
    unsure = {"addressees": ()}
    tables = {
        **TABLES,
        "talks": [{**TALK, "participants": ("kest",)}],
        "demands": [{**DEMAND, "demand_id": f"d{n}", "demand": f"wish {n}", **(unsure if n > 1 else {})} for n in range(4)],
        "sanctions": [{**SANCTION, "action": "easing proposed"}],
    }  # fmt: skip
    section = made(tables).sections[0]
    said = {lead: [line.text for line in lines] for lead, lines in section.groups}
    assert [text.rpartition(": ")[2] for text in said["Not answered (3 of 4)"]] == [
        "wish 0",
        "wish 1",
        "wish 2\u00a0(b?)",
    ]
    assert [said[lead][0][-4:] for lead in ("Latest meeting", "Sanctions that move")] == ["(a?)", "(c?)"]
    why = (
        ("fewer than two who take part are named", "meetings"),
        ("nobody is named who is asked", "demands"),
        ("easing is only asked for or refused", "measures"),
    )
    reasons = (
        f"({letter}?) {said}: 3 of 10 such {rows} were right" for letter, (said, rows) in zip("abc", why, strict=True)
    )
    assert section.key == f"(?) {MEANS}; {without()}. {'; '.join(reasons)}."
    for write in (webpage, markdown):
        assert section.key.partition(". ")[2] in unescape(write(made(tables)))
    sure = {**TABLES, "talks": [TALK]}
    assert made(sure).sections[0].key == ""


def test_of_what_as_many_articles_tell_the_newest_comes_first():
    days = {"old": "2031-01-02", "new": "2031-03-05", "unknown": None}
    tables = {
        **TABLES,
        "articles": [article(key, published=day) for key, day in days.items()],
        "talks": [],
        "sanctions": [],
        "demands": [told_on(key, f"wish of {key}") for key in ("unknown", "old", "new")],
        "evidence": [{**evidence("demands", f"wish of {key}", 80), "article_id": key} for key in days],
    }
    lines = dict(made(tables).sections[0].groups)["Not answered"]
    assert [line.text.rpartition(" of ")[2] for line in lines] == ["new", "old", "unknown"]


def test_what_somebody_replied_to_without_a_yes_or_no_is_left_open_and_not_unanswered():
    asked = [told_on("a", "a truce", response="open", response_by=("valdoria",)), told_on("a", "a loan")]
    tables = {
        **TABLES, "articles": [article("a")], "talks": [], "sanctions": [], "demands": asked,
        "evidence": [{**evidence("demands", one["demand_id"], 80), "article_id": "a"} for one in asked],
    }  # fmt: skip
    said = {lead: [line.text for line in lines] for lead, lines in made(tables).sections[0].groups}
    assert ["a truce" in text and "open by Valdoria" in text for text in said["Left open"]] == [True]
    assert [text.endswith("a loan") for text in said["Not answered"]] == [True]


def test_one_fact_that_several_claims_differ_in_is_told_once():
    def slot(name, key, how, start=0):
        return {"slot_id": name, "story_id": "s", "state": "differs", "article_id": key, "kind": "demand", "label": name,
                "how": how, "start": start, "end": start + 9, "text": f"Words of {key}"}  # fmt: skip

    tables = {
        **TABLES,
        "articles": [article("a"), article("b", source="Kest Times")],
        "slots": [slot(name, key, how) for name, how in (("one", "number: 3 / 4"), ("two", "number: 3 / 4"),
                                                         ("three", "date: Monday / Friday")) for key in "ab"],
    }  # fmt: skip
    section = next(section for section in made(tables).sections if section.title == "Where sources differ")
    assert [line.lead for line in section.lines] == ["≠ one", "≠ three"]
    assert all(len(line.details) == 2 for line in section.lines)
