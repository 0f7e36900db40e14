"""Measures told beside others in a sentence: exempted, kept, added, answered, laid at a second rate, named by a law."""

from __future__ import annotations

import pytest

from dashboard.build import build
from dashboard.config import Config

OTHER = "The United States imposed a tariff of 30 percent on Kenyan tea in May. "


@pytest.fixture
def rows(tmp_path):
    def told(text):
        (tmp_path / "a.txt").write_text(f"Notes from the capital\n\n{text}\n", encoding="utf-8")
        found = build(tmp_path, Config())["sanctions"]
        return {("+".join(row.senders), "+".join(row.targets), row.action) for row in found}

    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose measure it is
        (
            "The Dutch court delayed the order on Monday. Peru exempted garlic meant for schools from its import ban on Chilean food.",
            {("peru", "chile", "spared")},
        ),
        (
            f"{OTHER}Counter-tariffs took effect a week later.",
            {("united-states", "kenya", "imposed"), ("kenya", "united-states", "imposed")},
        ),
        (f"{OTHER}No counter-tariffs have been imposed.", {("united-states", "kenya", "imposed")}),
        ("Norway met Sudan. The freeze on Sudanese reserves in Norway stands.", {("norway", "sudan", "in force")}),
        (
            "Ottawa expelled six Kenyan diplomats over the murder of Hardeep Singh and Nairobi expelled six Canadians.",
            {("canada", "kenya", "imposed"), ("kenya", "canada", "imposed")},
        ),
        (
            "Norway met Kenya, whose own patrol boats impounded a Norwegian ship last year.",
            {("kenya", "norway", "imposed")},
        ),
        (
            "Washington has told Kenya it will lose duty-free access from January.",
            {("united-states", "kenya", "imposed")},
        ),
        (
            "A bill before the parliament of Kenya would bar Serbian firms that built the port from public contracts.",
            {("kenya", "serbia", "threatened")},
        ),
        ("In June the United States restricted U.S. exports to Chad.", {("united-states", "chad", "imposed")}),
        # how it stands
        ("Estonia and Latvia backed a full ban on visas for Russian tourists.", {("", "russia", "threatened")}),
        ("Hungary opposes a full ban on visas for Russian tourists.", set()),
        ("Croatia shelved a planned fee on Serbian lorries.", {("croatia", "serbia", "threatened")}),
        ("Moldova raised electricity tariffs for households. Russia and Moldova met.", set()),
        (
            "Two days later the United Nations sanctions on Sudan lifted in 2015 came back into force.",
            {("", "sudan", "imposed")},
        ),
        ("Peru has not agreed to lift its duties on Chilean wine.", {("peru", "chile", "in force")}),
        ("Peru has yet to agree to lift its duties on Chilean wine.", {("peru", "chile", "in force")}),
        ("Peru did not agree to lift the duties on Chilean wine.", {("peru", "chile", "easing rejected")}),
        ("Chile wants Peru to resume purchases of its apples before the summer.", set()),
        (
            "Peru froze trade with Chile for two years, lifting the last of the curbs only in May 2023.",
            {("peru", "chile", "imposed"), ("peru", "chile", "lifted")},
        ),
        ("There was talk in the ruling party of tariffs on Kenyan flowers.", {("", "kenya", "threatened")}),
        ("The United Nations sanctions on Sudan lifted in 2015 came back into force.", {("", "sudan", "imposed")}),
        (
            "Norway met Sudan. The freeze on Sudanese reserves in Norway was made permanent.",
            {("norway", "sudan", "extended")},
        ),
        # the second of two
        (
            "In May Canada extended its travel bans and asset freezes on Serbian officials.",
            {("canada", "serbia", "extended")},
        ),
        ("Peru has eased its visa rules for Chileans and its ban on Bolivian beef.", {("peru", "bolivia", "eased")}),
        (
            "Canada put a duty of 10 per cent on Kenyan tea, and 35 per cent on Peruvian copper.",
            {("canada", "kenya", "imposed"), ("canada", "peru", "imposed")},
        ),
        (
            "The EU lifted its oil sanctions on Serbia in May but kept those on Serbian officials.",
            {("european-union", "serbia", "lifted"), ("european-union", "serbia", "in force")},
        ),
        (
            "Japan has kept Sudanese leaders on its sanctions list, and in January it added six Sudanese charities.",
            {("japan", "sudan", "in force"), ("japan", "sudan", "imposed")},
        ),
        (
            f"{OTHER}On 3 March Washington exempted Kenyan flowers from the surcharge.",
            {("united-states", "kenya", "imposed"), ("united-states", "kenya", "spared")},
        ),
        ("The United States waived Section 112 restrictions on aid to Kenya.", {("united-states", "kenya", "eased")}),
    ],
)
def test_marked_sentences(rows, text, expected):
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Syria waits. The Caesar Act, however, can only be repealed by Congress; the Treasury has suspended it.",
            "Sanctions (Caesar Act)",
        ),
        (
            (
                "The waiver of Section 907 of the Freedom Support Act allows the United States to send aid to Azerbaijan. "
                "Sanctions on Azerbaijan were talked of."
            ),
            "Waiver of Section 907 of the Freedom Support Act by United States",
        ),
    ],
)
def test_a_law_is_named_to_the_end(tmp_path, text, named):
    (tmp_path / "a.txt").write_text(f"Notes\n\n{text}\n", encoding="utf-8")
    assert any(row.summary.startswith(named) for row in build(tmp_path, Config())["sanctions"])
