"""Faults of a configuration: each with its line, all at once, with the nearest legal key."""

from __future__ import annotations

import pytest

from dashboard.config import Config, ConfigError, load_config

FAULTS = [
    ("titel: Kest\n", ["1: titel: no such key; did you mean 'title'?"]),
    ("title: A\n\nkeyword: 9\n", ["3: keyword: no such key; did you mean 'keywords'?"]),
    ("zzz: 1\n", [f"1: zzz: no such key; legal here: {', '.join(Config.model_fields)}"]),
    ("keywords: many\n", ["1: keywords: Input should be a valid integer, unable to parse string as an integer"]),
    ("keywords: 0\n", ["1: keywords: Input should be greater than or equal to 1"]),
    ("title: A\ntitle: B\n", ["2: title: this key stands twice"]),
    (
        "articles:\n  a.txt:\n    sorce: Kest Herald\n    published: 3 May\n",
        [
            "3: articles.a.txt.sorce: no such key; did you mean 'source'?",
            "4: articles.a.txt.published: '3 May' is not a day written as YYYY-MM-DD",
        ],
    ),
    (
        "articles:\n  a.txt: {published: 2025-02-30}\n",
        ["2: articles.a.txt.published: there is no such day as 2025-02-30"],
    ),
    (
        "actors:\n  - name: Ada Lund\n    kind: man\n  - kind: state\n    country: Norway\n",
        [
            "3: actors.0.kind: Input should be 'person', 'organisation', 'state' or 'bloc'",
            "4: actors.1.name: this key is needed",
            "5: actors.1.country: 'Norway' is not an ISO 3166-1 alpha-2 code, such as GE for Georgia",
        ],
    ),
    (
        "actors:\n  - {name: Ada Lund, kind: person, aliases: [the envoy]}\n  - {name: Bo Ek, kind: person, aliases: [The Envoy]}\n",
        ["3: actors.1: 'the envoy' is also a name of 'Ada Lund'"],
    ),
    ("- a\n- b\n", ["1: must be a list of `key: value` lines"]),
    ("title: A\ncorpus: [x\n", ["3: is not YAML: expected ',' or ']', but got '<stream end>'"]),
]


@pytest.mark.parametrize(("text", "faults"), FAULTS, ids=[text.split("\n")[0] for text, _ in FAULTS])
def test_a_fault_is_reported_with_its_line(tmp_path, text, faults):
    path = tmp_path / "config.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert str(caught.value).split("\n") == [f"{path}:{fault}" for fault in faults]


def test_an_unreadable_file_is_a_fault(tmp_path):
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load_config(tmp_path / "config.yaml")
    (tmp_path / "config.yaml").write_bytes(b"title: \xff\n")
    with pytest.raises(ConfigError, match="save it as UTF-8"):
        load_config(tmp_path / "config.yaml")


def test_words_stay_words(tmp_path):
    path = tmp_path / "config.yaml"
    path.write_text(
        "articles: {a.txt: {published: 2025-04-03}}\nactors: [{name: 'Yes', kind: state, country: NO, aliases: [on]}]\n"
    )
    config = load_config(path)
    assert config.articles["a.txt"].published == "2025-04-03"
    assert (config.actors[0].country, config.actors[0].aliases) == ("NO", ("on",))


def test_paths_are_seen_from_the_file(tmp_path):
    (tmp_path / "desk").mkdir()
    path = tmp_path / "desk" / "config.yaml"
    path.write_text("corpus: ../cuttings\n")
    config = load_config(path)
    assert config.corpus == str(tmp_path / "desk" / "../cuttings")
    assert config.corrections == str(tmp_path / "desk" / "corrections.yaml")


def test_an_empty_file_is_the_defaults(tmp_path):
    path = tmp_path / "config.yaml"
    path.write_text("# nothing yet\n")
    assert load_config(path).title == "Parley"
