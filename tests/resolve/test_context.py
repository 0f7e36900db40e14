"""What the steps of the resolution hand on: whom a step replaces is found by the next, and nothing is sorted twice."""

from dashboard.config import Config
from dashboard.resolve.context import Context
from dashboard.tables import MentionRow


def test_who_stands_where_is_worked_out_anew_only_when_an_actor_a_mention_or_a_quotation_is_replaced():
    context = Context((), Config(), {"actors": [], "mentions": [], "quotes": []})
    cast = context.cast
    answered = context.with_tables({"demands": [], "evidence": []}).with_tables({"sanctions": []})
    assert answered.cast is cast
    named = MentionRow("a", 0, "kest", 3, 7, "Kest", "entity", 1.0)
    moved = answered.with_tables({"mentions": [named]})
    assert moved.cast.within("a", 0, 9) == [named]
    assert context.cast is cast
    assert cast.within("a", 0, 9) == []


def test_meetings_are_put_together_anew_only_when_something_is_replaced_on_which_they_rest():
    context = Context((), Config(), {"mentions": []}, worked_out={"meetings": {}})
    told = context.with_tables({"demands": [], "evidence": []}).with_tables({"sanctions": [], "evidence": []})
    assert told.worked_out == {"meetings": {}}
    assert told.with_tables({"mentions": []}).worked_out == {}
