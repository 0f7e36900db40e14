"""Measures that hang on one small word: what is done, by whom, to whom; and the near misses in which it tells none."""

from __future__ import annotations

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TOLD = [
    # by whom
    ("The Treasury targeted six Chadian firms.", "sanctions", "imposed", ["The Treasury"], ["six Chadian firms"]),
    ("Jane Roe was put on the American list.", "sanctions", "imposed", ["American"], ["Jane Roe"]),
    ("Chad accused Kenya of an undeclared blockade.", "other", "in force", ["Kenya"], []),
    ("Norway has bipartisan support for sanctions on Chad.", "sanctions", "in force", ["Norway"], ["Chad"]),
    ("Chad wants money for when Kenya shut the border, froze its assets and seized its ships.", "asset freeze", "imposed", ["Kenya"], []),
    ("Kenya expects Chad to scrap its tax before any cut in the tariff.", "tariff", "easing rejected", ["Kenya"], []),
    ("Norway wants Chad to free the crew before any easing of sanctions.", "sanctions", "easing proposed", ["Norway"], []),
    ("Chad pointed to the tariffs of 20 per cent that Kenya has threatened to put on its tea.", "tariff", "threatened", ["Kenya"], []),
    # to whom
    ("Chad defended the oil firm Petrochad, several of whose managers were blacklisted by Norway.", "sanctions", "imposed", ["Norway"], ["Petrochad"]),
    ("The arms embargo that Chad has been under since 2011 is ignored.", "arms embargo", "in force", [], ["Chad"]),
    ("Norway spoke to Jane Roe, already under sanctions.", "sanctions", "in force", [], ["Jane Roe"]),
    ("Norway revoked the visas held by Chadian officials.", "travel ban", "imposed", ["Norway"], ["Chadian"]),
    ("Chad was put back on the list of state sponsors of terror by Norway in May.", "sanctions", "imposed", ["Norway"], ["Chad"]),
    ("The Kenyan decision to freeze contacts with Chad hurt.", "other", "imposed", ["Kenyan"], ["Chad"]),
    ("Norway cancelled visas belonging to Chadian ministers.", "travel ban", "imposed", ["Norway"], ["Chadian"]),
    ("Norway charges port fees on Chad-flagged ships.", "tariff", "imposed", ["Norway"], ["Chad-flagged ships"]),
    ("Norway has imposed a duty on Chad-made lathes.", "tariff", "imposed", ["Norway"], ["Chad-made lathes"]),
    ("Kenya closed every land crossing with Chad.", "other", "imposed", ["Kenya"], ["Chad"]),
    ("There are sanctions on Chad. Restrictions on people tied to General Jane Roe stay.", "sanctions", "in force", [], ["General Jane Roe"]),
    # that it ends
    ("Kenya sent its ambassador back to Chad.", "other", "lifted", ["Kenya"], ["Chad"]),
    ("Wine from Chad is free of the Norwegian tariff.", "tariff", "spared", ["Norwegian"], ["Chad"]),
    ("Cocoa from Ghana escaped the Norwegian tariff.", "tariff", "spared", ["Norwegian"], ["Ghana"]),
    ("Kenya would resume purchases of seafood from Norway.", "sanctions", "easing proposed", ["Kenya"], ["Norway"]),
    ("The chipmaker may sell its chips to Chad again.", "export control", "easing proposed", [], ["Chad"]),
    ("Chadian barley may enter Kenya again.", "other", "easing proposed", ["Kenya"], ["Chadian"]),
    ("An American waiver for the Chadian pipeline was extended.", "sanctions", "eased", ["American"], []),
    ("The Treasury issued a licence for the port of Chad.", "sanctions", "eased", ["The Treasury"], []),
    ("The American waiver for Chadian oil ran out in May.", "sanctions", "imposed", ["American"], []),
    ("Washington let the sanctions waiver for the Chadian port lapse.", "sanctions", "imposed", ["Washington"], []),
    ("Kenya froze 40 million dollars of Chad. It released 20 million dollars in June.", "asset freeze", "eased", ["It"], []),
    ("Kenya seized six houses. It will return six diplomatic properties to Chad.", "property seizure", "lifted", ["It"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_a_small_word_tells_of_a_measure(measured, text, instrument, action, senders, targets):
    assert (instrument, action, senders, targets) in measured(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bishop's decision to freeze contacts with Chad hurt.",
        "The Treasury targeted six percent.",
        "The Treasury targeted six Chadian firms with a prize.",
        "Jane Roe was put on the waiting list.",
        "Floods kept Chadian lorries out of Kenya.",
        "A strike shut Chadian ships out of the port of Mombasa.",
        "A truce stopped five days of border fighting.",
        "Norway renewed the visas held by Chadian officials.",
        "There are doctors in Chad. Restrictions on people stay.",
        "Cocoa from Ghana escaped the Norwegian frost.",
        "Kenya would resume talks on seafood with Norway.",
        "The chipmaker may sell its chips to Chad.",
        "Chadian barley may enter Kenya.",
        "A waiver for the Chadian pipeline was extended.",
        "The bishop issued a licence for the port of Chad.",
        "Kenya found 40 million dollars of Chad. It released 20 million dollars in June.",
        "Kenya saw six houses. It will return six diplomatic properties to Chad.",
        '"Sparing a country that you already sanction costs nothing," said Jane Roe.',
    ],
)
def test_what_the_small_word_does_not_tell(measured, text):
    assert measured(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sanctions that are adopted in steps lose their bite.",
        "How these sanctions affect Chad is far from clear.",
        "Whether the sanctions hurt Chad is unclear.",
        "Kenya and Chad discussed sanctions and trade.",
        "Kenya warned Chad of the sanctions.",
        "There is talk of the sanctions on Chad in Kenya.",
        "The sanctions on Chad are on the table.",
        "The ministers of Kenya debated the sanctions against Chad.",
        "Chad had been subject to sanctions.",
    ],
)
def test_what_is_only_named_is_told_as_such(parse_text, text):
    assert [(row.action, row.merely_named) for row in EXTRACTOR.find(parse_text(text))] == [("in force", True)]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The sanctions that were adopted in May lost their bite.", "imposed"),
        ("These sanctions affect Chad.", "assessed"),
        ("Kenya warned Chad of sanctions.", "threatened"),
        ("There is talk of sanctions on Chad in Kenya.", "threatened"),
        ("Sanctions on Chad are on the table.", "threatened"),
        ("Kenya and Chad discussed new sanctions on Mali.", "threatened"),
        ("Chad is subject to sanctions.", "in force"),
    ],
)
def test_what_is_said_of_it_is_told(parse_text, text, action):
    assert [(row.action, row.merely_named) for row in EXTRACTOR.find(parse_text(text))] == [(action, False)]


def test_a_question_assesses_nothing(parse_text):
    def told(text):
        return [
            row.action
            for row in EXTRACTOR.find(parse_text("There is an arms embargo on Chad. " + text))
            if row.sentence
        ]

    assert told("Does it work?") == []
    assert told("It works.") == ["assessed"]


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("Kenya agreed to drop the tariff on Chadian tea in 2027.", True),
        ("Kenya has agreed to lift the ban on Chadian beef on 3 May.", True),
        ("Kenya dropped the tariff on Chadian tea in 2017.", False),
        ("Kenya agreed to drop the tariff on tea in Chad.", False),
    ],
)
def test_what_is_agreed_for_a_day_is_announced(parse_text, text, announced):
    assert [row.announced is not None for row in EXTRACTOR.find(parse_text(text))] == [announced]


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("Chad's neighbours closed their borders in May.", ["Chad"]),
        ("Chad's partners closed their borders in May.", []),  # not to Chad
        ("Norway informed Chad by letter that its goods would face a duty of 32 percent.", ["Chad"]),
        ("Norway informed Chad by letter that all goods would face a duty of 32 percent.", []),
    ],
)
def test_whom_it_hits_is_hinted_at(parse_text, text, hinted):
    assert [[p.text for p in row.hinted] for row in EXTRACTOR.find(parse_text(text))] == [hinted]


def test_who_speaks_behind_a_place_is_no_part_of_it(parse_text):
    (row,) = EXTRACTOR.find(
        parse_text("In Oslo, a spokeswoman for the king said Norway would lift its sanctions on Chad.")
    )
    assert (row.voice, row.by.text) == ("indirect speech", "a spokeswoman")
