"""Who is meant by an actor of the filter: a state's people and bodies with it, and nobody else's."""

from __future__ import annotations

import pytest

from dashboard.representing import naming, with_representatives


def actor(key: str, kind: str, country: str | None = None, affiliation: str | None = None) -> dict[str, str | None]:
    return {"actor_id": key, "kind": kind, "country": country, "affiliation": affiliation}


ACTORS = [
    actor("turkey", "state", "TR"),
    actor("greece", "state", "GR"),
    actor("foreign-minister", "person", "TR"),
    actor("ministry", "organisation", "TR"),
    actor("spokesman", "person", None, "ministry"),
    actor("greek-envoy", "person", "GR"),
    actor("union", "bloc"),
    actor("commission", "organisation", None, "union"),
    actor("commissioner", "person", None, "commission"),
    actor("analyst", "person"),
    actor("movement", "organisation"),
    actor("kosova", "state", None, "union"),
]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ((), ()),
        (("turkey",), ("turkey", "foreign-minister", "ministry", "spokesman")),
        (("union",), ("union", "commission", "commissioner")),  # a member state speaks for itself
        (("ministry",), ("ministry", "spokesman")),
        (("foreign-minister",), ("foreign-minister",)),  # not the state, and not his colleagues
        (("movement",), ("movement",)),
        (("greece", "ministry"), ("greece", "ministry", "spokesman", "greek-envoy")),
        (("gone",), ("gone",)),
    ],
)
def test_who_acts_for_whom(chosen, found):
    assert with_representatives(chosen, ACTORS) == found


def test_two_who_name_each_other_as_theirs_do_not_go_round():
    rows = [actor("a", "organisation", None, "b"), actor("b", "organisation", None, "a")]
    assert with_representatives(("a",), rows) == ("a", "b")


@pytest.mark.parametrize(
    ("chosen", "others", "said"),
    [
        ("a", (), "Vell"),
        ("a", ("c",), "Vell or Ana Lind (who acts for it)"),
        ("ab", ("c",), "Vell or Kest or Ana Lind (who acts for one of them)"),
        ("a", ("c", "d"), "Vell or one of the 2 that act for it"),
        ("ab", ("c", "d", "e"), "Vell or Kest or one of the 3 that act for one of them"),
    ],
)
def test_the_words_say_who_else_is_meant(chosen, others, said):
    assert naming(tuple(chosen), (*chosen, *others), {"a": "Vell", "b": "Kest", "c": "Ana Lind"}) == said
