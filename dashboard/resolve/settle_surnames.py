"""Decides who a single word of an article means: by a surname, a first name, or one known to all."""

from __future__ import annotations

from dashboard.lexicon import word_set
from dashboard.naming import GENERATION_WORDS, skeleton, words
from dashboard.registry import registry
from dashboard.resolve.aliases import LONG_SURNAME, known_surname, slip_of_surname
from dashboard.resolve.article_names import ArticleNames, discovered
from dashboard.resolve.claim import Claim
from dashboard.resolve.votes import LEAST_VOTE, Group, signs, word_count
from dashboard.roles import role_words
from dashboard.tags import PLACES


def single_word(article: ArticleNames, group: Group, *, person: bool) -> None:
    """Decide a single word: a surname of somebody named in full, one known to all, or a person of its own."""
    known = registry().actors
    titled = any(name.head or name.honorific for name in group.names)
    actor_id = _surname(article, group)
    if actor_id:
        why = f"“{group.text}” stands for {article.people[actor_id]}, the only one of that surname here"
        article.reasons[actor_id].append(why)
        article.claim(group, actor_id, "surname", 0.92, why)
    elif article.bearers(group.text):
        _by_order(article, group)
    elif first := first_name(article, group):
        why = f"“{group.text}” is the first name of {article.people[first]}, the only one of that name here"
        article.reasons[first].append(why)
        article.claim(group, first, "surname", 0.75, why)
    elif (bare := _known_bearer(article, group, titled=titled)) is not None:
        why = f"“{group.text}” alone means {known[bare].name}" + (", by the title in front of it" if titled else "")
        article.reasons[bare].append(why)
        article.people[bare] = known[bare].name
        article.claim(group, bare, "surname", 0.85, why)
    elif far := of_the_state_at_hand(article, group):
        why = f"“{group.text}” is the surname of {known[far].name} only, of a state that the article deals with"
        article.reasons[far].append(why)
        article.people[far] = known[far].name
        article.claim(group, far, "surname", 0.75, why)
    elif slipped := [actor for actor, full in article.people.items() if slip_of_surname(group.text, full)]:
        if len(slipped) == 1:
            why = f"“{group.text}” is read as {article.people[slipped[0]]}: a letter mistaken in a long surname"
            article.reasons[slipped[0]].append(why)
            article.claim(group, slipped[0], "misspelling", 0.7, why)
    elif person and group.body() and sum(signs(name)["person"] for name in group.body()) > LEAST_VOTE:
        actor_id = discovered("person", group.text)
        article.kinds[actor_id] = "person"
        article.printed.setdefault(actor_id, group.text)
        article.claim(group, actor_id, "entity", 0.6, "one name without another, read as a person")


def read_namesakes(article: ArticleNames) -> None:
    """Read a known one-word name as a surname where somebody of the article bears it: Wagner the minister.

    A state keeps its name where the article also uses its demonym or a seat.
    """
    known = registry().actors
    forms = {(claim.actor, claim.name.form) for claim in article.claims}
    for number, claim in enumerate(article.claims):
        actor = known.get(claim.actor)
        if actor is None or actor.kind in ("person", "bloc") or " " in claim.name.text or claim.name.form == "acronym":
            continue
        if actor.kind == "state" and (claim.name.form != "name" or (claim.actor, "demonym") in forms):
            continue
        bearers = [person for person in article.bearers(claim.name.text) if person != claim.actor]
        before = [
            other.name.start
            for other in article.claims
            if other.actor in bearers and other.name.start < claim.name.start
        ]
        if len(bearers) == 1 and before and not claim.name.definite:
            why = f"“{claim.name.text}” is the surname of {article.people[bearers[0]]} here"
            article.claims[number] = Claim(claim.name, bearers[0], "surname", 0.8, why)


def _by_order(article: ArticleNames, group: Group) -> None:
    """Give a surname that several people bear to the one of them whom the article calls by it.

    That is the only one named in full so far; once somebody else of that name comes up, the surname stays with him
    whom it meant before, as newspapers keep it for their main figure. Where neither helps, it stays open.
    """
    bearers = article.bearers(group.text)
    starts = {
        actor: min((claim.name.start for claim in article.claims if claim.actor == actor), default=0)
        for actor in bearers
    }
    meant: str | None = None
    for name in group.names:
        if name.honorific in GENERATION_WORDS:
            continue  # "the younger Okoro" is whom the article has just told from his father
        before = [actor for actor in bearers if starts[actor] < name.start and _fits(article, actor, name.honorific)]
        sure = len(before) == 1
        if sure and not name.honorific:
            meant = before[0]
        actor = before[0] if sure else meant
        if actor in before:
            why = f"“{group.text}” means {article.people[actor]}, " + (
                "the only one of that surname and title named so far" if sure else "whom the article calls so"
            )
            article.claims.append(Claim(name, actor, "surname", 0.85 if sure else 0.65, why))


def first_name(article: ArticleNames, group: Group) -> str | None:
    """Give the only person of the article whose first name is a word that means no known person by itself."""
    royal = word_set("names", "before_first_names")  # "Prince Sol" is Sol bin Roe
    if known_surname(group.text, titled=False) or any(name.head and name.head not in royal for name in group.names):
        return None
    fitting = [
        actor for actor, full in article.people.items() if words(full)[:1] == words(group.text) and len(words(full)) > 1
    ]
    return fitting[0] if len(fitting) == 1 else None


def _known_bearer(article: ArticleNames, group: Group, *, titled: bool) -> str | None:
    """Give whom a surname means that is known to all or, behind a title, the only bearer from a state at hand."""
    bare = known_surname(group.text, titled=titled)
    if bare is not None:
        return bare if is_at_home(article, bare, group) else None
    sound = skeleton(words(group.text)[-1]) if titled and word_count(group.text) == 1 else ""
    here = [actor for actor in registry().surnames.get(sound, ()) if is_at_home(article, actor, group)]
    return here[0] if len(here) == 1 else None


def of_the_state_at_hand(article: ArticleNames, group: Group) -> str | None:
    """Give the only known bearer of a long surname without a title, where the article names his state."""
    sound = skeleton(words(group.text)[-1]) if words(group.text) else ""
    ids = registry().surnames.get(sound, ())
    if len(ids) != 1 or len(sound) < LONG_SURNAME or not group.body():
        return None
    placed = all(name.label in PLACES for name in group.names)
    placed = placed or any(name.located or name.shaped for name in group.names)
    return ids[0] if not placed and is_at_home(article, ids[0], group) else None


def is_at_home(article: ArticleNames, actor_id: str, group: Group) -> bool:
    """Whether a surname may mean a known person: one known to all, or one whose state the article deals with.

    "Mullah Omar" is nobody's envoy elsewhere who happens to be the only Omar of the lexicon.
    """
    if known_surname(group.text, titled=False) == actor_id:
        return True
    known = registry()
    actor = known.actors[actor_id]
    home = known.states.get(actor.country or "", actor.affiliation or "")
    sides = {name.side for name in group.names if name.side}
    return home in (sides or {claim.actor for claim in article.claims})


def _fits(article: ArticleNames, actor: str, honorific: str) -> bool:
    """Whether a person may be addressed so: not where the article calls the person by a title of the other sex."""
    vocabulary = role_words()
    own = {claim.name.honorific for claim in article.claims if claim.actor == actor}
    for wanted, other in ((vocabulary.male, vocabulary.female), (vocabulary.female, vocabulary.male)):
        if honorific in wanted and honorific not in other and own & other and not own & wanted:
            return False
    return True


def _surname(article: ArticleNames, group: Group) -> str | None:
    """Give the only person of the article who bears a surname."""
    bearers = article.bearers(group.text)
    return bearers[0] if len(bearers) == 1 else None
