"""Live pages, briefings and wire copy: what stands between their parts does not part them."""

from __future__ import annotations

import pytest

HEAD = "Valdoria and Kest meet over border crossings"


def texts(article, kind=None):
    return [article.source_text[slice(*b.span)] for b in article.blocks if kind is None or b.kind == kind]


def test_a_live_page_runs_from_its_first_entry_to_its_last(read):
    said = (
        "Ada Brun said that the draft “does not touch one of the problems at the heart of the matter”.",
        "The ministers of Valdoria and Kest have opened their meeting in the customs house of Brell.",
        "They are to adopt the draft this morning and to talk about the fees afterwards.",
    )
    points = ("- The commission adopted the draft in Brell", "- Kest says that it will not sign before the fees fall")
    article = read(
        f"Live\n{HEAD} – as it happened\nLisa Carty\nTue 4 Mar 2031 17.12 GMT\n4h ago\n13.05 GMT\nSummary\n"
        f"{points[0]}\n{points[1]}\n5h ago\n12.10 GMT\nKest repeats its terms\n{said[0]}\nUpdated at 12.31 GMT\nShare\n"
        f"7h ago\n10.02 GMT\nMinisters meet in Brell\n{said[1]}\n{said[2]}\nShare\n"
        "Explore more on these topics\nKest\nReuse this content"
    )
    assert article.title == f"{HEAD} – as it happened"
    assert texts(article, "heading") == ["Summary", "Kest repeats its terms", "Ministers meet in Brell"]
    assert texts(article, "list_item") == list(points)
    clock = ["13.05 GMT", "12.10 GMT", said[0], "10.02 GMT", said[1], said[2]]
    assert texts(article, "paragraph") == clock


def test_one_who_answers_many(read):
    article = read(
        "Spokesperson's Regular Press Conference on March 4, 2031\n"
        "Kest Wire: Will the envoy go to Brell again?\nAda Lind: He has been there twice. Nothing is planned.\n"
        "Orm Daily: Does Valdoria stand by its offer?\nAda Lind: It does, and it waits for an answer.\n"
        "Delta Post: Was there a formal paper?\nAda Lind: I have answered that."
    )
    assert [block.kind for block in article.blocks] == ["question", "answer"] * 3
    assert {block.speaker for block in article.blocks if block.kind == "answer"} == {"Ada Lind"}


def test_labels_before_statements_are_no_turns(read, body):
    extra = "Kest: two crossings stay closed.\nOrm: nothing is known.\nKest: the fees stay in dispute.\n"
    assert not read(f"{HEAD}\n\n{body}\n{extra}").is_interview


def test_a_byline_in_small_letters_is_not_joined_to_the_headline(read, body):
    article = read(
        f"{HEAD} and fees of customs\nby The Brell Daily with AA\nBRELL Mar 4, 2031 - 10:12 pm GMT+3\n{body}"
    )
    assert (article.title, article.source) == (f"{HEAD} and fees of customs", "The Brell Daily")


@pytest.mark.parametrize(
    "line",
    [
        "(ATTN: ADDS details in paras 4-6; UPDATES with remarks)",
        "jcg/rc (AFP, AP, dpa)",
        "The file photo shows the flag of Kest in front of the customs house.",
        "1 of 4",
        "This alert is for general informational purposes only and should not be construed as legal advice.",
        "The content you requested does not exist or is not available anymore.",
        "This article appears in the March 2031 print edition.",
        "Rate and review us on Apple Podcasts.",
    ],
)
def test_lines_of_agencies_and_players(read, body, line):
    article = read(f"{HEAD}\n\n{body}\n{line}\n")
    assert line in {article.source_text[slice(*piece.span)] for piece in article.furniture}


@pytest.mark.parametrize(
    "sentence",
    [
        "The photo shows that the two men shook hands at last, said one of the guests at the dinner.",
        "Satellite images showed new trenches on the Kest side of the river.",
        "The fees were agreed on in March, according to the ministry. KWA",
        "Live coverage of the meeting on state television was cut short without a reason being given.",
    ],
)
def test_sentences_that_look_like_theirs(read, body, sentence):
    assert sentence in texts(read(f"{HEAD}\n\n{body}\n{sentence}\n"))


def test_points_without_marks_are_a_list(read, body):
    points = "Story highlights\nFifty lorries to be freed over four days\nKest, Orm and Valdoria sign together\n"
    article = read(f"{HEAD}\nBy Ada Lind\n4 March 2031\n{points}{body}")
    assert texts(article, "heading") == ["Story highlights"]
    assert len(texts(article, "list_item")) == 2


def test_the_header_of_every_page_of_a_paper(read, body):
    head = "River Institute | Policy Brief No. 7"
    paragraphs = body.strip().split("\n\n")
    pages = f"\n{head}\n1\n".join(["\n".join(paragraphs[:2]), paragraphs[2], paragraphs[3]])
    article = read(f"River Institute\nPolicy Brief No. 7\nMarch 2031\n{HEAD}\nMara Lind\n{pages}\n{head}\n3\n")
    assert texts(article) == paragraphs


def test_agencies_and_papers_as_sources(read, body):
    assert read(f"{HEAD}\n\nBrell, 4 Mar 2031 (KWA).- {body}").source == "KWA"
    assert read(f"{HEAD}\n\nBrell, March 4, 2031 (Antilles News) * {body}").source == "Antilles News"
    assert read(f"{HEAD}\n\nBRELL, March 4, 2031 (dpa) - {body}").source == "dpa"
    assert read(f"{HEAD}\n\nThe Orm Union (OU). It was founded in 2031 and has met twice. {body}").source is None
    assert read(f"{HEAD}\n\n{body}\nPublished in Dusk, March 4th, 2031\n").source == "Dusk"
    assert read(f"{HEAD}\n\n{body}\nPublished in sections: News, Transcripts\n").source is None
    assert read(f"Client Alert\n{HEAD}\n4 March 2031\n{body}\nThis client alert is no legal advice.\n").source is None
