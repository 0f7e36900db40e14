"""Measures told by what a state lets in, forbids or is asked to let in again, and how the next sentence answers."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

STANDS = "The tariff stands. "
ASKED = "Kenya asked Norway to lift its ban on tea. "
TOLD = [
    ("Kenya asked Norway to lift its ban on tea.", "sanctions", "easing proposed", ["Norway"], []),
    ("Kenya urged Norway to allow imports of its tea again.", "other", "easing proposed", ["Norway"], []),
    ("Kenya asked Norway to let its lorries in again.", "other", "easing proposed", ["Norway"], []),
    ("Norway pressed Kenya to let its flights land.", "air link", "easing proposed", ["Kenya"], []),
    ("Kenya called on Uganda to reopen the road to the coast.", "other", "easing proposed", ["Uganda"], []),
    ("Kenya asked Uganda for the border to be reopened.", "other", "easing proposed", ["Uganda"], []),
    ("Norway has applied for the travel ban to be lifted.", "travel ban", "easing proposed", [], []),
    ("Norway let Kenyan cargo planes back into its airspace.", "air link", "lifted", ["Norway"], ["Kenyan"]),
    ("Norway has let no Kenyan plane cross its airspace for a year.", "air link", "in force", ["Norway"], ["Kenyan"]),
    ("Norway is buying Kenyan tea again.", "sanctions", "lifted", ["Norway"], ["Kenyan"]),
    ("Norway shut Kenyan bidders out of public tenders.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Norway barred Kenyan firms from its hospital contracts.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Uganda stopped all goods from entering Kenya in May.", "other", "imposed", ["Uganda"], ["Kenya"]),
    ("Norway put exports of magnets to Kenya under licence.", "export control", "imposed", ["Norway"], ["Kenya"]),
    ("Resolutions of the United Nations forbid Kenya to sell coal abroad.", "sanctions", "in force",
     ["the United Nations"], ["Kenya"]),
    ("The arms embargo on Kenya is ignored by many.", "arms embargo", "evaded", [], ["Kenya"]),
    ("Kenya sells its oil in defiance of the embargo.", "sanctions", "evaded", [], []),
    (ASKED + "The Norwegian minister would not hear of it.", "sanctions", "easing rejected", ["Norway"], []),
    (ASKED + "Norway turned him down.", "sanctions", "easing rejected", ["Norway"], []),
    (ASKED + "Norway said that it saw no case for it.", "sanctions", "easing rejected", ["Norway"], []),
    (ASKED + "The Norwegians said there were no plans to do so.", "sanctions", "easing rejected", ["Norway"], []),
]  # fmt: skip
NOTHING = [
    "Norway asked Kenya to lift its ban on smoking.",
    "The minister asked the mayor to let the children in.",
    "The court let the firm keep its lorries.",
    "Norway let its lorries through the snow.",
    "Kenya asked Norway to allow inspectors in again.",
    "The shop is buying Kenyan tea again.",
    "The governor reopened the road after the flood.",
    "Norway kept its bidders out of trouble.",
    "Snow stopped the lorries from reaching Kenya.",
    "Norway put its exports under the tree.",
    "The rules forbid players to sell tickets.",
    "Kenya ignored the letter.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_what_is_told(parse_text, text, instrument, action, senders, targets):
    found = [one for one in EXTRACTOR.find(parse_text(text)) if (one.instrument, one.action) == (instrument, action)]
    assert found, "not read as such"
    assert [party.text for party in found[-1].senders] == senders
    assert [party.text for party in found[-1].targets] == targets


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_measure(parse_text, text):
    said = [(one.instrument, one.action, one.cue) for one in EXTRACTOR.find(parse_text(text)) if not one.asked]
    assert not said or STANDS in text


@pytest.mark.parametrize("text", [ASKED + "Norway heard of it in May.", ASKED + "Norway saw no ship."])
def test_what_is_no_refusal(parse_text, text):
    assert all(one.action != "easing rejected" for one in EXTRACTOR.find(parse_text(text)))
