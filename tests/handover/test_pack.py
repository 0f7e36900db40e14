from __future__ import annotations

import io
import re

import pytest
from docx import Document

from dashboard.handover.markdown import markdown
from dashboard.handover.pack import pack
from dashboard.handover.webpage import webpage
from dashboard.handover.word import word

HOSTILE = '<script>alert(1)</script> ![x](https://evil.invalid/p.png) [a](javascript:alert(1)) | =1+1 \x02 "q" & <img src=x onerror=y>'


def evidence(table, row_id, start, text="They met."):
    return {"table": table, "row_id": row_id, "article_id": "a", "start": start, "end": start + len(text), "text": text}


def article(article_id="a", **more):
    return {
        "article_id": article_id, "source": "Lindhaven Herald", "title": "Talks resume", "published": "2031-03-05",
        "published_basis": "stated", "published_earliest": None, "published_latest": None, **more,
    }  # fmt: skip


TALK = {
    "talk_id": "t1", "title": "Valdoria–Kest talks", "place_id": "lindhaven", "country": "XV", "start_date": "2031-03-04",
    "end_date": None, "date_earliest": None, "date_latest": None, "participants": ("valdoria", "kest"), "topics": ("consulates",),
    "status": "held", "assessments": ({"words": "useful", "by": "Irena Holt"},), "merged_because": None,
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
    "response": None, "response_by": (),
}  # fmt: skip
SANCTION = {
    "sanction_id": "s1", "senders": ("valdoria",), "targets": ("kest",), "instrument": "sanctions", "action": "in force", "since": None,
    "stated_by": None, "voice": "outlet",
}  # fmt: skip
TABLES = {
    "articles": [article()],
    "actors": [{"actor_id": "kest", "name": "Kest"}, {"actor_id": "valdoria", "name": "Valdoria"}],
    "places": [{"place_id": "lindhaven", "name": "Lindhaven"}],
    "talks": [TALK, PLANNED],
    "demands": [DEMAND],
    "sanctions": [SANCTION],
    "slots": [],
    "evidence": [
        evidence("talks", "t1", 0),
        evidence("talks", "t2", 40),
        evidence("demands", "d1", 80),
        evidence("sanctions", "s1", 120),
    ],
}


def made(tables=TABLES):
    return pack(tables, title="Parley", filtered="All articles", corpus="articles", made="2031-03-06", version="v1")


def test_every_line_and_row_leads_to_a_sentence():
    document = made()
    for section in document.sections:
        for line in section.lines:
            assert line.notes, line.text
        for row in section.grid.rows if section.grid else ():
            assert any(cell.notes for cell in row)
    used = {n for s in document.sections for line in s.lines for n in line.notes}
    used |= {
        n for s in document.sections for row in (s.grid.rows if s.grid else ()) for cell in row for n in cell.notes
    }
    assert used == {note.number for note in document.notes}


def test_the_latest_and_the_next_meeting_stand_first_and_what_is_missing_is_said():
    standing, *_, missing = made().sections
    assert [line.text for line in standing.lines] == [
        "Latest: Valdoria–Kest talks: held, Lindhaven, 2031-03-04",
        "Ahead: Third round: planned, place unknown, date unknown",
    ]
    assert [line.text for line in missing.lines] == [
        "No date is given for: Third round",
        "No place is given for: Third round",
        "No answer is reported to: return of the mission",
    ]


def test_nothing_chosen_is_said_in_words():
    empty = made({**TABLES, "talks": [], "demands": [], "sanctions": [], "evidence": []})
    assert "No meeting is reported in the articles chosen." in webpage(empty)
    assert "No sanctions are reported" in markdown(empty)


def test_an_inferred_date_says_so():
    window = article(
        published=None, published_basis="inferred", published_earliest="2031-03-01", published_latest="2031-03-09"
    )
    assert made({**TABLES, "articles": [window]}).notes[0].date == "between 2031-03-01 and 2031-03-09 (inferred)"


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
    assert not re.search(r"(?:src|href)=\"(?!#note-)", page)
    assert "default-src 'none'" in page


def test_article_text_is_inert_in_markdown(hostile):
    text = markdown(hostile)
    assert not re.search(r"(?<!\\)\]\(", text)
    assert not re.search(r"(?<!\\)<", text)


def test_article_text_does_not_break_docx(hostile):
    document = Document(io.BytesIO(word(hostile)))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "<script>alert(1)</script>" in words
    assert len(document.tables) == 2
