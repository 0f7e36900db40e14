"""Notes and sources below a text, times of a live page's entries and a transcript's heading belong to the article."""

from __future__ import annotations

import pytest

HEAD = "Valdoria and Kest meet over border crossings"
NOTES = (
    "[1] Interview with an envoy, Brell, March 2031.",
    "Lind, A. (2030) ‘Crossings and Fees’, Journal of the Straits 11(2), pp. 41–66.",
)


def blocks(article, kind):
    return [block.clean.text for block in article.blocks if block.kind == kind]


def set_aside(article):
    return {article.source_text[slice(*piece.span)] for piece in article.furniture}


@pytest.mark.parametrize("label", ["Notes", "References", "Sources", "Endnotes"])
def test_notes_below_a_text_are_its_last_part(read, body, label):
    page = "\n\n".join([HEAD, body, label, *NOTES, "Cite this post: Lind, A. (2031) ‘Crossings’, Kest Forum, 4 March."])
    article = read(page + "\n\nAbout the author\n\nAda Lind works on ferries.")
    assert blocks(article, "heading") == [label]
    assert blocks(article, "paragraph")[-2:] == list(NOTES)
    assert "Ada Lind works on ferries." in set_aside(article)


def test_what_follows_such_a_label_without_a_note_is_none(read, body):
    article = read(f"{HEAD}\n\n{body}\n\nSources\nTwitter\nFacebook\n")
    assert {"Twitter", "Facebook"} <= set_aside(article)


def test_times_of_entries_are_text_and_no_headings(read):
    entries = (
        "17:48\nDelegations leave\nThe envoys have left by the northern gate, and nobody stopped for the cameras.\n\n"
        "16:30\nKest repeats its terms\nAda Brun said that the draft does not touch the heart of the matter at all.\n\n"
        "09:15\nMinisters meet in Brell\nThe ministers of Valdoria and Kest have opened their meeting in the customs house."
    )
    article = read(f"14:02\nKest Post\n{HEAD} – as it happened\n4 March 2031\n\n{entries}\n\nLoad more posts")
    assert [text for text in blocks(article, "paragraph") if ":" in text] == ["17:48", "16:30", "09:15"]
    assert blocks(article, "heading") == ["Delegations leave", "Kest repeats its terms", "Ministers meet in Brell"]
    assert "14:02" in set_aside(article)  # the clock of the page


TURNS = (
    "ADA BRUN: Will the border open?\n\nOTTO REM: I believe that it will, and soon.\n\n"
    "ADA BRUN: Who pays for it?\n\nOTTO REM: We have asked for a list of the costs, and have no answer yet.\n"
)


def test_a_transcript_has_its_heading(read, body):
    page = f"The Long Road podcast\nTranscript\nEpisodes  Hosts  Merch\n{HEAD}\n4 March 2031\n\n{body}\n\n{{}}"
    said = "This transcript was generated automatically and may contain errors."
    article = read(page.format(f"Transcript\n\n{said}\n\n{TURNS}"))
    assert blocks(article, "heading") == ["Transcript"]
    assert said in set_aside(article)
    assert not blocks(read(page.format(TURNS)), "heading")  # a button above the headline


def test_a_letter_ends_with_its_writers_name(read, body):
    page = (
        f"Home\nSubscribe\nSign in\nWORLD\n{HEAD}\n4 March 2031\nShare\nSave\n\n{body}\n{{}}\n\n6 Comments\nUnsubscribe"
    )
    assert blocks(read(page.format("Until next Monday,\nInés")), "paragraph")[-2:] == ["Until next Monday,", "Inés"]
    assert "Most liked" in set_aside(read(page.format("Best of Kest\nMost liked")))


def test_a_text_that_breaks_off_above_a_notice(read, body):
    cut = "The next round is set for March in Brell. Growers on both banks say they"
    menu = "Home\nSubscribe\nSign in\nWORLD\nShare\nSave\nPrint\nComments are closed\n"
    article = read(f"{menu}{HEAD}\n4 March 2031\n\n{body}\n{cut}\n\nThis article is for subscribers.\nLog in")
    assert article.blocks[-1].clean.text == cut


def test_what_a_press_release_quotes_below_its_text(read, body):
    menu = "Home\nSubscribe\nSign in\nWORLD\nShare\nSave\nPrint\nComments are closed\n"
    quote, said = "“Nine years is a long time to court a partner.”", "Maro Lind, Commissioner for Ferries - 23/09/2031"
    article = read(
        f"{menu}{HEAD}\n4 March 2031\n\n{body}\n\nFor more information\n\nQuote(s)\n\n{quote}\n\n{said}\n\nPrint"
    )
    assert blocks(article, "heading") == ["Quote(s)"]
    assert blocks(article, "paragraph")[-3:] == [quote, *said.rsplit(" ", 1)]


def test_an_entrys_title_may_begin_like_a_link(read):
    left = "The envoys have left by the northern gate of the customs house, and nobody stopped for the cameras."
    said = "Ada Brun said that the draft does not touch the heart of the matter at all, whatever its authors say."
    entry = "{}\n{}\n{}\n\n"
    page = f"{HEAD} – as it happened\n4 March 2031\n\n{entry.format('17:48', 'In pictures: the road to Brell', left)}"
    article = read(f"{page}Read more: Who owns the bridge?\n\n{entry.format('16:30', 'Kest repeats its terms', said)}")
    assert blocks(article, "heading") == ["In pictures: the road to Brell", "Kest repeats its terms"]
    assert "Read more: Who owns the bridge?" in set_aside(article)


def test_the_words_of_a_film_above_its_length(read, body):
    page = f"{HEAD}\nBy Ada Lind\n4 March 2031\nLink copied\nHear what drivers say about the deal\n{{}}\n\n{body}"
    assert "Hear what drivers say about the deal" in set_aside(read(page.format("02:14 - Source: KEST")))
    assert "Hear what drivers say about the deal" not in set_aside(
        read(page.format("Story highlights\n• No fees\n• No tax"))
    )
