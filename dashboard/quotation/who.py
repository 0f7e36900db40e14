"""Tells who a speaker is as printed: the name, the body somebody unnamed speaks for, and whom a pronoun stands for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from dashboard.article import Span
from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import conjuncts, is_verb, noun_phrase, party_of, prep_objects
from dashboard.lexicon import word_set
from dashboard.roles import role_words
from dashboard.tags import PLURAL

FAR = 40  # words between somebody unnamed and the end of the body's name
SHORT = 2  # words that tell what somebody unnamed knows
PERSONAL = frozenset({"he", "she"})
OF_TWO = frozenset({"former", "latter"})
MALE, FEMALE = frozenset({"mr", "mr.", "king", "prince"}), frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "queen"})
SPEAKS_FOR = frozenset({"for", "of", "from", "at"})
ENDS = frozenset({",", ".", ":", "``", "''", "-LRB-", "VBD", "VBZ", "VBP", "MD", "WP", "WDT"})
FEW = 9  # words that tell what somebody unnamed is briefed on or close to
BACK = 4  # sentences back for whom a pronoun stands

_lemmas = partial(word_set, "quotes")


def _names(lists: list[list[Token]], token: Token) -> bool:
    """Whether a word is the first of one of some lists of names."""
    return any(listed[0].i == token.i for listed in lists)


@dataclass(frozen=True)
class Attribution:
    """Who says a passage, as printed; `close` where the passage hangs on the very verb."""

    speaker: str | None
    party: Party | None
    antecedent: Party | None
    cue: str | None
    because: str
    close: bool = False


class Who:
    """Tells, in one document, who a speaker is. Read-only after it is made."""

    def __init__(self, document: Document, quoted: Collection[int]) -> None:
        self._document = document
        self._quoted = quoted  # tokens within quotation marks

    def speaks(self, token: Token, lemmas: frozenset[str]) -> bool:
        """Whether a word that stands in no quotation is one of some verbs, and one of saying where it stands."""
        if token.i in self._quoted or token.lemma.lower() not in lemmas or not is_verb(token):
            return False
        if token.lemma.lower() not in _lemmas("only_before_words"):
            return True
        behind = self._document.tokens[token.i + 1 : token.i + 2]
        return not behind or behind[0].text.lower() in _lemmas("behind_only")

    def attribution(self, subject: Token, cue: Token | None, because: str, *, close: bool = False) -> Attribution:
        """Give who says it by its subject: the name or phrase as printed, the party, and whom a pronoun stands for."""
        words = self._name(subject)
        party = self._with_body(subject, party_of(self._document, subject))
        speaker = self._document.text(words) if words else party.text
        said = subject.text.lower()
        before = self._stands_for(subject) if said in PERSONAL else self._stand_for(subject) if said == "they" else None
        before = self._one_of_two(subject) if said in OF_TWO else before
        return Attribution(speaker, party, before, cue.text if cue is not None else None, because, close)

    def _with_body(self, subject: Token, party: Party) -> Party:
        """Take in for whom somebody unnamed speaks: "a spokesman for the Kestian army", "an official of the bank"."""
        if subject.lemma.lower() not in _lemmas("speaks_for") or party.head_start != subject.start:
            return party  # "a spokesman for the bank, Ana Sol" is Sol
        for prep in self._document.children(subject, "prep"):
            for body in self._document.children(prep, "pobj")[:1]:
                whole = noun_phrase(self._document, body)
                if prep.text.lower() in SPEAKS_FOR and body.i not in self._quoted and whole[-1].i - subject.i <= FAR:
                    span = self._document.span(whole)
                    text = self._document.source(Span(party.start, span.end))
                    return Party(party.start, span.end, " ".join(text.split()), party.head_start, party.head_end)
        return self._with_what_is_known(subject, party)

    def _with_what_is_known(self, subject: Token, party: Party) -> Party:
        """Take in what is told of somebody unnamed: "a person briefed on the calls", "a diplomat close to the team"."""
        behind = self._document.tokens[subject.i + 1 : subject.i + 1 + FEW]
        if not behind or behind[0].head != subject.i or behind[0].tag not in {"VBN", "JJ"}:
            return party
        inside = list(
            takewhile(lambda t: t.tag not in ENDS and not self._cues(t) and self._is_below(t, subject), behind)
        )
        if len(inside) < SHORT or inside[1].pos != "ADP" or len(inside) == FEW or party.end != subject.end:
            return party
        text = self._document.source(Span(party.start, inside[-1].end))
        return Party(party.start, inside[-1].end, " ".join(text.split()), party.head_start, party.head_end)

    def _cues(self, token: Token) -> bool:
        """Whether a word is a verb of saying with an object, which a parser may hang on the noun before it."""
        saying = _lemmas("saying") | _lemmas("framing")
        return self.speaks(token, saying) and bool(self._document.children(token, "dobj"))

    def _is_below(self, token: Token, top: Token) -> bool:
        """Whether a word hangs on another with no clause of its own, and no verb with a subject, between."""
        above = [token, *takewhile(lambda t: t.i != top.i, self._document.ancestors(token))]
        return above[-1].head == top.i and not any(t.dep in {"relcl", "conj", "cc"} for t in above)

    def _name(self, subject: Token) -> list[Token]:
        """Give the words of a person's name around its head; of other speakers the phrase is taken as it is."""
        if subject.ent != "PERSON":
            return []
        words = list(self._document.name_around(subject))
        while words and words[-1].tag in {"POS", "''"} and len(words) > 1:
            words.pop()
        return words

    def _one_of_two(self, word: Token) -> Party | None:
        """Give whom "the former" or "the latter" stands for: of the two persons last named in its sentence, or one."""
        sentence = self._document.sentence_tokens(self._document.sentences[word.sent])
        people = [t for t in sentence if t.ent == "PERSON" and t.i < word.i and t.dep != "compound"]
        two = people[-2:] if len(people) > 1 and word.text.lower() == "former" else people[-1:]
        return party_of(self._document, two[0]) if two and two[0].i not in self._quoted else None

    def _stand_for(self, they: Token) -> Party | None:
        """Give those whom "they" stands for: the nearest subject that is several, else the one list of names."""
        for sentence in reversed(self._document.sentences[max(0, they.sent - BACK) : they.sent + 1]):
            words = [
                t
                for t in self._document.sentence_tokens(sentence)
                if t.i < they.i and t.i not in self._quoted and t.pos in {"NOUN", "PROPN"} and t.dep != "conj"
            ]
            lists = [listed for t in words if len(listed := conjuncts(self._document, t)) > 1 and t.pos == "PROPN"]
            subjects = [t for t in words if t.dep in {"nsubj", "nsubjpass"}]
            several = [conjuncts(self._document, t) for t in subjects if t.tag in PLURAL or _names(lists, t)]
            found = several[-1] if several else lists[0] if len(lists) == 1 else None
            if found is not None:
                of = next(iter(prep_objects(self._document, found[-1], "of")), found[-1])
                span = Span(noun_phrase(self._document, found[0])[0].start, conjuncts(self._document, of)[-1].end)
                text = self._document.source(span)
                return Party(span.start, span.end, " ".join(text.split()), found[0].start, found[0].end)
        return None

    @staticmethod
    def _is_called(token: Token, wrong: frozenset[str]) -> bool:
        """Whether a subject is one person told by office or kinship: "the envoy met them", "his mother put it so"."""
        lemma, called = token.lemma.lower(), role_words().offices | role_words().kin
        return token.dep == "nsubj" and token.tag == "NN" and lemma in called and lemma not in wrong

    def _stands_for(self, pronoun: Token) -> Party | None:
        """Give the person that "he" or "she" stands for: the only one, or the subject, of the sentences just before."""
        words = role_words()
        wrong = FEMALE | words.female if pronoun.text.lower() == "he" else MALE | words.male
        number = pronoun.sent
        for sentence in reversed(self._document.sentences[max(0, number - BACK) : number + 1]):
            people = [
                t
                for t in self._document.sentence_tokens(sentence)
                if (t.ent == "PERSON" or self._is_called(t, wrong)) and t.i < pronoun.i
                and t.i not in self._quoted and t.dep not in {"compound", "poss"}
                and self._document.tokens[max(0, t.i - 1)].text.lower() not in wrong
            ]  # fmt: skip
            subjects = [t for t in people if t.dep in {"nsubj", "nsubjpass"}]
            one = subjects or people
            if len({t.text for t in one}) == 1 or subjects:
                return party_of(self._document, one[-1] if sentence.number < number else one[0])
            if people:
                return None
        return None
