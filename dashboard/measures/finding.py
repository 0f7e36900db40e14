"""A finding on a coercive measure: one act on one measure, with its parties as printed."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.document import Document, Sentence, Token
from dashboard.extract import Finding, Party
from dashboard.grammar import agents, all_parties, is_verb, noun_phrase, voice_of
from dashboard.measures.announced import announced
from dashboard.measures.askers import askers
from dashboard.measures.deeds import Deed
from dashboard.measures.hints import hinted, is_mutual, named_behind
from dashboard.measures.known import BEFORE, STATES, Measures, action_of, words
from dashboard.measures.law_names import with_law
from dashboard.measures.raised import Raised, raised
from dashboard.measures.senders import named_after, senders
from dashboard.measures.targets import targets
from dashboard.measures.times import since
from dashboard.measures.turned_down import turned_down
from dashboard.measures.whose import seat
from dashboard.tables import Action, Instrument, Voice

OWN = frozenset({"its", "their"})
DASHES = frozenset("-‑–")
OFFERED = "its sender proposes it"
CHAIN = 3  # sentences over which "it" goes on


@dataclass(frozen=True, slots=True)
class Measure(Finding):
    """An act on a coercive measure; `start` to `end` is the sentence, `at` the word that names the measure.

    What is only `asked` is no finding of its own; it tells whose measure the next sentences speak of.
    """

    at: int
    what: str
    cue: str
    instrument: Instrument
    action: Action
    senders: tuple[Party, ...]
    targets: tuple[Party, ...]
    askers: tuple[Party, ...]
    since: str | None
    voice: Voice
    by: Party | None
    merely_named: bool
    asked: bool
    because: str
    by_verb: bool = False  # told by a verb alone: "listed", "blacklisted"
    before: tuple[Party, ...] = ()  # who acts in the sentence before, where a pronoun is all that tells the sender
    headline: bool = False
    able: bool = False  # "can be lifted"
    answered_by: tuple[Party, ...] = ()  # who turns down an easing, where it is not the sender by name
    hinted: tuple[Party, ...] = ()  # whom the sentence brings up as the one hit, where it names nobody as such
    hint: str = ""  # how it brings them up
    owners: tuple[Party, ...] = ()  # whose it is called, where others act: "will bring back UN sanctions"
    own_decision: bool = False  # "the president's decision to impose tariffs"
    announced: int | None = None  # it lies ahead: where its first day stands in the text, or -1
    by_nobody: bool = False  # a verb in the passive alone tells it, without who acts
    mutual: bool = False  # "on each other's goods": who imposes is also hit
    mostly: bool = False  # "lifted most of its sanctions"
    raised: Raised | None = None  # who calls for it or holds it possible, where its sender threatens nothing


def is_headline(sentence: Sentence) -> bool:
    """Whether a line stands above a text; one that ends with a full stop is a sentence of it, if all of a paragraph."""
    return sentence.kind in {"title", "heading"} and not sentence.text.rstrip().endswith(".")


def measure_of(
    document: Document, sentence: Sentence, noun: Token, instrument: Instrument, deed: Deed, known: Measures
) -> Measure:
    """Give the finding that a deed on a measure makes, with whose it is, whom it hits, since when and who says so."""
    statement = voice_of(document, deed.word)
    refusing = turned_down(document, deed)
    deed = Deed(deed.act, deed.word, "denied") if refusing is not None else deed
    whose = all_parties(document, senders(document, noun, deed, known))
    if refusing is not None and not any(t.tag != "PRP$" for t in document.children(noun, *BEFORE, "poss") if t.ent):
        whose = all_parties(document, agents(document, refusing)) or whose
    aimed_at = targets(document, noun, deed, instrument, known)
    hit = all_parties(document, (seat(document, t) for token in aimed_at for t in named_behind(document, token)))
    hint = hinted(document, noun, deed, {party.text for party in whose})
    action = action_of(deed.act, deed.status)
    return Measure(
        sentence.number,
        sentence.start,
        sentence.end,
        noun.start,
        _called(document, noun),
        document.text(tuple(sorted({noun, deed.word}))),
        instrument,
        action,
        whose,
        hit,
        askers(document, deed.word),
        since(document, noun, deed, known),
        statement.voice,
        statement.by,
        deed.act == "keep"
        and (
            deed.word == noun
            or (
                deed.word.tag == "VBG"
                and known.names_measure(document, noun)
                and deed.word.lemma.lower() in words("upholding")
            )
        ),
        asked=False,
        because=f"{deed.act}: {deed.word.lemma} ({deed.status}){_offered(document, deed)}",
        by_verb=deed.word == noun and is_verb(noun),
        before=_went_before(document, sentence, whose),
        able=any(t.text.lower() in {"can", "cannot"} for t in document.children(deed.word, "aux")),
        headline=is_headline(sentence),
        hinted=hint.who,
        hint=hint.how,
        owners=_owners(document, noun, whose, known),
        own_decision=_is_own_decision(document, deed.word),
        announced=announced(document, deed),
        mutual=is_mutual(document, noun, deed),
        mostly=_is_most(document, noun),
        raised=raised(document, deed, whose) if action == "threatened" else None,
    )


def _called(document: Document, noun: Token) -> str:
    """Give what a measure is called, as printed; the parser parts "no counter-tariffs"."""
    before = document.tokens[max(document.sentences[noun.sent].first, noun.i - 3) : noun.i]
    if len(before) > 1 and before[-1].text in DASHES and before[-2].text.lower() == "counter":
        none = before[0].text.lower() == "no"
        return document.text((*(before if none else before[-2:]), noun))
    return document.text(with_law(document, noun_phrase(document, noun)))


def _is_most(document: Document, noun: Token) -> bool:
    """Whether not all of a measure is meant: "most of its sanctions"."""
    of = document.head(noun)
    return noun.dep == "pobj" and of.text.lower() == "of" and document.head(of).lemma.lower() in words("mostly")


def _offered(document: Document, deed: Deed) -> str:
    """Note where who is to end a measure proposes it himself: "proposed easing the ban", "is ready to lift it"."""
    if deed.act not in {"ease", "lift"} or deed.status != "proposed":
        return ""
    above = next((t for t in document.ancestors(deed.word) if t.lemma.lower() in words("offering")), None)
    another = is_verb(deed.word) and any(t.tag != "PRP" for t in document.children(deed.word, "nsubj", "nsubjpass"))
    return "" if above is None or another else f"; {OFFERED}"


def _owners(document: Document, noun: Token, whose: tuple[Party, ...], known: Measures) -> tuple[Party, ...]:
    """Give whose the measure is called, where it is not they who act."""
    called = all_parties(document, named_after(document, noun, known)) if known.names_measure(document, noun) else ()
    return called if {party.text for party in called} != {party.text for party in whose} else ()


def _went_before(document: Document, sentence: Sentence, whose: tuple[Party, ...]) -> tuple[Party, ...]:
    """Give who acts in the sentences before, where "they" alone renew or impose: most often the same.

    Past a sentence whose subject is a pronoun as well, up to `CHAIN` of them in one paragraph.
    """
    if not whose or not all(_goes_on(party.text.lower()) for party in whose):
        return ()
    for earlier in reversed(document.sentences[max(0, sentence.number - CHAIN) : sentence.number]):
        root = document.root(earlier)
        subjects = agents(document, root) if root is not None and is_verb(root) else []
        subjects = subjects or (document.children(root, "nsubjpass") if root is not None else [])  # "Kest was told"
        if earlier.block != sentence.block:
            return ()
        if any(t.text.lower() not in words("going_on") for t in subjects) or not subjects:
            return all_parties(document, (t for t in subjects if t.ent in STATES))
    return ()


def _goes_on(said: str) -> bool:
    """Whether a pronoun stands there, or a body of whom it stands for: "its foreign ministry"."""
    first, *rest = said.split()
    return first in words("going_on") and (not rest or (first in OWN and rest[-1] in words("bodies_of_state")))


def _is_own_decision(document: Document, word: Token) -> bool:
    """Whether somebody's decision, plan or stance is what lays a measure: "the president's decision to impose it"."""
    noun = document.head(word)
    return word.dep == "acl" and noun.pos == "NOUN" and any(t.tag != "PRP$" for t in document.children(noun, "poss"))
