"""What of a page is the article, and what stands around it."""

from __future__ import annotations

import pytest

HEAD = "Valdoria and Kest meet over border crossings"


def reasons(article):
    return {article.source_text[slice(*piece.span)]: piece.reason for piece in article.furniture}


def texts(article):
    return [block.clean.text for block in article.blocks]


def test_a_plain_article_keeps_every_paragraph_and_its_headline(read, body):
    article = read(f"{HEAD}\n\n{body}")
    assert (article.title, article.title_basis) == (HEAD, "printed")
    assert len(article.blocks) == 4
    assert not article.furniture


def test_a_headline_that_asks_is_a_headline(read, body):
    assert read(f"Talks in Brell: Will the Border Open?\n\nWhat Was Said in Brell\n\n{body}").title.endswith("Open?")


def test_an_article_without_headline_gets_a_proposed_one(read, body):
    article = read(body)
    assert article.title_basis == "proposed"
    assert article.title_span is None
    assert article.title.startswith("Negotiators from Valdoria")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("You may also like", "related links"),
        ("Leave a Comment", "comment box"),
        ("Comments are closed. Please check back later.", "comment box"),
        ("Share.", "share links"),
        ("The post Valdoria and Kest meet appeared first on Brell Courier.", "syndication notice"),
        ("[Read More]", "related link"),
        ("Address – 12-14 Harbour Street, Brell BR4 2AB", "contact details"),
        ("Telephone – 0700 900 123", "contact details"),
        ("Exit mobile version", "menu"),
        ("StatCounter is not installed properly.", "statistics script"),
        ("© 2031 Brell Courier Ltd. All rights reserved.", "rights notice"),
        ("brellcourier.example © 2031", "rights notice"),
        ("-----", "rule or mark"),
        ("Source: Brell Courier", "stands behind the article"),
        ("Reporting by Ada Lind; Editing by Bo Rask", "reporters' credit"),
        ("Ada Lind reported from Brell, and Bo Rask from Orm.", "reporters' credit"),
        ("View comments   Report an error", "share links"),
        ("More from this author: Who counts the fish of the lake", "related link"),
        ("[A woman waits for her brother in Orm [File: KWA]]", "picture credit"),
        ("Home > World > Valdoria", "menu"),
        ("Please enable JavaScript to view the comments.", "statistics script"),
        ("7", "counter or number"),
    ],
)
def test_what_stands_behind_an_article_is_set_aside(read, body, line, reason):
    article = read(f"{HEAD}\n\n{body}\n{line}\n")
    assert reasons(article) == {line: reason}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Lind reported from Brell that neither side had moved on the fees, and that nobody there had hoped they would.",
        "Share prices in Brell fell by two per cent after the talks ended without a text on Monday evening.",
        "Comments by the minister were read in Kest as a sign that the fees would be dropped before June.",
        "Read more widely, the statement says that neither side wants the crossings to stay closed for another winter.",
        "Related to this is the question of who pays for the bridge, which neither delegation wished to answer.",
        "Subscribe to the view that nothing was agreed, as Kest's opposition does, and the visit looks like a failure.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(read, body, sentence):
    assert sentence in texts(
        read(f"{HEAD}\n\n{body}\n{sentence}\n\n{body.splitlines()[0].replace('Monday', 'Friday')}\n")
    )


def test_template_leftovers_inside_an_article_are_set_aside(read, body):
    first, rest = body.split("\n\n", 1)
    article = read(
        f"{HEAD}\n\n{first}\n\nTarget Keywords: valdoria,kest,border\n\nBy [Your Name], Brell Courier Editor\n\n{rest}"
    )
    assert set(reasons(article).values()) == {"template leftover"}
    assert article.source == "Brell Courier"


def test_a_menu_before_and_a_list_of_stories_behind_go(read, body):
    menu = "Skip to content\nNews\nPolitics\nEconomy\nCulture\nSport\nVideo\nAbout\nJobs\nSubscribe\n"
    tail = "Related Articles\nFerry to Orm sinks in storm\nWhy the harvest failed again\nThe film that Kest banned\nMost read\n"
    article = read(f"{menu}{HEAD}\nBy Mara Lind\nMarch 4, 2031\n{body}{tail}")
    assert article.title == HEAD
    assert article.byline == "By Mara Lind"
    assert article.published.date == "2031-03-04"
    assert len(article.blocks) == 4


def test_comments_are_no_part_of_the_article(read, body):
    talk = "\n".join(
        f"Reader {n} says that this is all wrong and that the fees were never the point of it." for n in range(9)
    )
    article = read(f"{HEAD}\n\n{body}\n9 Comments\n{talk}\n")
    assert len(article.blocks) == 4


def test_an_embedded_post_goes_with_its_credit(read, body):
    first, rest = body.split("\n\n", 1)
    post = "A sell-out and everybody in Brell knows it…\npic.example/abc\n— Loud Voice (@loud) March 4, 2031"
    article = read(f"{first}\n{post}\n{rest}")
    assert set(reasons(article).values()) == {"embedded post", "bare link"}
    assert article.published.date is None


def test_text_that_is_printed_twice_is_read_once(read, body):
    once = body.replace("\n\n", " ").strip()
    article = read(f"{HEAD}\n{HEAD}\n{once}\n{HEAD}\n\n15:06 GMT 04.03.2031 (Updated: 15:11 GMT 04.03.2031)\n{body}")
    assert len(article.blocks) == 1
    assert article.title == HEAD
    assert article.published.date == "2031-03-04"


def test_leaked_script_goes(read, body):
    article = read(
        body + 'var t = t || [];\n(function(w, d) {\nif (w.x) return;\nd.write("<img>");\n})(window, document);\n'
    )
    assert set(reasons(article).values()) == {"page script"}


def test_lines_wrapped_at_a_column_become_paragraphs(read):
    article = read(
        "Negotiators from Valdoria and Kest met for three hours in Brell\non Monday to discuss the border crossings, and both sides\n"
        "said that they would meet again. The minister of Valdoria, Brun,\ncalled the meeting frank and said a second round would follow\n"
        "in June.\nKest's envoy left the building without a word to the press, and\nhis office said later that the fees remained in dispute.\n"
    )
    assert len(article.blocks) == 2
    assert "in Brell on Monday" in article.blocks[0].clean.text


def test_a_page_of_links_holds_no_article(load):
    page = "News\n  • Politics\n  • Sport\nVideos\n• LIVE\nPort of Orm shut.\nTwo hurt near Brell.\n" * 4
    articles, refusals = load(**{"front.txt": page})
    assert not articles
    assert refusals[0].fault == "no article inside"


def test_a_note_on_the_author_goes_and_one_on_a_party_stays(read, body):
    note = "Mara Lind is a freelance journalist who has covered the border for ten years."
    party = "Tomas Iring is a former editor who became Kest's envoy two years ago."
    article = read(f"{HEAD}\nBy Mara Lind\n\n{body}\n{party}\n\n{note}\n")
    assert reasons(article) == {note: "about the author"}
    assert party in texts(article)


def test_of_two_long_stretches_the_first_is_the_article(read, body):
    strip = "\n".join(f"Label {n}" for n in range(20))
    other = body.replace("Valdoria", "Ruvo").replace("Kest", "Ostry").replace("Brun", "Sarn") * 2
    article = read(f"{strip}\n{HEAD}\n{body}\n{strip}\n{other}")
    assert not [block for block in article.blocks if "Ostry" in block.clean.text]


def test_lines_that_many_pages_share_are_furniture(load, body):
    pages = {
        f"{n}.txt": f"Story {n} from Brell\n\n{body.replace('three', str(n))}\nBrell Courier House\n" for n in range(5)
    }
    articles, _ = load(**pages)
    assert all(piece.reason == "repeated on other pages" for article in articles for piece in article.furniture)
    assert sum(len(article.furniture) for article in articles) == 5


@pytest.mark.parametrize(
    "line", ["Background", "FAQs", "Security", "Analysis: What Kest Wants", "Search for Peace", "Disclaimer"]
)
def test_headings_that_are_also_names_of_sections_stay(read, body, line):
    first, rest = body.split("\n\n", 1)
    article = read(f"{HEAD}\n\n{first}\n\n{line}\n\n{rest}")
    assert [block.clean.text for block in article.blocks if block.kind == "heading"] == [line]


def test_a_strip_of_buttons_on_one_line_goes(read, body):
    strip = "Share this story   Facebook   X   Email"
    article = read(f"{HEAD}\n\nBy Mara Lind\n\n{strip}\n\n{body}")
    assert reasons(article) == {strip: "share links"}
    kept = read(f"{HEAD}\n\n{body}\n\nFees   Grain   Winter\n\n{body.replace('Kest', 'Orm').replace('three', 'two')}")
    assert "Fees Grain Winter" in texts(kept)


def test_buttons_and_the_section_above_the_text_go(read, body):
    article = read(f"{HEAD}\n\nNEWS / AFRICA\n\nShare Tweet Email\n\n{body}\n\nShare this: Facebook Twitter Print")
    assert reasons(article) == {
        "NEWS / AFRICA": "menu",
        "Share Tweet Email": "share links",
        "Share this: Facebook Twitter Print": "share links",
    }
    assert "Print and Radio" in texts(read(f"{HEAD}\n\n{body}\n\nPrint and Radio\n\n{body}"))
