"""Relations with the actors that the parties are."""

from dashboard.config import Config
from dashboard.findings import findings_of
from dashboard.resolve import relations
from dashboard.resolve.context import Context
from dashboard.tables import ActorRow, MentionRow

TEXT = "Valdoria accused Kest of lying. Kest praised neither Valdoria nor Sudan."


def actor(name: str) -> ActorRow:
    return ActorRow(name.lower(), name, "state", None, None, None, (name,), known=False, articles=1, mentions=1)


def test_events_name_actors_and_pairs_without_an_event_are_mentions(parse_text):
    document = parse_text(TEXT)
    mentions = [
        MentionRow("a", token.sent, token.text.lower(), token.start, token.end, token.text, "registry", 1.0)
        for token in document.tokens
        if token.text in {"Valdoria", "Kest", "Sudan"}
    ]
    context = Context(
        [findings_of(document)],
        Config(),
        {"actors": [actor(name) for name in ("Valdoria", "Kest", "Sudan")], "mentions": mentions},
    )
    rows = relations.resolve(context)["relations"]
    first = rows[0]
    assert (first.event, first.actor_a, first.actor_b) == ("ACCUSE", "valdoria", "kest")
    assert document.article.source_text[first.start : first.end] == "Valdoria accused Kest"
    pairs = {frozenset((row.actor_a, row.actor_b)) for row in rows if row.event == "MENTION"}
    assert frozenset(("valdoria", "sudan")) in pairs
    assert frozenset(("valdoria", "kest")) not in {
        frozenset((row.actor_a, row.actor_b)) for row in rows if row.event == "MENTION" and row.sentence == 0
    }
