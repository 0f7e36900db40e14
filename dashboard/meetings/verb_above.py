"""Reads what the verb above a noun of meeting adds: who meets, who hosts, what place and day hang on it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dashboard.called_off import is_cancelled
from dashboard.denied import denier
from dashboard.document import Document, Token
from dashboard.extract import Party
from dashboard.grammar import antecedent, is_negated, is_passive, prep_objects
from dashboard.meetings.closing import is_a_speech, marker
from dashboard.meetings.nouns import noun_kind
from dashboard.meetings.told_beside import told_there
from dashboard.occasion import awaited, is_announced_for, is_awaited
from dashboard.scene import LEADING, accompanied_by, doers, everyone, is_people, places, words


class VerbScene(NamedTuple):
    """What the verb above a noun of meeting adds."""

    acting: list[Party]
    parties: list[Party]
    mediators: list[Party]
    anchors: list[Token]
    used: set[int]


def of_verb(document: Document, top: Token, verb: Token, *, carried: bool, subject_of: bool) -> VerbScene:
    """Read who meets, who hosts and what hangs on the verb that carries a noun of meeting."""
    parties: list[Party] = []
    mediators: list[Party] = []
    anchors: list[Token] = []
    used: set[int] = set()
    lemma = verb.lemma.lower()
    expected = not subject_of and is_awaited(document, verb)
    actors = awaited(document, verb) if expected else doers(document, verb)
    acting = everyone(document, (antecedent(document, doer) for doer in actors))
    beside = top.dep == "pobj" and document.head(top).text.lower() in {"before", "after", "since", "following"}
    if beside and lemma in words("meet"):
        return _since(document, top, verb, acting)
    during = lemma in words("raising") and marker(document, top) == "during"  # "raised it with Roe during her visit"
    if _is_on_the_way_home(document, top, verb):
        return VerbScene(acting, acting, [], [], {verb.i})  # "flew home to Kest on Tuesday after talks in Rome"
    travels = expected or during or _goes_for(document, top, verb, subject_of=subject_of)
    if top.dep == "dobj" and lemma == "follow":
        anchors.append(verb)  # "it followed a meeting in Rome on Monday": the parser hangs the day on the verb
    if carried or (travels and not subject_of):
        used.add(verb.i)
        anchors.append(verb)
        anchors += _fixed_above(document, verb) + _fixed(document, verb)
        away = _stays_away(document, verb) or _is_of_others(document, top, verb)
        if not away and not (subject_of and carried):
            parties += acting
        parties += everyone(document, (_meant(document, t) for t in prep_objects(document, verb, "with", "between")))
        parties += everyone(document, accompanied_by(document, verb))
        if lemma in words("meet") | words("bid") | words("dispatch"):
            parties += everyone(document, document.children(verb, "dobj"))
        if lemma == "use":  # "used a meeting in Rome to tell their Kestan counterparts"
            clauses = [t for t in document.children(verb, "xcomp", "advcl") if t.lemma.lower() in words("telling")]
            parties += everyone(document, (t for clause in clauses for t in document.children(clause, "dobj")))
    elif subject_of and (lemma in _fixing() or is_announced_for(document, verb)):
        anchors += [verb, *_fixed(document, verb)]
        seated = [t for t in prep_objects(document, verb, "with") if t.lemma.lower() in words("participants")]
        parties += everyone(document, seated)  # "took place in Rome, with delegates from Kest"
    if subject_of and lemma in words("seating") and not is_passive(document, verb):  # "the talks brought together"
        parties += _brought_together(document, verb)
    parties += acting if not subject_of and lemma in words("preparing") else []
    if lemma in words("receive") and top.lemma.lower() in words("nouns", "visit"):
        parties += acting + everyone(document, document.children(verb, "dobj"))
    offered = lemma in words("host") and document.head(verb).lemma.lower() in words("idea")
    shared = lemma == "chair" and any(t.ent == "PERSON" and document.children(t, "conj") for t in actors)
    parties += acting if carried and (shared or (subject_of and lemma in words("chaired"))) else []
    if offered or (carried and lemma in words("mediate") | {"chair"}):
        mediators += acting  # "offered to host a summit", "mediated two rounds": who brings them together
    elif carried and lemma in words("host"):  # who hosts talks is there, too; "is to be hosted by Kest" lends its roof
        mediators += everyone(document, _hosts(document, verb, actors))
    parties += acting if _calls_it_off(document, top, verb, subject_of=subject_of) else []
    parties += _who_deny(document, verb)
    parties += (acting if _acts_there(document, top, verb) else []) + told_there(document, top, verb)
    parties += _for_whom(document, verb, acting, carried=carried, subject_of=subject_of)
    return VerbScene(acting, parties, mediators, anchors, used)


def _hosts(document: Document, verb: Token, actors: list[Token]) -> list[Token]:
    """Give those who host talks: of "is to be hosted by" only persons."""
    named = [antecedent(document, actor) for actor in actors]
    return [t for t in named if not is_passive(document, verb) or _has_a_name(document, t)]


def _since(document: Document, top: Token, verb: Token, acting: list[Party]) -> VerbScene:
    """Give who "have not met since a session in Rome in May"; of "met Roe before her trip" the trip is of nobody."""
    if marker(document, top) == "since" and is_negated(document, verb):
        return VerbScene(acting, acting, [], [verb], {verb.i})
    return VerbScene([], [], [], [], set())


@cache
def _fixing() -> frozenset[str]:
    """The verbs of which a meeting is the subject and that say when and where it is."""
    return words("happen") | words("fixed") | words("postponed") | words("preparing")


def _is_of_others(document: Document, top: Token, verb: Token) -> bool:
    """Whether somebody puts forward a meeting of two others: "Poe proposed a summit between Roe and Doe"."""
    if verb.lemma.lower() not in words("idea"):
        return False
    between = [
        t for first in prep_objects(document, top, "between", "of") for t in (first, *document.children(first, "conj"))
    ]
    persons = [t for t in between if t.ent == "PERSON" or t.pos == "PROPN"]
    return len(persons) > 1 and not any(t.ent in {"GPE", "NORP"} for t in persons)


def _brought_together(document: Document, verb: Token) -> list[Party]:
    """Give whom "the talks brought together": also "delegations from Kest and Ossia", hung on the verb."""
    guests = [t for t in document.children(verb, "dobj") if is_people(t)]
    sent = any(t.lemma.lower() in words("delegations") | words("offices") for t in guests)
    return everyone(document, [*guests, *(prep_objects(document, verb, "from") if sent else ())])


def _has_a_name(document: Document, token: Token) -> bool:
    """Whether a word names a person, or an office with its holder: "Kest's minister, Jane Roe"."""
    return any(t.ent == "PERSON" for t in (token, *document.children(token, "appos")))


def _goes_for(document: Document, top: Token, verb: Token, *, subject_of: bool) -> bool:
    """Whether people travel, stay or gather somewhere for talks: "is in Rome for talks", "will gather in Rome for"."""
    lemma = verb.lemma.lower()
    if lemma in words("travel") | words("meet") | words("leave") | words("dispatch"):
        return True
    stays = lemma == "be" and not subject_of and bool(places(document, [verb]))
    return (stays or lemma in {"gather", "assemble"}) and marker(document, top) == "for"


def _calls_it_off(document: Document, top: Token, verb: Token, *, subject_of: bool) -> bool:
    """Whether somebody calls a meeting off, and would have sat there."""
    aside = top.dep == "pobj" and document.head(top).text.lower() in {"in", "at", "during", "after", "following"}
    return is_cancelled(document, verb) and not (subject_of or is_passive(document, verb) or aside)


def _fixed(document: Document, verb: Token) -> list[Token]:
    """Give what is fixed for a day: "is expected to be held in May", "are due to open in Rome on Monday"."""
    due = [t for t in document.children(verb, "acomp") if t.lemma == "due"]
    fixed = [*due, verb] if verb.lemma.lower() in words("fixed") else due
    return due + [t for word in fixed for t in document.children(word, "xcomp")]


def _fixed_above(document: Document, verb: Token) -> list[Token]:
    """Give the words that fix what a verb tells, on which its day hangs: "on Sunday they are due to return for"."""
    above = document.head(verb)
    if verb.lemma.lower() == "due":
        return [above]
    return [above, document.head(above)] if verb.dep == "xcomp" and above.lemma.lower() in words("fixed") else []


def _is_on_the_way_home(document: Document, top: Token, verb: Token) -> bool:
    """Whether a meeting lies behind who goes home: "flew home to Kest on Tuesday after talks in Rome"."""
    home = any(t.text.lower() in {"home", "back"} for t in document.children(verb, "advmod", "prt"))
    after = top.dep == "pobj" and marker(document, top) in {"after", "following"}
    return after and (home or verb.lemma.lower() == "return")


def _acts_there(document: Document, top: Token, verb: Token) -> bool:
    """Whether who acts sat there: "failed to agree at talks in", "said Roe after talks with Doe", "denied talks"."""
    if verb.lemma.lower() in words("deny"):
        return True
    before = marker(document, top)
    if before in {"for", "until"} and noun_kind(document, top) == ("summit", "strong"):
        return verb.lemma.lower() in {"leave", "put", "defer", "wait"}  # "left the matter for a summit in spring"
    if before not in {"after", "following", "in"}:
        return before == "at" and not is_a_speech(top, verb)
    nouns = [top, *prep_objects(document, top, "of")]
    with_others = any(prep_objects(document, noun, "with") for noun in nouns)
    active = not is_passive(document, verb) and any(is_people(t) for t in doers(document, verb))
    behind = before in {"after", "following"} and with_others
    spoke = behind and (verb.lemma in {"speak", "say", "tell"} or _is_of_two_persons(document, top, verb))
    if spoke and active:
        return True
    own = [t.text.lower() for t in document.children(top, "det", "poss")]
    return with_others and active and (not own or (before == "in" and own[0] in {"a", "an"}))


def _is_of_two_persons(document: Document, top: Token, verb: Token) -> bool:
    """Whether one person acts after a call or meeting with another: "after a call with Premier Doe, Roe cut it"."""
    others = [t for t in prep_objects(document, top, "with") if t.ent == "PERSON"]
    he = [t for t in doers(document, verb) if t.ent == "PERSON" or t.text.lower() in {"he", "she"}]
    return bool(others and he) and verb.tag in {"VBD", "VBZ"}


def _who_deny(document: Document, verb: Token) -> list[Party]:
    """Give who denies that a meeting was held: he would have sat there."""
    denied = denier(document, verb)
    return everyone(document, doers(document, denied)) if denied is not None else []


def _for_whom(document: Document, verb: Token, acting: list[Party], *, carried: bool, subject_of: bool) -> list[Party]:
    """Give whom somebody sits for: "led Kest's team at the talks", "took part on behalf of Kest"."""
    behalf = [t for t in prep_objects(document, verb, "on") if t.lemma == "behalf" and carried]
    found = everyone(document, (t for word in behalf for t in prep_objects(document, word, "of")))
    if subject_of or verb.lemma.lower() not in LEADING | {"represent"}:
        return found
    return [*found, *acting, *everyone(document, document.children(verb, "dobj"))]


def _meant(document: Document, whom: Token) -> Token:
    """Give who is meant by "with whom Roe held talks"."""
    if whom.text.lower() != "whom":
        return whom
    clause = next((t for t in document.ancestors(whom) if t.dep == "relcl"), None)
    return document.head(clause) if clause is not None else whom


def _stays_away(document: Document, verb: Token) -> bool:
    """Whether who acts is no party: who only hosts or boycotts, and who "will not travel to the summit"."""
    lemma = verb.lemma.lower()
    return lemma in words("not_party") or (lemma in words("travel") and is_negated(document, verb))


def done_at(document: Document, top: Token, verb: Token) -> list[Token]:
    """Give what people did at a meeting behind a comma: "spent Tuesday in Rome, at the first session of talks"."""
    comma = top.dep == "pobj" and document.tokens[document.head(top).i - 1].text == ","
    done = comma and marker(document, top) == "at" and verb.tag == "VBD" and _acts_there(document, top, verb)
    spoke = verb.lemma in {"speak", "say", "tell"} and marker(document, top) in {"after", "following"}
    spoke = spoke and any(
        t.ent == "GPE" for t in prep_objects(document, verb, "in")
    )  # "spoke in Rome after talks with"
    done = done or (spoke and _acts_there(document, top, verb))
    return [verb] if done and not places(document, [top]) else []
