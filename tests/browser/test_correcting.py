"""Correcting on the screen, in real browsers: the form, what it does, two editors at once, and who may not."""

from __future__ import annotations

import re

import pytest

from dashboard.corrections import load_corrections
from tests.browser.conftest import settle
from tests.browser.oidc import running
from tests.browser.servers import laid, serious, serving
from tests.browser.test_sign_in import sign_in

ACCOUNTS = {
    "mk": {"email": "mk@desk.example", "email_verified": True},
    "bo": {"email": "bo@desk.example", "email_verified": True},
    "ada": {"email": "ada@partner.example", "email_verified": True},
}
ACCESS = "\naccess:\n  readers: [partner.example]\n  editors: [desk.example]\n"
BY_HAND = "# The desk's ledger.\n- correction: role\n  what: Steve Witkoff\n  to: envoy\n  who: mk\n  when: 2026-02-03\n  why: short\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory, store):
    desk = laid(tmp_path_factory.mktemp("desk"), store, ACCESS)
    desk.ledger.write_text(BY_HAND)
    secrets = desk.folder / "secrets.toml"
    with running(ACCOUNTS) as provider:
        secrets.write_text(provider.secrets_toml(desk.address))
        with serving(desk, ["--secrets", str(secrets)]):
            yield desk


@pytest.fixture
def opened(desk, visit):
    """Open a page of the desk as somebody, each in a profile of their own."""

    def open_as(account: str, path: str, **size: int):
        page = sign_in(visit(f"{desk.address}/{path}", owner=account, **size), account)
        page.wait_for_url(f"**/{path.partition('?')[0]}*")
        settle(page)
        page.get_by_text(ACCOUNTS[account]["email"]).first.wait_for()
        return page

    return open_as


def entries(desk):
    return load_corrections(desk.ledger).entries


def form(page, button: str = "Correct"):
    page.get_by_role("button", name=button, exact=True).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Why").first.wait_for()
    settle(page)  # until then the fields of a form that was open before can stand beside the new ones
    return dialog


def fill(dialog, what: str | None, label: str | None, value: str, why: str) -> None:
    if what:
        dialog.get_by_text(what).click()
    if label:
        dialog.get_by_role("textbox", name=label, exact=True).fill(value)
    dialog.get_by_label("Why").fill(why)
    dialog.get_by_label("Why").blur()


def write(dialog, button: str = "Write into the ledger") -> None:
    dialog.get_by_role("button", name=button).click()


def written(page) -> None:
    page.get_by_text("Written into the ledger and applied to every page").wait_for()
    settle(page)


def test_a_name_is_put_right_and_taken_back(desk, opened):
    page = opened("mk", "actors?actor=kirill-dmitriev")
    dialog = form(page)
    fill(dialog, "The name is wrong", "The name to be shown", "K. A. Dmitriev", "as his office writes it")
    write(dialog)
    written(page)
    page.get_by_role("heading", name="K. A. Dmitriev").wait_for()
    page.get_by_text(re.compile(r"Corrected by mk@desk\.example, .* as his office writes it")).wait_for()
    entry = entries(desk)[-1]
    assert (entry.correction, entry.what, entry.who) == ("rename", "kirill-dmitriev", "mk@desk.example")
    assert desk.ledger.read_text().startswith(BY_HAND)

    page.get_by_role("link", name="Corrections", exact=True).click()
    page.wait_for_url("**/corrections**")
    settle(page)
    dialog = form(page, "Undo")
    dialog.get_by_label("Why").fill("he signs otherwise")
    write(dialog, "Undo")
    written(page)
    page.get_by_text(re.compile("undone by mk@desk.example")).wait_for()
    page.get_by_role("link", name="Actors", exact=True).click()
    page.get_by_text("Kirill Dmitriev").first.wait_for()
    did = [(line["did"], line["who"]) for line in desk.log()]
    assert ("correct", "mk@desk.example") in did
    assert ("undo", "mk@desk.example") in did


def test_a_form_says_what_is_missing_and_writes_nothing(desk, opened):
    page = opened("mk", "talks")
    before = entries(desk)
    dialog = form(page)
    write(dialog)
    dialog.get_by_text("nothing is given yet").wait_for()
    fill(dialog, None, "The day or month", "2025-02-30", "a slip")
    write(dialog)
    dialog.get_by_text(re.compile("This must be the day or month.*not '2025-02-30'")).wait_for()
    fill(dialog, None, "The day or month", "2025-02-28", " ")
    write(dialog)
    dialog.get_by_text("Say why").wait_for()
    assert entries(desk) == before


def test_a_rejected_demand_is_gone_and_its_sentence_stays_in_the_ledger(desk, opened):
    page = opened("bo", "demands")
    count = page.get_by_role("heading", name=re.compile(r"^\d+ demands$"))
    before = int(count.inner_text().split()[0])
    dialog = form(page)
    fill(dialog, "This was read wrongly", None, "", "a headline, no demand")
    write(dialog)
    written(page)
    page.get_by_role("heading", name=f"{before - 1} demands").wait_for()
    assert entries(desk)[-1].at
    page.get_by_role("link", name="Corrections", exact=True).click()
    page.wait_for_url("**/corrections**")
    page.get_by_text("a headline, no demand").wait_for()
    assert page.locator(".parley-quote").count() >= 1


def test_a_demand_is_turned_round_on_its_card_and_put_back_by_one_click(desk, opened):
    page = opened("mk", "demands")
    page.get_by_role("button", name="Correct", exact=True).nth(1).click()
    page.get_by_role("dialog").get_by_label("Why").fill("left on another card")
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    sides = page.locator(".parley-lead", has_text="→").first
    before = sides.inner_text()
    one, other = before.split(" → ")
    dialog = form(page)
    assert not dialog.get_by_label("Why").input_value()
    dialog.get_by_text(f"It becomes: {other} → {one}.").wait_for()
    fill(dialog, None, None, "", "the other way round")
    write(dialog)
    written(page)
    page.get_by_text(re.compile(f"Corrected by mk@.*: the sides: .*read before: {re.escape(before)}.*round")).wait_for()
    assert sides.inner_text() == f"{other} → {one}"
    page.get_by_role("button", name="Undo", exact=True).first.click()
    written(page)
    assert sides.inner_text() == before
    assert [entry.correction for entry in entries(desk)[-2:]] == ["sides", "undo"]


def test_whom_a_measure_hits_is_put_right_by_keyboard_on_a_phone(desk, opened):
    page = opened("mk", "sanctions", width=390, height=844, dark=True)
    page.get_by_role("button", name="Correct", exact=True).first.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    dialog.get_by_role("combobox", name="By whom").wait_for()
    page.keyboard.press("ArrowDown")
    field = dialog.get_by_role("combobox", name="On whom")
    field.focus()
    page.keyboard.press("Backspace")
    page.keyboard.type("Ukr")
    page.get_by_role("option", name="Ukraine").wait_for()
    page.keyboard.press("Enter")
    dialog.get_by_text("Ukraine", exact=True).wait_for()
    page.keyboard.press("Tab")
    page.get_by_role("listbox").wait_for(state="detached")  # the list of the field that was left
    assert not serious(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    fill(dialog, None, None, "", "named two lines above")
    write(dialog)
    written(page)
    page.get_by_text(re.compile("on whom: Ukraine .*named two lines above")).wait_for()
    assert entries(desk)[-1].to == "ukraine"


def test_merging_leads_to_the_actor_that_stays(desk, opened):
    page = opened("mk", "actors?actor=kirill-dmitriev")
    dialog = form(page)
    dialog.get_by_role("combobox").fill("Ushakov")
    page.get_by_role("option", name=re.compile("^Yuri Ushakov")).click()
    fill(dialog, None, None, "", "only to try it")
    write(dialog)
    written(page)
    page.wait_for_url("**actor=yuri-ushakov**")
    page.get_by_role("heading", name="Yuri Ushakov").wait_for()
    page.get_by_text(re.compile("“Kirill Dmitriev” is Yuri Ushakov: merged by mk@desk.example on")).wait_for()


def test_who_met_and_whether_they_did_is_put_right_on_the_card(desk, opened):
    page = opened("mk", "talks")
    for what, option, to, why in (
        ("The status is wrong", "cancelled", "cancelled", "the host called it off"),
        ("Somebody is missing", "Yuri Ushakov", "yuri-ushakov", "he sat in the second row"),
    ):
        dialog = form(page)
        dialog.get_by_text(what).click()
        dialog.get_by_role("combobox").fill(option)
        page.get_by_role("option", name=re.compile(f"^{option}")).click()
        fill(dialog, None, None, "", why)
        write(dialog)
        written(page)
        assert entries(desk)[-1].to == to
        assert entries(desk)[-1].at, "by its passage, so that it lasts"
        page.get_by_text(re.compile(f"Corrected by mk@desk.example, .*{why}")).first.wait_for()
    page.get_by_text(re.compile("Yuri Ushakov takes part")).first.wait_for()


def test_two_editors_at_once_lose_nothing(desk, opened):
    one, other = opened("mk", "actors?actor=vladimir-putin"), opened("bo", "actors?actor=united-states")
    before = len(entries(desk))
    forms = [form(one), form(other)]
    for number, dialog in enumerate(forms):
        fill(dialog, "The role is wrong", "The role", f"role {number}", f"reason {number}")
    for dialog in forms:
        dialog.get_by_role("button", name="Write into the ledger").evaluate("button => button.click()")
    for page in (one, other):
        written(page)
    new = entries(desk)[before:]
    assert {(entry.who, entry.what, entry.to) for entry in new} == {
        ("mk@desk.example", "vladimir-putin", "role 0"),
        ("bo@desk.example", "united-states", "role 1"),
    }


def test_a_stale_form_tells_what_changed_and_may_be_written_again(desk, opened):
    one, other = opened("mk", "actors?actor=donald-trump"), opened("bo", "actors?actor=donald-trump")
    before = len(entries(desk))
    forms = [form(one), form(other)]
    for number, dialog in enumerate(forms):
        fill(dialog, "The role is wrong", "The role", f"head {number}", f"source {number}")
    write(forms[0])
    written(one)
    write(forms[1])
    other.get_by_text("corrected by somebody else since you opened the form").wait_for()
    assert "mk@desk.example" in forms[1].inner_text()
    assert "source 0" in forms[1].inner_text()
    assert len(entries(desk)) == before + 1
    write(forms[1])
    written(other)
    assert [entry.to for entry in entries(desk)[before:]] == ["head 0", "head 1"]


def test_a_reader_sees_what_was_corrected_and_no_forms(desk, opened):
    page = opened("ada", "corrections")
    page.get_by_text("mk, 3 Feb 2026").wait_for()
    assert page.get_by_role("button", name=re.compile("Undo|Put it back")).count() == 0
    for name in ("Talks", "Demands", "Sanctions"):
        page.get_by_role("link", name=name, exact=True).click()
        page.wait_for_url(f"**/{name.lower()}**")
        settle(page)
        assert page.locator(".parley-quote").count() > 0
        assert page.get_by_role("button", name=re.compile("^(Correct|Reject)")).count() == 0


def test_the_right_is_asked_for_when_the_form_is_sent(desk, opened):
    """The form was open when its editor became a reader: the page still shows it, the ledger stays closed."""
    page = opened("bo", "actors?actor=vladimir-putin")
    before = entries(desk)
    dialog = form(page)
    fill(dialog, "The role is wrong", "The role", "nobody", "out of spite")
    config = desk.folder / "config.yaml"
    text = config.read_text()
    try:
        config.write_text(text.replace("readers: [partner.example]", "readers: [partner.example, bo@desk.example]"))
        write(dialog)
        page.get_by_text("You may not correct: only editors may. Nothing was written.").wait_for()
    finally:
        config.write_text(text)
    assert entries(desk) == before
    refused = [line for line in desk.log() if line["did"] == "correction refused"]
    assert refused[-1]["who"] == "bo@desk.example"
    assert "out of spite" not in str(refused)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_form_and_the_ledger_fit_a_phone_and_pass_an_accessibility_check(desk, opened, dark):
    page = opened("mk", "actors?actor=vladimir-putin", width=390, height=844, dark=dark)
    form(page)
    assert not serious(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    page.goto(f"{desk.address}/corrections")
    settle(page)
    assert not serious(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
