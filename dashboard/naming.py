"""How names are compared: words folded to plain letters, spellings that differ by transliteration only, company words.

A desk reads Zelensky, Zelenskyy and Zelenskiy and knows one man; it also knows that Johnson is not Johnston. What is
safe to call one name is written here, once, for the lexicon and for names met in articles alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dashboard.lexicon import lexicon

GENERATION_WORDS = frozenset({"younger", "elder", "older"})  # "the younger Okoro"
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "‑": "-", "‐": "-", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O",
     "ı": "i", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe"}
)  # fmt: skip
_WORDS = re.compile(r"[^\W_]+")
_LEXICON = lexicon("names")
_SOUNDS = tuple((written, sound) for written, sound in _LEXICON["sounds"])
PARTICLES = frozenset(_LEXICON["particles"])
COMPANY_WORDS = frozenset(_LEXICON["company_words"])
SHORT_NAMES: dict[str, str] = _LEXICON["short_names"]


def fold(text: str) -> str:
    """Give a text without diacritics and with plain quote marks and hyphens; capitals stay."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(char for char in text if not unicodedata.combining(char))


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """Give the words of a name in small plain letters: "Côte d'Ivoire" is cote, d, ivoire; "U.S." is us."""
    text = fold(name).casefold()
    text = re.sub(r"'s?\b(?!\w)", "", text)
    text = re.sub(r"\b((?:\w\.){2,})", lambda match: match[1].replace(".", ""), text)
    return tuple(_WORDS.findall(text))


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """Give what is left of a word when spellings that differ by transliteration are made one.

    Witkoff and Whitkoff, Marco and Marko, Dmitry and Dmitriy, Gaddafi and Qaddafi agree; Johnson and Johnston do not.
    """
    text = fold(word).casefold().replace("'", "")
    if len(text) > 1 and text[0] == "c" and text[1] not in "eihyz":
        text = "k" + text[1:]
    text = re.sub(r"c(?=[^heiyz]|$)", "k", text)
    for written, sound in _SOUNDS:
        text = text.replace(written, sound)
    text = text.replace("y", "i")
    text = re.sub(r"[ei]*i[ei]*", "i", text)
    text = re.sub(r"(.)\1+", r"\1", text)
    return re.sub(r"(?<=[^aeiou])h|(?<=[aeiou])h$", "", text) if not text.startswith(("sh", "ch")) else text


def skeletons(name: str) -> tuple[str, ...]:
    """Give the skeletons of a name's words, particles such as "al" and "bin" left out."""
    return tuple(skeleton(word) for word in words(name) if word not in PARTICLES)


def company_core(name: str) -> tuple[str, ...]:
    """Give the words that tell which company a name means: "Avro and Sons Inc" is avro, sons."""
    kept = [word for word in words(name) if word not in COMPANY_WORDS and word not in ("and", "the", "of")]
    return tuple(kept) or words(name)


def without_article(name: str) -> str:
    """Give a name as names are compared that may have "the" in front: "The Rivergate Post" is rivergate post."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def kebab(name: str) -> str:
    """Give a name as an identifier: "Ministry of Health of Kest" is ministry-of-health-of-kest."""
    return "-".join(words(name)) or "actor"


def one_slip(left: str, right: str) -> bool:
    """Whether two words differ by one letter left out, put in, replaced or swapped with its neighbour."""
    if abs(len(left) - len(right)) > 1 or left == right:
        return False
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    if len(left) == len(right):
        swapped = left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
        return swapped or left[at + 1 :] == right[at + 1 :]
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer[at + 1 :] == shorter[at:]
