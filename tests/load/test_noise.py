"""Damage that saved pages bring along: other scripts, live blogs, versions side by side, slipped lists, advertisements."""

from __future__ import annotations

HEAD = "Border talks open in Brell"


def texts(article):
    return [block.clean.text for block in article.blocks]


def test_a_cookie_banner_with_lines_in_another_script_goes(read, body):
    article = read(
        "We use cookies on this site.\nSELECT A LANGUAGE\nSELECT A LANGUAGE\nЛицензия 000000\n许可证 0000\nHotline: 000-0000\n"
        + body
    )
    assert texts(article) == texts(read(body))
    assert len(article.furniture) == 6


def test_entries_of_a_live_blog_keep_their_clock_apart(read, body):
    parts = body.strip().split("\n\n")
    blog = f"-\n4 March 2031\n21:40 GMT\n{parts[3]}\n- 18:05 GMT\n{parts[2]}\n{parts[1]}\n- 09:30 GMT\n{parts[0]}\n"
    article = read(blog)
    assert texts(article) == ["21:40 GMT", parts[3], "- 18:05 GMT", parts[2], parts[1], "- 09:30 GMT", parts[0]]
    assert article.published.date == "2031-03-04"


def test_versions_side_by_side_lose_their_labels(read, body):
    parts = body.strip().split("\n\n")
    page = f"Version 3 Version 4\n{HEAD} {HEAD}\n(about 2 hours later)\n{parts[0]} {parts[1]}\n{parts[2]} {parts[3]}\n"
    article = read(page)
    assert article.title == HEAD
    assert texts(article) == [f"{parts[0]} {parts[1]}", f"{parts[2]} {parts[3]}"]


def test_time_that_passes_in_a_sentence_stays(read, body):
    assert "Two hours later they met again." in texts(
        read(f"{HEAD}\n\n{body}\nTwo hours later they met again.\n\n{body[::1]}")
    )


def test_a_list_whose_columns_slipped_names_each_role_once(read, body):
    first, rest = body.split("\n\n", 1)
    slipped = (
        "Ada Brun , Foreign Minister of Valdoria\n\n, Foreign Minister of Valdoria Tomas Iring , Envoy of Kest\n\n"
        ", Envoy of Kest Ina Sarn, host"
    )
    article = read(f"{HEAD}\n\n{first}\n\nAt the table sat:\n\n{slipped}\n\n{rest}")
    listed = [text for text in texts(article) if text.startswith(("Ada", "Tomas Iring,", "Ina", ","))]
    assert listed == ["Ada Brun, Foreign Minister of Valdoria", "Tomas Iring, Envoy of Kest", "Ina Sarn, host"]
    assert [piece.reason for piece in article.furniture] == ["repeated text"] * 2


def test_a_line_that_begins_with_another_comma_stays(read, body):
    first, rest = body.split("\n\n", 1)
    article = read(f"{HEAD}\n\n{first}\n, and nothing else was said that day by either of the sides.\n{rest}")
    assert not article.furniture


def test_advertisements_between_paragraphs_go(read, body):
    parts = body.strip().split("\n\n")
    page = f"{parts[0]} Advertisement\n\nADVERTISEMENT\n\n{parts[1]}\n{parts[2]}\n{parts[3]}\n"
    article = read(page)
    assert texts(article) == parts
    assert {piece.reason for piece in article.furniture} == {"advertisement"}
