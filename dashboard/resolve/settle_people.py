"""Decides who the people are whom an article names in full, and by what other names it calls them."""

from __future__ import annotations

from dashboard.lexicon import lexicon
from dashboard.naming import words
from dashboard.registry import registry
from dashboard.resolve.aliases import answers_to, begins_full_name, known_person, person_key
from dashboard.resolve.article_names import ArticleNames, discovered
from dashboard.resolve.settle_surnames import is_at_home
from dashboard.resolve.votes import Group, name_key, word_count
from dashboard.tables import MentionMethod


def call_by_second_names(article: ArticleNames) -> None:
    """Give the second names to whom they belong; where that is nobody after all, they are names of their own."""
    bearers = {claim.name.start: claim.actor for claim in article.claims}
    for group, own in article.second:
        actor = bearers.get(own)
        if actor in article.people:
            why = f"the article says that {article.people[actor]} is also called “{group.text}”"
            article.reasons[actor].append(why)
            article.claim(group, actor, "surname", 0.9, why)
            if word_count(group.text) > 1:
                article.called[actor] = group.text
        elif word_count(group.text) > 1:
            full_name(article, group)


def full_name(article: ArticleNames, group: Group) -> None:
    """Decide a full name: a known person, a longer or shorter name of one who is here, or a person of its own."""
    known = registry().actors
    sides = {known[name.side].country for name in group.names if name.side in known}
    heads = frozenset(name.head for name in group.names if name.head)
    hit = known_person(group.text, sides.pop() if len(sides) == 1 else None, heads)
    if hit:
        actor_id, how = hit
        alike = person_key(group.text) == person_key(known[actor_id].name)
        why = f"“{group.text}” is read as {known[actor_id].name}: {how}"
        article.reasons[actor_id].append(why)
        latin = known[actor_id].country in lexicon("names")["latin"]
        exact = name_key(group.text) == words(known[actor_id].name)
        method: MentionMethod = "misspelling" if not alike or (latin and not exact) else "registry"
        article.claim(group, actor_id, method, 0.85 if alike else 0.8, why)
        article.people.setdefault(actor_id, known[actor_id].name)
        return
    if begun := _known_by_its_beginning(article, group):
        why = f"“{group.text}” is {known[begun].name} with a further surname; the state is at hand"
        article.reasons[begun].append(why)
        article.claim(group, begun, "registry", 0.8, why)
        article.people.setdefault(begun, known[begun].name)
        return
    longer = next((other for other, full in article.people.items() if answers_to(group.text, full)), None)
    if longer is None and (longer := _with_a_further_name(article, group)) is not None:
        why = f"“{group.text}” begins the name of {article.people[longer]}, and of nobody else here"
        article.reasons[longer].append(why)
        article.claim(group, longer, "entity", 0.85, why)
        return
    actor_id = longer or discovered("person", group.text)
    article.people.setdefault(actor_id, group.text)
    if actor_id.startswith("?"):
        article.kinds[actor_id] = "person"
        article.printed.setdefault(actor_id, group.text)
    article.claim(group, actor_id, "entity", 0.9, "a full name, read as a person over the whole article")


def _known_by_its_beginning(article: ArticleNames, group: Group) -> str | None:
    """Give the known person of a state at hand whose whole name begins a longer one: "Yvan Gil Pinto" is Yván Gil.

    The article must give him his state and office, or call him elsewhere by that name or its surname, and nobody by
    the further surname.
    """
    parts = group.text.split()
    sides, heads = {name.side for name in group.names}, {name.head for name in group.names if name.head}
    for count in range(len(parts) - 1, 1, -1):
        hit = known_person(" ".join(parts[:count]))
        if hit is None or not begins_full_name(registry().actors[hit[0]].name, group.text):
            continue
        actor = registry().actors[hit[0]]
        called = {words(other.text)[-1] for other in article.groups.values() if other is not group}
        own, further = words(parts[count - 1])[-1], words(parts[-1])[-1]
        in_office = heads & set(words(actor.office or "")) and registry().states.get(actor.country or "") in sides
        if (in_office or own in called) and further not in called and is_at_home(article, hit[0], group):
            return hit[0]
    return None


def _with_a_further_name(article: ArticleNames, group: Group) -> str | None:
    """Give the only one of the article whose longer name begins so: "Hassan Ali" is Hassan Ali Omar.

    Refused: two whom one sentence names, as father and son, and two of different offices.
    """
    found = [actor for actor, full in article.people.items() if begins_full_name(group.text, full)]
    if len(found) != 1:
        return None
    own = [claim.name for claim in article.claims if claim.actor == found[0] and claim.name.form != "pronoun"]
    full = [name for name in own if word_count(name.text) > word_count(group.text)]
    together = {name.sentence for name in full} & {name.sentence for name in group.names}
    heads = [{name.head for name in names if name.head} for names in (full, group.names)]
    apart = bool(heads[0]) and bool(heads[1]) and not heads[0] & heads[1]
    return None if together or apart or not full else found[0]
