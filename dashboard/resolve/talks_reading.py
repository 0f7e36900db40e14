"""Reads a mention of a meeting with what the corpus knows: who its parties are, where it is, which days it means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dashboard.extract import Party
from dashboard.meetings.mention import TalkMention
from dashboard.resolve.context import Context
from dashboard.resolve.movements import is_movement
from dashboard.resolve.talks_days import AHEAD, PAST, WEEKDAY, Window, days_between, window_of
from dashboard.resolve.talks_sides import Sides
from dashboard.resolve.talks_venue import venue
from dashboard.resolve.talks_whom import actors_of, hosts
from dashboard.tables import ActorRow, PlaceRow

BY_ITS_DAY = "; ahead by its day"  # how a mention says that no word but its day puts it ahead
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
FRESH = 2  # days after its opening within which a meeting is taken to go on
WITH = re.compile(r"(?i)\bwith (?:the |its |his |her |their )?\Z")
OWN = frozenset({"his", "her", "its", "their", "our"})


@dataclass(frozen=True)
class Seen:
    """A mention with its parties, place and days resolved."""

    article_id: str
    mention: TalkMention
    actors: tuple[str, ...]
    place: PlaceRow | None
    window: Window | None
    mediators: tuple[str, ...] = ()
    open: bool = False  # one of the parties is a pronoun that nothing resolves
    beside: tuple[str, ...] = ()  # of the actors those whom its sentence names, but not as sitting there

    @property
    def phase(self) -> str | None:
        """Whether the mention puts the meeting in the past, ahead, or calls it off; None where it does not tell."""
        status = self.mention.status
        if status is None:
            return "past" if self.mention.reference == "earlier" else None
        return "past" if status in PAST else "ahead" if status in AHEAD else "void"


class Reader(Sides):
    """Resolves the mentions of one corpus."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.about: dict[str, tuple[str, ...]] = {}  # the sides that an article is about, once they are asked for
        self.named_sides: dict[str, Counter[str]] = {}  # how often an article names each side, once that is asked for

    def read(self, article_id: str, mention: TalkMention) -> Seen:
        """Resolve a mention."""
        place, spans = venue(self, article_id, mention)
        parties = [*mention.parties, *(p for p in mention.modifiers if (p.start, p.end) not in spans)]
        actors = tuple(dict.fromkeys([*self.actors(article_id, parties), *hosts(self, mention)]))
        actors = self._without_hosts_elsewhere(article_id, mention, place, actors)
        pronouns = [p for p in mention.parties if p.text.lower() in PRONOUNS]
        unknown = bool(pronouns) and not self.actors(article_id, pronouns)
        if mention.speaker is not None and unknown:
            speaker = self.actors(article_id, [mention.speaker])  # "Roe said she would meet": she is Roe
            actors = tuple(dict.fromkeys([*speaker, *actors]))
        actors = self._with_the_speaker(article_id, mention, actors)
        mediators = tuple(a for a in self.actors(article_id, mention.mediators) if a not in actors)
        window = self._window(article_id, mention)
        if mention.opened and window is not None and window.precision == "year":
            window = None  # "the negotiations began in 2016": how long they have gone on, not when this round was
        if self._has_just_begun(article_id, mention, window):
            mention = replace(mention, status="under way")
        if self._lies_ahead(article_id, mention, window):
            mention = replace(mention, status="planned", because=f"{mention.because}{BY_ITS_DAY}")
        return Seen(article_id, mention, actors, place, window, mediators, unknown)

    def _without_hosts_elsewhere(
        self, article_id: str, mention: TalkMention, place: PlaceRow | None, actors: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Leave out who waits at another stop of a journey: "visited Rome and Lome to brief Kest and Ossia"."""
        if not mention.elsewhere or place is None:
            return actors
        rows = self.place_mentions(article_id, mention.sentence)
        others = {
            self.places[row.place_id].country
            for row in rows
            if row.place_id in self.places
            and any(row.start < end and start < row.end for start, end in mention.elsewhere)
        } - {place.country, None}
        guests = self.actors(article_id, [party for party in mention.parties if party.head_end <= mention.cue_start])
        return tuple(actor for actor in actors if actor in guests or self.side(actor) not in others)

    def _with_the_speaker(self, article_id: str, mention: TalkMention, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Give who tells of "a meeting with Doe" a seat at it, else who acts: "Roe praised a meeting with Doe"."""
        two = tuple(self.persons(self.actors(article_id, mention.persons))) if mention.persons else ()
        if len(two) == 2 and len(self.sides(two)) == 2 and self.sides(actors) < self.sides(two):
            return tuple(dict.fromkeys([*actors, *sorted(two)]))  # "over tea Roe urged Doe to"
        acting = self.actors(article_id, mention.acting) if not actors and mention.announced else ()
        acting = tuple(actor for actor in acting if _may_sit(self.cast.actors[actor]))
        if len(self.sides(acting)) == 2:
            return acting  # "the commission on the waters of Kest and Ossia will hold a session"
        text = self.text(article_id)
        other = any(WITH.search(text, max(0, party.start - 12), party.start) for party in mention.parties)
        own = any(party.text.lower() in OWN for party in mention.parties)  # "her conversation with Doe"
        loose = mention.strength == "weak" or (mention.definite and not own) or mention.kind == "visit"
        if not other or loose or len(self.sides(actors)) != 1:
            return actors
        for told in ([mention.speaker] if mention.speaker else [], mention.acting):
            rows = [self.cast.actors[actor] for actor in self.actors(article_id, told)]
            seated = [row.actor_id for row in rows if _may_sit(row)]
            if seated and self.sides(seated).isdisjoint(self.sides(actors)):
                return tuple(dict.fromkeys([*seated, *actors]))
        return actors

    def _has_just_begun(self, article_id: str, mention: TalkMention, window: Window | None) -> bool:
        """Whether a meeting was opened in the days before the article: "opened talks in Rome on Tuesday" goes on."""
        article = self.context.articles.get(article_id)
        day = (article.published or article.published_earliest) if article is not None else None
        opened = mention.status == "held" and mention.opened
        if opened and window is None and day is None and self._on_a_weekday(article_id, mention):
            return True
        if not opened or window is None or window.precision != "day" or day is None:
            return False
        return 0 <= days_between(window.latest, day) <= FRESH

    def _lies_ahead(self, article_id: str, mention: TalkMention, window: Window | None) -> bool:
        """Whether a day is named that is still to come, where no word says so: "Kest's summit in Rome on 3 June"."""
        article = self.context.articles.get(article_id)
        day = (article.published or article.published_latest) if article is not None else None
        if mention.status is not None or mention.reference != "named" or window is None or day is None:
            return False
        return window.precision in {"day", "month"} and window.earliest > day

    def _on_a_weekday(self, article_id: str, mention: TalkMention) -> bool:
        """Whether the day is one of this week's, in an article of which no date is known."""
        text = self.text(article_id)
        return any(WEEKDAY.search(text[start:end]) for start, end in mention.times)

    def actors(self, article_id: str, parties: Iterable[Party]) -> tuple[str, ...]:
        """Give the actors that some parties name, each once, in the order of the text."""
        return actors_of(self, article_id, parties)

    def _window(self, article_id: str, mention: TalkMention) -> Window | None:
        """Give the days that a mention names, if they agree with whether it lies ahead or behind."""
        rows = self.times(article_id, mention.sentence)
        return window_of(mention, rows, self.context.articles.get(article_id), self.text(article_id))


def _may_sit(row: ActorRow) -> bool:
    """Whether somebody may be one side of a meeting: a state, who acts for one, a union, a movement."""
    return bool(row.country and row.kind in {"person", "state"}) or row.kind == "bloc" or is_movement(row)


def inherit(seen: Seen, actors: Sequence[str]) -> Seen:
    """Give a mention the parties of the meeting that it points back to."""
    return replace(seen, actors=tuple(actors))
