"""The lines right below a headline that say who published a text, when, and who wrote it."""

from __future__ import annotations

import pytest

HEAD = "The long table in Brell"


@pytest.mark.parametrize(
    ("lines", "source", "day"),
    [
        ("Kest Fortnight, 4 March 2031\nText: Mirela Lind", "Kest Fortnight", "2031-03-04"),
        ("Market Ledger\n4 March 2031", "Market Ledger", "2031-03-04"),
        ("Orm Magazine, 4 March 2031 · by Eleni Lind", "Orm Magazine", "2031-03-04"),
        ("Orm Daily — Tuesday 4 March 2031", "Orm Daily", "2031-03-04"),
        ("River Observer — José Lander", "River Observer", None),
        ("By Nahla Lind, Delta Currents", "Delta Currents", None),
        ("Compiled by the Gulf Wire desk", "Gulf Wire", None),
        ("Horn Studies Centre, 4 March 2031", "Horn Studies Centre", "2031-03-04"),
        (
            "Coastal Security Notes No. 14\nAuthor: Denise Lind\nPublished 4 March 2031",
            "Coastal Security Notes",
            "2031-03-04",
        ),
        ("North Orm Brief | Analysis", "North Orm Brief", None),
        ("Delta Post live desk, Tuesday 4 March 2031", "Delta Post", "2031-03-04"),
        ("Border Studies Forum talks to Serdar Lind", "Border Studies Forum", None),
        ("Euro Corridor, Tuesday 4 March 2031", "Euro Corridor", "2031-03-04"),
        ("Straits Observer. Interviewer: Lim Wei Lind", "Straits Observer", None),
        ("Explainer by the Savannah Report", "Savannah Report", None),
        ("A guide by Levant Economics Watch, 4 March 2031", "Levant Economics Watch", "2031-03-04"),
        ("River Courier\nBy Mara Lind\nPosted: 4 March 2031\n\nTHE MEETING", "River Courier", "2031-03-04"),
        ("Istmo Semanal — crónica — 4 de marzo de 2031", "Istmo Semanal", "2031-03-04"),
        ("Delta Policy Lab | Research note | Nadia Lind", "Delta Policy Lab", None),
        ("Harbour Security Memo No. 31\n4 March 2031\nRasa Lind", "Harbour Security Memo", "2031-03-04"),
        ("By Ivana Lind for Vardar Review", "Vardar Review", None),
        ("Orm Business Week\nPublished: 4 March 2031", "Orm Business Week", "2031-03-04"),
        ("Harbour Forum for Strategy, Policy Note 9/2031", "Harbour Forum for Strategy", None),
        ("BRELL, 4 March 2031 (National News Agency)", "National News Agency", "2031-03-04"),
        ("Port Lind, 4 March 2031 - L'Écho", "L'Écho", "2031-03-04"),
        ("Brell, 4 March 2031 /Kestinform/", "Kestinform", "2031-03-04"),
        ("Brell, 4 March 2031", None, "2031-03-04"),
        ("Le Phare du Golfe, English page\nFrom our correspondent in Orm", "Le Phare du Golfe", None),
        ("Special to Gulf Morning Post\nBy Samir Lind", "Gulf Morning Post", None),
        ("THE LAKE STANDARD | Business | By Brian Lind", "THE LAKE STANDARD", None),
        ("The Southern Advertiser, Tuesday, March 4, 2031", "The Southern Advertiser", "2031-03-04"),
        ("Nile Basin Reporter, 4 March 2031\nBy Yasmine Lind", "Nile Basin Reporter", "2031-03-04"),
        ("Compiled by Kest Today from its reporters in Brell and Orm", "Kest Today", None),
        ("Neringa News\nBrell, by Jonas Lind", "Neringa News", None),
        ("Brell, 4 March 2031. By our own reporter", None, "2031-03-04"),
        ("LOWLAND REPORT", "LOWLAND REPORT", None),
        ("Interview: Han Lind\nPeninsula Quarterly, spring 2031", "Peninsula Quarterly", None),
        ("Peter Lindqvist\n4 March 2031", None, "2031-03-04"),
        ("By Mara Lind, Political Editor", None, None),
    ],
)
def test_an_imprint_names_the_outlet(read, body, lines, source, day):
    article = read(f"{HEAD}\n\n{lines}\n\n{body}")
    assert (article.title, article.source, article.published.date) == (HEAD, source, day)
    assert [block.clean.text for block in article.blocks if block.kind == "heading"] in ([], ["THE MEETING"])


@pytest.mark.parametrize(
    "heading",
    [
        "Los Angeles",
        "The Hague",
        "Border Diplomacy",
        "Asian Allies",
        "European Union",
        "Silent Signals",
        "What Was Said",
    ],
)
def test_a_heading_right_below_the_headline_is_no_outlet(read, body, heading):
    article = read(f"{HEAD}\n\n{heading}\n\n{body}")
    assert article.source is None


def test_a_season_gives_its_months(read, body):
    published = read(f"{HEAD}\n\nPeninsula Quarterly, spring 2031\n\n{body}").published
    assert (published.date, published.earliest, published.latest) == (None, "2031-03-01", "2031-05-31")
    assert (
        read(f"{HEAD}\n\n{body}\nThe offensive of spring 2031 had ended the last round of talks.").published.basis
        == "unknown"
    )


@pytest.mark.parametrize(
    "title",
    [
        "“A signature in Brell is not yet a truce in Orm”",
        "LIVE: Ministers meet in Brell on crossings",
        "Watch: how Brell waits",
        "Background: What Kest can do for Brell, and what it cannot",
    ],
)
def test_headlines_in_quotes_and_with_their_kind(read, body, title):
    article = read(f"{title}\n\nInterview: Sophie Lind\n4 March 2031\n\n{body}")
    assert (article.title, article.byline) == (title, "Interview: Sophie Lind")


@pytest.mark.parametrize(
    "line",
    [
        "Más noticias: Orm reabre la frontera", "Lire aussi : la trêve de Brell", "Todos los derechos reservados.", "Compartir",
        "This publication may be reproduced with attribution. ISSN 2000-0001", "To cite this note, please use its DOI.",
    ],
)  # fmt: skip
def test_labels_in_other_languages_and_notes_on_citing(read, body, line):
    article = read(f"{HEAD}\n\n{body}\n{line}\n")
    assert line in {article.source_text[slice(*piece.span)] for piece in article.furniture}


def test_an_imprint_is_neither_text_nor_furniture(read, body):
    article = read(f"{HEAD}\n\nBalkan Fortnight\n4 March 2031\nText: Mirela Lind\n\n{body}")
    assert not article.furniture
    assert (len(article.blocks), article.dateline, article.byline) == (4, "4 March 2031", "Text: Mirela Lind")


def test_a_heading_that_the_contents_list_and_one_above_questions(read, body):
    first, second, *rest = body.strip().split("\n\n")
    contents = "Table of Contents [hide]\n1. What Happened\n2. Who Pays\n3. FAQ"
    page = "\n\n".join(
        [f"{HEAD}\nby trade pulse 24\nUpdated 4 March 2031\nReading time: 4 minutes", contents, "What Happened", first,
         "Who Pays", second, "FAQ", "Are the fees gone for good?", *rest, "Text size: A A A", "Share", "Print", "Related posts"]
    )  # fmt: skip
    article = read(page)
    kinds = [(block.kind, block.clean.text) for block in article.blocks if block.kind != "paragraph"]
    assert kinds == [
        ("heading", "What Happened"), ("heading", "Who Pays"), ("heading", "FAQ"), ("question", "Are the fees gone for good?"),
    ]  # fmt: skip
    assert len(article.blocks) == 8


@pytest.mark.parametrize(
    ("second", "source", "byline"),
    [
        ("The Equator\n4 March 2031\nSophie Lind, diplomatic correspondent", "The Equator", "Sophie Lind, diplomatic correspondent"),
        ("Meridian\nPublished 4 March 2031\nBy Sophie Lind", "Meridian", "By Sophie Lind"),
        ("Der Bote\n4 March 2031", "Der Bote", "Der Bote"),
        ("Al Bayan\n4 March 2031\nSophie Lind", "Al Bayan", "Sophie Lind"),
        ("Delta Daily live | Last updated 4 March 2031, 21:40 GMT\n\nEdited by Sophie Lind", "Delta Daily", "Edited by Sophie Lind"),
        ("Updated 4 March 2031 | Kest Courier live blog", "Kest Courier", None),
        ("Source: Meduza\nDate: 4 March 2031", "Meduza", None),
        ("4 March 2031\nThe Anchor\nSophie Lind, East Africa correspondent", "The Anchor", "Sophie Lind, East Africa correspondent"),
        ("The Anchor, 4 March 2031\nSophie Lind, Kest correspondent", "The Anchor", "Sophie Lind, Kest correspondent"),
        # near misses: a name that may be an author's, and places
        ("Sophie Lind\n4 March 2031", None, "Sophie Lind"),
        ("Brell\n4 March 2031", None, None),
        ("Geneva\n4 March 2031", None, None),
        ("The Hague\n4 March 2031", None, "The Hague"),
        ("Politics\n4 March 2031", None, None),
    ],
)  # fmt: skip
def test_a_text_pasted_with_its_outlet_and_its_day_below_the_headline(read, body, second, source, byline):
    article = read(f"{HEAD}\n\n{second}\n\n{body}")
    assert (article.source, article.published.date, article.byline) == (source, "2031-03-04", byline)
    assert not any(block.kind == "heading" and "Lind" in block.clean.text for block in article.blocks)


NOTE = "The second session of the joint border commission"


@pytest.mark.parametrize(
    "letterhead",
    [
        "MINISTRY OF FOREIGN AFFAIRS AND FISHERIES\nFederal Republic of Kest\n\nPRESS RELEASE\n\nFor immediate release\nBrell, 4 March 2031",
        "REPUBLIC OF KEST\nMINISTRY OF TRADE\n\n4 March 2031",
        "GOVERNMENT OF KEST\nOffice of the President\nCOMMUNIQUE\n4 March 2031",
        "KINGDOM OF VALDORIA\nMinistry of Foreign Affairs\nDirectorate for the Press\nNo. 44/2031\n4 March 2031",
        "Kest Federation\nEmbassy in Lind\n\nPRESS RELEASE\n\n4 March 2031",
    ],
)
def test_the_title_of_a_ministrys_note_stands_behind_its_letterhead(read, body, letterhead):
    numbered = "\n\n".join(f"{number}. {text}" for number, text in enumerate(body.strip().split("\n\n"), 1))
    article = read(f"{letterhead}\n\n{NOTE}\n\n{numbered}\n")
    assert (article.title, article.published.date) == (NOTE, "2031-03-04")
    assert [block.mark(article.source_text) for block in article.blocks] == ["1.", "2.", "3.", "4."]


@pytest.mark.parametrize(
    "title", ["State of the Union", "Republic of Kest and Valdoria Sign Treaty", "A Kingdom of Two Harbours"]
)
def test_a_headline_may_begin_like_the_name_of_a_state(read, body, title):
    assert read(f"{title}\n\nKest Herald\n4 March 2031\n\n{body}").title == title


@pytest.mark.parametrize(
    ("line", "set_aside"),
    [
        ("Share this page: Facebook | X | WhatsApp", True),
        ("SHARE THIS LIVE BLOG: FACEBOOK / X / WHATSAPP", True),
        ("Share this story on Facebook, Twitter or WhatsApp", True),
        ("Follow us: Instagram · Telegram · TikTok", True),
        # near misses: what a text tells of networks
        ("Blocked in Kest: Facebook, WhatsApp, X", False),
        ("Facebook and WhatsApp were fined in May.", False),
    ],
)
def test_rows_of_networks_to_share_on_are_none_of_the_text(read, body, line, set_aside):
    article = read(f"{HEAD}\n\n{body}\n{line}\n\n{body.splitlines()[0].replace('three', 'two')}\n")
    assert (line in {article.source_text[slice(*piece.span)] for piece in article.furniture}) == set_aside
