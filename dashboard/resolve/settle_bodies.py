"""Decides which body a name of an article is: an acronym, the short name of one named in full, or one of its own."""

from __future__ import annotations

from dashboard.naming import company_core, words
from dashboard.registry import registry
from dashboard.resolve.aliases import begins, is_acronym, known_surname, state_left_out
from dashboard.resolve.article_names import ArticleNames, discovered
from dashboard.resolve.settle_surnames import first_name, of_the_state_at_hand
from dashboard.resolve.votes import Group, weak_words, word_count

LONGEST_ACRONYM = 8  # letters
SHORT_BODY = 2  # words of the short name of a body: "the Leadership Council"


def take_acronyms_in_brackets(article: ArticleNames) -> None:
    """Read an acronym in brackets behind the full name of a known body as that body, here and from then on."""
    ends = {claim.name.end: claim for claim in article.claims}
    for key, group in list(article.groups.items()):
        full = next((ends[n.start - 2] for n in group.names if n.bracketed and n.start - 2 in ends), None)
        if full is None or registry().actors[full.actor].kind == "person":
            continue
        if _abbreviates(group.text, full.name.text):
            why = f"“{group.text}” stands in brackets behind {full.name.text}"
            article.reasons[full.actor].append(why)
            article.claim(group, full.actor, "acronym", 0.95, why)
            article.groups.pop(key)
            article.verdicts.pop(key)


def organisation(article: ArticleNames, key: tuple[str, ...], group: Group) -> None:
    """Decide a body: one named in full here, a known one by the end of its name, a person after all, or its own."""
    core = company_core(group.text)
    mother = next(
        (
            actor
            for actor, full in article.organisations.items()
            if core == company_core(full)
            or (core[-1].endswith("s") and (*core[:-1], core[-1][:-1]) == company_core(full))
            or begins(core, company_core(full), weak_words())
            or is_acronym(group.text, full)
            or state_left_out(core, company_core(full))
        ),
        None,
    )
    if mother is None and word_count(group.text) == 1 and not any(name.shaped for name in group.names):
        borne_here = article.bearers(group.text) or first_name(article, group)
        if borne_here or known_surname(group.text, titled=False) or of_the_state_at_hand(article, group):
            article.verdicts[key] = "person"
            return
    if mother:
        full = article.organisations[mother]
        why = f"“{group.text}” is short for {full}, named in full in the same article"
        article.reasons[mother].append(why)
        article.claim(group, mother, "acronym" if is_acronym(group.text, full) else "entity", 0.85, why)
        return
    if (whole := _ends_a_known_name(article, group)) is not None:
        why = f"“{group.text}” ends the name of {registry().actors[whole].name}, named in the same article"
        article.reasons[whole].append(why)
        article.claim(group, whole, "entity", 0.8, why)
        return
    actor_id = discovered("organisation", group.text)
    article.organisations.setdefault(actor_id, group.text)
    article.kinds[actor_id] = "organisation"
    article.printed.setdefault(actor_id, group.text)
    article.claim(group, actor_id, "entity", 0.85, "read as an organisation over the whole article")


def _ends_a_known_name(article: ArticleNames, group: Group) -> str | None:
    """Give the one known body of the article whose name ends as this one: "the Leadership Council"."""
    ending = tuple(words(group.text))
    if len(ending) < SHORT_BODY or not all(name.definite for name in group.names):
        return None
    found = {
        claim.actor
        for claim in article.claims
        if (actor := registry().actors.get(claim.actor)) is not None
        and actor.kind == "organisation"
        and len(full := tuple(words(claim.name.text))) > len(ending)
        and full[-len(ending) :] == ending
    }
    return found.pop() if len(found) == 1 else None


def _abbreviates(short: str, full: str) -> bool:
    """Whether a name in capitals may be short for a full one: its letters come in the full name in that order."""
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= LONGEST_ACRONYM and letters.isupper() and letters[0] == full[0].upper()):
        return False
    rest = iter(full.upper())
    return all(letter in rest for letter in letters)
