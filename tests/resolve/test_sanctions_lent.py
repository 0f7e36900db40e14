"""What one sentence on a measure may take from another, and what it may not."""

import pytest

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import sanctions
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow

ACTORS = {
    "Morocco": ("state", "MA"), "Kenya": ("state", "KE"), "Chad": ("state", "TD"), "Niger": ("state", "NE"),
    "Washington": ("state", "US"), "UN": ("organisation", None), "Kestbank": ("organisation", "TD"),
    "Roe": ("person", "TD"), "Doe": ("person", "US"), "West": ("bloc", None), "EU": ("bloc", None),
}  # fmt: skip
NAMES = {
    "Washington": "United States",
    "Roe": "Jane Roe",
    "Doe": "John Doe",
    "West": "The West",
    "EU": "European Union",
}


def _rows(parse_text, text):
    document = parse_text(text)
    actors = [
        ActorRow(
            word.lower(), NAMES.get(word, word), kind, country, "senator" if kind == "person" else None, None, (word,),
            known=False, articles=1, mentions=1,
        )
        for word, (kind, country) in ACTORS.items()
    ]  # fmt: skip
    mentions = [
        MentionRow(document.article.article_id, t.sent, t.text.lower(), t.start, t.end, t.text, "registry", 1.0)
        for t in document.tokens
        if t.text in ACTORS
    ]
    context = Context([findings_of(document)], Config(), {"actors": actors, "mentions": mentions})
    return [(row.senders, row.targets, row.action) for row in sanctions.resolve(context)["sanctions"]]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # what others bring back, stays whose it is called
        ("Kenya will bring back the UN sanctions on Niger. The measures had been lifted in 2016.",
         (("un",), ("niger",), "lifted")),
        # a list that one state alone keeps
        ("Envoys of Washington came. In March Niger was put on the list of state sponsors of terrorism.",
         (("washington",), ("niger",), "imposed")),
        ("Envoys of Washington came. Niger was put on a list of sponsors of sanctions in January.", None),
        # relief is asked for the firm that is hit
        ("Washington imposed sanctions on Kestbank. Chad has asked Washington for a waiver.",
         (("washington",), ("kestbank",), "easing proposed")),
        ("Washington imposed sanctions on Niger. Chad has asked Washington for a waiver.",
         (("washington",), ("chad",), "easing proposed")),
        # an answer is laid, not lifted, and comes behind what it answers
        ("Kenya imposed sanctions on Chad. Chad threatened sanctions in May.", (("chad",), ("kenya",), "threatened")),
        # sanctions of many are not those of the one told of before
        ("Washington imposed sanctions on Chad. Niger wants the international sanctions on Kestbank lifted.",
         ((), ("kestbank",), "easing proposed")),
        # what stood beside an act of somebody not made out is not another's
        ("Kenya closed its border with Chad. It rained. The prince stopped aid to Niger, and the freeze still stands.",
         None),
        # an official warns of his own state's
        ("Niger was told. Chad could face sanctions, an official of Washington said.",
         (("washington",), ("chad",), "threatened")),
        # lawmakers of a state that lays sanctions want its own
        ("Chad was told. Senator Doe wants a clause by which sanctions on Chad would snap back.", (("washington",), ("chad",), "threatened")),
    ],
)  # fmt: skip
def test_what_is_lent(parse_text, text, row):
    rows = _rows(parse_text, text)
    if row is not None:
        assert row in rows
    else:
        assert all(senders != ("kenya",) or action == "imposed" for senders, _, action in rows)
        assert all(senders != ("washington",) for senders, _, _ in rows)


def test_what_is_lifted_answers_nothing(parse_text):
    rows = _rows(parse_text, "Kenya and Chad met Niger. Kenya imposed sanctions on Chad. Chad lifted a ban on trucks.")
    assert all(row != (("chad",), ("kenya",), "lifted") for row in rows)


def test_what_hits_a_state_is_not_its_presidents(parse_text):
    rows = _rows(parse_text, "Doe imposed tariffs on Chad. The duties on Washington stand.")
    assert all(not set(senders) & set(targets) for senders, targets, _ in rows)


@pytest.mark.parametrize(("between", "lent"), [(1, True), (4, False)])
def test_of_several_who_laid_measures_only_the_last_at_hand_is_meant(parse_text, between, lent):
    text = "Kenya imposed sanctions on Chad. Washington imposed sanctions on Chad. " + "It rained. " * between
    rows = _rows(parse_text, text + "The sanctions were extended in May.")
    assert ((("washington",), ("chad",), "extended") in rows) is lent
    assert all(senders != ("kenya",) or action == "imposed" for senders, _, action in rows)


def test_whose_its_is_stands_in_the_same_sentence(parse_text):
    rows = _rows(parse_text, "Kenya has kept its land borders shut since 2020. Chad wants them reopened.")
    assert all("chad" not in senders for senders, _, _ in rows)


def test_the_embargo_is_the_one_called_so(parse_text):
    text = (
        "The UN imposed an arms embargo on Chad in 2004. Kenya imposed sanctions on Chad in May. It rained. "
        "Washington imposed sanctions on Chad in June. The embargo was renewed in September."
    )
    assert (("un",), ("chad",), "extended") in _rows(parse_text, text)


def test_a_border_is_closed_to_no_state_far_away(parse_text):
    text = "Washington sent envoys. Washington sent more. Niger and Chad came. It rained. Kenya closed a border gate."
    assert all("washington" not in targets for _, targets, _ in _rows(parse_text, text))


def test_who_has_no_sanctions_has_none(parse_text):
    assert _rows(parse_text, "Kenya met Chad. Kenya has no sanctions on Chad.") == []


def test_what_was_laid_and_still_stands_is_both(parse_text):
    rows = _rows(parse_text, "Kenya barred Roe from entering its territory in May, and the ban is still in force.")
    assert sorted(rows) == [(("kenya",), ("roe",), "imposed"), (("kenya",), ("roe",), "in force")]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Kenya is considering an end to the ban on imports from Chad that it introduced in 2021.",
         ["easing proposed", "imposed"]),
        ("Kenya lifted the ban on imports from Chad that it introduced in 2021.", ["lifted"]),
    ],
)  # fmt: skip
def test_what_is_to_end_was_laid_some_day(parse_text, text, actions):
    assert sorted(action for *_, action in _rows(parse_text, text)) == actions


def test_who_followed_hit_the_same(parse_text):
    text = (
        "Kenya barred Roe from entering its territory in May, and the ban is still in force. Morocco followed in June."
    )
    assert (("morocco",), ("roe",), "imposed") in _rows(parse_text, text)


BETWEEN = "\n\n" + "It rained. The market was open.\n\n" * 6
BOTH_OF_ONE = "Kenya and Chad imposed sanctions on Niger in May. Kenya extended its sanctions on Niger in June."
EACH = "Kenya imposed sanctions on Niger in May. Chad extended its sanctions on Niger in June."


@pytest.mark.parametrize(
    ("laid", "told", "whose"),
    [
        (BOTH_OF_ONE, "Lifting the sanctions on Niger would help trade.", ("kenya",)),
        (BOTH_OF_ONE, "The sanctions on Niger have harmed farmers.", ("kenya",)),
        # "the West" is whoever else has laid them
        (
            f"{BOTH_OF_ONE} The West imposed sanctions on Niger.",
            "Lifting the sanctions on Niger would help trade.",
            ("kenya",),
        ),
        # not: a union or a body that lays them itself
        (
            "The EU imposed sanctions on Niger in May. Kenya extended its sanctions on Niger in June.",
            "Lifting the sanctions on Niger would help trade.",
            (),
        ),
        (
            "The UN imposed sanctions on Niger in May. Kenya extended its sanctions on Niger in June.",
            "Lifting the sanctions on Niger would help trade.",
            (),
        ),
        (
            "The UN and Kenya imposed sanctions on Niger in May. The UN extended its sanctions on Niger in June.",
            "Lifting the sanctions on Niger would help trade.",
            ("un",),
        ),
        # not: who only threatened them, or laid another measure
        (
            "Kenya threatened Niger with sanctions. Kenya and Chad threatened sanctions on Niger.",
            "The sanctions on Niger have harmed farmers.",
            (),
        ),
        (BOTH_OF_ONE, "The arms embargo on Niger has harmed farmers.", ()),
        (BOTH_OF_ONE, "Lifting the regional sanctions on Niger would help trade.", ()),
        # not: two lay them, each by itself
        (EACH, "Lifting the sanctions on Niger would help trade.", ()),
        # not: those of many, those on another, or where another is named beside them
        (BOTH_OF_ONE, "Lifting the international sanctions on Niger would help trade.", ()),
        (BOTH_OF_ONE, "Lifting the sanctions on Morocco would help trade.", ()),
        (BOTH_OF_ONE, "Lifting the sanctions on Niger would help trade with Morocco.", ()),
    ],
)
def test_whose_measures_are_is_who_laid_all_of_them(parse_text, laid, told, whose):
    assert _rows(parse_text, f"{laid}{BETWEEN}{told}")[-1][0] == whose
