"""Makes a demand of the words that ask: its parties, its words, and in whose voice it stands."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.demands.addressed import addressed
from dashboard.demands.as_deeds import NONE, Deed, deed_of
from dashboard.demands.asking import (
    core_of,
    is_own_side,
    known,
    leader_of,
    own_deed,
    told,
    trimmed,
    with_not,
)
from dashboard.demands.completed import completed
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Finding, Party
from dashboard.grammar import Statement, party_of, prep_objects, voice_of
from dashboard.scene import everyone, is_people, sides
from dashboard.tables import Voice
from dashboard.tags import PLURAL

AS_ASKED = "as asked"  # why a row is one: it was done as another had demanded
TURNED_DOWN = "turned down"  # why a row is one: who was asked refused a proposal, or found fault with it
CONDITION = "condition told"  # why a row is one: what has to happen first, in whatever words
PERSONAL = frozenset({"it", "they", "he", "she"})
OWNED = frozenset({"its", "their", "his", "her"})
BACK = 3  # sentences through which "it also wants" goes on with what a state does


@dataclass(frozen=True, slots=True)
class Demand(Finding):
    """A demand: its words, who asks, of whom where it is said, and in whose voice. `start` to `end` is the sentence."""

    cue: str
    cue_start: int
    cue_end: int
    text_start: int
    text_end: int
    words: str  # the demand as cleaned; a pronoun in it is told by what it stands for, in brackets
    demanders: tuple[Party, ...]
    fallback: tuple[Party, ...]  # whose demands they are, if "its" and "their" stay unresolved
    addressees: tuple[Party, ...]
    listed: int | None  # the sentence that introduces the list in which it stands
    intro_start: int | None
    intro_end: int | None
    firm: bool  # a plain demand; else it counts only where the issue is known
    voice: Voice
    stated_by: Party | None
    because: str
    goes_on: bool = False  # one more of those who asked last: "the second request is"
    deed: Deed = NONE  # a condition, told as what has to be done
    core: str = ""  # the words without the clauses that only tell which thing is meant

    @property
    def tied(self) -> bool:
        """Whether it is a condition: what has to happen before something else does."""
        return self.because == CONDITION or self.because in known("condition_marks")


def for_clause(
    document: Document,
    sentence: Sentence,
    cue: Token,
    clause: Token,
    askers: list[Token],
    owners: list[Party] | None = None,
) -> Demand:
    """Make a demand of "for Kest to withdraw": its subject is the one asked, where it is people."""
    subject = document.children(clause, "nsubj", "nsubjpass")
    mark = max((t.i for t in document.children(clause, "mark") if t.text.lower() == "for"), default=cue.i + 1)
    words = [t for t in document.subtree(clause) if t.i > mark]
    party = [t for t in subject if is_people(t) and t.dep == "nsubj"]
    if party:  # the subject is the one asked, the rest the demand
        last = max(t.i for t in document.subtree(party[0]) if t.i < clause.i)
        words = [t for t in words if t.i > last]
    return demand_of(document, sentence, cue, words, askers, onto=party, owners=owners)


def demand_of(
    document: Document, sentence: Sentence, cue: Token, words: list[Token], askers: list[Token], *,
    onto: list[Token] | None = None, owners: list[Party] | None = None, firm: bool = True, by: Party | None = None,
) -> Demand:  # fmt: skip
    """Make a demand of its words, with who asks (through a verb or as owner of a noun) and of whom."""
    demanders = owners or [p for asker in askers for p in sides(document, asker) or [party_of(document, asker)]]
    if not owners:
        demanders += [party_of(document, t) for asker in askers for t in leader_of(document, asker)]
    demanders = demanders or ([by] if by else [])
    addressees = everyone(document, onto or []) or addressed(document, cue)
    own = {(p.start, p.end) for p in demanders}
    addressees = [p for p in addressees if (p.start, p.end) not in own]  # "the request of Kest to free them"
    run = [cue]
    if words:
        run = with_not(document, completed(document, own_deed(document, trimmed(sorted(words)))))
    span = document.span(run)
    said = _said(document, cue)
    stated = said.by or by
    loose = [p for p in demanders if _is_pronoun_party(p) or is_own_side(p)]
    fallback = [said.by] if said.by is not None and demanders and len(loose) == len(demanders) else []
    if _points_back(demanders) and all(_is_pronoun_party(p) for p in fallback):
        at = demanders[0].head_start  # also of who only says so: "it argues that Kest must"
        speaking = askers or [t for t in document.sentence_tokens(sentence) if t.start == at]
        above = _above(document, cue) if cue.text.lower() in known("condition_marks") else []
        fallback = above or went_on(document, speaking)
    fallback = fallback or _before_its(document, demanders)
    return Demand(
        sentence=sentence.number, start=sentence.start, end=sentence.end, cue=cue.text, cue_start=cue.start,
        cue_end=cue.end, text_start=span.start, text_end=span.end, words=told(document, run),
        demanders=tuple(demanders), fallback=tuple(fallback),
        addressees=tuple(addressees), listed=None, intro_start=None, intro_end=None, firm=firm, voice=said.voice,
        stated_by=stated, because=cue.lemma.lower(),
        core=core_of(document, run), deed=deed_of(document, cue, run),
    )  # fmt: skip


def _said(document: Document, cue: Token) -> Statement:
    """Give in whose voice a demand stands; who speaks only behind a semicolon says something else."""
    said = voice_of(document, cue)
    if said.by is not None and said.voice == "indirect speech" and said.by.head_start > cue.end:
        between = [t for t in document.sentence_tokens(document.sentences[cue.sent]) if t.i > cue.i]
        if any(t.text == ";" and t.start < said.by.head_start for t in between):
            return Statement("outlet", None)
    return said


def _is_pronoun_party(party: Party) -> bool:
    return party.text.lower() in {"it", "they", "he", "she", "we", "i", "who"}


def _points_back(demanders: list[Party]) -> bool:
    """Whether who asks is told by a pronoun alone or as its owner: "they", "its foreign minister"."""
    first = demanders[0] if demanders else None
    if first is None or any(not (first.start <= p.start and p.end <= first.end) for p in demanders[1:]):
        return False  # "its members of parliament" are one party, whatever is named within
    words = first.text.lower().split()
    return words[0] in OWNED if len(words) > 1 else words[0] in PERSONAL


def _before_its(document: Document, demanders: list[Party]) -> list[Party]:
    """Give who acted before "Its main request is that": the request is what the sentence is about."""
    if len(demanders) != 1 or demanders[0].text.lower() not in OWNED:
        return []
    its = next((t for t in document.tokens if t.start == demanders[0].start), None)
    noun = document.head(its) if its is not None else None
    return went_on(document, [noun]) if noun is not None and noun.dep == "nsubj" else []


def _above(document: Document, cue: Token) -> list[Party]:
    """Give whom "let it be known that she would come only if" means: who does what the clause hangs on."""
    for above in document.ancestors(cue):
        own = [t for t in document.children(above, "nsubj") if is_people(t) and t.text.lower() not in PERSONAL]
        if own and own[0].i < cue.i and above.dep in {"ROOT", "conj"}:
            return everyone(document, own)
    return []


def went_on(document: Document, askers: list[Token]) -> list[Party]:
    """Give who acts in the sentence before, where "it also asks" goes on with what that one does.

    Only the main subject of a sentence, or of its second half, goes on with the main subject before.
    """
    sentence = document.sentences[askers[0].sent] if askers else None
    verb = document.head(askers[0]) if askers else None
    apart = verb is not None and any(t.text == ";" for t in document.tokens[verb.i : document.head(verb).i])
    if verb is not None and verb.dep == "ccomp" and not apart and document.head(verb).dep in {"ROOT", "conj"}:
        verb = document.head(verb)  # "they have warned that they will"
        named = [t for t in document.children(verb, "nsubj") if t.ent and t.i < askers[0].i]
        if verb.lemma.lower() == "make" and named:
            return everyone(document, named)  # "Kest made clear that it expects"
        own = [t for t in document.children(verb, "nsubj") if t.text.lower() == askers[0].text.lower()]
        askers = own or askers
        verb = verb if own else None
    if sentence is None or verb is None or (verb.dep not in {"ROOT", "conj", "parataxis"} and not apart):
        return []
    own = [t for t in document.children(verb, "ccomp", "parataxis") if t.i < askers[0].i and t.i < verb.i]
    if any(t.text in {":", ";"} for part in own for t in document.tokens[part.i : askers[0].i]):
        left = [t for t in document.children(own[0], "nsubj") if is_people(t) and t.text.lower() not in PERSONAL]
        if left:  # "the rebels stayed away: they had asked for a plane"
            return everyone(document, left)
    before_it = [t for t in document.children(verb, "advcl") if t.i < askers[0].i]
    met = [s for t in before_it for s in document.children(t, "nsubj") if s.text.lower() not in PERSONAL]
    if met and askers[0].text.lower() in {"they", "it"}:  # "when the bloc's leaders met him, they asked"
        owners = [o for t in met for o in document.children(t, "poss") if o.ent]
        return everyone(document, owners or [t for t in met if is_people(t)])
    word = askers[0].text.lower()
    if word not in PERSONAL:
        word = next((t.text.lower() for t in document.children(askers[0], "poss")), word)
    lone = word in {"he", "she", "his", "her"}
    reach = BACK if word != "they" else 1  # a person or body is told of for some sentences
    found: list[Party] = []
    first = sentence.number if verb.dep == "conj" else sentence.number - 1
    for number in range(first, max(-1, sentence.number - 1 - reach), -1):
        before = document.sentences[number]
        root = document.root(before)
        above = before.block != sentence.block  # a paragraph above counts where its own tells of nobody
        if before.kind != sentence.kind or before.kind in {"title", "heading"} or root is None or (above and found):
            break
        subjects = [t for t in document.children(root, "nsubj", "nsubjpass") if t.i < askers[0].i]
        told = [t for t in document.children(root, "ccomp") if t.i < root.i]  # "Kest has asked for it, a paper said"
        if told and not any(is_people(t) for t in subjects):
            subjects = document.children(told[0], "nsubj")
        subjects = [t for t in subjects if t.i < askers[0].i]
        people = [t for t in subjects if is_people(t) and t.text.lower() not in PERSONAL]
        owners = [o for t in subjects for o in document.children(t, "poss") if o.ent or o.pos == "PROPN"]
        named = [t for t in people if not lone or (t.ent in {"PERSON", "ORG", ""} and not _is_body(document, t))]
        if lone and all(t.tag in PLURAL for t in named):  # "officials say that Roe asked for it. He wants"
            inner = document.children(root, "ccomp")
            named = [t for clause in inner for t in document.children(clause, "nsubj") if t.ent == "PERSON"]
        found += everyone(document, named or owners)
        if lone and found:
            break
    return found or _topic(document, sentence)


def _is_body(document: Document, token: Token) -> bool:
    """Whether a name with "the" before it is one of a body: "the Council" is no "he"."""
    return token.ent == "ORG" and any(t.text.lower() == "the" for t in document.children(token, "det"))


def _topic(document: Document, sentence: Sentence) -> list[Party]:
    """Give whom the sentence before is about: "For the Kenyans the ports are what counts. They want a zone"."""
    before = document.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.block != sentence.block or document.tokens[before.first].text.lower() != "for":
        return []
    topics = document.children(document.tokens[before.first], "pobj")
    held = [t for topic in topics for t in prep_objects(document, topic, "of")]  # "For the government of Kest"
    return everyone(document, [t for t in (*topics, *held) if t.ent])
