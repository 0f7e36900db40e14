"""Which words speak of a meeting, and what they say of it. Invented sentences, each rule with its near misses."""

from __future__ import annotations

import pytest

from dashboard.extract import assessments, talks


@pytest.fixture(scope="module")
def mentions(parse_text):
    def read(text):
        document = parse_text(text)
        return document, list(talks.find(document))

    return read


@pytest.mark.parametrize(
    ("text", "kind", "status", "where"),
    [
        ("The foreign ministers of Kest and Valdoria held talks in Geneva on Monday.", "talks", "held", "Geneva"),
        ("Envoys from Iran and the United States will meet in Muscat on Saturday.", "meeting", "planned", "Muscat"),
        ("Armenia proposed a summit with Azerbaijan in Almaty.", "summit", "proposed", "Almaty"),
        ("Israeli and Hamas negotiators are meeting in Cairo today.", "meeting", "under way", "Cairo"),
        ("The planned meeting between Jane Roe and John Doe in Rome was called off.", "meeting", "cancelled", "Rome"),
        ("The second round of talks is scheduled for Friday in Doha.", "talks", "planned", "Doha"),
        ("The Sudanese army did not attend the talks in Jeddah with its rivals.", "talks", "denied", "Jeddah"),
        ("The summit between Seoul and Tokyo in Busan was postponed until June.", "summit", "planned", "Busan"),
        ("The Chinese vice premier arrived in London for talks with US officials.", "talks", "held", "London"),
        ("The premier flew to Ankara on the eve of her meeting with President Doe.", "meeting", "planned", "Ankara"),
    ],
)
def test_a_meeting_is_told_with_its_status_and_place(mentions, text, kind, status, where):
    document, found = mentions(text)
    assert [(m.kind, m.status) for m in found] == [(kind, status)]
    assert any(where in document.article.source_text[start:end] for start, end in found[0].places)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("President Roe and Premier Doe spoke by phone on Tuesday.", "phone"),
        ("The ministers of Kest and Valdoria met by video link.", "video"),
        ("Iran and the United States held indirect talks in Oman.", "indirect"),
    ],
)
def test_the_form_is_read(mentions, text, form):
    assert [m.form for m in mentions(text)[1]] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "The factory could not meet demand this year.",
        "The plan was met with resistance in Kyiv.",
        "The minister gave a talk at the university.",
        "Aid groups renewed their call for a ceasefire.",
        "The president chaired a cabinet meeting on Monday.",
        "The envoy spoke with reporters in Geneva.",
        "They fired several rounds at the base.",
        "The meeting room was full.",
        "Diplomacy takes time.",
    ],
)
def test_what_only_sounds_like_a_meeting_is_left_out(mentions, text):
    assert mentions(text)[1] == []


def test_words_that_point_back_or_ahead_say_so(mentions):
    text = (
        "The talks followed a similar meeting in Vienna. These discussions lasted six hours. "
        "Both sides agreed to continue the negotiations."
    )
    references = [(m.cue, m.reference) for m in mentions(text)[1]]
    assert ("These discussions"[6:], "anaphor") in references
    assert ("negotiations", "next") in references
    assert ("meeting", "earlier") in references


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("Iran denied that any talks with the United States were planned.", {"Iran", "the United States"}, "denied"),
        ("President Roe invited Premier Doe to Paris for a summit.", {"President Roe", "Premier Doe"}, "proposed"),
        ("Serbia and Kosovo failed to reach a deal at talks in Brussels.", {"Serbia", "Kosovo"}, None),
        ("Israel said it would meet Hamas in Cairo.", {"it", "Hamas"}, "planned"),
    ],
)
def test_who_meets_is_read_through_the_verb(mentions, text, parties, status):
    found = mentions(text)[1]
    assert [({p.text for p in m.parties}, m.status) for m in found] == [(parties, status)]


def test_who_mediates_is_no_side(mentions):
    found = mentions("Iran and the United States held talks mediated by Oman.")[1]
    assert [p.text for p in found[0].mediators] == ["Oman"]
    assert {p.text for p in found[0].parties} == {"Iran", "the United States"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The talks produced a truce.", True),
        ("A truce was agreed at the talks.", True),
        ("The talks raise doubts about agreements reached in haste.", False),
        ("The talks could produce a truce.", False),
    ],
)
def test_what_came_of_it_is_a_finite_past(mentions, text, outcome):
    assert [m.outcome for m in mentions(text)[1]] == [outcome]


def test_names_before_the_noun_are_kept_apart_from_parties(mentions):
    found = mentions("The Geneva talks between Kest and Valdoria ended on Friday.")[1]
    assert [p.text for p in found[0].modifiers] == ["Geneva"]
    assert {p.text for p in found[0].parties} == {"Kest", "Valdoria"}


def test_an_owner_in_another_chair_takes_no_part(mentions):
    found = mentions("An envoy of President Jane Roe met John Doe in Vienna.")[1]
    assert "Jane Roe" not in {p.text for p in found[0].parties}


def test_topics_are_short_phrases(mentions):
    document, found = mentions("The talks in Geneva focused on the release of prisoners, officials said.")
    assert [document.article.source_text[s:e] for s, e in found[0].topics] == ["release of prisoners"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The talks were described as “constructive” by the Omani side and “frank” by the Iranian delegation.",
            [("constructive", "the Omani side"), ("frank", "the Iranian delegation")],
        ),
        ("The Qatari minister called the meeting productive.", [("productive", "The Qatari minister")]),
        ("The negotiations were difficult, the Egyptian mediator said.", [("difficult", "the Egyptian mediator")]),
        ("The talks ended at noon. They were described as “frank” by an aide.", [("frank", "an aide")]),
        ("The road was described as difficult by the drivers.", []),
        ("The talks were held in Rome.", []),
    ],
)
def test_judgements_have_their_holder(parse_text, text, expected):
    document = parse_text(text)
    source = document.article.source_text
    found = [(source[a.words_start : a.words_end], a.by.text if a.by else None) for a in assessments.find(document)]
    assert found == expected
