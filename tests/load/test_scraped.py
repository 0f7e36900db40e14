"""Texts as they are copied from pages of many kinds: what is their headline, byline, outlet, date, and what is none."""

from __future__ import annotations

import pytest

HEAD = "Valdoria and Kest meet over border crossings"
STANDFIRST = (
    "The two neighbours have found a subject on which neither has to win, and it may be the best thing in years, "
    "writes our editor"
)


def set_aside(article):
    return {article.source_text[slice(*piece.span)] for piece in article.furniture}


def headings(article):
    return [block.clean.text for block in article.blocks if block.kind == "heading"]


@pytest.mark.parametrize(
    "above",
    [
        "Kest Letter · World\n",
        "The Kest Herald\nSubscribe now | Sign in\nWORLD / ASIA\n",
        "Skip to content\nSUBSCRIBE\nWORLD\nPEACE TALKS >\n",
        "Ministry of Foreign Affairs of the Republic of Kest\nPRESS RELEASE\nNo. 214/31\n",
        "Kest Gazette Online - News from the Strait\nWeather 17°C | Ferry times | E-paper\n",
        "This text was translated automatically from the Kestian. Show original\n",
        "POLICY BRIEF No 12/2031\n",
    ],
)
def test_what_stands_above_a_headline_is_none(read, body, above):
    assert read(f"{above}{HEAD}\nBy Ada Brun\n4 March 2031\n\n{body}").title == HEAD


@pytest.mark.parametrize(
    "between",
    [
        f"{STANDFIRST}\nAda Brun, Asia editor, in Brell\nWed 4 Mar 2031 06.00 BST\n6 min read\n",
        f"{STANDFIRST}\nThe ministers on their way to the session of Monday. ADA BRUN\n",
        "(Adds quotes of the minister, paragraphs 4-6, background)\nBy Ada Brun\n",
    ],
)
def test_what_stands_below_a_headline_is_none(read, body, between):
    article = read(f"Sign in\nSubscribe\nWORLD\n{HEAD}\n{between}Share\nSave\n\n{body}")
    assert article.title == HEAD


@pytest.mark.parametrize(
    "line",
    [
        "Ada Brun and Tomas Iring",
        "Ada Brun, Asia editor, in Brell",
        "ADA BRUN, staff writer",
        "Words: Mara Lind",
        "From Mara Lind in Port Lind",
        "Interview: Katrin Vory · Photos: Milo Peric",
    ],
)
def test_a_byline_without_by(read, body, line):
    text = body.replace("Ada Brun", "Lena Holt").replace("Tomas Iring", "Otto Rem").replace("Brun", "Holt")
    article = read(f"{HEAD}\n{line}\n4 March 2031\n\n{text}")
    assert article.byline == line
    assert not headings(article)


@pytest.mark.parametrize(
    "line", ["Border Crossings", "Peace Talks", "From Brell to Port Lind", "Ada Brun Called the Meeting Frank"]
)
def test_a_heading_below_the_headline_is_no_byline(read, body, line):
    article = read(f"{HEAD}\n\n{line}\n\n{body}\n\nThe peace talks go on, and the border stays shut to all for now.")
    assert article.byline is None
    assert headings(article) == [line]


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("BRELL, March 4, 2031 (Kest Wire) - ", "2031-03-04"),
        ("(Brell, 4 March 2031) – ", "2031-03-04"),
        ("BRELL, D.C. — March 4, 2031 — ", "2031-03-04"),
        ("BRELL CITY, March 4, 2031 /KestNewswire/ -- ", "2031-03-04"),
        ("On 4 March 2031 - a Tuesday - ", None),
        ("The treaty of March 4, 2031 - ", None),
        ("Brell, March 4, 2031 ", None),
    ],
)
def test_the_date_of_an_agency_leads_its_first_paragraph(read, body, lead, day):
    article = read(f"{HEAD}\n\nBy Ada Brun\n\n{lead}{body}")
    assert article.published.date == day
    if day:
        assert article.source_text[slice(*article.published.span)] in lead


@pytest.mark.parametrize(
    ("top", "foot", "name"),
    [
        ("Kest Letter · Interview", "Kest Letter is published by Kest Media, Brell.", "Kest Letter"),
        (
            "El Faro de Kest in English",
            "Follow El Faro de Kest in English on Facebook and X.",
            "El Faro de Kest in English",
        ),
        ("Ministry of Foreign Affairs of Kest", "Print version | Back to list", "Ministry of Foreign Affairs of Kest"),
        (
            "Sarm Institute for Policy",
            "Sarm Institute for Policy, 14 Harbour Street, Brell",
            "Sarm Institute for Policy",
        ),
        ("Kest Post > World > Asia", "About us | FAQ", "Kest Post"),
        ("Middle East", "World · Middle East · Sport", None),  # a section in two menus
        ("Middle East", "More stories from Middle East", None),
    ],
)
def test_the_name_at_the_top_that_the_page_says_again(read, body, top, foot, name):
    article = read(f"{top}\nSubscribe\n{HEAD}\nBy Ada Lind\n4 March 2031\n\n{body}\n\nComments (3)\n{foot}\n")
    assert article.source == name


TURNS = """{0}: Will the border open?

{1}: I believe that it will, and that it will be soon, whatever they say.

{0}: Who pays for it?

{1}: We have asked for a list of the costs, and have not had an answer yet.
"""


@pytest.mark.parametrize(
    ("label", "above", "source"),
    [
        ("KLR", "Posted on 18/11/2031 - 09:12 | Interview by Ada Brun | Kest Lake Review", "Kest Lake Review"),
        ("K.V.", "Interview: Katrin Vory", None),
        ("KLR", "18/11/2031", "KLR"),
    ],
)
def test_the_initials_of_the_one_who_asks(read, body, label, above, source):
    article = read(f"{HEAD}\n\n{above}\n\n{body}\n{TURNS.format(label, 'Holt')}")
    assert article.is_interview
    assert article.source == source


def test_the_author_in_a_column_of_the_line_of_the_date(read, body):
    article = read(f"{HEAD}\n\nPosted on 18/11/2031 - 09:12 | Interview by Ada Lind | Kest Lake Review\n\n{body}")
    assert article.byline == "Interview by Ada Lind"
    assert article.source_text[slice(*article.byline_span)] == article.byline


@pytest.mark.parametrize("label", ["About the authors", "Notes to editors:", "ENDS", "Suggested citation"])
def test_what_a_brief_has_behind_its_text(read, body, label):
    notes = (
        "1 See A. Lind, “The corridor that was”, Working Paper 7, 2031, pp. 4-11.\n"
        "The commission was set up by a treaty of 1998, and it meets in Brell once in every year since then.\n"
    )
    article = read(f"{HEAD}\n\n{body}\n\n{label}\n{notes}")
    assert {label, *notes.strip().split("\n")} <= set_aside(article)


def test_a_part_of_the_text_that_is_called_notes_stays(read, body):
    article = read(f"{HEAD}\n\nThe minister spoke for an hour.\n\nNotes\n\n{body}")
    assert "Notes" in headings(article)
    assert len(article.blocks) == 6


@pytest.mark.parametrize("label", ["Key points", "Executive summary", "Key takeaways"])
def test_a_heading_that_opens_the_text_of_a_crowded_page(read, body, label):
    menu = "Home\nWorld\nSubscribe\nSign in\nShare\nSave\nPrint\nNewsletters\n"
    article = read(f"{menu}{HEAD}\n4 March 2031\n\n{label}\n• The crossings open in June\n\n{body}\nMost read\n")
    assert headings(article)[0] == label


def test_a_list_that_sums_the_article_up_is_text_even_above_its_headline(read, body):
    points = "• Kest has put off the release of 18 sailors\n• The round that was due on Friday in Port Kest is off"
    lost = set_aside(
        read(f"The Kest Mirror\nHome > Live > Border\n\nKey points\n\n{points}\n\nKest puts off the release\n\n{body}")
    )
    assert not any("sailors" in text or "due on Friday" in text for text in lost)


def test_a_quotation_printed_again_in_large_letters(read, body):
    quote = "“We have agreed on the crossings, and on nothing else so far”"
    paragraphs = body.strip().split("\n\n")
    again = read("\n\n".join([HEAD, *paragraphs[:3], quote, paragraphs[3]]))
    assert quote in set_aside(again)
    ahead = read("\n\n".join([HEAD, paragraphs[0], quote, *paragraphs[1:]]))  # may be a heading
    assert quote not in set_aside(ahead)


def test_links_in_a_box_within_the_text(read, body):
    paragraphs = body.strip().split("\n\n")
    box = "Related articles\n- A record catch off Brell\n- Orm to tax suitcases"
    article = read("\n\n".join([HEAD, *paragraphs[:2], box, "Shuttle diplomacy", *paragraphs[2:]]))
    assert set(box.split("\n")) <= set_aside(article)
    assert headings(article) == ["Shuttle diplomacy"]


@pytest.mark.parametrize(
    "line",
    [
        "Brell - Updated 2 hours ago",
        "The ministers during the session of 9 June. ADA MONTOYA",
        "(Jan Saito in Orm contributed to this article.)",
        "» Who owns the beach at Orm?",
        "Your Friday guide to diplomacy on the lake",
        "You are receiving this email because you signed up on brell.example.",
    ],
)
def test_lines_that_are_no_text_wherever_they_stand(read, body, line):
    paragraphs = body.strip().split("\n\n")
    assert line in set_aside(read("\n\n".join([HEAD, *paragraphs[:2], line, *paragraphs[2:]])))


@pytest.mark.parametrize(
    "line",
    [
        "The sides last met in Brell two hours ago, an official said.",
        "The ministers spoke at the session of the UNITED NATIONS on 9 June.",
        "Iring contributed to the talks, and he said so.",
    ],
)
def test_sentences_that_only_look_like_such_lines(read, body, line):
    paragraphs = body.strip().split("\n\n")
    assert line not in set_aside(read("\n\n".join([HEAD, *paragraphs[:2], line, *paragraphs[2:]])))


def test_a_live_page_keeps_its_entries(read, body):
    paragraphs = body.strip().split("\n\n")
    times = ["21:40", "19:12", "17:05 GMT"]
    entries = "\n\n".join(
        f"{time}\n{head}\n{text}\nLena Holt"
        for time, head, text in zip(times, ["Closing summary", "Kest is ready", "Arrivals"], paragraphs, strict=False)
    )
    page = f"News | Sport | Lifestyle\nSearch\nLive\n{HEAD}\n4 March 2031\nLena Holt (now) and Otto Rem (earlier)\n"
    article = read(f"{page}Key events\n3h ago  Closing summary\n5h ago  Kest is ready\n\n{entries}\nShow more\n")
    assert article.byline == "Lena Holt (now) and Otto Rem (earlier)"
    assert headings(article) == ["Closing summary", "Kest is ready", "Arrivals"]
    assert {"3h ago  Closing summary", "Lena Holt"} <= set_aside(article)
    assert [block.clean.text for block in article.blocks if block.kind == "paragraph"] == [
        part for pair in zip(times, paragraphs, strict=False) for part in pair
    ]


def test_numbered_notes_at_the_end_without_a_heading(read, body):
    notes = ["[1] Decree 111, 9 January 2031.", "[2] See the Bulletin 2031-1, p. 14.", "[3] Author's interview."]
    article = read("\n".join([HEAD, "", body, *notes]))
    assert [block.clean.text for block in article.blocks[-3:]] == notes


def test_a_numbered_list_at_the_end_is_text(read, body):
    points = ["1. The crossings open in June.", "2. The fees are paid by both.", "3. A commission meets in Brell."]
    article = read("\n".join([HEAD, "", body, *points]))
    assert not set(points) & set_aside(article)


def test_roman_numbers_of_headings(read, body):
    paragraphs = body.strip().split("\n\n")
    article = read("\n\n".join([HEAD, paragraphs[0], "I. Background", paragraphs[1], "IV. What now", *paragraphs[2:]]))
    assert headings(article) == ["I. Background", "IV. What now"]


def test_the_number_of_a_series_is_no_month(read, body):
    article = read(f"{HEAD}\n\nCommentary | Issue Brief 2031/07 | September 2031\n\n{body}")
    assert (article.published.earliest, article.published.latest) == ("2031-09-01", "2031-09-30")


def test_the_line_below_a_headline_that_begins_with_by_is_not_its_end(read, body):
    article = read(
        f"Talking to the other side: a secret channel and its limits\nby Renata Holt\n4 March 2031\n\n{body}"
    )
    assert article.title == "Talking to the other side: a secret channel and its limits"
    assert article.byline == "by Renata Holt"


def test_a_note_on_the_author_in_the_byline(read, body):
    note = "Mara Lind has covered security on the lake since 2014. She studied in Orm."
    assert note in set_aside(read(f"{HEAD}\n\nMara Lind\n4 March 2031\n\n{body}\n{note}"))
    assert note not in set_aside(read(f"{HEAD}\n\nOtto Rem\n4 March 2031\n\n{body}\n{note}"))


@pytest.mark.parametrize(
    ("first", "last", "source"),
    [
        ("World News", "Mara Lind covers the lake for Continental Press.", "Continental Press"),
        ("Centre for Lake Studies (CLS)", "© 2031 CLS", "Centre for Lake Studies"),
    ],
)
def test_a_name_told_in_full_wins_over_a_section_and_over_initials(read, body, first, last, source):
    article = read(
        f"{first}\nSubscribe\n{HEAD}\nBy Mara Lind\n4 March 2031\n\nBRELL (CP) — {body}\n\nComments (3)\n{last}\n"
    )
    assert article.source == source


@pytest.mark.parametrize(
    "line",
    [
        "A woman waits at the crossing near Brell, Kest, Oct. 30, 2030. (KP Photo/Marwan Holt)",
        "Figure 1. Crossings shut in Kest, January to August 2030",
        "This story has been corrected to show that the crossings open on Thursday, not on Friday.",
        '[caption id="attachment_2041" width="640"] The crossing at Brell on Tuesday[/caption]',
        "Updated at 15.52 GMT",
    ],
)
def test_captions_and_corrections(read, body, line):
    paragraphs = body.strip().split("\n\n")
    assert line in set_aside(read("\n\n".join([HEAD, *paragraphs[:2], line, *paragraphs[2:]])))


def test_a_standfirst_between_headline_and_byline_is_no_heading(read, body):
    line = "Nobody may bring a flag to Brell"
    assert not headings(read(f"{HEAD}\n{line}\nBy Mara Lind\n4 March 2031\n\n{body}"))
    assert headings(read(f"{HEAD}\n\n{line}\n\n{body}")) == [line]


def test_headings_as_agencies_and_papers_print_them(read, body):
    paragraphs = body.strip().split("\n\n")
    dashes = read("\n\n".join([HEAD, *paragraphs[:2], "- 'No lectures' -", *paragraphs[2:]]))
    assert headings(dashes) == ["- 'No lectures' -"]
    counted = read("\n\n".join([HEAD, paragraphs[0], "2 Three options\n2.1 Two and a guest", *paragraphs[1:]]))
    assert headings(counted) == ["2 Three options", "2.1 Two and a guest"]


def test_a_table_of_contents_is_none_of_the_text(read, body):
    first, *rest = body.strip().split("\n\n")
    contents = "Table of contents\nSummary\n1 The present table\n2 What to do"
    article = read("\n\n".join([HEAD, contents, f"Summary\n{first}", "1 The present table", *rest]))
    assert {"1 The present table", "2 What to do", "Table of contents"} <= set_aside(article)
    assert headings(article) == ["Summary", "1 The present table"]


@pytest.mark.parametrize("label", ["DO-L", "D.O.L.", "DOL"])
def test_initials_of_the_author_name_no_outlet(read, body, label):
    turns = TURNS.format(label, "MU")
    article = read(f"Isthmus Review of Books and Affairs\n{HEAD}\nInterviewed by Dev Okafor-Lind\n\n{body}\n{turns}")
    assert article.title == HEAD
    assert article.source == "Isthmus Review of Books and Affairs"


@pytest.mark.parametrize(
    "line",
    [
        "Ada Brun, the envoy, in Brell last month Credit: Jan van Dam/Holland Beeld",
        "← Previous: The dredger's daughter",
        "Kest Files is a reader-supported publication. To receive new posts, consider becoming a subscriber.",
        "[This interview has been condensed.]",
        "Do you agree? Send a letter of no more than 200 words to letters@brell.example with your full name and address.",
        "Spring 2031",
    ],
)
def test_more_lines_that_are_no_text(read, body, line):
    paragraphs = body.strip().split("\n\n")
    assert line in set_aside(read("\n\n".join([HEAD, *paragraphs[:2], line, *paragraphs[2:]])))


@pytest.mark.parametrize(
    "line",
    [
        "The envoy gave the speech at the U.S. ARMY WAR COLLEGE.",
        "The talks resume at 9 a.m. EST IN GENEVA.",
        "They had asked to speak to Prof. ADA BRUN",
        "The views expressed by the two ministers differed, Brun told reporters in Brell.",
        "Valdoria asked Kest to consider becoming a member of the commission, her office said.",
        "An earlier version of this deal was rejected by the parliament of Kest in June.",
        "The fees do not necessarily reflect the costs of the crossings, Iring's office said.",
        "The route of the pipeline has been shortened by forty kilometres, both sides said.",
        "The list has been updated to reflect the demands of Valdoria, an official said.",
        "Number of troops in dispute",
        "Report no progress, envoys are told",
        "3 days ago Kest left the table",
    ],
)
def test_text_that_shares_words_with_furniture_stays(read, body, line):
    paragraphs = body.strip().split("\n\n")
    assert line not in set_aside(read("\n\n".join([HEAD, *paragraphs[:2], line, *paragraphs[2:]])))


@pytest.mark.parametrize(
    "byline", ["By Ada Holt in Kest City", "By Ada Holt, Kest Herald", "Ada Holt, Kest correspondent", "By Ada Kester"]
)
def test_a_last_paragraph_that_begins_like_the_byline_but_not_with_its_author(read, body, byline):
    last = "Kest has rejected the offer, and its envoy is due in Orm on Friday."
    article = read(f"{HEAD}\n\n{byline}\n\n{body}\n{last}")
    assert last not in set_aside(article)
    assert "Kest City" not in set_aside(read(f"{HEAD}\n\n{byline}\n\n{body}\nKest City\n\n{last}"))


def test_a_last_paragraph_on_a_namesake_of_the_author_in_the_text(read, body):
    last = "Brun has rejected the offer, and is due in Orm on Friday."
    assert last not in set_aside(read(f"{HEAD}\n\nBy Lena Brun\n\n{body}\n{last}"))


def test_the_terms_of_an_agreement_at_the_end_are_no_notes(read, body):
    terms = [
        "1. Kest withdraws its troops from the border by 4 May, 2031.",
        "2. Valdoria opens the crossings by 1 June, 2031, under Resolution 2231 (2015).",
        "3. A commission meets in Brell by 2 July, 2031.",
    ]
    assert not set(terms) & set_aside(read("\n".join([HEAD, "", body, *terms])))
    bracketed = [term.replace(". ", "] ", 1).replace(term[0], f"[{term[0]}", 1) for term in terms]
    assert not set(bracketed) & set_aside(read("\n".join([HEAD, "", body, *bracketed])))


@pytest.mark.parametrize(
    "label", ["Advertisement", "Sign up for our newsletter", "Read more: The dam that nobody has seen"]
)
def test_a_heading_right_below_a_label_of_the_page_stays(read, body, label):
    paragraphs = body.strip().split("\n\n")
    article = read("\n\n".join([HEAD, *paragraphs[:2], f"{label}\nWhat comes next", *paragraphs[2:]]))
    assert headings(article) == ["What comes next"]


def test_the_last_of_a_lettered_list_is_no_heading(read, body):
    first, *rest = body.strip().split("\n\n")
    article = read("\n\n".join([HEAD, first, "A. The crossings\nB. The fees", *rest]))
    assert not headings(article)


def test_contacts_between_the_sides_are_no_contacts_of_the_page(read, body):
    paragraphs = body.strip().split("\n\n")
    article = read("\n\n".join([HEAD, *paragraphs[:3], "Contacts", paragraphs[3]]))
    assert headings(article) == ["Contacts"]


@pytest.mark.parametrize("title", ["Kest wants tolls. Valdoria wants a bridge.", "Press Briefing – March 4, 2031"])
def test_headlines_in_sentences_and_with_their_date(read, body, title):
    between = "Two ministers met in Brell. Neither moved.\nMara Lind\n" if "tolls" in title else ""
    article = read(f"{title}\n{between}March 4, 2031\n\n{body}")
    assert (article.title, article.published.date) == (title, "2031-03-04")


def test_a_question_above_a_date_is_the_headline(read, body):
    title = "Kest and Valdoria: what is in the river accord, and why is it on hold?"
    assert read(f"{title}\n\nMarch 4, 2031\n\n{body}").title == title


def test_a_question_above_nothing_but_its_text_is_none(read, body):
    title = "Who would have thought that a bridge over one small river could stop two governments for a year?"
    assert read(f"{HEAD}\n\n{title} {body}").title == HEAD


def test_a_sentence_right_below_the_headline_is_no_heading(read, body):
    told = "The ministers are expected to go over the draft of the treaty"
    article = read(f"{HEAD}\n{told}\n© Jan Rost/KWA\n{body}")
    assert (article.title, headings(article)) == (HEAD, [])
    assert told in [block.clean.text for block in article.blocks]


def test_bold_headings_that_run_into_their_paragraphs(read, body):
    first, second, *others = body.strip().split("\n\n")
    article = read("\n\n".join([HEAD, f"**What happened.** {first}", f"**Why it matters.** {second}", *others]))
    assert headings(article) == ["What happened.", "Why it matters."]
    assert first in [block.clean.text for block in article.blocks]
    once = read("\n\n".join([HEAD, f"**Not yet.** {first}", second, *others]))
    assert headings(once) == []


def test_a_line_that_begins_a_sentence_before_a_list_is_no_heading(read, body):
    article = read(f"{HEAD}\n\n{body}\nThe parties agreed to:\n- open two crossings;\n- meet again in June.\n")
    assert headings(article) == []


def test_speakers_with_their_offices_on_lines_of_their_own(read):
    text = (
        "What the truce means\nMarch 4, 2031\nTranscript\nRUTH ADLER, HOST:\n"
        "One month ago the two armies signed a truce in Brell. Our reporter has followed what came of it. Welcome.\n"
        "SAM BECK, BYLINE: Thank you.\nADLER: Have the guns gone quiet?\n"
        "BECK: Mostly. Heavy weapons are to be handed over in stages, and both sides asked for monitors.\n"
        "ADLER: Thank you.\nBECK: You're welcome.\nCopyright © 2031 Radio Brell. All rights reserved.\n"
    )
    blocks = read(text).blocks
    assert (blocks[0].kind, blocks[0].clean.text) == ("heading", "Transcript")
    assert [block.speaker for block in blocks[1:]] == [
        "RUTH ADLER, HOST",
        "SAM BECK, BYLINE",
        "ADLER",
        "BECK",
        "ADLER",
        "BECK",
    ]


@pytest.mark.parametrize("marks", [("Q.", "A."), ("Q –", "A –"), ("**Q:**", "**A:**"), ("Q:", "A:")])
def test_letters_of_questions_and_answers(read, marks):
    asks, answers = marks
    turns = f"{asks} Who chairs the commission?\n\n{answers} Two deputy ministers, in turn, from both sides of the river.\n\n"
    blocks = read(f"{HEAD}\n\n{turns}{turns.replace('Who', 'And who').replace('Two deputy', 'None of the')}").blocks
    assert [block.kind for block in blocks] == ["question", "answer"] * 2
