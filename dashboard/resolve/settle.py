"""Decides, over a whole article, what each name in it is: a person, an organisation, a state, or nobody.

One typing by the language model is worth little: it takes surnames for companies and headings for people. So all
occurrences of a name vote, with the words around them: titles, honorifics, verbs of speech, the shape of the name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.findings import Findings
from dashboard.given_names import pronoun_of
from dashboard.lexicon import lexicon, word_set
from dashboard.naming import company_core, skeleton, without_article, words
from dashboard.registry import registry
from dashboard.resolve.aliases import (
    LONG_SURNAME,
    answers_to,
    begins,
    begins_full_name,
    is_acronym,
    known_person,
    known_surname,
    person_key,
    slip_of_surname,
    state_left_out,
    surname_first,
)
from dashboard.resolve.claim import Claim, administrations, doubtful_acronyms, known_claim
from dashboard.resolve.desk import Desk, speaker_labels
from dashboard.resolve.names_by_state import is_of_a_person
from dashboard.resolve.place_verdicts import PlaceVerdicts
from dashboard.resolve.second_names import second_names
from dashboard.resolve.votes import LEAST_VOTE, PLACE_LABELS, Group, name_key, signs, verdict, weak_words, word_count
from dashboard.roles import role_words
from dashboard.tables import MentionMethod

GENERATION_WORDS = frozenset({"younger", "elder", "older"})
LONGEST_ACRONYM = 8  # letters
SHORT_BODY = 2  # words of the short name of a body: "the Leadership Council"
LEAST_STEM = 4  # letters of a word whose last s may be one too many
DEPENDENT = frozenset(
    {"ministry", "administration", "pronoun", "pair", "allies", "role", "home", "mission", "body", "adjective"}
)


@dataclass(frozen=True)
class Settled:
    """An article's claims and what it tells of the actors that it discovers."""

    claims: tuple[Claim, ...]
    kinds: Mapping[str, str]  # actor -> kind, of those the lexicon does not hold
    printed: Mapping[str, str]  # actor -> fullest name
    reasons: Mapping[str, tuple[str, ...]]


def discovered(kind: str, name: str) -> str:
    """Give the identifier of an actor that the lexicon does not hold, equal for spellings that mean the same."""
    parts = person_key(name) if kind == "person" else company_core(name)
    return f"?{kind}:{'-'.join(parts)}"


class Settling:
    """One article on its way to being settled: full names first, since acronyms and surnames lean on them."""

    def __init__(
        self,
        names: Sequence[Any],
        places: PlaceVerdicts,
        told: Sequence[Claim] = (),
        told_people: Mapping[str, str] | None = None,
        second: Mapping[int, int] | None = None,
        outlet: str | None = None,
    ) -> None:
        self.claims: list[Claim] = [*told]
        self.reasons: dict[str, list[str]] = defaultdict(list)
        self.kinds: dict[str, str] = {}
        self.printed: dict[str, str] = {}
        self.people: dict[str, str] = dict(told_people or {})  # actor -> full name
        self.called: dict[str, str] = {}  # actor -> second full name
        self.organisations: dict[str, str] = {}  # actor -> full name
        self.groups: dict[tuple[str, ...], Group] = {}
        for name in administrations(doubtful_acronyms(names), self.claims):
            if name.form == "unknown":
                self.groups.setdefault(name_key(name.text), Group(name.text)).names.append(name)
            else:
                self._known(name, places)
        self.second = self._second_names(second or {})
        self.verdicts = {key: verdict(group) for key, group in self.groups.items()}
        self._papers(outlet)
        self._towns(places)
        self._in_brackets()

    def _second_names(self, second: Mapping[int, int]) -> list[tuple[Group, int]]:
        """Take the names out that the article gives somebody as his other one, with where his own name starts."""
        found = []
        for key, group in list(self.groups.items()):
            own = next((second[name.start] for name in group.names if name.start in second), None)
            if own is not None and not any(name.start == own for name in group.names):
                found.append((self.groups.pop(key), own))
        return found

    def _call_by_second_names(self) -> None:
        """Give the second names to whom they belong; where that is nobody after all, they are names of their own."""
        bearers = {claim.name.start: claim.actor for claim in self.claims}
        for group, own in self.second:
            actor = bearers.get(own)
            if actor in self.people:
                why = f"the article says that {self.people[actor]} is also called “{group.text}”"
                self.reasons[actor].append(why)
                self._claim(group, actor, "surname", 0.9, why)
                if word_count(group.text) > 1:
                    self.called[actor] = group.text
            elif word_count(group.text) > 1:
                self._full_name(group)

    def _papers(self, outlet: str | None) -> None:
        """Take the article's own outlet, and names such as "Lake Quarterly", for bodies and not for people."""
        own = words(without_article(outlet)) if outlet else ()
        papers = word_set("organisations", "papers_named")
        for key, group in self.groups.items():
            paper = len(key) > 1 and group.text.split()[-1] in papers
            if self.verdicts[key] != "person" or not (key == own or paper):
                continue
            called = any(name.honorific or name.title for name in group.names)
            if not (called or is_of_a_person(group.text) or pronoun_of(group.text) is not None):
                self.verdicts[key] = "organisation"

    def _towns(self, places: PlaceVerdicts) -> None:
        """Take names for towns, whatever they sound like, where the places of the article mostly have them."""
        for key, group in self.groups.items():
            if any(name.honorific or name.head or name.shaped for name in group.names):
                continue
            if 2 * sum(places.covers(name) for name in group.names) >= len(group.names):
                self.verdicts[key] = "nobody"

    def _in_brackets(self) -> None:
        """Read an acronym in brackets behind the full name of a known body as that body, here and from then on."""
        ends = {claim.name.end: claim for claim in self.claims}
        for key, group in list(self.groups.items()):
            full = next((ends[n.start - 2] for n in group.names if n.bracketed and n.start - 2 in ends), None)
            if full is None or registry().actors[full.actor].kind == "person":
                continue
            if _abbreviates(group.text, full.name.text):
                why = f"“{group.text}” stands in brackets behind {full.name.text}"
                self.reasons[full.actor].append(why)
                self._claim(group, full.actor, "acronym", 0.95, why)
                self.groups.pop(key)
                self.verdicts.pop(key)

    def _known(self, name: Any, places: PlaceVerdicts) -> None:
        """Take a name of the lexicon, unless it is a place here."""
        actor = registry().actors.get(name.key)
        if actor is None or name.form in DEPENDENT:
            return
        if name.form == "seat" or (name.form in ("name", "alias") and (actor.kind == "state" or name.text == "Europe")):
            is_place = places.literal(name)
            if (name.located if is_place is None else is_place) and not (name.form == "name" and places.acts_too(name)):
                return
        if actor.kind == "person":
            self.people[actor.actor_id] = actor.name
        self.claims.append(known_claim(name, actor.kind))

    def settled(self) -> Settled:
        """Decide every name."""
        self._join_slips()
        self._companies()
        self._families()
        for key, group in sorted(self.groups.items(), key=lambda item: -word_count(item[1].text)):
            if self.verdicts[key] == "person" and word_count(group.text) > 1:
                self._full_name(group)
        self._call_by_second_names()
        for key, group in sorted(self.groups.items(), key=lambda item: -word_count(item[1].text)):
            if self.verdicts[key] == "organisation":
                self._organisation(key, group)
        for key, group in self.groups.items():
            if word_count(group.text) == 1 and self.verdicts[key] != "organisation":
                self._single(group, person=self.verdicts[key] == "person")
        self._namesakes()
        acting = {claim.actor for claim in self.claims if claim.name.form != "demonym" or not claim.name.located}
        self.claims = [
            claim for claim in self.claims if claim.actor in acting
        ]  # "the Belgian capital" alone is a place
        self.claims.sort(key=lambda claim: (claim.name.start, claim.name.end))
        reasons = {key: tuple(dict.fromkeys(why)) for key, why in self.reasons.items()}
        return Settled(tuple(self.claims), self.kinds, self.printed, reasons)

    def _join_slips(self) -> None:
        """Read a name with an s too many as the one without where the article has both: "Avros profit" of Avro."""
        for key in list(self.groups):
            other = (*key[:-1], key[-1][:-1]) if key[-1].endswith("s") and len(key[-1]) > LEAST_STEM else None
            if other in self.groups:
                self.groups[other].names += self.groups.pop(key).names
                self.verdicts.pop(key)
                self.verdicts[other] = verdict(self.groups[other])

    def _companies(self) -> None:
        """Read a word as a company where it begins the full name of one here, and is nobody's surname."""
        cores = {
            company_core(group.text)
            for key, group in self.groups.items()
            if self.verdicts[key] == "organisation" and any(name.shaped for name in group.names)
        }
        full_names = [group.text for key, group in self.groups.items() if self.verdicts[key] == "organisation"]
        surnames = {key[-1] for key in self.groups if self.verdicts[key] == "person" and len(key) > 1}
        for key, group in self.groups.items():
            if self.verdicts[key] == "organisation" or any(name.honorific or name.title for name in group.names):
                continue
            core = company_core(group.text)
            stem = (*core[:-1], core[-1][:-1]) if len(core[-1]) > LEAST_STEM and core[-1].endswith("s") else core
            if stem in cores and core not in cores:
                core = stem  # "Avros profit" of Avro Inc
            if any(is_acronym(group.text, full) for full in full_names) and not any(n.human for n in group.names[:1]):
                self.verdicts[key] = "organisation"
            elif core in cores or any(begins(core, full, weak_words()) for full in cores):
                placed = any(name.located and name.label in PLACE_LABELS for name in group.names)
                if not placed and not (len(key) == 1 and key[0] in surnames):
                    self.verdicts[key] = "organisation"

    def _families(self) -> None:
        """Read two words as a person where the second is the surname of one in the article."""
        surnames = {key[-1] for key in self.groups if self.verdicts[key] == "person" and len(key) > 1}
        for key, group in self.groups.items():
            shaped = any(name.shaped for name in group.names)
            if len(key) == 2 and key[-1] in surnames and self.verdicts[key] == "organisation" and not shaped:
                self.verdicts[key] = "person"

    def _full_name(self, group: Group) -> None:
        known = registry().actors
        sides = {known[name.side].country for name in group.names if name.side in known}
        heads = frozenset(name.head for name in group.names if name.head)
        hit = known_person(group.text, sides.pop() if len(sides) == 1 else None, heads)
        if hit:
            actor_id, how = hit
            alike = person_key(group.text) == person_key(known[actor_id].name)
            why = f"“{group.text}” is read as {known[actor_id].name}: {how}"
            self.reasons[actor_id].append(why)
            latin = known[actor_id].country in lexicon("names")["latin"]
            exact = name_key(group.text) == words(known[actor_id].name)
            method: MentionMethod = "misspelling" if not alike or (latin and not exact) else "registry"
            self._claim(group, actor_id, method, 0.85 if alike else 0.8, why)
            self.people.setdefault(actor_id, known[actor_id].name)
            return
        if begun := self._known_by_its_beginning(group):
            why = f"“{group.text}” is {known[begun].name} with a further surname; the state is at hand"
            self.reasons[begun].append(why)
            self._claim(group, begun, "registry", 0.8, why)
            self.people.setdefault(begun, known[begun].name)
            return
        longer = next((other for other, full in self.people.items() if answers_to(group.text, full)), None)
        if longer is None and (longer := self._with_a_further_name(group)) is not None:
            why = f"“{group.text}” begins the name of {self.people[longer]}, and of nobody else here"
            self.reasons[longer].append(why)
            self._claim(group, longer, "entity", 0.85, why)
            return
        actor_id = longer or discovered("person", group.text)
        self.people.setdefault(actor_id, group.text)
        if actor_id.startswith("?"):
            self.kinds[actor_id] = "person"
            self.printed.setdefault(actor_id, group.text)
        self._claim(group, actor_id, "entity", 0.9, "a full name, read as a person over the whole article")

    def _known_by_its_beginning(self, group: Group) -> str | None:
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
            called = {words(other.text)[-1] for other in self.groups.values() if other is not group}
            own, further = words(parts[count - 1])[-1], words(parts[-1])[-1]
            in_office = heads & set(words(actor.office or "")) and registry().states.get(actor.country or "") in sides
            if (in_office or own in called) and further not in called and self._at_home(hit[0], group):
                return hit[0]
        return None

    def _with_a_further_name(self, group: Group) -> str | None:
        """Give the only one of the article whose longer name begins so: "Hassan Ali" is Hassan Ali Omar.

        Refused: two whom one sentence names, as father and son, and two of different offices.
        """
        found = [actor for actor, full in self.people.items() if begins_full_name(group.text, full)]
        if len(found) != 1:
            return None
        own = [claim.name for claim in self.claims if claim.actor == found[0] and claim.name.form != "pronoun"]
        full = [name for name in own if word_count(name.text) > word_count(group.text)]
        together = {name.sentence for name in full} & {name.sentence for name in group.names}
        heads = [{name.head for name in names if name.head} for names in (full, group.names)]
        apart = bool(heads[0]) and bool(heads[1]) and not heads[0] & heads[1]
        return None if together or apart or not full else found[0]

    def _organisation(self, key: tuple[str, ...], group: Group) -> None:
        core = company_core(group.text)
        mother = next(
            (
                actor
                for actor, full in self.organisations.items()
                if core == company_core(full)
                or (core[-1].endswith("s") and (*core[:-1], core[-1][:-1]) == company_core(full))
                or begins(core, company_core(full), weak_words())
                or is_acronym(group.text, full)
                or state_left_out(core, company_core(full))
            ),
            None,
        )
        if mother is None and word_count(group.text) == 1 and not any(name.shaped for name in group.names):
            borne_here = self._bearers(group.text) or self._first_name(group)
            if borne_here or known_surname(group.text, titled=False) or self._of_the_state_at_hand(group):
                self.verdicts[key] = "person"
                return
        if mother:
            full = self.organisations[mother]
            why = f"“{group.text}” is short for {full}, named in full in the same article"
            self.reasons[mother].append(why)
            self._claim(group, mother, "acronym" if is_acronym(group.text, full) else "entity", 0.85, why)
            return
        if (whole := self._ends_a_known_name(group)) is not None:
            why = f"“{group.text}” ends the name of {registry().actors[whole].name}, named in the same article"
            self.reasons[whole].append(why)
            self._claim(group, whole, "entity", 0.8, why)
            return
        actor_id = discovered("organisation", group.text)
        self.organisations.setdefault(actor_id, group.text)
        self.kinds[actor_id] = "organisation"
        self.printed.setdefault(actor_id, group.text)
        self._claim(group, actor_id, "entity", 0.85, "read as an organisation over the whole article")

    def _ends_a_known_name(self, group: Group) -> str | None:
        """Give the one known body of the article whose name ends as this one: "the Leadership Council"."""
        ending = tuple(words(group.text))
        if len(ending) < SHORT_BODY or not all(name.definite for name in group.names):
            return None
        found = {
            claim.actor
            for claim in self.claims
            if (actor := registry().actors.get(claim.actor)) is not None
            and actor.kind == "organisation"
            and len(full := tuple(words(claim.name.text))) > len(ending)
            and full[-len(ending) :] == ending
        }
        return found.pop() if len(found) == 1 else None

    def _single(self, group: Group, *, person: bool) -> None:
        """Decide a single word: a surname of somebody named in full, one known to all, or a person of its own."""
        known = registry().actors
        titled = any(name.head or name.honorific for name in group.names)
        actor_id = self._surname(group)
        if actor_id:
            why = f"“{group.text}” stands for {self.people[actor_id]}, the only one of that surname here"
            self.reasons[actor_id].append(why)
            self._claim(group, actor_id, "surname", 0.92, why)
        elif self._bearers(group.text):
            self._by_order(group)
        elif first := self._first_name(group):
            why = f"“{group.text}” is the first name of {self.people[first]}, the only one of that name here"
            self.reasons[first].append(why)
            self._claim(group, first, "surname", 0.75, why)
        elif (bare := self._known_bearer(group, titled=titled)) is not None:
            why = f"“{group.text}” alone means {known[bare].name}" + (", by the title in front of it" if titled else "")
            self.reasons[bare].append(why)
            self.people[bare] = known[bare].name
            self._claim(group, bare, "surname", 0.85, why)
        elif far := self._of_the_state_at_hand(group):
            why = f"“{group.text}” is the surname of {known[far].name} only, of a state that the article deals with"
            self.reasons[far].append(why)
            self.people[far] = known[far].name
            self._claim(group, far, "surname", 0.75, why)
        elif slipped := [actor for actor, full in self.people.items() if slip_of_surname(group.text, full)]:
            if len(slipped) == 1:
                why = f"“{group.text}” is read as {self.people[slipped[0]]}: a letter mistaken in a long surname"
                self.reasons[slipped[0]].append(why)
                self._claim(group, slipped[0], "misspelling", 0.7, why)
        elif person and group.body() and sum(signs(name)["person"] for name in group.body()) > LEAST_VOTE:
            actor_id = discovered("person", group.text)
            self.kinds[actor_id] = "person"
            self.printed.setdefault(actor_id, group.text)
            self._claim(group, actor_id, "entity", 0.6, "one name without another, read as a person")

    def _namesakes(self) -> None:
        """Read a known one-word name as a surname where somebody of the article bears it: Wagner the minister.

        A state keeps its name where the article also uses its demonym or a seat.
        """
        known = registry().actors
        forms = {(claim.actor, claim.name.form) for claim in self.claims}
        for number, claim in enumerate(self.claims):
            actor = known.get(claim.actor)
            if (
                actor is None
                or actor.kind in ("person", "bloc")
                or " " in claim.name.text
                or claim.name.form == "acronym"
            ):
                continue
            if actor.kind == "state" and (claim.name.form != "name" or (claim.actor, "demonym") in forms):
                continue
            bearers = [person for person in self._bearers(claim.name.text) if person != claim.actor]
            before = [
                other.name.start
                for other in self.claims
                if other.actor in bearers and other.name.start < claim.name.start
            ]
            if len(bearers) == 1 and before and not claim.name.definite:
                why = f"“{claim.name.text}” is the surname of {self.people[bearers[0]]} here"
                self.claims[number] = Claim(claim.name, bearers[0], "surname", 0.8, why)

    def _by_order(self, group: Group) -> None:
        """Give a surname that several people bear to the one of them whom the article calls by it.

        That is the only one named in full so far; once somebody else of that name comes up, the surname stays with him
        whom it meant before, as newspapers keep it for their main figure. Where neither helps, it stays open.
        """
        bearers = self._bearers(group.text)
        starts = {
            actor: min((claim.name.start for claim in self.claims if claim.actor == actor), default=0)
            for actor in bearers
        }
        meant: str | None = None
        for name in group.names:
            if name.honorific in GENERATION_WORDS:
                continue  # "the younger Okoro" is whom the article has just told from his father
            before = [actor for actor in bearers if starts[actor] < name.start and self._fits(actor, name.honorific)]
            sure = len(before) == 1
            if sure and not name.honorific:
                meant = before[0]
            actor = before[0] if sure else meant
            if actor in before:
                why = f"“{group.text}” means {self.people[actor]}, " + (
                    "the only one of that surname and title named so far" if sure else "whom the article calls so"
                )
                self.claims.append(Claim(name, actor, "surname", 0.85 if sure else 0.65, why))

    def _first_name(self, group: Group) -> str | None:
        """Give the only person of the article whose first name is a word that means no known person by itself."""
        royal = word_set("names", "before_first_names")  # "Prince Sol" is Sol bin Roe
        if known_surname(group.text, titled=False) or any(name.head and name.head not in royal for name in group.names):
            return None
        fitting = [
            actor
            for actor, full in self.people.items()
            if words(full)[:1] == words(group.text) and len(words(full)) > 1
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _known_bearer(self, group: Group, *, titled: bool) -> str | None:
        """Give whom a surname means that is known to all or, behind a title, the only bearer from a state at hand."""
        bare = known_surname(group.text, titled=titled)
        if bare is not None:
            return bare if self._at_home(bare, group) else None
        sound = skeleton(words(group.text)[-1]) if titled and word_count(group.text) == 1 else ""
        here = [actor for actor in registry().surnames.get(sound, ()) if self._at_home(actor, group)]
        return here[0] if len(here) == 1 else None

    def _of_the_state_at_hand(self, group: Group) -> str | None:
        """Give the only known bearer of a long surname without a title, where the article names his state."""
        sound = skeleton(words(group.text)[-1]) if words(group.text) else ""
        ids = registry().surnames.get(sound, ())
        if len(ids) != 1 or len(sound) < LONG_SURNAME or not group.body():
            return None
        placed = all(name.label in PLACE_LABELS for name in group.names)
        placed = placed or any(name.located or name.shaped for name in group.names)
        return ids[0] if not placed and self._at_home(ids[0], group) else None

    def _at_home(self, actor_id: str, group: Group) -> bool:
        """Whether a surname may mean a known person: one known to all, or one whose state the article deals with.

        "Mullah Omar" is nobody's envoy elsewhere who happens to be the only Omar of the lexicon.
        """
        if known_surname(group.text, titled=False) == actor_id:
            return True
        known = registry()
        actor = known.actors[actor_id]
        home = known.states.get(actor.country or "", actor.affiliation or "")
        sides = {name.side for name in group.names if name.side}
        return home in (sides or {claim.actor for claim in self.claims})

    def _fits(self, actor: str, honorific: str) -> bool:
        """Whether a person may be addressed so: not where the article calls the person by a title of the other sex."""
        vocabulary = role_words()
        own = {claim.name.honorific for claim in self.claims if claim.actor == actor}
        for wanted, other in ((vocabulary.male, vocabulary.female), (vocabulary.female, vocabulary.male)):
            if honorific in wanted and honorific not in other and own & other and not own & wanted:
                return False
        return True

    def _bearers(self, surname: str) -> list[str]:
        """Give the people of the article who bear a surname."""
        known = registry().actors
        return [
            actor
            for actor, full in (*self.people.items(), *self.called.items())
            if answers_to(surname, full, known[actor].country if actor in known else surname_first(full))
        ]

    def _surname(self, group: Group) -> str | None:
        """Give the only person of the article who bears a surname."""
        bearers = self._bearers(group.text)
        return bearers[0] if len(bearers) == 1 else None

    def _claim(self, group: Group, actor: str, method: MentionMethod, confidence: float, why: str) -> None:
        self.claims += [
            Claim(name, actor, method, confidence, why)
            for name in group.names
            if name.honorific not in GENERATION_WORDS or method != "surname"  # "the younger Okoro" is his son
        ]


def _abbreviates(short: str, full: str) -> bool:
    """Whether a name in capitals may be short for a full one: its letters come in the full name in that order."""
    letters = short.replace(".", "")
    if not (2 <= len(letters) <= LONGEST_ACRONYM and letters.isupper() and letters[0] == full[0].upper()):
        return False
    rest = iter(full.upper())
    return all(letter in rest for letter in letters)


def settle(found: Findings, places: PlaceVerdicts, desk: Desk) -> Settled:
    """Decide who each name of an article is; `places` tells what the places of the article hold for towns.

    Names that the desk's configuration knows are taken first, and no rule overrules them.
    """
    told, rest, people = desk.read(found, [*found["names"], *speaker_labels(found)])
    claims = [Claim(name, actor, "registry", 0.99, "a name that the configuration knows") for name, actor in told]
    second = second_names(found.article.source_text, rest)
    return Settling(rest, places, claims, people, second, found.article.source).settled()
