"""Every kind of file, and every way in which one can be broken."""

from __future__ import annotations

import io
import json
import zipfile

from dashboard.config import ArticleMeta, Config
from dashboard.load import load_corpus
from dashboard.load.language import language

PAGE = """<html lang="en"><head><title>Border talks open</title>
<meta property="article:published_time" content="2021-03-04T10:00:00Z"><meta property="og:site_name" content="Brell Courier">
<link rel="canonical" href="https://brell.example/talks"></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>
<article><h1>Border talks open in Brell</h1>{}<h2>The road to Brell</h2><p>It was long, and it took two winters of silence.</p></article>
<footer>© Brell Courier</footer></body></html>"""


def paragraphs(body):
    return "".join(f"<p>{part}</p>" for part in body.split("\n\n"))


def test_a_web_page(load, body):
    articles, refusals = load(**{"a.html": PAGE.format(paragraphs(body))})
    assert not refusals
    article = articles[0]
    assert article.title == "Border talks open in Brell"
    assert (article.published.date, article.published.basis) == ("2021-03-04", "metadata")
    assert article.source == "Brell Courier"
    assert "heading" in {block.kind for block in article.blocks}
    assert not [block for block in article.blocks if "Home" in block.clean.text]


def test_markdown_with_a_header(load, body):
    articles, _ = load(
        **{"a.md": f"---\ntitle: Border talks\ndate: 2021-03-04\nsource: Brell Courier\n---\n# Border talks\n\n{body}"}
    )
    article = articles[0]
    assert (article.title, article.source, article.published.date) == ("Border talks", "Brell Courier", "2021-03-04")
    assert article.furniture[0].reason == "header of the file"


def test_json_jsonl_and_csv_hold_several_articles(load, body):
    row = {
        "headline": "Border talks",
        "articleBody": body,
        "datePublished": "2021-03-04",
        "publisher": {"name": "Brell Courier"},
    }
    table = 'title;text;date\nBorder talks;"' + body.replace('"', '""') + '";2021-03-04\n'
    articles, refusals = load(
        **{
            "a.json": json.dumps([row, row | {"headline": "Second"}]),
            "b.jsonl": json.dumps(row) + "\n{broken\n" + json.dumps(row),
            "c.csv": table,
        }
    )
    assert [article.article_id for article in articles] == ["a-1", "a-2", "b-1", "b-3", "c-1"]
    assert {article.published.date for article in articles} == {"2021-03-04"}
    assert {article.source for article in articles} == {"Brell Courier", None}
    assert [(refusal.line, refusal.fault.split(":")[0]) for refusal in refusals] == [(2, "broken JSON")]


def test_broken_json_is_reported_with_its_line(load, body):
    lines = [json.dumps({"text": body, "id": f"n{n}"}) for n in range(20)]
    lines[16] = lines[16][:-5]
    articles, refusals = load(**{"a.jsonl": "\n".join(lines)})
    assert len(articles) == 19
    assert articles[0].article_id == "a-n0"
    assert [refusal.line for refusal in refusals] == [17]


def test_a_feed(load, body):
    item = f"<item><title>Border talks</title><link>https://brell.example/1</link><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate><description><![CDATA[{paragraphs(body)}]]></description></item>"
    articles, refusals = load(
        **{
            "feed.xml": f'<?xml version="1.0"?><rss version="2.0"><channel><title>Brell Courier</title>{item}{item}</channel></rss>'
        }
    )
    assert not refusals
    assert [article.article_id for article in articles] == ["feed-1", "feed-2"]
    assert (articles[0].title, articles[0].source, articles[0].published.date) == (
        "Border talks",
        "Brell Courier",
        "2021-03-04",
    )


def docx(*paragraphs: tuple[str, str]) -> bytes:
    import docx

    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_word_file(load, body):
    articles, refusals = load(
        **{
            "a.docx": docx(
                ("Title", "Border talks open"),
                ("Normal", body.split("\n\n")[0]),
                ("Heading 1", "The road"),
                ("Normal", body.split("\n\n")[1]),
            )
        }
    )
    assert not refusals
    assert ("heading", "The road") in [(block.kind, block.clean.text) for block in articles[0].blocks]


def test_encodings(load, body):
    articles, refusals = load(
        **{"a.txt": body.encode("utf-16"), "b.txt": body.encode("cp1252"), "c.txt": ("\ufeff" + body).encode()}
    )
    assert not refusals
    assert all("“We have agreed" in article.source_text for article in articles)


def test_carriage_returns_stay(load, body):
    text = body.replace("\n", "\r\n")
    articles, _ = load(**{"a.txt": text})
    assert articles[0].source_text == text
    assert len(articles[0].blocks) == 4


def test_bad_input_is_refused_one_by_one_and_the_rest_loads(load, tmp_path, body):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 60_000_000)
    outside = tmp_path.parent / f"{tmp_path.name}-outside.txt"
    outside.write_text(body)
    (tmp_path / "link.txt").symlink_to(outside)
    articles, refusals = load(
        **{
            "empty.txt": b" \n", "binary.txt": bytes(range(256)) * 40, "large.txt": b"a" * 20_000_001, "front.html": "<html><body><a href='/'>Home</a></body></html>",
            "bomb.docx": bomb.getvalue(), "broken.pdf": b"%PDF-1.4 nothing", "none.pdf": b"nothing", "broken.json": '{"text": \n', "picture.png": b"x",
            "feed.xml": "<html></html>", "table.csv": "a,b\n1,2\n", "number.json": "17", "good.txt": body,
        }
    )  # fmt: skip
    assert [article.article_id for article in articles] == ["good"]
    faults = {refusal.path.rsplit("/", 1)[-1]: refusal.fault for refusal in refusals}
    assert len(faults) == len(refusals) == 13
    assert "leads out" in faults["link.txt"]
    assert "unpacks" in faults["bomb.docx"]
    assert "20 MB" in faults["large.txt"]
    assert all(refusal.remedy for refusal in refusals)


def test_a_pdf_without_text_is_refused(load):
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    _, refusals = load(**{"scan.pdf": out.getvalue()})
    assert "without text" in refusals[0].fault


def test_stems_that_collide_and_folders(load, body):
    articles, _ = load(**{"a.txt": body, "a.md": body, "sub/a.txt": body, "sub/b.txt": body})
    assert sorted(article.article_id for article in articles) == ["a", "a-2", "a-3", "b"]


def test_configuration_wins(load, body):
    config = Config(
        articles={
            "a.txt": ArticleMeta(
                source="Kest Herald", published="2021-03-09", url="https://kest.example/x", title="As the desk has it"
            )
        }
    )
    articles, _ = load(config, **{"a.txt": f"Border talks open\n\n2021-03-04\n\n{body}"})
    article = articles[0]
    assert (article.source, article.published.date, article.published.basis) == ("Kest Herald", "2021-03-09", "config")
    assert (article.title, article.title_basis, article.url) == (
        "As the desk has it",
        "config",
        "https://kest.example/x",
    )


def test_a_short_english_text_is_no_pidgin():
    assert language("General Abdel Fattah al-Burhan met President William Ruto in Nairobi on Wednesday.") == "en"
    assert language("Dem dey yarn wetin di oga wey come Abuja don tok.") != "en"


def test_other_languages_are_kept_and_named(load):
    german = (
        "Die Unterhändler aus Valdoria und Kest trafen sich am Montag in Brell, um über die Grenze zu sprechen. Die Ministerin nannte das Treffen offen.\n"
        * 2
    )
    articles, refusals = load(**{"a.txt": german})
    assert not refusals
    assert articles[0].language == "de"


def test_a_missing_folder_is_said_so(tmp_path):
    import pytest

    with pytest.raises(FileNotFoundError, match="no such folder"):
        load_corpus(tmp_path / "none", Config(), lambda *_: None)


def test_half_a_surrogate_pair_is_replaced(load, body):
    articles, _ = load(**{"a.json": '{"text": ' + json.dumps(body)[:-1] + '\\ud800 end."}'})
    articles[0].source_text.encode()


def test_articles_deep_inside_an_export(load, body):
    articles, _ = load(
        **{
            "a.json": json.dumps(
                {
                    "meta": {"n": 2},
                    "data": {"articles": [{"title": "One", "body": body}, {"title": "Two", "body": body}]},
                }
            )
        }
    )
    assert [article.title for article in articles] == ["One", "Two"]


def test_a_page_of_headlines_holds_no_article(load):
    page = "".join(f"<h3><a href='/{n}'>Story {n}</a></h3>" for n in range(60))
    articles, refusals = load(**{"list.html": f"<html><body>{page}</body></html>"})
    assert not articles
    assert refusals[0].fault == "no article inside"
