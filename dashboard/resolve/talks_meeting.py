"""A meeting as one article tells of it: its mentions, and what they say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from dashboard.resolve.talks_days import Window
from dashboard.resolve.talks_reading import Seen
from dashboard.resolve.talks_venue import more_exact
from dashboard.tables import PlaceRow, TalkFormat, TalkStatus


class Meeting:
    """A meeting as one article tells of it: its mentions, first the one that opened it.

    What the mentions say together is asked for with every further mention of the article: it is worked out once, and
    again when a mention joins.
    """

    def __init__(self, article_id: str, opening: Seen, *, passing: bool = False) -> None:
        self.article_id = article_id
        self.following: Seen | None = None  # what announces the meeting after it
        self.passing = passing  # named on the way, as the one before or after the meeting at hand
        self._mentions = [opening]

    @property
    def mentions(self) -> Sequence[Seen]:
        """The mentions, in the order in which they joined."""
        return self._mentions

    def join(self, *seen: Seen) -> None:
        """Take in further mentions."""
        self._mentions += seen
        self._forget()

    def change(self, old: Seen, new: Seen) -> None:
        """Put a mention of which more is known now in its place."""
        self._mentions[self._mentions.index(old)] = new
        self._forget()

    def _forget(self) -> None:
        for name in SAID_TOGETHER:
            self.__dict__.pop(name, None)

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """Everyone who is said to take part."""
        told = [seen for seen in self.mentions if seen.mention.status != "denied"]  # "we did not travel to Rome"
        return tuple(dict.fromkeys(actor for seen in told or self.mentions for actor in seen.actors))

    @cached_property
    def core(self) -> tuple[str, ...]:
        """Those between whom it was, without who only came along: "both sides" and the next round are theirs."""
        told = [seen for seen in self.mentions if seen.mention.reference != "attendance" and not seen.mention.travel]
        core = dict.fromkeys(actor for seen in told if seen.mention.status != "denied" for actor in seen.actors)
        return tuple(core) or self.actors

    @cached_property
    def place(self) -> PlaceRow | None:
        """The most exact place that is named; of a call, which tells where only one of both was, there is none."""
        if self.mentions[0].mention.kind == "call" and self.form == "phone":
            return None
        place: PlaceRow | None = None
        for seen in self.mentions:
            place = more_exact(place, seen.place)
        return place

    @cached_property
    def window(self) -> Window | None:
        """The narrowest days that are named."""
        told = [seen for seen in self.mentions if seen.mention.status != "denied"]  # "had not met since April"
        opened = [seen for seen in told if seen.mention.opened and seen.window and seen.window.precision == "day"]
        found = [seen.window for seen in opened or told or self.mentions if seen.window is not None]
        order = ("day", "month", "year", "none")
        return min(found, key=lambda window: order.index(window.precision), default=None)

    @cached_property
    def many(self) -> bool:
        """Whether meetings are only counted: "have met eleven times"."""
        return all(seen.mention.many for seen in self.mentions)

    @cached_property
    def kinds(self) -> Counter[str]:
        """How often the meeting is called talks, a visit, a call ..."""
        return Counter(seen.mention.kind for seen in self.mentions)

    @cached_property
    def visit(self) -> bool:
        """Whether it is told of as a visit."""
        return any(seen.mention.travel for seen in self.mentions)

    @cached_property
    def last(self) -> int:
        """The sentence that spoke of it last."""
        return max(seen.mention.sentence for seen in self.mentions)

    @cached_property
    def status(self) -> TalkStatus:
        """What is said of it: by mentions with an anchor of their own first, else by those that point back."""
        if _called_off_after(self.mentions):
            return "cancelled"
        if _goes_on_after(self.mentions):
            return "under way"
        text = [
            seen for seen in self.mentions if not seen.mention.joins
        ] or self.mentions  # headings tell in the present
        for own in (True, False):
            said = [seen.mention.status for seen in text if anchored(seen) is own and seen.mention.status]
            for status in ("cancelled", "held", "under way", "planned", "proposed", "denied"):
                if status in said:
                    return status
        return "held"

    @cached_property
    def phase(self) -> str:
        """Whether it lies behind, ahead or is called off."""
        said = [seen.phase for seen in self.mentions if seen.phase and anchored(seen)] or [
            seen.phase for seen in self.mentions if seen.phase
        ]
        if not said:
            return "past"  # what is simply named, is taken as having been held
        return "past" if "past" in said else said[0]

    @cached_property
    def told(self) -> bool:
        """Whether any words say that it was held, or is to come."""
        return any(seen.phase for seen in self.mentions)

    @cached_property
    def form(self) -> TalkFormat | None:
        """How it was held, where the words tell."""
        found = [seen.mention.form for seen in self.mentions if seen.mention.form]
        for form in ("indirect", "video", "phone"):
            if form in found:
                return form
        return "in person" if found else None


SAID_TOGETHER = tuple(name for name, value in vars(Meeting).items() if isinstance(value, cached_property))


def _called_off_after(mentions: Sequence[Seen]) -> bool:
    """Whether a plan was told of and then dropped: "was to fly to Rome; the trip was scrapped"."""
    last = mentions[-1].mention.status
    return last == "cancelled" and all(seen.mention.status in {"planned", "proposed", None} for seen in mentions[:-1])


def _goes_on_after(mentions: Sequence[Seen]) -> bool:
    """Whether later words say that what began goes on: "sat down on Monday. Talks go on"."""
    said = [seen.mention for seen in mentions if seen.mention.status]
    going = [at for at, mention in enumerate(said) if mention.status == "under way"]
    held = [at for at, mention in enumerate(said) if mention.status == "held" and not mention.travel]
    only = all(mention.status in {"held", "under way"} for mention in said)
    return only and bool(going) and max(held, default=-1) < going[-1]


def anchored(seen: Seen) -> bool:
    """Whether a mention names a party, a place or a day by itself."""
    return bool(seen.actors or seen.place or seen.window)
