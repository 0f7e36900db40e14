"""Which words speak of a meeting, and what they say of it. Invented sentences, each rule with its near misses."""

from __future__ import annotations

from dataclasses import replace

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
        "Kest and Valdoria agreed to continue the negotiations."
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
        ("Serbia and Kosovo failed to reach a deal at talks in Brussels.", {"Serbia", "Kosovo"}, "held"),
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


def test_names_before_the_noun_are_kept_apart_from_parties(mentions):
    found = mentions("The Geneva talks between Kest and Valdoria ended on Friday.")[1]
    assert [p.text for p in found[0].modifiers] == ["Geneva"]
    assert {p.text for p in found[0].parties} == {"Kest", "Valdoria"}


def test_an_owner_in_another_chair_takes_no_part(mentions):
    found = mentions("An envoy of President Jane Roe met John Doe in Vienna.")[1]
    assert "Jane Roe" not in {p.text for p in found[0].parties}


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


@pytest.mark.parametrize(
    ("text", "status", "reference", "where"),
    [
        ("A Kestan delegation was expected in Doha on Monday for indirect negotiations.", "planned", "named", "Doha"),
        ("A summit between Armenia and Turkey is possible later this year.", "proposed", "named", ""),
        ("The first round took place in Muscat on 12 April.", "held", "earlier", "Muscat"),
        ("Earlier talks in Doha collapsed in July.", "held", "earlier", "Doha"),
        ("Jane Roe and John Doe last met in Juba in May.", "held", "earlier", "Juba"),
        ("The minister came to Rome to meet President Doe.", "held", "named", "Rome"),
        ("The next session is to be held in Rome in May.", "planned", "next", "Rome"),
        ("The Kestan premier hosted President John Doe in Rome.", "held", "named", "Rome"),
        ("The president met Iranian officials in Rome.", "held", "named", "Rome"),
        ("The president denied that he had met Iranian officials.", "denied", "named", ""),
    ],
)
def test_news_wording_is_read(mentions, text, status, reference, where):
    document, found = mentions(text)
    said = [(m.status, m.reference, " ".join(document.article.source_text[a:b] for a, b in m.places)) for m in found]
    assert any(s == status and r == reference and where in w for s, r, w in said), said


@pytest.mark.parametrize(
    "text",
    ["The city hosted the games.", "The king received support from banks.", "Jane Roe spoke with reporters."],
)
def test_hosts_of_things_meet_nobody(mentions, text):
    assert mentions(text)[1] == []


def test_two_rounds_named_together_are_two_meetings(mentions):
    document, found = mentions("It was their third meeting, after rounds in Geneva in May and London in June.")
    text = document.article.source_text
    rounds = [(text[slice(*m.places[0])], text[slice(*m.times[0])]) for m in found if m.cue == "rounds"]
    assert rounds == [("Geneva", "May"), ("London", "June")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Iran and Oman ended two days of talks in Rome on Monday.", -1),
        ("Iran and Oman began three days of talks in Rome on Monday.", 2),
        ("Iran and Oman ended their talks in Rome on Monday.", 0),
        ("Iran and Oman held two days of talks in Rome.", 0),
    ],
)
def test_the_days_of_a_longer_meeting_are_counted(mentions, text, days):
    assert [m.days for m in mentions(text)[1]] == [days]


def test_a_dateline_names_nobody_who_meets(mentions):
    document, (found,) = mentions("JUBA, South Sudan — Envoys of Kenya and Ethiopia met on Monday.")
    assert found.written_in is not None
    assert document.article.source_text[slice(*found.written_in)].startswith("JUBA")
    assert not {p.text for p in found.parties} & {"JUBA", "South Sudan"}


def test_a_list_of_persons_with_titles_is_read_whole(mentions):
    text = "ROME — Iranian Foreign Minister Ali Rezai and US envoy John Doe held a second round of talks on Saturday."
    document, (found,) = mentions(text)
    heads = {document.article.source_text[p.head_start : p.head_end] for p in found.parties}
    assert {"Rezai", "Doe"} <= heads


def test_who_is_due_somewhere_for_talks_will_meet(mentions):
    text = "Kenya's foreign minister, Jane Roe, is due in Beijing on 20 May for talks with Chinese officials."
    document, (found,) = mentions(text)
    assert found.status == "planned"
    assert [document.article.source_text[a:b] for a, b in found.places] == ["Beijing"]
    assert any("Roe" in p.text for p in found.parties)


def test_the_president_without_a_title_stands_beside_the_one_with(mentions):
    found = mentions("A summit between Trump and Chinese President Xi Jinping is possible later this year.")[1]
    assert len(found) == 1
    assert len(found[0].parties) >= 2


def test_its_negotiators_act_for_who_says_so(mentions):
    text = "Hamas said it was studying the proposal after its negotiators met Egyptian mediators in Cairo."
    (found,) = mentions(text)[1]
    assert "Hamas" in {p.text for p in found.parties}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Roe and Doe to meet in Rome", "title", "planned"),
        ("Kest, Valdoria to hold talks in Rome", "title", "planned"),
        ("Roe and Doe met in Rome", "title", "held"),
    ],
)
def test_a_headline_may_tell_of_a_meeting_to_come(parse_text, text, kind, status):
    document = parse_text(text)
    document = replace(document, sentences=tuple(s._replace(kind=kind) for s in document.sentences))
    assert [m.status for m in talks.find(document)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Kest denied it had agreed to talks with Valdoria in Rome.",
        "Kest rejected reports that it had met envoys of Valdoria in Rome.",
        "Kest denied reports of talks with Valdoria in Rome.",
    ],
)
def test_what_is_denied_was_not_held(mentions, text):
    assert [m.status for m in mentions(text)[1]] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Kest published reports of talks with Valdoria in Rome.",
        "Kest rejected the plan after it had met envoys of Valdoria in Rome.",
    ],
)
def test_what_is_only_reported_is_not_denied(mentions, text):
    assert "denied" not in [m.status for m in mentions(text)[1]]
