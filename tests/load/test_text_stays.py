"""Sentences, headings and lists of articles that share their words with lines of a page: a lost sentence is lost evidence."""

from __future__ import annotations

import pytest

HEAD = "Valdoria and Kest meet over border crossings"


@pytest.mark.parametrize(
    "line",
    [
        "All parties have to comply with the code of conduct, and nobody on either bank has a say in how it reads.",
        "Under the deal, Valdoria may cancel at any time, and Kest has three months in which to find a new buyer.",
        "Citizens of Orm may stay visa-free for 30 days, which is a week more than they had under the old rules.",
        "To read this as a defeat would be wrong, because the crossings are open and the fees have come down.",
        "By registering the ferries in Orm, the owners hope to escape the fees that Kest has laid on them.",
        "We consider a membership of the union as our aim, and we shall not wait for a third vote in the council.",
        "The views are those of the opposition, and the cabinet has its own, which it keeps for the session.",
        "If you value peace, you will sign a paper that is worse than you had hoped for.",
        "If you find this strange, look at the map of 1931, on which the river runs on our side of the village.",
        "Licensed under a law of 2019, the firm exports gas to both neighbours and pays its fees in Orm.",
        "The guests were led to music by a border band, and the speeches were over by noon.",
        "Share power with our friends in the north, or the talks will fail for a third time.",
        "You have one story and they have another, and the court has no time for both.",
        "The transcript was produced by the clerk of the court, and both delegations have a copy of it.",
        "Amendment 12 of the text: both sides shall name a place for the next round.",
        "Thanks to the truce the ferries run again, and the fees have been halved since the spring.",
    ],
)
def test_sentences_of_articles_stay(read, body, line):
    first, *rest = body.strip().split("\n\n")
    article = read("\n\n".join([HEAD, "By Ada Lind", first, line, *rest]))
    assert line in [block.clean.text for block in article.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "More in sorrow than in anger",
        "Also on the table",
        "Also in the room",
        "How was today's session?",
        "Follow Through",
    ],
)
def test_headings_of_articles_stay(read, body, line):
    first, *rest = body.strip().split("\n\n")
    article = read("\n\n".join([HEAD, "By Ada Lind", first, line, *rest]))
    assert line in [block.clean.text for block in article.blocks if block.kind in {"heading", "question"}]


def test_items_of_a_list_that_are_names_of_sections_stay(read, body):
    first, *rest = body.strip().split("\n\n")
    items = ["- security", "- energy", "- Politics, economy", "- culture"]
    article = read(
        "\n\n".join([HEAD, "By Ada Lind", first, "The two sides will talk about:\n" + "\n".join(items), *rest])
    )
    assert [block.clean.text for block in article.blocks if block.kind == "list_item"] == [item[2:] for item in items]


def test_a_promotion_has_a_code_in_capitals(read, body):
    first, *rest = body.strip().split("\n\n")
    article = read(
        "\n\n".join([HEAD, first, "Kestsheets: all your accounts in one place. Use the code KEST10.", *rest])
    )
    assert len(article.blocks) == 1 + len(rest)


@pytest.mark.parametrize(
    ("begin", "notice"),
    [
        ("Together with our partners, we call on", "Together with our partners, we bring you the best of"),
        ("Never miss that it was we who asked", "Never miss what our newsletter has on"),
        ("We may earn the trust of", "We may earn a commission on what you buy from"),
        ("The two sides may at any time ask us and", "You may unsubscribe at any time, and so may"),
    ],
)
def test_a_sentence_that_begins_like_a_notice_and_tells_of_the_subject(read, body, begin, notice):
    first, *rest = body.strip().split("\n\n")
    page = [HEAD, "By Ada Lind", first, *rest[:2], "{}", *rest[2:]]
    told = f"{begin} the negotiators from Valdoria and Kest to open the border crossings in June."
    assert told in [block.clean.text for block in read("\n\n".join(page).format(told)).blocks]
    sold = f"{notice} the makers of tents."
    assert sold not in [block.clean.text for block in read("\n\n".join(page).format(sold)).blocks]
