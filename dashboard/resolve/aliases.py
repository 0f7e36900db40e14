"""Which names mean one person or one organisation, and the reason in words.

Every rule has a gate, because a wrong merge is worse than two rows: Johnson is not Johnston, Maria is not Mario, a
father is not his son, and two people who share a surname stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from dashboard.naming import PARTICLES, SHORT_NAMES, company_core, fold, one_slip, skeleton, skeletons, words
from dashboard.registry import SURNAME_FIRST, registry

TURNED = frozenset({"JP", "HU", "KR", "CN", "TW", "VN", "KH"})  # states whose names are printed either way round
LONG_SURNAME = 7  # letters
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def person_key(name: str) -> tuple[str, ...]:
    """Give what stays equal when a full name is spelled otherwise: sounds, no particles, short first names in full."""
    parts = _joined_article([word for word in words(name) if word not in PARTICLES])
    if len(parts) > 1:
        parts[0] = SHORT_NAMES.get(parts[0], parts[0])
        parts = [
            part for i, part in enumerate(parts) if i in (0, len(parts) - 1) or len(part) > 1 or part in GENERATIONS
        ]
    return tuple(skeleton(part) for part in parts)


def _joined_article(parts: list[str]) -> list[str]:
    """Take the Arabic article off surnames that are written with it in one word: Albusaidi is al-Busaidi."""
    return [
        *parts[:1],
        *(part[2:] if part[:2] in ("al", "el") and len(part) >= LONG_SURNAME else part for part in parts[1:]),
    ]


def may_be_misspelt(left: str, right: str) -> str | None:
    """Give the reason why two full names may be one, spelled badly once; None where they may not.

    All words but one must agree in sound, and the one must be a slip of the pen: one letter, in a word of five or more,
    not the first letter, not the last vowel, which in many tongues parts women from men, and in a surname only two
    letters that changed places.
    """
    a, b = person_key(left), person_key(right)
    if len(a) != len(b) or len(a) < 2 or GENERATIONS & (set(a) ^ set(b)):
        return None
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if not differing:
        return "the two spellings sound alike"
    if len(differing) > 1:
        return None
    x, y = differing[0]
    if min(len(x), len(y)) < 5 or x[0] != y[0] or x[:-1] == y[:-1] or x[:-1] == y or y[:-1] == x:
        return None
    if not one_slip(x, y):
        return None
    surname = (x, y) == (a[-1], b[-1])
    if surname and sorted(x) != sorted(y):
        return None  # Hansen and Hanson are two families; only letters that changed places are a slip
    return f"one letter apart in “{words(left)[-1 if surname else 0]}”, all else equal"


@cache
def _people() -> tuple[Mapping[tuple[str, ...], str], Mapping[str, tuple[str, ...]]]:
    """Give the known people by the sounds of their full names, and by the sound of any of their name words."""
    known = registry()
    full: dict[tuple[str, ...], str] = {}
    by_word: dict[str, list[str]] = {}
    names = [(actor.name, actor.actor_id) for actor in known.actors.values() if actor.kind == "person"]
    for name, actor_id in names:
        full.setdefault(person_key(name), actor_id)
        for part in set(skeletons(name)):
            by_word.setdefault(part, []).append(actor_id)
    return full, {part: tuple(ids) for part, ids in by_word.items()}


def known_person(name: str, country: str | None = None, heads: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """Find the known person that a full name means, misspelt perhaps: the actor and the reason.

    A surname with a wrong letter is only read as the known one where first name, state and office agree: the article
    calls a minister of that state so, who has that first name.
    """
    full, by_word = _people()
    key = person_key(name)
    if len(key) < 2:
        return None
    if key in full:
        return full[key], "the two spellings sound alike"
    actors = registry().actors
    if key[::-1] in full and actors[full[key[::-1]]].country in TURNED:
        return full[key[::-1]], "the surname stands first, as is usual there"
    found: dict[str, str] = {}
    for actor_id in (actor for part in key for actor in by_word.get(part, ())):
        actor = actors[actor_id]
        reason = may_be_misspelt(name, actor.name)
        if not reason and country and actor.country == country and heads & set(words(actor.office or "")):
            theirs = person_key(actor.name)
            if (
                len(theirs) == len(key)
                and key[:-1] == theirs[:-1]
                and key[-1][0] == theirs[-1][0]
                and one_slip(key[-1], theirs[-1])
            ):
                reason = "one letter apart in the surname; first name, state and office agree"
        if reason:
            found[actor_id] = reason
    return next(iter(found.items())) if len(found) == 1 else None


def slip_of_surname(short: str, full: str) -> bool:
    """Whether a surname is that of a full name with a vowel mistaken or two letters swapped, in a long name."""
    a, b = [skeleton(word) for word in words(short)], [skeleton(word) for word in words(full)]
    if len(a) != 1 or len(b) < 2 or min(len(a[0]), len(b[-1])) < LONG_SURNAME or a[0][0] != b[-1][0]:
        return False
    x, y = a[0], b[-1]
    if not one_slip(x, y) or len(x) != len(y):
        return False
    wrong = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
    return sorted(x) == sorted(y) or all(p in "aeiou" and q in "aeiou" for p, q in wrong)


def known_surname(name: str, *, titled: bool) -> str | None:
    """Find the known person whom a surname alone means: one known to all, or, behind a title, the only one."""
    known = registry()
    parts = [word for word in words(name) if word not in PARTICLES]
    if len(parts) != 1:
        return None
    sound = skeleton(parts[0])
    ids = known.surnames.get(sound, ())
    if sound in known.bare and ids:
        return ids[0]
    return ids[0] if titled and len(ids) == 1 else None


@lru_cache(maxsize=50_000)
def answers_to(short: str, full: str, country: str | None = None) -> bool:
    """Whether a short name may stand for a full one later in a text: the surname, or the last words of the name."""
    a = [skeleton(word) for word in words(short) if word not in PARTICLES]
    b = [skeleton(word) for word in words(full) if word not in PARTICLES and word not in GENERATIONS]
    if len(a) == 1 < len(b) and a[0] != b[-1]:  # "Albusaidi" of "Badr al-Busaidi"
        a, b = ([skeleton(w) for w in _joined_article(["", *c])[1:]] for c in (a, b))
    if not a or len(a) >= len(b):
        return False
    return (
        a == b[-len(a) :]
        or (len(a) == 1 and country in SURNAME_FIRST and a[0] == b[0])
        or (len(a) == 1 and len(b) > 2 and a[0] == b[-2] and country not in SURNAME_FIRST and len(a[0]) > 4)
    )


def begins_full_name(short: str, full: str) -> bool:
    """Whether two names or more are the beginning of a longer full name: "Yvan Gil" of "Yván Gil Pinto"."""
    a, b = person_key(short), person_key(full)
    return 1 < len(a) < len(b) and b[: len(a)] == a and not GENERATIONS & set(b[len(a) :])


def is_acronym(short: str, full: str) -> bool:
    """Whether the capitals of a short name are the first letters of the words of a full one."""
    letters = short.replace(".", "").replace("&", "").casefold()
    if not (2 <= len(letters) <= 8) or not short.replace(".", "").replace("&", "").isupper():
        return False
    all_words = words(full)
    main = [word for word in all_words if word not in ("of", "the", "and", "for", "on", "in", "to", "a")]
    forms = (all_words, main, main[1:], company_core(full), ("the", *main))
    return letters in {"".join(word[0] for word in form) for form in forms if len(form) > 1}


def begins(short: Sequence[str], full: Sequence[str], weak: Iterable[str]) -> bool:
    """Whether a company's short name is the beginning of its full one: "Avro" of "Avro Dynamics Ltd"."""
    if not short or len(short) >= len(full) or tuple(full[: len(short)]) != tuple(short):
        return False
    return len(short) > 1 or (short[0] not in set(weak) and len(short[0]) > 2)


@cache
def _state_words() -> frozenset[str]:
    return frozenset(
        "-".join(words(" ".join(form)))
        for forms in registry().surfaces.values()
        for form, surface in forms
        if surface.form in ("name", "demonym") and registry().actors[surface.actor_id].kind == "state"
    )


def state_left_out(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a short name is the full one without its state: "Budget Office" of "Kenyan Budget Office"."""
    return (
        len(short) > 1 and len(full) == len(short) + 1 and full[0] in _state_words() and tuple(full[1:]) == tuple(short)
    )


def surname_first(name: str) -> str | None:
    """Give Korea's code for a name written in its way, "Yun Ha-jun": the hyphen shows that the surname stands first."""
    parts = fold(name).split()
    hyphened = parts[-1].count("-") == 1 and parts[-1].split("-")[1].islower()
    return "KR" if len(parts) == 2 and hyphened else None
