"""Who lays a measure and who is under it, where a careless reading turns the two round."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.build import build
from dashboard.config import Config

DUTIES = "In April Trump threatened Thai goods with a tariff of 36 percent. "


def _read(folder: Path, text: str) -> Iterator[tuple[str, str, str]]:
    (folder / "a.txt").write_text(f"A report of the week\n\nBy A Writer, 12 June 2026\n\n{text}\n", encoding="utf-8")
    tables = build(folder, Config())
    names = {row.actor_id: row.name for row in tables["actors"]}
    for row in tables["sanctions"]:
        yield "+".join(names[a] for a in row.senders), row.action, "+".join(names[a] for a in row.targets)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # whom the president spoke to is not "he"
        (
            DUTIES + "After a call with Prime Minister Anutin Charnvirakul he cut the rate to 21 percent.",
            ("Donald Trump", "eased", "Thailand"),
        ),
        ("Trump dropped the tariff on Swiss watches to 14 percent from 41.", ("", "eased", "Switzerland")),
        # what is done to the one whose duty it is called
        (
            "Brazil saw its tariff raised to 50 percent by Trump.",
            ("Donald Trump", "imposed", "Brazil"),
        ),
        ("The duties hurt. Kenya had its tariff halved by India.", ("India", "eased", "Kenya")),
        (
            DUTIES + "After a call with Thailand's prime minister, Anutin Charnvirakul, he lowered the tariff.",
            ("Donald Trump", "eased", "Thailand"),
        ),
        # who says that imports will be banned bans them
        (
            "Thailand shut a bridge. Cambodia's minister, Cham Nimul, said that imports of Thai fruit would be banned.",
            ("Cambodia", "threatened", "Thailand"),
        ),
        # what hits a state is not that state's, whatever "its" was taken for
        (
            "Jakarta looked elsewhere. Indonesia signed a pact. Brussels still clings to its duties on Indonesian steel.",
            ("European Union", "in force", "Indonesia"),
        ),
        # who holds the money froze it
        (
            "Norway still holds the money of the Libyan central bank, which it blocked in 2012.",
            ("Norway", "in force", "Central Bank of Libya"),
        ),
    ],
)
def test_the_one_who_acts_is_the_sender(tmp_path, text, row):
    found = list(_read(tmp_path, text))
    assert any((row[0] in sender, action, target) == (True, row[1], row[2]) for sender, action, target in found), found


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        # another one who is under duties has not laid these
        ("Canada had its tariff raised to 35 percent. Mexico got a reprieve of 90 days.", ("Canada", "Mexico")),
        ("Canada had its tariff raised to 35 percent. Mexico got a reprieve of 90 days.", ("Mexico", "Canada")),
        (
            DUTIES + "After a call with Prime Minister Anutin Charnvirakul he cut the rate to 21 percent.",
            ("Thailand", "United States"),
        ),
    ],
)
def test_who_is_under_a_duty_has_not_laid_it(tmp_path, text, turned):
    assert all((sender, target) != turned for sender, _, target in _read(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # an official of a union acts for it, by whatever title
        (
            "In May the EU’s foreign policy chief, Kaja Kallas, announced that the duties on Kenyan tea would be lifted.",
            ("European Union", "easing proposed", "Kenya"),
        ),
        (
            "The European Union met. Its foreign policy chief, Kaja Kallas, will propose sanctions on Kenya.",
            ("European Union", "threatened", "Kenya"),
        ),
        # an official of a state does for that one
        ("In May Peru’s trade minister, Jane Roe, lifted the duties on Kenyan tea.", ("Peru", "lifted", "Kenya")),
    ],
)
def test_an_official_of_a_union_acts_for_it(tmp_path, text, row):
    assert row in list(_read(tmp_path, text))


KENYA = "Kenya has elected a new parliament. Kenya counts its votes. The roads of Kenya are bad. "


@pytest.mark.parametrize(
    ("between", "hit"),
    [
        # who is hit and hits back is still whom the article is about
        ("Peru laid an embargo on Kenya in May. Kenya barred Peruvian fish. ", "Kenya"),
        # who only lays measures is not
        ("Kenya barred Chadian fish in June. Chad is far away. ", "Chad"),
    ],
)
def test_whom_the_article_is_about_is_no_third_one(tmp_path, between, hit):
    text = f"{KENYA}{between}Norway and Oman watched. Chad has written to Norway. Chad waits. Oman froze some assets."
    assert ("Oman", "imposed", hit) in list(_read(tmp_path, text))
