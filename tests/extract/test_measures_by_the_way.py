"""Measures told by the way: how one began whose end is asked for, a threat that names none, who is kept out."""

import pytest

from dashboard.extract.sanctions import EXTRACTOR

TOLD = [
    # how it began, beside what is asked
    ("Kenya urged Norway to scrap the travel bans that it imposed in May on four Kenyan officers.", "travel ban",
     "imposed", ["Norway"], ["four Kenyan officers"]),
    ("Kenya sought the release of its reserves frozen abroad since 2021, most of them in Norway.", "asset freeze",
     "in force", ["Norway"], []),
    # threats of no measure in particular
    ("Norway imposed sanctions on two Kenyan banks. It said that more names could follow.", "sanctions", "threatened",
     ["It"], ["more names"]),
    ("Norway laid a tariff on Kenyan tea. Kenya kept the right to retaliate.", "tariff", "threatened", ["Kenya"], []),
    ("Norway froze the assets of two Kenyan banks. It warned that it would act against others.", "asset freeze",
     "threatened", ["it"], ["others"]),
    # who is kept out
    ("Kenyan airlines have been without access to Norwegian airspace since May.", "air link", "in force",
     ["Norwegian"], ["Kenyan airlines"]),
    ("Norway has turned Kenyan lorries away at its border since May.", "other", "in force", ["Norway"], ["Kenyan"]),
    ("Kenyan ships may no longer call at Norwegian ports.", "other", "in force", ["Norwegian"], ["Kenyan"]),
    # nothing was got
    ("Kenya asked Norway to lift its tariff on tea. It did not get that.", "tariff", "easing rejected", ["Norway"], []),
    # what is said of the one told of before
    ("Norway keeps its sanctions on Kenya. Nothing will be lifted before May, it said.", "sanctions",
     "easing rejected", [], ["Kenya"]),
    ("Norway imposed a tariff on Kenya. Tea has been left out.", "tariff", "spared", ["Norway"], ["Kenya"]),
    ("Norway closed its airspace to Kenyan planes. Kenya closed its own to Norwegian carriers.", "air link", "imposed",
     ["Kenya"], ["Norwegian"]),
    ("Norway imposed sanctions on Kenya. Kenya asked Norway to take them back.", "sanctions", "easing proposed",
     ["Norway"], ["Kenya"]),
    ("China stopped letting Kenyan fish in.", "sanctions", "imposed", ["China"], ["Kenyan"]),
    # persons barred by name, and an envoy who is missing
    ("Norway has banned the founder of the party, Jane Roe.", "travel ban", "imposed", ["Norway"],
     ["Jane Roe"]),
    ("Norway has had no ambassador in Kenya since 1978.", "other", "in force", ["Norway"], ["Kenya"]),
    ("Norway barred Jane Roe, a former senator, from the mainland.", "travel ban", "imposed", ["Norway"], ["Jane Roe"]),
    ("Norway turned back Kenyan plums at its border.", "sanctions", "imposed", ["Norway"], ["Kenyan"]),
    # others stand in the way
    ("Uganda kept Norway from imposing sanctions on Kenya.", "sanctions", "threatened", ["Norway"], ["Kenya"]),
    # the parser's slips
    ("Travel bans and asset freezes against nine Kenyan officers take effect on Monday.", "asset freeze", "imposed", [],
     ["nine Kenyan officers"]),
]  # fmt: skip
NOTHING = [
    "The army kept the right to retaliate.",
    "Norway imposed sanctions on Kenya. More guests could follow.",
    "Kenyan tourists were turned away at the Norwegian border.",
    "Kenya asked Norway to lift its tariff on tea. It got that in May.",
]


@pytest.mark.parametrize(("text", "instrument", "action", "senders", "targets"), TOLD)
def test_measures_are_told_by_the_way(parse_text, text, instrument, action, senders, targets):
    rows = list(EXTRACTOR.find(parse_text(text)))
    assert (instrument, action, senders, targets) in [
        (row.instrument, row.action, [p.text for p in row.senders], [p.text for p in row.targets]) for row in rows
    ]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_one_is_none(parse_text, text):
    document = parse_text(text)
    last = document.sentences[-1].number
    assert [row for row in EXTRACTOR.find(document) if row.sentence == last or row.action == "easing rejected"] == []
