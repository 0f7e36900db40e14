"""Text that goes on behind links is found again by what it tells of; praise of the outlet among notices is not text."""

from __future__ import annotations

HEAD = "Valdoria and Kest meet over border crossings"
AGAIN = (
    "Fishermen in Brell have stopped following the talks on crossings. “I believe it when I see it,” one of them said."
)


def texts(article):
    return [article.source_text[slice(*block.span)] for block in article.blocks]


def test_a_text_goes_on_behind_a_link_in_a_box(read, body):
    lines = [HEAD, "4 March 2031", *body.strip().split("\n\n"), "RELATED STORY", "Kest opens a bridge at night", AGAIN]
    article = read("\n".join([*lines, "Comments (14)", "Join the conversation", "Most Popular", "Tram fares to rise"]))
    assert texts(article)[-1] == AGAIN
    assert "Kest opens a bridge at night" not in texts(article)


def test_teasers_behind_the_article_are_no_text(read, body):
    teaser = "The lower chamber voted for higher pensions on Tuesday after a debate of nine hours. The bill goes to the senate."
    lines = [HEAD, "4 March 2031", *body.strip().split("\n\n"), "Related stories", "Pensions to rise", teaser]
    assert teaser not in texts(read("\n".join(lines)))


def test_a_list_of_links_that_says_where_it_ends(read, body):
    first, *others = body.strip().split("\n\n")
    box = [
        "Keep reading",
        "list of 2 items",
        "list 1 of 2",
        "A dam breaks in Orm",
        "list 2 of 2",
        "Rain",
        "end of list",
    ]
    article = read("\n".join([HEAD, "Published On 4 Mar 2031", first, *box, *others]))
    assert texts(article) == [first, *others]


def test_an_outlet_on_itself_between_notices(read, body):
    about = (
        "Wire Hub gathers around 500 pieces every morning from more than 90 newspapers, representing various opinions."
    )
    last = "Fees remained the open question, and the crossings stay closed until somebody pays for the customs houses."
    notices = ("Read the original article on Lantern.", "Copyright © 2031 Lantern. All rights reserved.")
    article = read("\n\n".join([HEAD, *body.strip().split("\n\n"), notices[0], about, notices[1]]))
    assert about not in texts(article)
    assert last in texts(read("\n\n".join([HEAD, *body.strip().split("\n\n"), "Advertisement", last, notices[1]])))


def test_a_text_goes_on_behind_a_table_of_labels(read, body):
    table = "Crossing\nLorries\nBrell North\n214\nOrm Bridge\n96\nDelta Gate\nclosed"
    last = (
        "The fees at the crossings have been in dispute between Valdoria and Kest for nine years, and both foreign "
        "ministers have promised more than once that a second round in Brell would settle them."
    )
    other = (
        "The harvest of plums in the southern valleys was the poorest since records began, growers complained, and "
        "prices in the shops of the capital doubled within a fortnight of the first frost."
    )
    page = f"Skip to content\nMenu\nSubscribe\n{HEAD}\n4 March 2031\nShare\nPrint\n{body.strip()}\n{table}\n"
    assert last in texts(read(f"{page}{last}\nAbout us\nContact\nPrivacy policy"))
    assert other not in texts(read(f"{page}Related stories\nPlums\n{other}\nAbout us\nContact\nPrivacy policy"))
