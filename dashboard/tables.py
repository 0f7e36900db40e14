"""The tables: what the pipeline produces and what every page, export and check reads.

One frozen dataclass a table; its fields are the columns. Offsets count code points of the article's source text,
dates are ISO 8601, countries ISO 3166-1 alpha-2, coordinates WGS 84 decimal degrees, event words PLOVER.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

ActorKind = Literal["person", "organisation", "state", "bloc"]
MentionMethod = Literal[
    "registry", "entity", "surname", "misspelling", "role", "demonym", "metonym", "acronym", "pronoun"
]
PlaceKind = Literal["city", "region", "country", "site", "sea"]
TalkStatus = Literal["held", "under way", "planned", "proposed", "cancelled", "denied"]
TalkFormat = Literal["in person", "phone", "video", "indirect"]
Precision = Literal["day", "month", "year", "none"]
Instrument = Literal[
    "sanctions", "tariff", "asset freeze", "travel ban", "export control", "property seizure", "air link",
    "arms embargo", "other",
]  # fmt: skip
Action = Literal[
    "imposed", "in force", "extended", "eased", "lifted", "threatened", "easing proposed", "easing rejected", "spared",
    "evaded", "assessed",
]  # fmt: skip
How = Literal["called for", "proposed", "proposed in a bill", "held possible"]
Voice = Literal["direct quote", "indirect speech", "outlet"]
Response = Literal["accepted", "rejected", "conditional", "open"]
Issue = Literal[
    "neutrality/NATO", "territory", "demilitarisation", "regime/political order", "ceasefire", "sanctions relief",
    "diplomatic property", "embassy operations", "air links", "security guarantees", "military aid",
    "participation in talks", "prisoners/children", "economic cooperation", "trade/tariffs", "nuclear programme",
    "humanitarian access", "de-escalation", "transparency", "other",
]  # fmt: skip
EventStatus = Literal["actual", "planned", "proposed", "hypothetical", "denied"]
Event = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "MENTION",
]  # fmt: skip
Trust = Literal["single source", "corroborated", "conflicted", "corrected"]
SlotState = Literal["same", "differs", "related", "only here"]

# The tables of which each row stands for something in the world, and the column that names it.
ROW_ID = {"talks": "talk_id", "sanctions": "sanction_id", "demands": "demand_id"}


@dataclass(frozen=True)
class ArticleRow:
    article_id: str
    path: str
    source: str | None
    title: str | None
    byline: str | None
    published: str | None
    published_basis: str
    published_earliest: str | None
    published_latest: str | None
    published_start: int | None
    published_end: int | None
    url: str | None
    language: str
    words: int
    sha256: str
    duplicate_of: str | None
    origin_id: str | None
    story_id: str | None
    is_interview: bool
    title_basis: str | None = None
    title_start: int | None = None
    title_end: int | None = None
    byline_start: int | None = None
    byline_end: int | None = None
    dateline: str | None = None
    dateline_start: int | None = None
    dateline_end: int | None = None
    published_reason: str | None = None
    source_basis: str | None = None
    analysed: bool = True
    proposed_title: str | None = None  # what to call the article where no headline is printed or given


@dataclass(frozen=True)
class BlockRow:
    article_id: str
    block: int
    kind: str
    speaker: str | None
    start: int
    end: int
    text: str
    mark: str | None = None


@dataclass(frozen=True)
class FurnitureRow:
    article_id: str
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True)
class SentenceRow:
    """`text` is the source text at the offsets; `clean` is what is shown. `block` is null for title and dateline."""

    article_id: str
    sentence: int
    block: int | None
    start: int
    end: int
    text: str
    clean: str
    kind: str


@dataclass(frozen=True)
class KeywordRow:
    """`article_id` is null for the keywords of the whole corpus."""

    article_id: str | None
    keyword: str
    score: float
    rank: int


@dataclass(frozen=True)
class ActorRow:
    actor_id: str
    name: str
    kind: ActorKind
    country: str | None
    role: str | None
    affiliation: str | None
    aliases: tuple[str, ...]
    known: bool
    articles: int
    mentions: int
    peripheral: bool = False
    merged_because: tuple[str, ...] = ()


@dataclass(frozen=True)
class MentionRow:
    article_id: str
    sentence: int
    actor_id: str
    start: int
    end: int
    surface: str
    method: MentionMethod
    confidence: float
    because: str = ""


@dataclass(frozen=True)
class RoleRow:
    """A role that an article gives an actor, with the words and the article's date."""

    actor_id: str
    role: str
    date: str | None
    article_id: str
    start: int
    end: int


@dataclass(frozen=True)
class PlaceRow:
    place_id: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    kind: PlaceKind
    literal_mentions: int
    metonym_mentions: int


@dataclass(frozen=True)
class PlaceMentionRow:
    article_id: str
    sentence: int
    place_id: str
    start: int
    end: int
    surface: str
    literal: bool
    because: str = ""
    confidence: float = 1.0


@dataclass(frozen=True)
class TimeRow:
    """A time expression and the days that it stands for; `earliest` and `latest` are null where nothing fixes it."""

    article_id: str
    sentence: int
    start: int
    end: int
    text: str
    earliest: str | None
    latest: str | None
    precision: Precision
    because: str


@dataclass(frozen=True)
class TalkRow:
    talk_id: str
    title: str
    place_id: str | None
    country: str | None
    start_date: str | None
    end_date: str | None
    precision: Precision
    date_earliest: str | None
    date_latest: str | None
    participants: tuple[str, ...]
    topics: tuple[str, ...]
    format: TalkFormat | None
    status: TalkStatus
    assessments: tuple[dict[str, Any], ...]
    articles: tuple[str, ...]
    merged_because: str | None
    confidence: float
    site: str | None = None
    outcome: str | None = None
    next_step: str | None = None
    roles: tuple[dict[str, Any], ...] = ()  # {actor_id, role}: each participant's role at that date
    because: str = ""


@dataclass(frozen=True)
class SanctionRow:
    sanction_id: str
    senders: tuple[str, ...]
    targets: tuple[str, ...]
    instrument: Instrument
    action: Action
    since: str | None
    summary: str
    stated_by: str | None
    voice: Voice
    articles: tuple[str, ...]
    confidence: float
    because: str = ""
    # {how, by, words, in_vain}: who calls for it, proposes it or holds it possible; none where its sender threatens it
    raised: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class DemandRow:
    demand_id: str
    demanders: tuple[str, ...]
    addressees: tuple[str, ...]
    demand: str
    issue: Issue
    response_by: tuple[str, ...]
    response: Response | None
    stated_by: str | None
    voice: Voice
    articles: tuple[str, ...]
    confidence: float
    because: str = ""
    answers: tuple[dict[str, Any], ...] = ()  # {article_id, response, by}: each article's answer, oldest first


@dataclass(frozen=True)
class QuoteRow:
    """`antecedent` is whom a speaker's pronoun stands for, as printed, or whose office it is; where that is safe."""

    quote_id: str
    article_id: str
    actor_id: str | None
    speaker: str | None
    start: int
    end: int
    text: str
    cue: str | None
    kind: Literal["direct", "partial", "turn"]
    antecedent: str | None = None
    because: str = ""


@dataclass(frozen=True)
class RelationRow:
    article_id: str
    sentence: int
    actor_a: str | None
    actor_b: str | None
    a_text: str
    b_text: str
    event: Event
    sign: Literal[-1, 0, 1]
    status: EventStatus
    start: int
    end: int
    because: str = ""


@dataclass(frozen=True)
class EvidenceRow:
    table: Literal["talks", "sanctions", "demands"]
    row_id: str
    article_id: str
    start: int
    end: int
    text: str
    cue: str


@dataclass(frozen=True)
class ClaimRow:
    """`start` to `end` is the statement, `value_start` to `value_end` the words in it that can be checked."""

    claim_id: str
    article_id: str
    start: int
    end: int
    text: str
    subject: tuple[str, ...]
    kind: Literal["number", "date", "superlative", "name", "status"]
    value: str
    unit: str | None
    value_start: int | None = None
    value_end: int | None = None


@dataclass(frozen=True)
class ComparisonRow:
    comparison_id: str
    left_article: str
    left_start: int
    left_end: int
    right_article: str
    right_start: int
    right_end: int
    similarity: float
    verdict: Literal["same", "differs", "related"]
    difference: str | None
    because: str | None = None


@dataclass(frozen=True)
class SlotRow:
    """A question that the articles of a story answer, and one article's answer. An article without a row is silent.

    State `related`: it answers the question too, with something else that contradicts nobody. `own` is what only this
    article has: participants whom the others do not name, the words that it has for the outcome.
    """

    slot_id: str
    story_id: str
    kind: str
    label: str
    article_id: str
    start: int
    end: int
    text: str
    state: SlotState
    how: str | None
    table: str | None = None  # the meeting, demand or measure that it asks about
    row_id: str | None = None
    own: str | None = None


@dataclass(frozen=True)
class TrustRow:
    """How far a row can be trusted: `origins` independent sources in `articles` articles, and why it is labelled so."""

    table: Literal["talks", "sanctions", "demands", "claims", "slots"]
    row_id: str
    trust: Trust
    origins: int
    articles: int
    because: str


@dataclass(frozen=True)
class RefusalRow:
    """An input that was not read, or a correction that found nothing: what is wrong and what to do."""

    path: str
    line: int | None
    fault: str
    remedy: str


@dataclass(frozen=True)
class CorrectionRow:
    """A correction of the ledger and whether it found what it corrects."""

    kind: str
    what: str
    who: str
    when: str
    why: str
    applied: bool
    entry: str = ""  # what an undo calls it by
    subject: str = ""  # `what` and `to`, each by itself
    target: str | None = None
    at: str | None = None  # a passage that the row rests on, as article:offset
    undone_by: str | None = None  # the entry that withdrew it, or null while it holds
    row: str | None = None  # the demand or measure that it changed, as table:identifier
    was: str | None = None  # what stood there before, written as `target` is


ROWS: dict[str, type[Any]] = {
    "articles": ArticleRow,
    "blocks": BlockRow,
    "furniture": FurnitureRow,
    "sentences": SentenceRow,
    "keywords": KeywordRow,
    "actors": ActorRow,
    "mentions": MentionRow,
    "roles": RoleRow,
    "places": PlaceRow,
    "place_mentions": PlaceMentionRow,
    "times": TimeRow,
    "talks": TalkRow,
    "sanctions": SanctionRow,
    "demands": DemandRow,
    "quotes": QuoteRow,
    "relations": RelationRow,
    "evidence": EvidenceRow,
    "claims": ClaimRow,
    "comparisons": ComparisonRow,
    "slots": SlotRow,
    "trust": TrustRow,
    "refusals": RefusalRow,
    "corrections": CorrectionRow,
}


@dataclass(frozen=True)
class Tables:
    """All tables of a corpus, by name; a table that nothing fills is empty."""

    rows: dict[str, list[Any]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Any]:
        return self.rows.get(name, [])
