"""Signing in, in a real browser, with a provider of its own: who is let in, who is not, who may correct."""

from __future__ import annotations

import re
from functools import partial

import pytest

from tests.browser.conftest import settle
from tests.browser.oidc import running
from tests.browser.servers import laid, serious, serving

ACCOUNTS = {
    "editor": {"email": "mk@desk.example", "email_verified": True},
    "reader": {"email": "Ada@Partner.example", "email_verified": True},
    "stranger": {"email": "eve@elsewhere.example", "email_verified": True},
    "unverified": {"email": "mk@desk.example", "email_verified": False},
    "hostile": {"email": '<img src=x onerror=alert(1)>\n{"at"@desk.example', "email_verified": True},
}
ACCESS = "\naccess:\n  readers: [partner.example]\n  editors: [mk@desk.example]\n"
CORPUS = re.compile("Istanbul|Moscow|Riyadh|article|Harbour|Kestrel", re.IGNORECASE)


@pytest.fixture
def visit(visit):
    """Visit in a profile of one's own: who signed in before is nobody here."""
    return partial(visit, owner="a guest")


@pytest.fixture(scope="module")
def provider():
    with running(ACCOUNTS) as started:
        yield started


@pytest.fixture(scope="module")
def desk(tmp_path_factory, store, provider):
    desk = laid(tmp_path_factory.mktemp("desk"), store, ACCESS)
    secrets = desk.folder / "secrets.toml"
    secrets.write_text(provider.secrets_toml(desk.address))
    with serving(desk, ["--secrets", str(secrets)]):
        yield desk


def sign_in(page, account: str):
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name=account, exact=True).click()
    settle(page)
    return page


def shown(page) -> str:
    return page.locator("body").inner_text()


def test_nothing_is_shown_before_signing_in(desk, visit):
    page = visit(f"{desk.address}/talks")
    page.get_by_role("button", name="Sign in").wait_for()
    assert not CORPUS.search(shown(page))
    assert page.get_by_role("link", name="Briefing").count() == 0


def test_a_listed_editor_comes_in_and_out_again(desk, visit, provider):
    page = sign_in(visit(desk.address), "editor")
    page.get_by_text("mk@desk.example · may correct").wait_for()
    assert page.get_by_role("link", name="Briefing", exact=True).is_visible()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for()
    assert not CORPUS.search(shown(page))
    assert provider.signed_out[-1]
    page.reload()
    settle(page)
    page.get_by_role("button", name="Sign in").wait_for()
    did = [(line["did"], line["who"]) for line in desk.log()]
    assert ("sign-in", "mk@desk.example") in did
    assert ("sign-out", "mk@desk.example") in did


def test_a_link_is_still_open_after_signing_in(desk, visit):
    page = sign_in(visit(f"{desk.address}/demands?text=talks&undated=false"), "reader")
    page.wait_for_url("**/demands?**text=talks**")
    settle(page)
    page.get_by_text(re.compile(r"of 7 articles, with “talks”")).wait_for()


def test_a_listed_domain_reads_and_sees_no_forms(desk, visit):
    page = sign_in(visit(f"{desk.address}/actors"), "reader")
    page.get_by_text("ada@partner.example · reading").wait_for()


@pytest.mark.parametrize(
    ("account", "because"),
    [("stranger", "the address is not on the list"), ("unverified", "the address is not verified")],
)
def test_who_is_refused_sees_why_and_nothing_of_the_corpus(desk, visit, account, because):
    page = sign_in(visit(f"{desk.address}/talks"), account)
    page.get_by_role("heading", name="This briefing is not open to this account").wait_for()
    assert because in shown(page)
    assert ACCOUNTS[account]["email"] in shown(page)
    assert not CORPUS.search(shown(page).replace("This briefing", ""))
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in").wait_for()
    assert any(line["did"] == "refused" and line["because"] == because for line in desk.log())


def test_a_hostile_address_is_text_on_the_page_and_one_line_on_the_log(desk, visit):
    page = sign_in(visit(desk.address), "hostile")
    page.get_by_role("heading", name="This briefing is not open to this account").wait_for()
    assert "<img src=x onerror=alert(1)>" in shown(page)
    assert page.locator("img[src=x]").count() == 0
    line = next(line for line in desk.log() if "<img" in line["who"])
    assert line["did"] == "refused"


def test_an_old_sign_in_is_asked_for_anew(desk, visit, provider):
    provider.age = 25 * 3600
    try:
        page = sign_in(visit(desk.address), "editor")
        page.get_by_role("button", name="Sign in").wait_for()
    finally:
        provider.age = 0


def test_who_is_taken_off_the_list_is_out_at_the_next_step(desk, visit):
    page = sign_in(visit(desk.address), "reader")
    page.get_by_text("ada@partner.example · reading").wait_for()
    config = desk.folder / "config.yaml"
    before = config.read_text()
    try:
        config.write_text(before.replace("partner.example", "other.example"))
        page.get_by_role("link", name="Talks", exact=True).click()
        page.get_by_role("heading", name="This briefing is not open to this account").wait_for()
        assert not CORPUS.search(shown(page).replace("This briefing", ""))
        config.write_text(before.replace("readers:", "raeders:"))
        page.reload()
        page.get_by_role("heading", name="The configuration needs mending").wait_for()
        assert "partner.example" not in shown(page)
    finally:
        config.write_text(before)


def test_no_secret_is_on_the_log(desk, visit):
    sign_in(visit(desk.address), "editor").get_by_text("may correct").wait_for()
    log = (desk.folder / "server.log").read_text()
    for line in (desk.folder / "secrets.toml").read_text().splitlines():
        name, _, value = line.partition(" = ")
        if name in {"cookie_secret", "client_secret"}:
            assert value.strip('"') not in log
    assert "eyJ" not in log  # how every token begins


def test_a_list_without_sign_in_keeps_everybody_out(tmp_path, store, visit):
    with serving(laid(tmp_path, store, ACCESS)) as closed:
        page = visit(closed.address)
        page.get_by_role("heading", name="This briefing is closed").wait_for()
        assert not CORPUS.search(shown(page))


def test_at_ones_own_machine_one_may_correct_without_signing_in(tmp_path, store, visit):
    with serving(laid(tmp_path, store, ACCESS), ["--editor", "mk"]) as own:
        page = visit(own.address)
        page.get_by_text("mk · may correct, on this machine").wait_for()


def test_without_sign_in_the_app_is_open_to_read(base, visit):
    page = visit(base)
    assert page.get_by_text("may correct").count() == 0
    assert page.get_by_role("button", name="Sign").count() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_way_in_and_the_refusal_fit_a_phone_and_pass_an_accessibility_check(desk, visit, dark):
    page = visit(f"{desk.address}/talks", width=390, height=844, dark=dark)
    page.get_by_role("button", name="Sign in").wait_for()
    assert not serious(page)
    sign_in(page, "stranger")
    page.get_by_role("button", name="Sign out").wait_for()
    assert not serious(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
