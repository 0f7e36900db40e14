"""Gives numbers told in words: "twelve", "ninety", "three dozen", "$2bn"."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.lexicon import lexicon

ONES: Mapping[str, int] = lexicon("times")["counting"]["ones"]
TENS: Mapping[str, int] = lexicon("times")["counting"]["tens"]
SCALES: Mapping[str, int] = lexicon("times")["counting"]["scales"]
OF_MONEY: Mapping[str, int] = lexicon("times")["counting"]["of_money"]  # as they stand behind sums, beside the others
