"""What a page says to its reader is set aside; a sentence of the article that shares its words stays."""

from __future__ import annotations

import pytest

HEAD = "Valdoria and Kest meet over border crossings"


def put(body: str, sentence: str) -> str:
    paragraphs = body.strip().split("\n\n")
    return "\n\n".join([HEAD, *paragraphs[:2], sentence, *paragraphs[2:]])


@pytest.mark.parametrize(
    "sentence",
    [
        "Comments on the draft were due by Monday, an official said.",
        "“Get our people back first,” the minister said.",
        "Get our people back first, the minister told the envoy.",
        "Either side may end the truce at any time, with ten days' notice.",
        "The lease can be extended at any time by consent of both.",
        "Sign up to the agenda that you signed already, she told the rebels.",
        "Related to this was the question of fishing rights.",
        "Back to the table they went, after a pause of two hours.",
        "Download the maps from our site, the envoy told residents, and check your parcel.",
        "Photographs by satellite showed new trenches on the Kest side.",
        "The text was originally published in 2012 as an annex to the accord.",
        "The annex may not be published before the spring.",
        "Sponsored by Orm, the talks went on for a week.",
        "Compiled by the mediators, the list holds 214 names.",
        "Reporting by the monitors will start in May.",
        "Watch what they do and not what they say, he advised.",
        "Either party may opt out after a year.",
        "Hotline staff from both navies met in Brell for the first time.",
        "Fax and telephone lines between the two capitals were restored on Monday.",
        "Posted in 2019 as consul, she knows both capitals.",
        "Tagged as terrorists by the neighbour, the group's envoys stayed home.",
        "Filed under seal, the claim names three ministers.",
        "In this article the constitution forbids foreign bases.",
        "Go to Orm and sign, the president told his minister.",
        "By entering the zone, the patrol broke the truce.",
        "By submitting the claim to the court, Valdoria hopes to win time.",
        "The views expressed are those of a tired country, the envoy said of the letter.",
        "With contributions from four donors, the fund holds 20 million dollars.",
        "Courtesy of the host, the delegates stayed an extra night.",
        "Never miss a chance to miss a chance, the old saying goes.",
        "The accord foresees a special offer to farmers on both banks.",
        "Share the sea, as one admiral put it, or lose it to others.",
        "Read more closely, the ruling leaves the door open: a new vote would cure the fault.",
        "Also read out at the briefing was a letter from the consulate, which asked its people to register.",
        "BRELL, March 4. /TOSS/. The ministers of Valdoria and Kest opened talks in the morning, a correspondent saw.",
    ],
)
def test_a_sentence_that_shares_words_with_furniture_is_text(read, body, sentence):
    article = read(put(body, sentence))
    assert sentence in [article.source_text[slice(*block.span)] for block in article.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "If you found this article helpful, please share it with your friends and leave a comment below!",
        "Start your day with the news that matters. Get our Morning Edition newsletter.",
        "Stay updated with the latest news from Kest. Download our app and join us on WhatsApp.",
        "The Kest Daily Briefing newsletter has all that you need to start your day. Sign up here.",
        "Do you have a question on the talks? Send it to our newsroom with the form below.",
        "This live page is now closed. Thank you for following along.",
        "Disclaimer: This content is for informational purposes only. We do not guarantee its accuracy.",
        "This article is for subscribers only.",
        "Accounting software that small teams love. Try it free for 30 days.",
        "Commenting guidelines: Be civil, stay on topic.",
        "Comments are moderated before they are published.",
        "This transcript may not be in its final form.",
        "The interview has been edited for length and clarity.",
        "An earlier version of this article said that the talks lasted four hours.",
        "Editing by Ada Lind and reporting by Bo Rask in Brell.",
        "♦ Download the Kest News app for your phone.",
        "Facebook Twitter Email Copy link",
        "Press release | No: 74/31",
    ],
)
def test_what_a_page_says_to_its_reader_is_set_aside(read, body, line):
    article = read(put(body, line))
    assert line in {article.source_text[slice(*piece.span)] for piece in article.furniture}
    assert len(article.blocks) == 4


def test_answers_to_a_reporter_are_never_an_invitation(read, body):
    turns = (
        "REPORTER: Share with us at least whether you asked.\nMR LIND: You can withdraw from the list at any time.\n"
        "REPORTER: Thank you.\nMR LIND: Thank you."
    )
    article = read(f"Briefing of the ministry\n4 March 2031\n{turns}\n###")
    assert [block.speaker for block in article.blocks] == ["REPORTER", "MR LIND"] * 2
