"""A measure that was only announced says so, with its first day; one that any sentence tells as done does not."""

from __future__ import annotations

import pytest

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.handover.told import measure
from dashboard.phrases import announced, since
from dashboard.resolve import sanctions
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow, TimeRow

DAYS = {"1 June 2031": "2031-06-01", "1 March 2031": "2031-03-01", "2032": "2032-01-01"}
STATES = {"Kenya": "KE", "Niger": "NE"}


def _rows(parse_text, text):
    document = parse_text(text)
    actors = [
        ActorRow(name.lower(), name, "state", code, None, None, (name,), known=False, articles=1, mentions=1)
        for name, code in STATES.items()
    ]
    mentions = [
        MentionRow(document.article.article_id, t.sent, t.text.lower(), t.start, t.end, t.text, "registry", 1.0)
        for t in document.tokens
        if t.text in STATES
    ]
    times = [
        TimeRow(
            document.article.article_id, 0, at, at + len(said), said, day, day, "year" if said == "2032" else "day", ""
        )
        for said, day in DAYS.items()
        if (at := text.find(said)) >= 0
    ]
    tables = {"actors": actors, "mentions": mentions, "times": times}
    context = Context([findings_of(document)], Config(), tables)
    return [vars(row) for row in sanctions.resolve(context)["sanctions"]]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Kenya will reduce its tariffs on Niger on 1 June 2031.", "announced, from 1 Jun 2031"),
        ("Kenya announced that its sanctions on Niger would be lifted on 1 March 2031.", "announced, from 1 Mar 2031"),
        ("Kenya will scrap its tariffs on Niger from 2032.", "announced, from 2032"),
        ("Kenya reduced its tariffs on Niger on 1 June 2031.", ""),
        ("Kenya has lifted its sanctions on Niger.", ""),
        ("Kenya reduced its tariffs on Niger. Kenya will reduce its tariffs on Niger on 1 June 2031.", ""),
    ],
)
def test_what_a_future_form_tells_is_announced_until_a_sentence_has_it_done(parse_text, text, ahead):
    rows = [row for row in _rows(parse_text, text) if row["action"] in {"eased", "lifted"}]
    assert [announced(row) for row in rows] == [ahead]


@pytest.mark.parametrize(
    ("because", "day", "said", "when"),
    [
        ("ease: cut (actual); announced: 2031-06-01; target: as in sentence 2", None, "announced, from 1 Jun 2031",
         "announced, from 1 Jun 2031"),
        ("ease: cut (actual); announced: 2031-06", "2031-06", "announced, from Jun 2031", "announced, from Jun 2031"),
        ("ease: cut (actual); announced", None, "announced", "announced"),
        ("ease: cut (actual)", "2031-06", "", "since Jun 2031"),
        ("", None, "", ""),
    ],
)  # fmt: skip
def test_the_same_words_everywhere(because, day, said, when):
    row = {"because": because, "since": day, "senders": (), "targets": (), "instrument": "tariff", "action": "eased"}
    assert announced(row) == said
    assert since(row) == when
    assert measure(row, {}).endswith(f"eased, {when}" if when else "eased")
