"""Measures told in sentences that the language model misreads, by pronouns of a main clause, and in questions."""

from itertools import islice

import pytest

from dashboard.article import Article, Block, CleanText, Span
from dashboard.document import Document, Sentence, Token
from dashboard.extract.sanctions import EXTRACTOR
from dashboard.measures.mended import mended

TOLD = [
    ("Kenya renews sanctions on Chad", "sanctions", "extended", ["Kenya"], ["Chad"]),
    ("ECOWAS imposed sanctions in January and lifted them in July.", "sanctions", "imposed", ["ECOWAS"], []),
    ("Norway surprised many when it took Sudan off its blacklist.", "sanctions", "lifted", ["Norway"], ["Sudan"]),
    ("Norway blacklisted the Iraqi oil trader Jane Roe.", "sanctions", "imposed", ["Norway"], ["Jane Roe"]),
    (
        "Norway sanctioned two Chadian bankers, Jane Roe and John Doe.",
        "sanctions",
        "imposed",
        ["Norway"],
        ["Jane Roe", "John Doe"],
    ),
    ("Kenya has kept its airspace closed to Indian airlines.", "air link", "in force", ["Kenya"], ["Indian airlines"]),
    ("Chad has asked Kenya for years to end the sanctions.", "sanctions", "easing proposed", ["Kenya"], []),
    ("Chad asked Kenya in May. Kenya banned Chadian trucks.", "other", "imposed", ["Kenya"], ["Chadian"]),
    ("The measures against Chad are being lifted.", "sanctions", "lifted", [], ["Chad"]),
    ("Kenya put the treaty with Chad in abeyance.", "other", "imposed", ["Kenya"], ["Chad"]),
    ("The sanctions relief for Chad took effect in May.", "sanctions", "eased", [], ["Chad"]),
    ("Norway gave Chad an exemption from its sanctions.", "sanctions", "eased", ["Norway"], ["Chad"]),
    (
        "Kenya answered with duties on Chadian goods. Norway raised its own to 25 percent.",
        "tariff",
        "imposed",
        ["Norway"],
        ["Chadian goods"],
    ),
    (
        "Kenya set up a framework for sanctions on Chad. The framework was extended.",
        "sanctions",
        "extended",
        [],
        [],
    ),
    (
        "What about the Kenyan tariffs on Chadian goods? They were cut to 5 percent.",
        "tariff",
        "eased",
        [],
        ["Chadian goods"],
    ),
    (
        "Kenya imposed tariffs on Chad. Chad has asked for its wool to be exempted.",
        "tariff",
        "easing proposed",
        [],
        ["Chad"],
    ),
    ("Chad asked Kenya to lift the sanctions on Chad. Kenya has no plans to do so.", "sanctions", "easing rejected", ["Kenya"], ["Chad"]),
]  # fmt: skip
TOLD += [
    ("The freeze on the assets of Chad is over.", "asset freeze", "lifted", [], ["Chad"]),
    ("Norway has a tariff. Provisional duties have applied since July.", "tariff", "in force", [], []),
    ("Kenya has gone further still with duties of 90 percent.", "tariff", "imposed", ["Kenya"], []),
]
NOTHING = [
    "Provisional duties of the guards have applied since July.",
    "Kenya has gone much further with talks of 100 hours.",
    "The freeze in the north of Chad is over.",
    "Sudan fell silent. Chad's pipeline stopped pumping its crude.",
    "The framework of the talks was extended by a day.",
    "Kenya put the guests in a hall near the treaty.",
    "The measures against malaria are being lifted.",
    "Kenya's cut of the tariff talks. They were cut to five days.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_a_measure_is_told_however_the_sentence_is_parsed(parse_text, text, instrument, action, senders, targets):
    document = parse_text(text)
    rows = [row for row in EXTRACTOR.find(document) if row.sentence == document.sentences[-1].number]
    assert (instrument, action, senders, targets) in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_measure_stays_none(parse_text, text):
    document = parse_text(text)
    last = document.sentences[-1].number
    assert [row for row in EXTRACTOR.find(document) if row.sentence == last and not row.asked] == []


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Kenya has a ban on goods of Chad and Norway bars Sudanese tea.", {"Chad", "Sudanese"}),
        ("Kenya imposed sanctions on two officers, and Norway cut aid to Chad.", {"two officers", "Chad"}),
    ],
)
def test_who_acts_next_is_not_hit_with_the_one_before(parse_text, text, hit):
    assert {p.text for row in EXTRACTOR.find(parse_text(text)) for p in row.targets} <= hit


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway froze the assets of Jane Roe and of the Kest Gold Bank.", ["Jane Roe", "the Kest Gold Bank"]),
        ("Norway stopped arms deliveries to the kingdom.", ["the kingdom"]),
        ("There is a Norwegian tariff. Norway set the rate at 12% for each of them.", ["each of them"]),
        ("Norway invoked snapback in May.", []),
        ("Norway pushed the duties on Chadian goods to 45 percent.", ["Chadian goods"]),
        ("Norway pushed the duties on Chadian goods up the agenda.", None),
        ("Norway sanctioned Chad. Kenya asked Norway to take Chad off the list.", ["Chad"]),
        ("Norway published a novel. Kenya asked Norway to take Chad off the list.", None),
        ("A ban on trading Chadian bonds was dropped.", []),
        (
            "Norway listed Jane Roe on its sanctions list. Kenya followed with measures against two Chadian officers.",
            ["two Chadian officers"],
        ),
        ("Norway has tariffs. A tariff of 36 percent is hanging over both.", ["both"]),
        ("Norway offered to lift the measures that it has kept in place against Chad.", ["Chad"]),
        ("Norway wants Chad to stop buying Iranian fuel.", None),
        ("Norway put a tariff on Chad. Chad has asked that the extra 25 percent be withdrawn.", []),
        ("Flights to and from Chad, suspended since August, may resume.", ["Chad"]),
        ("Norway cut off the gas that it sells to its northern neighbour.", ["its northern neighbour"]),
        ("Norway threw out six Canadians within hours.", ["six Canadians"]),
        ("Norway threw out six boxes within hours.", None),
        ("Norway has a tariff. Kenya plans to charge up to 35 percent on cars from Chad.", ["Chad"]),
        ("Norway put tariffs on Chad. Jane Roe ordered the surcharge in May.", []),
        ("Norway imposed tariffs on Chad, and Kenya answered with 45.", ["Norway"]),
        ("Norway imposed tariffs on Chad, and Kenya answered with a smile.", ["Chad"]),
    ],
)
def test_whom_the_last_measure_hits(parse_text, text, told):
    document = parse_text(text)
    last = document.sentences[-1].number
    rows = [row for row in EXTRACTOR.find(document) if row.sentence == last and not row.merely_named]
    assert ([p.text for p in rows[-1].targets] if rows else None) == told


def test_the_security_council_speaks_of_its_own_embargo(parse_text):
    text = "The Security Council extended the mandate of the panel that monitors the arms embargo on Chad."
    (row,) = EXTRACTOR.find(parse_text(text))
    assert [p.text for p in row.senders] == ["The Security Council"]


def test_aid_frozen_over_an_event_hits_where_it_took_place(parse_text):
    (row,) = EXTRACTOR.find(parse_text("After violence in the north of Chad, Norway froze its aid."))
    assert [p.text for p in row.hinted] == ["Chad"]
    (row,) = EXTRACTOR.find(parse_text("After a meal in the north of Chad, Norway froze its aid."))
    assert not row.hinted


def test_no_word_is_hung_on_itself_by_way_of_another():
    # Where initials hang on a word that hangs on the verb behind them, the verb may not be hung on that word.
    text = "curbs EAXU imposed measures"
    parsed = [("curbs", "NOUN", "NNS", "nmod", 2), ("EAXU", "VERB", "VB", "acl", 0), ("imposed", "VERB", "VBN", "amod", 3),
              ("measures", "NOUN", "NNS", "ROOT", 3)]  # fmt: skip
    tokens = [
        Token(i, word, word, pos, tag, dep, head, "", "O", " ", text.index(word), text.index(word) + len(word), 0)
        for i, (word, pos, tag, dep, head) in enumerate(parsed)
    ]
    article = Article(
        "a", "a.txt", "0", text, (Block("paragraph", Span(0, len(text)), CleanText.of(text, Span(0, 27))),)
    )
    document = mended(Document(article, tuple(tokens), (Sentence(0, 0, "paragraph", None, 0, 27, text, 0, 4),)))
    for token in document.tokens:
        assert document.root(document.sentences[0]) in [token, *islice(document.ancestors(token), len(tokens))]


def test_what_hangs_on_words_read_otherwise_is_as_if_worked_out_anew(parse_text):
    document = parse_text("In April China withdrew its sanctions. It imposed travel bans and asset freezes on Niger.")
    made = mended(document)
    anew = Document(document.article, made.tokens, document.sentences)
    assert made.tokens != document.tokens
    assert all(made.children(token) == anew.children(token) for token in made.tokens)
