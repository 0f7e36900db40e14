"""The lexicons: what an analyst writes as a word is read as a word."""

from __future__ import annotations

import pytest
import yaml

from dashboard.lexicon import FOLDER, LexiconError, lexicon, read, word_set
from dashboard.registry import registry

NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


def lists(value, path=()):
    """Give every list of a lexicon with the way to it, and the keys of every mapping as one."""
    if isinstance(value, dict):
        yield path, list(value)
        for key, inner in value.items():
            yield from lists(inner, (*path, key))
    elif isinstance(value, list):
        yield path, value
        for inner in value:
            yield from lists(inner, path)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_taken_for_a_truth_value(name):
    assert [path for path, found in lists(lexicon(name)) if any(isinstance(item, bool) for item in found)] == []


def test_a_list_that_stands_twice_is_refused_with_both_lines():
    with pytest.raises(LexiconError, match=r"made_up\.yaml: the key 'boats' stands in lines 1 and 3"):
        read("boats: [ship]\ncars: [lorry]\nboats: [ferry]\n", "made_up.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_every_lexicon_is_plain_yaml_also_without_the_faster_parser(name):
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    assert next(iter(yaml.compose_all(text, Loader=yaml.SafeLoader))) is not None


def test_off_is_a_word():
    assert "off" in word_set("demands", "answers", "particles", "brush")
    assert "off" in word_set("events", "turns", "ending_with", "call")
    assert lexicon("events")["classes"]["CONSULT"]["verbs"][0]["meet"]["active"] is True


def test_every_body_with_a_name_of_its_own_is_known():
    known = registry().actors
    raw = lexicon("organisations")
    named = [actor for bodies in raw["state_bodies_named"].values() for actor in bodies.values()]
    named += [actor for fields in raw["ministry_names"].values() for actor in fields.values()]
    named += [actor for lands in raw["missions"].values() for actor in lands.values()]
    named += [*raw["missions"], *raw["at_home"].values()]
    assert [actor for actor in named if actor not in known] == []


def test_a_state_s_named_body_acts_for_that_state():
    known = registry().actors
    bodies = lexicon("organisations")["state_bodies_named"]
    assert [(c, a) for c, named in bodies.items() for a in named.values() if known[a].country != c] == []
