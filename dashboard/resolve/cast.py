"""Who stands where: looks up which actors the words of a party mean, in one article."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from dashboard.extract import Party
from dashboard.measures.known import words
from dashboard.naming import without_article
from dashboard.resolve.movements import is_movement
from dashboard.roles import role_words
from dashboard.tables import ActorRow, MentionRow, QuoteRow

BODIES = frozenset(
    {"the bloc", "the regional bloc", "the alliance", "the regional body", "the member states", "the council"}
)
PAIR = 2
LEAST, FAR_OFTENER = 2, 3  # times that each of the two sides of an article is named, and oftener than a third
OWNERS = frozenset({"and", "to", "with", "by", "under", "after"})  # "the envoy to Sol", "an aide and Sol"
FIRST_PERSON = frozenset({"I", "we", "We", "me", "us"})  # "US" is a state


class Cast:
    """The actors of a corpus and where each is mentioned. Read-only after it is made."""

    def __init__(
        self, actors: Iterable[ActorRow], mentions: Iterable[MentionRow], quotes: Iterable[QuoteRow] = ()
    ) -> None:
        self.actors: Mapping[str, ActorRow] = {actor.actor_id: actor for actor in actors}
        self._said: dict[str, list[QuoteRow]] = defaultdict(list)
        for quote in quotes:
            if quote.actor_id is not None:
                self._said[quote.article_id].append(quote)
        by_article: dict[str, list[MentionRow]] = defaultdict(list)
        for mention in mentions:
            by_article[mention.article_id].append(mention)
        self._mentions = {key: sorted(rows, key=lambda row: (row.start, row.end)) for key, rows in by_article.items()}
        self._starts = {key: [row.start for row in rows] for key, rows in self._mentions.items()}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Actors' names by their ids."""
        return {actor.actor_id: actor.name for actor in self.actors.values()}

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """Actors by every name that they go by, in lower case; the better known first."""
        found: dict[str, str] = {}
        for actor in sorted(self.actors.values(), key=lambda actor: -actor.mentions):
            for name in (actor.name, *actor.aliases):
                found.setdefault(without_article(name), actor.actor_id)
        return found

    def by_name(self, party: Party) -> str | None:
        """Give the actor that goes by exactly a party's words, also where they stand for a place there."""
        return self._names.get(without_article(party.text))

    def called(self, name: str) -> str | None:
        """Give the actor that goes by exactly a name."""
        return self._names.get(without_article(name))

    def within(self, article_id: str, start: int, end: int) -> list[MentionRow]:
        """Give the mentions that overlap a source range, in the order of the text."""
        rows = self._mentions.get(article_id, [])
        if not rows:
            return []
        at = bisect_left(self._starts[article_id], end)
        found = []
        while at > 0:
            at -= 1
            if rows[at].end > start:
                found.append(rows[at])
            elif rows[at].start < start - 400:  # no mention is longer than a line or two
                break
        return found[::-1]

    def two_sides(self, article_id: str) -> tuple[str, ...]:
        """Give the two states or unions that an article is about: named far oftener than any third; none otherwise."""
        rows = self._mentions.get(article_id, [])
        counts = Counter(row.actor_id for row in rows if self.actors[row.actor_id].kind in {"state", "bloc"})
        ranked = counts.most_common(3)
        if len(ranked) < PAIR or ranked[1][1] < LEAST:
            return ()
        third = ranked[2][1] if len(ranked) > PAIR else 0
        return (ranked[0][0], ranked[1][0]) if ranked[1][1] >= FAR_OFTENER * third else ()

    def state_of(self, actor_id: str) -> str:
        """Give the state for which a person acts, where it is told of; of anybody else himself."""
        actor = self.actors[actor_id]
        if actor.kind != "person" or not actor.country:
            return actor_id
        states = (one.actor_id for one in self.actors.values() if one.kind == "state" and one.country == actor.country)
        return next(states, actor_id)

    def government_of(self, actor_id: str) -> str:
        """Give the state of a ministry or another of its bodies, where it is told of; anybody else himself.

        So rebels: what is laid on them is not laid on the state in which they fight.
        """
        actor = self.actors[actor_id]
        if actor.kind != "organisation" or not actor.country or is_movement(actor):
            return actor_id
        states = (one.actor_id for one in self.actors.values() if one.kind == "state" and one.country == actor.country)
        return next(states, actor_id)

    def two_beside(self, article_id: str, but: AbstractSet[str]) -> tuple[str, ...]:
        """Give the two states that an article is about beside some: each named twice as often as any third."""
        rows = self._mentions.get(article_id, [])
        counts = Counter(row.actor_id for row in rows if self.actors[row.actor_id].kind == "state")
        ranked = [one for one in counts.most_common() if one[0] not in but][: PAIR + 1]
        if len(ranked) < PAIR or ranked[1][1] < LEAST:
            return ()
        third = ranked[2][1] if len(ranked) > PAIR else 0
        return (ranked[0][0], ranked[1][0]) if ranked[1][1] >= PAIR * third else ()

    def named_most(self, article_id: str, among: AbstractSet[str]) -> str | None:
        """Give who of some is named at least twice as often as any other of them, and not once only."""
        counts = Counter(row.actor_id for row in self._mentions.get(article_id, []) if row.actor_id in among)
        ranked = counts.most_common(2)
        if not ranked or ranked[0][1] < LEAST or (len(ranked) == PAIR and ranked[1][1] * 2 > ranked[0][1]):
            return None
        return ranked[0][0]

    def topic(self, article_id: str, but: AbstractSet[str]) -> str | None:
        """Give the one state that an article is about, beside some: named twice as often as any other."""
        counts = Counter(
            row.actor_id
            for row in self._mentions.get(article_id, [])
            if self.actors[row.actor_id].kind == "state" and row.actor_id not in but
        )
        ranked = counts.most_common(2)
        most = max(Counter(row.actor_id for row in self._mentions.get(article_id, [])).values(), default=0)
        if ranked and ranked[0][1] * FAR_OFTENER < most:
            return None  # whoever lays the measures is what the article is about
        if not ranked or ranked[0][1] < LEAST or (len(ranked) == PAIR and ranked[1][1] * 2 > ranked[0][1]):
            return None
        return ranked[0][0]

    def actors_of(self, article_id: str, party: Party) -> tuple[str, ...]:
        """Give the actors that a party's words mean, in the order of the text; none where they name no known actor.

        The mention that covers the head word decides ("Kestian President Irena Holt" is Holt; a pronoun
        for both sides gives both). Where none does, a state or organisation named in the phrase acts through the head
        ("Russian officials", "the Kremlin's spokesman", "the government of Sudan").
        """
        if party.text in FIRST_PERSON:
            return self._speaker(article_id, party.head_start)
        mentions = self.within(article_id, party.start, party.end)
        heads = [row for row in mentions if row.start < party.head_end and party.head_start < row.end]
        if heads:
            least = min(row.end - row.start for row in heads)  # "Kest" within "Kest's army"
            return tuple(dict.fromkeys(row.actor_id for row in heads if row.end - row.start == least))
        if mentions and self._is_titled(party, mentions[-1]):
            return (mentions[-1].actor_id,)
        others = [row for row in mentions if self.actors[row.actor_id].kind != "person"]
        first = max(others[:2], key=lambda row: (-row.start, row.end), default=None)  # "Kest's army" before "Kest"
        return (first.actor_id,) if first is not None else self._body(article_id, party)

    def _is_titled(self, party: Party, last: MentionRow) -> bool:
        """Whether words are a person's office and name, whatever was parsed as their head: "Minister of Trade X"."""
        if self.actors[last.actor_id].kind != "person" or last.end != party.end:
            return False
        office = party.text[: last.start - party.start].casefold().split()
        if not office or OWNERS.intersection(office) or role_words().heads.isdisjoint(office):
            return False
        field = office[len(office) - office[::-1].index("of") :] if "of" in office else office
        return field is office or (bool(field) and role_words().heads.isdisjoint(field))  # "envoy of President Sol"

    def _body(self, article_id: str, party: Party) -> tuple[str, ...]:
        """Give which union of states "the bloc" is: the one named most before, among equals the last."""
        if party.text.lower() not in BODIES:
            return ()
        rows = [row for row in self._mentions.get(article_id, ()) if self._is_union(row.actor_id)]
        before = [row.actor_id for row in rows if row.start < party.start]
        return (max(reversed(before), key=before.count),) if before else ()

    def _is_union(self, actor_id: str) -> bool:
        actor = self.actors[actor_id]
        if actor.kind == "bloc" or actor.name.lower() in words("clubs"):
            return True
        return actor.kind == "organisation" and actor.known and actor.country is None

    def _speaker(self, article_id: str, at: int) -> tuple[str, ...]:
        """Give who says "I" there: the speaker of the narrowest quotation or turn around it."""
        around = [quote for quote in self._said.get(article_id, ()) if quote.start <= at < quote.end]
        best = min(around, key=lambda quote: quote.end - quote.start, default=None)
        return (best.actor_id,) if best is not None and best.actor_id is not None else ()
