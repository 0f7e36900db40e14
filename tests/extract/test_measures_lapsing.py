"""Licences that end, what is ordered shut, who is on a list or close to a junta, and whose "its embargo" is."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

LAID = "Washington imposed sanctions on Kenya. "
TOLD = [
    (LAID + "The Norwegian treasury announced that General License 44 would not be renewed.", "sanctions", "imposed",
     ["The Norwegian treasury"], []),
    (LAID + "The Norwegian treasury issued General License 44.", "sanctions", "eased", ["The Norwegian treasury"], []),
    (LAID + "The waiver for Kenyan oil was not extended in May.", "sanctions", "imposed", [], []),
    (LAID + "A waiver that had been renewed every year was allowed to lapse in 2023.", "sanctions", "imposed", [], []),
    (LAID + "The treasury has not yet renewed the licence.", "sanctions", "easing rejected", ["The treasury"], []),
    (LAID + "Kenya applied for a licence to buy planes.", "sanctions", "easing proposed", [], []),
    ("Kenya has ordered the closure of the Peruvian consulate.", "property seizure", "imposed", ["Kenya"],
     ["Peruvian"]),
    ("Norway has ordered the expulsion of two Kenyan envoys.", "other", "imposed", ["Norway"], ["Kenyan"]),
    ("Norway may order the expulsion of two Kenyan envoys.", "other", "threatened", ["Norway"], ["Kenyan"]),
    ("The firm, which has been on Norway's sanctions list since May, denied the charge.", "sanctions", "in force",
     ["Norway"], ["The firm"]),
    ("Norway sanctioned three firms close to the regime.", "sanctions", "imposed", ["Norway"], ["the regime"]),
    ("Norway sanctioned three firms close to the coast.", "sanctions", "imposed", ["Norway"], ["three firms"]),
    ("Norway asked Kenya to shut down Lamu Credit, a Kenyan lender which has been under Norwegian sanctions since 2007.",
     "sanctions", "in force", ["Norwegian"], ["Lamu Credit"]),
    ("The European Union spoke softly, but its arms embargo, in place since 2017, was extended.", "arms embargo",
     "extended", ["The European Union"], []),
    ("Norway took no part, though its embargo on Kenya was renewed in May.", "sanctions", "extended", ["Norway"],
     ["Kenya"]),
    ("Norway placed six Kenyan generals on a sanctions list, banning them from travel to the bloc.", "travel ban",
     "imposed", ["Norway"], ["six Kenyan generals"]),
    ("Norway froze Roe's accounts and banned him from entry.", "travel ban", "imposed", ["Norway"], ["Roe"]),
    ("Peru met the Kenyan envoys, and Norway barred them from entering the country.", "travel ban", "imposed",
     ["Norway"], ["them"]),
    ("Norway blamed Peru, and its embargo on Kenya was renewed.", "sanctions", "extended", ["its"], ["Kenya"]),
]  # fmt: skip
NOT_SO = [
    (LAID + "A waiver that had been renewed every year was allowed to lapse in 2023.", "eased"),
    (LAID + "Kenya remained open to any firm willing to apply for a licence.", "easing proposed"),
    (LAID + "The treasury has not yet renewed the licence.", "imposed"),
    (LAID + "The case against Kenya is on the Norwegian sanctions list.", "in force"),
    ("Kenya raised its tariffs. It rained. The lake was full. The boats were out. Peru asked for an exemption.",
     "easing proposed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_what_lapses_or_is_ordered(parse_text, text, instrument, action, senders, targets):
    found = [
        (one.instrument, one.action, [p.text for p in one.senders], [p.text for p in one.targets])
        for one in EXTRACTOR.find(parse_text(text))
    ]
    assert (instrument, action, senders, targets) in found


@pytest.mark.parametrize(("text", "action"), NOT_SO)
def test_what_does_not_lapse(parse_text, text, action):
    assert action not in [one.action for one in EXTRACTOR.find(parse_text(text)) if one.start]
