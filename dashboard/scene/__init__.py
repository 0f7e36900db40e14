"""Reads the scene around a word: who stands there, where and when, as source ranges.

Whether the words name actors, places or days is decided later, over all articles; here only the grammar is read. Each
subject has a file.
"""

from dashboard.scene.when import times
from dashboard.scene.where import behind_dateline, dateline_before, phrase, places
from dashboard.scene.who import (
    LEADING,
    accompanied_by,
    doers,
    everyone,
    is_people,
    joint_sides,
    leaders_by,
    presiding,
    sides,
)
from dashboard.scene.word_lists import NAMES, STATES, Range, words

__all__ = [
    "LEADING", "NAMES", "STATES", "Range", "accompanied_by", "behind_dateline", "dateline_before", "doers",
    "everyone", "is_people", "joint_sides", "leaders_by", "phrase", "places", "presiding", "sides", "times", "words",
]  # fmt: skip
