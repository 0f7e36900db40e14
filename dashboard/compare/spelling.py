"""Tells whether two names may be one name spelt two ways: Araghchi and Araqchi, Gaddafi and Kadhafi.

Names from other scripts reach English by many roads. They are compared by their consonants, those that the roads
confuse taken as one. Refused: sound codes made for English surnames (Soundex, Metaphone): they keep k and g apart and
throw away most of a long name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rapidfuzz import fuzz

ALIKE = 82  # rapidfuzz ratio from which two words of names are one spelt two ways
NEAR, NEAR_SHORT = 50, 70  # and at least this much where the consonants are the same, or the same single one
LONG = 8  # letters from which names may be compared as one word
_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "abu", "de", "van", "von", "the", "of", "mr", "mrs", "ms", "dr"}
)
_SOUNDS = (
    ("sch|shch|sh|tch|ch|cz|sz|zh|dj|dzh", "x"),
    ("kh|gh|ck|q|g|k|c(?=[aouklrt]|$)", "k"),
    ("dh|th|d|t", "t"),
    ("ph|ff|f|v|w", "f"),
    ("ts|tz|z|c|s", "s"),
    ("b|p", "p"),
    ("j", "x"),
)  # what is confused in writing names down; the longer first
_SOUND = re.compile("|".join(f"(?P<{mark}{number}>{found})" for number, (found, mark) in enumerate(_SOUNDS)))


@cache
def skeleton(word: str) -> str:
    """Give the consonants of a word of a name, confusable ones as one and doubled ones once."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if c.isalpha() and c.isascii())
    coded = _SOUND.sub(lambda match: str(match.lastgroup)[0], plain)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", coded))


def one_name(left: str, right: str) -> bool:
    """Tell whether every word of the shorter name has its like in the longer one, the surname among them."""
    shorter, longer = sorted((_words(left), _words(right)), key=lambda words: (len(words), words))
    if not shorter or not any(len(word) > 1 for word in shorter):
        return False
    whole = "".join(shorter), "".join(longer)  # Abdulsalam, Abdul-Salam
    if min(map(len, whole)) >= LONG and skeleton(whole[0]) == skeleton(whole[1]) and fuzz.ratio(*whole) >= ALIKE:
        return True
    rest = list(longer)
    for word in shorter:
        twin = next((other for other in rest if _one_word(word, other)), None)
        if twin is None:
            return False
        rest.remove(twin)
    return True


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", name.lower()) if word not in _PARTICLES]


def _one_word(left: str, right: str) -> bool:
    if left == right or (min(len(left), len(right)) == 1 and left[0] == right[0]):
        return True
    if min(len(left), len(right)) < 4:
        return False
    ratio, bones = fuzz.ratio(left, right), skeleton(left)
    return ratio >= ALIKE or (bones == skeleton(right) and ratio >= (NEAR if len(bones) > 1 else NEAR_SHORT))
