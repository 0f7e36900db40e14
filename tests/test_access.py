"""Who may see and who may correct: by verified and listed address, or at one's own machine."""

from __future__ import annotations

import pytest

from dashboard.access import RefusedError, SignInAgainError, Visitor, at_this_machine, signed_in
from dashboard.config import Access, ConfigError, load_config

NOW = 1_000_000.0
ACCESS = Access(readers=("example.org", "guest@partner.example"), editors=("mk@example.org", "desk.example.org"))


def claims(email="ada@example.org", **more):
    return {"email": email, "email_verified": True, "iat": NOW - 60, **more}


@pytest.mark.parametrize(
    ("email", "role"),
    [
        ("ada@example.org", "reader"),
        ("mk@example.org", "editor"),
        ("MK@Example.ORG", "editor"),
        ("bo@desk.example.org", "editor"),
        ("guest@partner.example", "reader"),
    ],
)
def test_a_listed_address_has_its_role(email, role):
    assert signed_in(claims(email), ACCESS, NOW) == Visitor(email.lower(), role, signed_in=True)


@pytest.mark.parametrize(
    "email",
    [
        "eve@evil.example", "mk@example.org.evil.example", "eve@sub.example.org", "other@partner.example",
        "mk@example.org@evil.example", "eve@evil-example.org", "mk", "", "@", "mk@example.org ev", "eve@exаmple.org",
    ],
)  # fmt: skip
def test_who_is_not_on_the_list_is_refused(email):
    with pytest.raises(RefusedError):
        signed_in(claims(email), ACCESS, NOW)


@pytest.mark.parametrize(
    "email", ["eve\n@example.org", "<b>@example.org", 'a"b@example.org', "eve\u202e@example.org", "eve\x00@example.org"]
)
def test_an_address_that_is_none_is_refused_even_of_a_listed_domain(email):
    with pytest.raises(RefusedError, match="no e-mail address"):
        signed_in(claims(email), ACCESS, NOW)


@pytest.mark.parametrize("verified", [False, None, "false", "", 0, "yes", [True]])
def test_an_address_that_is_not_verified_is_refused(verified):
    with pytest.raises(RefusedError, match="not verified"):
        signed_in(claims(email_verified=verified), ACCESS, NOW)


def test_another_claim_may_say_that_the_address_is_verified():
    access = Access(readers=("example.org",), verified_by="xms_edov")
    assert signed_in(claims(email_verified=None, xms_edov="1"), access, NOW).role == "reader"
    with pytest.raises(RefusedError):
        signed_in(claims(), access, NOW)


@pytest.mark.parametrize("since", [NOW - 25 * 3600, None, "now"])
def test_an_old_sign_in_is_asked_for_anew(since):
    with pytest.raises(SignInAgainError):
        signed_in(claims(iat=since), ACCESS, NOW)


@pytest.mark.parametrize("access", [None, Access()])
def test_an_empty_list_lets_nobody_in(access):
    with pytest.raises(RefusedError):
        signed_in(claims("mk@example.org"), access, NOW)


LOCAL = {"Host": "localhost:8501", "Origin": "http://localhost:8501"}


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("localhost", LOCAL),
        ("127.0.0.1", {"host": "127.0.0.1:8501", "origin": "http://127.0.0.1:8501"}),
        ("::1", {"Host": "[::1]:8501", "Origin": "http://[::1]:8501"}),
    ],
)
def test_at_ones_own_machine_one_is_the_editor(address, headers):
    assert at_this_machine("mk", address, headers) == Visitor("mk", "editor")


@pytest.mark.parametrize(
    ("name", "address", "headers"),
    [
        ("mk", "192.0.2.7", LOCAL),
        ("mk", "", LOCAL),
        ("mk", None, LOCAL),
        (" ", "localhost", LOCAL),
        ("mk", "localhost", {}),
        ("mk", "localhost", {**LOCAL, "Host": "brief.example.org"}),
        ("mk", "localhost", {**LOCAL, "Host": "localhost.evil.example"}),
        ("mk", "localhost", {**LOCAL, "Origin": "https://evil.example"}),
        ("mk", "localhost", {**LOCAL, "Origin": "null"}),
        ("mk", "localhost", {**LOCAL, "X-Forwarded-For": "203.0.113.9"}),
        ("mk", "localhost", {**LOCAL, "Forwarded": "for=203.0.113.9"}),
        ("mk", "localhost", {**LOCAL, "X-Real-IP": "203.0.113.9"}),
        ("mk", "localhost", {**LOCAL, "Via": "1.1 proxy"}),
    ],
)
def test_whoever_comes_from_elsewhere_only_reads(name, address, headers):
    assert at_this_machine(name, address, headers) == Visitor(None, "reader")


FAULTS = [
    ("access: {reader: [a@b.org]}", "access.reader: no such key; did you mean 'readers'?"),
    ("access: {readers: ['*@b.org']}", "neither an address"),
    ("access: {editors: [mk]}", "neither an address"),
    ("access: {editors: ['@b.org']}", "neither an address"),
    ("access: {editors: ['https://b.org']}", "neither an address"),
    ("access: {readers: [gmail.com]}", "anybody can have an address at gmail.com"),
    ("access: {hours: 0}", "greater than or equal to 1"),
    ("acess: {readers: []}", "did you mean 'access'?"),
]


@pytest.mark.parametrize(("text", "words"), FAULTS)
def test_a_fault_of_the_list_is_named(tmp_path, text, words):
    path = tmp_path / "config.yaml"
    path.write_text(text + "\n")
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"{path}:1: ")


def test_an_address_decides_before_its_domain(tmp_path):
    path = tmp_path / "config.yaml"
    path.write_text("access:\n  readers: [Ada@Example.org]\n  editors: [example.org, someone@gmail.com]\n")
    access = load_config(path).access
    assert access is not None
    found = [access.role(name) for name in ("ada@example.org", "bo@example.org", "someone@gmail.com", "x@gmail.com")]
    assert found == ["reader", "editor", "editor", None]
