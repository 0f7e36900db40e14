"""Tells whether what is done with a measure was done, is to come, is asked for, or was refused."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.grammar import is_negated, is_verb, patients, prep_objects, status_of
from dashboard.measures.known import STATES, Act, Measures, measures, words
from dashboard.measures.options import is_option
from dashboard.tables import EventStatus
from dashboard.tags import FINITE

INSERTED = 12  # words between a verb and its object, across an insertion


def verb_status(document: Document, verb: Token) -> EventStatus:
    """Tell whether what a verb does to a measure was done.

    A decision counts as done; "may have been imposed" concedes that it was; an infinitive or gerund with no finite verb
    that did it ("a way to ease", "the case for lifting") is only spoken of.
    """
    past = _is_past_beside(document, verb) or (verb.dep == "amod" and verb.tag in {"VBN", "VBD"})
    status = "actual" if past else status_of(document, verb)  # "declined to apply the restored measures"
    if verb.dep == "pcomp" and (kept := _kept_from(document, verb)) is not None:
        return kept
    auxiliaries = {t.text.lower() for t in document.children(verb, "aux")}
    head = document.head(verb)
    wished = is_wished(document, verb) or _is_asked_to_be(document, verb) or _is_to_be(document, verb)
    led = "proposed" if wished else _led_to(document, verb, head, auxiliaries)
    if led is not None:
        return led
    if verb.dep == "conj" and verb.tag == "VB" and is_verb(head) and head.tag == "VB":
        return verb_status(document, head)  # "urged Kest to let it in and to waive the sanctions"
    expected = status == "planned" and head.lemma == "expect" and document.children(verb, "nsubj", "nsubjpass")
    if expected or (status == "actual" and _is_asked(document, verb, head)):  # "expects Kest to lift the ban"
        return "proposed"
    if status == "hypothetical" and auxiliaries & {"may", "might"} and "have" in auxiliaries:
        return "actual"
    if status == "planned" and _is_set(document, verb):
        return "actual"
    if status == "planned" and head.lemma.lower() in words("decided"):
        return "actual" if status_of(document, head) in {"actual", "planned"} else status
    if status != "actual" or auxiliaries - {"to"}:
        return status
    none = any(t.text.lower() == "no" for t in document.children(head, "det"))
    if verb.dep in {"acl", "relcl"} and verb.tag == "VB" and none and head.lemma.lower() in words("groundless"):
        return "denied"  # "sees no reason to ease them"
    if verb.tag == "VB" and verb.dep in {"acl", "relcl", "csubj", "ROOT", "advcl"}:
        return "proposed"
    if verb.tag == "VBG" and verb.dep in {"pcomp", "csubj", "ROOT"}:
        prep = head.text.lower()
        if verb.dep == "pcomp" and prep in {"by", "after", "since"}:
            return status
        return status_of(document, document.head(head)) if prep == "of" and is_verb(document.head(head)) else "proposed"
    return status


def is_foiled(document: Document, verb: Token, attempt: Token) -> bool:
    """Whether others kept somebody from doing it: "blocked every attempt to blacklist him"."""
    tried = verb.tag == "VB" and verb.dep in {"acl", "relcl"} and attempt.lemma.lower() in words("attempts")
    above = document.head(attempt)
    foiled = tried and attempt.dep in {"dobj", "nsubjpass"} and above.lemma.lower() in words("foiling")
    return foiled and is_verb(above) and not is_negated(document, above) and verb_status(document, above) == "actual"


def _is_one_more_wish(document: Document, verb: Token) -> bool:
    """Whether a bare verb stands in another clause with "that", beside one that may be wished."""
    bare = verb.tag in {"VB", "VBP"} and not document.children(verb, "aux", "auxpass", "neg")
    marked = any(t.text.lower() == "that" for t in document.children(verb, "mark"))
    return verb.dep == "conj" and bare and marked and is_verb(document.head(verb))


def _is_only_for(document: Document, verb: Token) -> bool:
    """Whether it came next: "took it off its list, only for Roe to put it back", "only to reimpose it"."""
    first = min((t.i for t in document.children(verb, "mark", "aux")), default=verb.i)
    return verb.tag == "VB" and first > 0 and document.tokens[first - 1].text.lower() == "only"


def _led_to(document: Document, verb: Token, head: Token, auxiliaries: set[str]) -> EventStatus | None:
    """Tell what the verb above makes of it: "went on to blacklist", "would not hesitate to raise", "announced that"."""
    if verb.tag == "VB" and verb.dep in {"xcomp", "advcl"} and auxiliaries == {"to"}:
        if head.lemma == "hesitate":
            return "hypothetical"
        if head.lemma in {"have", "need"} and not document.children(head, "dobj") and head.tag not in {"VBD", "VBN"}:
            return "denied" if is_negated(document, head) else "proposed"  # "has to drop its tariffs"
        if head.lemma == "go" and any(t.text.lower() == "on" for t in document.children(head, "prt", "advmod")):
            return status_of(document, head)
    bill = verb.dep == "acl" and verb.tag == "VBG" and head.dep == "dobj" and head.lemma.lower() in words("draft_laws")
    if bill and document.head(head).lemma.lower() in words("moving_bills"):
        return "hypothetical"  # "would introduce a bill imposing sanctions on Kest"
    if _is_ordered(document, verb, head) or (verb.dep == "advcl" and _is_only_for(document, verb)):
        return status_of(document, head)
    if is_foiled(document, verb, head):
        return "denied"
    if _is_one_more_wish(document, verb):  # "demands that it be opened and that Kest lift its ban"
        return "proposed" if head.lemma.lower() in words("asking") else verb_status(document, head)
    joined = document.head(head)
    if verb.dep == "pcomp" and head.text.lower() == "in" and joined.lemma in {"join", "follow"}:
        return status_of(document, joined)  # "joined Kest in sanctioning him"
    announced = verb.dep == "ccomp" and "would" in auxiliaries and head.lemma.lower() in words("deciding_on")
    past = head.tag in {"VBD", "VBN", "VBG"}
    return "actual" if announced and past and _is_on_a_day(document, verb) else None  # "would be banned from May"


def _is_ordered(document: Document, verb: Token, head: Token) -> bool:
    """Whether what somebody has the say over was told to be done: "ordered the consulates shut"."""
    small = verb.tag in {"VBN", "VBD"} and verb.dep in {"ccomp", "oprd", "xcomp", "acl"}
    above = head if is_verb(head) else document.head(head)
    return small and above.lemma.lower() in words("having_done") and not document.children(verb, "aux", "auxpass")


def _is_past_beside(document: Document, verb: Token) -> bool:
    """Whether a verb has a past of its own beside what is to come or is asked for.

    "Will not let them in, and it closed the centre"; "asked Kest to suspend it, as he has since it took effect".
    """
    if verb.tag == "VBN" and verb.dep == "conj" and not is_negated(document, verb):
        return {t.text.lower() for t in document.children(verb, "aux")} <= {"has", "have"} != set()
    if verb.tag != "VBD" or not document.children(verb, "nsubj") or is_negated(document, verb):
        return False
    marks = {t.text.lower() for t in document.children(verb, "mark", "advmod")}
    then = document.head(verb)
    aside = verb.dep == "ccomp" and then.i > verb.i and any(t.text == ";" for t in document.tokens[verb.i : then.i])
    return aside or verb.dep == "conj" or (verb.dep == "advcl" and bool(marks & {"since", "after", "when"}))


def _is_asked_to_be(document: Document, verb: Token) -> bool:
    """Whether "asked for the crossing to be reopened" was read as "the crossing [that is] to be reopened"."""
    if verb.tag != "VBN" or not {"to", "be"} <= {t.text.lower() for t in document.children(verb, "aux", "auxpass")}:
        return False
    if verb.dep in {"relcl", "acl", "xcomp"} and not document.children(verb, "nsubjpass"):
        return document.head(document.head(verb)).text.lower() == "for"
    first = min((t.i for s in document.children(verb, "nsubjpass")[-1:] for t in document.subtree(s)), default=0)
    asked = [t for t in document.tokens[max(0, first - 8) : first] if t.lemma.lower() in words("calling")]
    return bool(asked) and document.tokens[first - 1].text.lower() == "for"


def _is_to_be(document: Document, verb: Token) -> bool:
    """Whether something is wanted to be done, however far the wish stands: "and that the houses be returned"."""
    be = [t for t in document.children(verb, "auxpass") if t.text.lower() == "be" and t.tag in {"VB", "VBP"}]
    return (
        verb.tag == "VBN" and bool(be) and not document.children(verb, "aux") and bool(document.children(verb, "mark"))
    )


def _is_set(document: Document, verb: Token) -> bool:
    """Whether it is announced for a day: "will scrap the tariffs from Friday"; on a condition, it is not."""
    if not {t.text.lower() for t in document.children(verb, "aux")} & {"will", "'ll", "’ll"}:
        return False
    if any(
        t.text.lower() in {"if", "unless"}
        for clause in document.children(verb, "advcl")
        for t in document.children(clause, "mark")
    ):
        return False
    return _is_on_a_day(document, verb)


def _is_on_a_day(document: Document, verb: Token) -> bool:
    days = [t for t in prep_objects(document, verb, "from", "on", "as") if t.ent == "DATE"]
    days += [t for t in document.children(verb, "npadvmod") if t.ent == "DATE"]
    return any(any(w.text.lower() in words("days") for w in document.subtree(t)) for t in days)


def _is_refrained(document: Document, verb: Token) -> bool:
    """Whether it is not done: "refrained from imposing sanctions", "stopped short of imposing them"."""
    prep = document.head(verb)
    above = document.head(prep)
    short = prep.text.lower() == "of" and above.text.lower() == "short"
    return short or (prep.text.lower() == "from" and above.lemma.lower() in words("refraining"))


def _kept_from(document: Document, verb: Token) -> EventStatus | None:
    """Tell what a sender refrains from, or is kept from by others; None for anything else."""
    if _is_refrained(document, verb):
        return "denied"
    return "proposed" if _is_hindered(document, verb) else None


def _is_hindered(document: Document, verb: Token) -> bool:
    """Whether others stand in the way of what a sender wants: "has kept the union from tightening its sanctions"."""
    above = document.head(document.head(verb))
    hindering = above.lemma.lower() in words("stopping_goods") | {"hinder"}
    return document.head(verb).text.lower() == "from" and hindering and bool(patients(document, above))


def is_decided(document: Document, verb: Token) -> bool:
    """Whether a state says without a condition that it will undo a measure: "Kest will cut its tariffs to 5 percent".

    What somebody says of another, or what is to begin if something else holds, is but proposed.
    """
    main = verb
    while main.dep == "conj" and is_verb(document.head(main)):
        main = document.head(main)
    helped = {t.text.lower() for word in (verb, main) for t in document.children(word, "aux")}
    if main.dep != "ROOT" or not helped & {"will", "'ll", "’ll"}:
        return False
    clauses = [t for word in (verb, main) for t in document.children(word, "advcl", "prep")]
    marks = {w.text.lower() for t in clauses for w in (t, *document.children(t, "mark", "advmod"))}
    deals = (t for word in (verb, main) for t in prep_objects(document, word, "under", "in", "as"))
    if any(t.lemma.lower() in words("deals") for t in deals):
        return False  # "under the deal, Kest will drop its duty": it is agreed, not done
    doers = document.children(main, "nsubj", "nsubjpass")
    both = any(t.lemma.lower() in words("sides_of_two") for t in doers)  # "the two countries will restart flights"
    return (both or any(t.ent in STATES or t.text.lower() == "it" for t in doers)) and marks.isdisjoint(
        words("conditions") | {"in", "after"}
    )


def is_condition(document: Document, verb: Token) -> bool:
    """Whether an end is what something waits for: "once Kest lifts the ban", "provided that it is eased"."""
    while verb.dep == "conj" and is_verb(document.head(verb)):
        verb = document.head(verb)
    helped = document.children(verb, "aux", "auxpass")
    told = document.head(verb) if verb.dep == "advcl" and verb.tag == "VBD" and not helped else None
    if told is not None and any(t.text.lower() == "would" for t in document.children(told, "aux")):
        marks = {t.text.lower() for t in document.children(verb, "mark", "advmod")}
        return bool(marks & {"until", "unless", "before", "if", "once"})  # "would stay until Kest dropped its own"
    now = all(t.tag in {"VBZ", "VBP", "VB"} or t.text.lower() in {"has", "have", "been"} for t in helped)
    if not now or (verb.tag not in {"VBZ", "VBP", "VB"} and not helped):
        return False
    first = min(t.i for t in (verb, *document.subtree(verb)))
    before = {t.text.lower() for t in document.tokens[max(document.sentences[verb.sent].first, first - 1) : first + 1]}
    return not before.isdisjoint(words("conditions") | {"soon"})  # "as soon as", wherever the parser hung "once"


def is_yet_to(document: Document, verb: Token) -> bool:
    """Whether somebody "has yet to lift the ban", "has yet to agree to lift it": nothing was done."""
    above = document.head(verb)
    while verb.dep == "xcomp" and is_verb(above):
        if above.lemma == "have":
            return any(t.text.lower() == "yet" for t in document.tokens[above.i + 1 : verb.i])
        verb, above = above, document.head(above)
    return False


def is_not_yet(document: Document, verb: Token) -> bool:
    """Whether a perfect tells that a measure still stands: "has not lifted the ban", "have never been eased"."""
    helped = {t.text.lower() for t in document.children(verb, "aux")}
    above = document.head(verb)
    if verb.dep == "xcomp" and above.lemma.lower() in words("undertaking") and is_negated(document, above):
        return bool({t.text.lower() for t in document.children(above, "aux")} & {"has", "have", "had", "'ve", "’ve"})
    never = verb.lemma.lower() in words("letting_in") and helped & {"does", "do"}  # "does not allow direct flights"
    return is_negated(document, verb) and bool(never or helped & {"has", "have", "'ve", "’ve"})


def is_ahead(document: Document, noun: Token, verb: Token) -> bool:
    """Whether what somebody faces is to begin on a day: "faces a tariff of 36 percent from August 1"."""
    if any(t.text.lower() in {"has", "have", "had"} for t in document.children(verb, "aux")):
        return False
    for word in document.tokens[min(noun.i, verb.i) : document.sentences[noun.sent].last]:
        if word.text.lower() == "from" and word.i + 1 < len(document.tokens):
            then = document.tokens[word.i + 1 : word.i + 4]
            if then[0].ent == "DATE" and any(t.text.lower() in words("days") for t in then):
                return True
    return False


def lasts(document: Document, verb: Token) -> bool:
    """Whether a perfect with "since" tells of what stands since: "has banned imports since June"."""
    if _is_state(document, verb):
        return True
    if _is_still(document, verb):
        return True
    perfect = any(t.text.lower() in {"has", "have", "'ve", "’ve"} for t in document.children(verb, "aux"))
    if not perfect:
        return False
    own = document.children(verb, "prep", "mark")
    below = [t for t in document.subtree(verb) if t.dep == "prep" and document.children(t, "pobj")]
    spans = [
        t for prep in document.children(verb, "prep") if prep.text == "for" for t in document.children(prep, "pobj")
    ]
    if any(t.ent == "DATE" and t.tag == "NNS" for t in spans):
        return True  # "has blocked its trade for three decades"
    return any(
        t.text.lower() == "since" and (t in own or any(w.ent == "DATE" for w in document.children(t, "pobj")))
        for t in (*own, *below)
    )


def _is_still(document: Document, verb: Token) -> bool:
    """Whether something is said to go on now: "still bars them", "keeps blocking", "continues to withhold"."""
    helped = document.children(verb, "aux", "auxpass")
    now = verb.tag in {"VBZ", "VBP"} or any(t.tag in {"VBZ", "VBP"} for t in helped)
    if now and any(t.text.lower() == "still" for t in document.children(verb, "advmod")):
        return True
    above = document.head(verb)
    led = above.text.lower() == "on" and above.dep in {"prep", "prt"}
    over = document.head(above) if led else above
    goes_on = verb.dep in {"xcomp", "pcomp"} and over.lemma.lower() in words("continuing")
    goes_on = goes_on and verb.lemma.lower() not in words("one_by_one")  # "has kept adding firms to its list"
    return goes_on and (led or over.lemma in {"keep", "continue"}) and over.tag in {"VBZ", "VBP", "VBN", "VBG"}


def is_law(document: Document, verb: Token) -> bool:
    """Whether the present tense tells how things stand: "the law bars aid to Kest"; in a headline it tells the news."""
    plain = verb.tag in {"VBZ", "VBP"} and not document.children(verb, "aux")
    return (
        plain
        and verb.lemma.lower() in words("standing")
        and document.sentences[verb.sent].kind not in {"title", "heading"}
    )


def _is_state(document: Document, verb: Token) -> bool:
    """Whether a passive tells how things stand: "is suspended", "are taxed", "remains barred from entry"."""
    helped = [t for t in document.children(verb, "auxpass") if t.tag in {"VBZ", "VBP"} and t.lemma == "be"]
    title = document.sentences[verb.sent].kind in {"title", "heading"}  # "Two banks are blacklisted" is news there
    remains = (
        document.head(verb).lemma in words("staying") - {"be"}
        and verb.tag == "VBN"
        and verb.dep in {"acomp", "xcomp", "ccomp"}
    )
    changed = verb.lemma.lower() in words("turning")  # "the ceiling is lowered" is news
    return bool(helped and not (title or changed)) or remains


def is_wished(document: Document, verb: Token) -> bool:
    """Whether it is only what somebody wants done: "wants Kestian cargo charged a surtax"."""
    if verb.tag not in {"VBN", "VBD"} or document.children(verb, "aux", "auxpass"):
        return False
    if verb.dep == "conj":  # "wants the sentence annulled and the sanctions lifted"
        first = document.head(verb)
        return is_verb(first) and bool(document.children(verb, "nsubj", "nsubjpass")) and is_wished(document, first)
    if verb.dep != "ccomp":
        return False
    own = document.children(verb, "nsubj", "nsubjpass")
    return bool(own) and document.head(verb).lemma.lower() in measures().wishing


def is_warned_of(document: Document, verb: Token) -> bool:
    """Whether somebody speaks against it: "warned against easing the sanctions"; they need not be his to ease."""
    return verb.dep == "pcomp" and document.head(verb).text.lower() == "against"


def _is_asked(document: Document, verb: Token, head: Token) -> bool:
    """Whether it is only asked for: "demands that Kest lift the ban", "called for the ban to be lifted"."""
    if verb.dep not in {"ccomp", "xcomp", "advcl"} or head.lemma.lower() not in words("asking") | words("calling"):
        return False
    auxiliaries = document.children(verb, "aux", "auxpass")
    if verb.tag == "VBN":  # "demands that it be lifted", "called for it to be lifted"
        return any(t.text.lower() == "be" for t in auxiliaries)
    return verb.tag in {"VB", "VBP"} and not any(t.tag in FINITE for t in auxiliaries)


def granting(document: Document, noun: Token, known: Measures) -> Token | None:
    """Give the verb that grants or renews a relief: "renewed the waiver of the embargo".

    Behind an insertion ("they renewed, for another year, the waiver") the parser loses the object: there the nearest
    such verb before it that has none.
    """
    head = document.head(noun)
    if is_verb(head) and noun in patients(document, head):
        return head if head.lemma.lower() in known.granting else None
    sentence = document.sentences[noun.sent]
    for verb in reversed(document.tokens[max(sentence.first, noun.i - INSERTED) : noun.i]):
        if is_verb(verb) and verb.lemma.lower() in known.granting and not document.children(verb, "dobj", "nsubjpass"):
            return verb
    return None


def told_relief(document: Document, noun: Token, known: Measures) -> bool:
    """Whether a relief is that of a measure named with it: "the waiver of the embargo", "sanctions relief"."""
    near = [*document.children(noun, "compound", "nmod"), *prep_objects(document, noun, "of", "from", "to", "on")]
    return any(t.lemma.lower() in known.named and known.instrument_of(document, t) is not None for t in near)


def comes_into_force(document: Document, verb: Token) -> bool:
    """Whether "took effect", "came into force" stands there, and not "would" or "before they took effect"."""
    before = any(t.text.lower() == "before" for t in document.children(verb, "mark"))
    if verb.tag != "VBD" or before or is_negated(document, verb):
        return False
    into = (*document.children(verb, "dobj"), *prep_objects(document, verb, "into"))
    return verb.lemma in {"take", "come", "go", "enter"} and any(t.lemma.lower() in words("in_force") for t in into)


def who_orders(document: Document, noun: Token) -> Token | None:
    """Give the verb of "ordered the closure of the consulate": who has the say over it does it."""
    verb = document.head(noun)
    ordered = noun.dep in {"dobj", "nsubjpass"} and is_verb(verb) and verb.lemma.lower() in words("ordering")
    return verb if ordered else None


def noun_status(document: Document, noun: Token, act: Act) -> EventStatus:
    """Tell whether an act named by a noun happened: relief that is asked for, or merely spoken of, did not."""
    if act == "impose" and is_option(document, noun):
        return "hypothetical"  # "a suspension of the deal is one option"
    if act == "impose" and (ordering := who_orders(document, noun)) is not None:
        return verb_status(document, ordering)
    status = status_of(document, noun)
    if status == "proposed" and document.head(noun).lemma == "call" and noun.dep in {"dobj", "nsubj"}:
        status = "actual"  # "called the seizure illegal" asks for nothing
    grants = granting(document, noun, measures()) if act in {"ease", "lift"} else None
    if grants is not None:
        return verb_status(document, grants)
    head = document.head(noun)
    if act in {"ease", "lift"} and noun.dep == "dobj" and is_verb(head) and head.lemma.lower() in words("stopping"):
        return "denied"  # "would veto the lifting of the sanctions"
    if noun.dep == "nsubj" and act in {"ease", "lift"} and comes_into_force(document, head):
        return "actual"  # "the sanctions relief took effect"
    if head.lemma == "announce" and status == "planned" and status_of(document, head) == "actual":
        return "actual"
    if status == "actual" and act in {"ease", "lift"}:
        verb = next((t for t in document.ancestors(noun) if is_verb(t)), None)
        done = (
            verb is not None
            and (verb.lemma in words("done") or (noun.dep == "dobj" and verb.lemma in words("prolonged")))
            and status_of(document, verb) == "actual"
        )
        return "actual" if done else "proposed"
    return status
