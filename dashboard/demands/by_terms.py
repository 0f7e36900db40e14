"""Reads demands that are put as terms: "will sign only if", "would stay shut until", "could open it if Kest lifted"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dashboard.demands.as_deeds import deed_of
from dashboard.demands.asking import MAY_BE, NAMED, askers_of, is_infinitive, is_willing, known, owners_of
from dashboard.demands.demanded import Demand, demand_of
from dashboard.demands.forecasts import is_forecast
from dashboard.document import Document, Sentence, Token
from dashboard.extract import Party
from dashboard.grammar import agents, is_negated, is_passive, is_verb, prep_objects, voice_of
from dashboard.scene import everyone, is_people

NOBODY = frozenset({"one", "nobody", "none", "nothing", "this", "that"})
TO_DO = frozenset({"thing", "step"})
NEAR = 4  # words between a "no" and its "until"
COUNTED = frozenset({"one", "first", "second", "third", "other", "another", "last"})  # "one is", "the other is"
AGAIN = frozenset({"do", "happen"})


def from_condition(  # noqa: PLR0912 - one branch for each conjunction
    document: Document, sentence: Sentence, verb: Token
) -> Iterator[Demand]:
    """Give what another has to do first, of the verb that stands in the condition.

    "Would not sign unless sanctions are lifted", "will talk only if its troops leave", "the border would stay shut
    until Kest frees the men", "could cap its output if Kest lifted the embargo". A threat ("would strike if Kest did")
    and a forecast ("prices could rise if Kest closed the strait") ask nothing.
    """
    if verb.dep not in {"advcl", "conj"}:
        return
    marks = document.children(verb, "mark", "advmod")
    mark = next((t for t in marks if t.i < verb.i and t.text.lower() in known("condition_marks")), None)
    if mark is None or (verb.dep == "conj" and document.word_before(mark) != "only"):
        return  # "is ready to go, but only after Kest has paid"
    main = document.head(verb)
    if _is_bare(document, verb) or is_forecast(document, mark, main, verb):
        return  # "until they did" tells nothing of its own
    if verb.lemma.lower() in {"go", "work"} and any(
        t.text.lower() in {"all", "everything", "things"} for t in document.children(verb, "nsubj")
    ):
        return  # "if all goes well"
    lower = "until" if mark.text.lower() == "before" else mark.text.lower()  # "no one will go free before Kest pays"
    threat = _is_threat(document, main) and bool(document.children(verb, "dobj"))  # not "if Kest did not move"
    if lower == "if" and is_negated(document, verb) and (is_warned_of(document, main) or threat):
        lower = "unless"  # "warned that it would stop selling if the ban was not lifted"
    only = document.word_before(mark) == "only"
    only = only or any(t.text.lower() == "only" and t.i < main.i for t in document.children(main, "advmod"))
    promised = _modals(document, main) & {"will", "would", "could", "can"}
    by = _speaker(document, main)
    if lower in {"unless", "until"} and is_standing(document, main):
        if not _acts(document, verb):
            return  # "the airport stays shut until the storm passes"
    elif lower == "unless" and promised and not is_negated(document, main) and not _is_ruled_out(document, main):
        if not (_acts(document, verb) or _warned(document, main)) and not (
            is_passive(document, verb) and verb.lemma.lower() in known("terms", "wanted")
        ):
            return  # "would strike unless Kest leaves" threatens Kest; "unless it rains" nobody
    elif lower == "until" and main.lemma.lower() == "wait" and _modals(document, main) & {"must"}:
        wanted = is_passive(document, verb) and verb.lemma.lower() in known("terms", "wanted")
        if not _acts(document, verb) and not wanted:
            return  # "this must wait until it is light"
    elif lower == "unless" and _is_threat(document, main):
        if not _acts(document, verb):
            return  # "threatened to stay unless it rains"
    elif lower in {"unless", "until"}:
        named = any(t.ent in {"GPE", "ORG", "NORP"} for t in document.children(verb, "nsubj"))
        named = named or any(w.ent in {"GPE", "NORP"} for t in document.children(verb, "nsubj")
                             for w in document.children(t, "amod", "poss"))  # fmt: skip
        refused = _rules_out(document, main)
        if mark.text.lower() == "before" and not refused and not (named and by) and not _is_a_deal(main, verb):
            return  # "would not eat before the guests arrive"
        told = not _is_no_chance(document, mark)
        if (
            told
            and not refused
            and not (_is_refused(document, main) and (main.dep == "xcomp" or _acts(document, verb)))
            and not (_is_ruled_out(document, main) and _modals(document, main) & {"will", "would", "can", "could"})
        ):
            return
        if told and not _has_owner(document, main) and not (mark.text.lower() == "before" and _acts(document, verb)):
            by = None
    elif lower in {"if", "once", "when", "after"} and not only:
        told = lower in {"when", "after"} and verb.tag == "VBD" and main.tag == "VBD"
        if told or is_warned_of(document, main) or not _is_offer(document, main, verb):
            return  # "when the committee met, Kest agreed" tells the time; "warned that it could leave if" asks nothing
    elif not only or not _is_ahead(document, main):
        return
    askers = [t for t in askers_of(document, main) if t.text.lower() not in NOBODY] or _owners(document, main)
    askers = askers or ([] if by else _for_whom(document, main))
    words = [t for t in document.subtree(verb) if t.i > mark.i]
    subject = _doers(document, verb)
    if subject and subject[0].pos != "PRON" and not is_people(subject[0]):
        subject = dealt_with(document, main) or subject
    if (subject and subject[0].pos == "PRON") or (not subject and is_passive(document, verb)):
        subject = (
            _warned(document, main) or dealt_with(document, main) or subject
        )  # "warned Kest that it would strike unless it left"
    made = demand_of(document, sentence, mark, words, askers, onto=subject, firm=True, by=None if askers else by)
    made = _undone(document, mark, made) if lower == "unless" else made
    yield (
        made
        if askers
        else replace(made, fallback=(*made.fallback, *everyone(document, _owners_of_subject(document, main))))
    )


def _is_bare(document: Document, verb: Token) -> bool:
    return verb.lemma.lower() == "do" and not document.children(verb, "dobj", "xcomp")


def _undone(document: Document, mark: Token, made: Demand) -> Demand:
    """Tell "warned that it would stop selling if the ban was not lifted" as what it asks for: "lift the ban"."""
    if mark.text.lower() != "if":
        return made
    here = document.sentence_tokens(document.sentences[mark.sent])
    run = [t for t in here if made.text_start <= t.start < made.text_end]
    return replace(made, deed=deed_of(document, mark, run, undone=True))


def _is_ahead(document: Document, main: Token) -> bool:
    """Whether what waits for a condition is still to come: "will go only when", "go only when", not "went"."""
    if _modals(document, main):
        return bool(_modals(document, main) & (MAY_BE | {"shall"}))
    return main.tag in {"VBP", "VBZ", "VB"} and not document.children(main, "auxpass")


def _owners(document: Document, main: Token) -> list[Token]:
    """Give whose things wait, where nobody is said to say so: "Kest's measures go only when"."""
    if _speaker(document, main) is not None:
        return []
    return _owners_of_subject(document, main)


def _owners_of_subject(document: Document, main: Token) -> list[Token]:
    owners = [owner for t in document.children(main, "nsubj", "nsubjpass") for owner in document.children(t, "poss")]
    return [t for t in owners if is_people(t) and t.tag != "PRP$"]


def _for_whom(document: Document, main: Token) -> list[Token]:
    """Give for whom something is possible only then: "for Kest a treaty is possible only once"."""
    fronted = [t for t in document.children(main, "prep") if t.text.lower() == "for" and t.i < main.i]
    return [t for prep in fronted for t in document.children(prep, "pobj") if t.ent and is_people(t)][:1]


def _modals(document: Document, verb: Token) -> frozenset[str]:
    return frozenset(t.lemma.lower() for t in document.children(verb, "aux"))


def _is_no_chance(document: Document, mark: Token) -> bool:
    """Whether "not a chance", "no talks", "nothing" stands right before "until": a refusal without a verb."""
    before = [t.text.lower() for t in document.tokens[max(0, mark.i - NEAR) : mark.i] if t.sent == mark.sent]
    verbs = [t for t in document.tokens[max(0, mark.i - NEAR) : mark.i] if is_verb(t) and t.sent == mark.sent]
    return not verbs and bool(set(before) & {"not", "no", "never", "nothing", "nobody"})


def _is_a_deal(main: Token, verb: Token) -> bool:
    """Whether what waits, or what it waits for, is a thing that parties grant each other."""
    return main.lemma.lower() in known("terms", "given") or verb.lemma.lower() in known("terms", "wanted")


def _is_ruled_out(document: Document, main: Token) -> bool:
    """Whether a deed will not be done, or by nobody: "not one would go free", "nobody will leave"."""
    subjects = document.children(main, "nsubj", "nsubjpass")
    if document.children(main, "expl"):  # "there would be no treaty unless"
        subjects = document.children(main, "attr") or subjects
    inner = [w for t in subjects for w in (t, *document.children(t, "det", "neg", "advmod", "preconj"))]
    nobody = any(w.text.lower() in {"nobody", "none", "no", "not", "neither", "nothing"} for w in inner)
    things = [*document.children(main, "dobj"), *prep_objects(document, main, "to", "with", "on")]
    nothing = any(t.text.lower() in {"nothing", "none"} for t in things)
    return is_negated(document, main) or nobody or nothing


def _warned(document: Document, main: Token) -> list[Token]:
    """Give who is warned: "warned Kest that they would strike unless"."""
    above = document.head(main)
    if main.dep != "ccomp" or above.lemma.lower() not in {"warn", "tell", "threaten"}:
        return []
    return [t for t in document.children(above, "dobj") if t.ent in NAMED]


def is_warned_of(document: Document, main: Token) -> bool:
    """Whether somebody warns that he would or could do something."""
    above = document.head(main)
    return main.dep == "ccomp" and above.lemma.lower() in {"warn", "threaten"} and not is_negated(document, above)


def _is_threat(document: Document, main: Token) -> bool:
    """Whether somebody "threatened to strike unless"."""
    above = document.head(main) if main.dep == "xcomp" else main
    return above.lemma.lower() == "threaten" and not is_negated(document, above)


def dealt_with(document: Document, main: Token) -> list[Token]:
    """Give whom it would serve that the condition is met: "would drop the measures on Kest once the men are freed"."""
    things = [main, *document.children(main, "dobj", "nsubjpass")]
    near = [t for thing in things for t in prep_objects(document, thing, "on", "against", "to", "for", "with")]
    near = [t for t in (*document.children(main, "dative"), *near) if t.ent in {"GPE", "ORG", "NORP"} and is_people(t)]
    return near if len(near) == 1 else []


def _rules_out(document: Document, main: Token) -> bool:
    """Whether somebody "ruled out any talks unless": he refuses them till then."""
    out = any(t.text.lower() == "out" for t in document.children(main, "prt"))
    if not ((main.lemma.lower() == "rule" and out) or main.lemma.lower() in known("turning_down")):
        return False
    refused = known("conditions", "deals") | known("raised_deeds") | known("ruled_out")
    talks = any(t.lemma.lower() in refused for t in document.children(main, "dobj"))
    return talks and not is_negated(document, main)


def _is_refused(document: Document, main: Token) -> bool:
    """Whether somebody "refused to withdraw unless", "vowed not to talk until"."""
    above = document.head(main)
    if main.lemma.lower() in known("refusing"):
        return not is_negated(document, main)
    if any(t.lemma.lower() in known("answers", "ready") for t in document.children(main, "acomp")):
        return is_negated(document, main)  # "is not ready to leave until"
    if main.dep == "xcomp" and above.lemma.lower() in known("answers", "promising"):
        return is_negated(document, main)
    return main.dep == "xcomp" and above.lemma.lower() in known("refusing") and not is_negated(document, above)


def _acts(document: Document, verb: Token) -> bool:
    """Whether the one who has to do something is named: people or a body, not "it"."""
    subjects = [t for t in _doers(document, verb) if t.pos != "PRON"]
    return any(is_people(t) or t.lemma.lower() in known("sides") for t in subjects)


def _doers(document: Document, verb: Token) -> list[Token]:
    """Give the subject of a verb, also where the parser takes Kest for a part of "Kest credibly abandons"."""
    subjects = document.children(verb, "nsubj")
    adverb = bool(subjects) and subjects[0].pos == "ADV"
    return [t for t in document.children(subjects[0], "compound", "nmod") if t.ent] if adverb else subjects


def _speaker(document: Document, main: Token) -> Party | None:
    return voice_of(document, main).by


def _has_owner(document: Document, main: Token) -> bool:
    """Whether what will not happen is the speaker's: "Roe said his troops would not leave until"."""
    owners = [owner for t in document.children(main, "nsubj") for owner in document.children(t, "poss")]
    return any(t.tag == "PRP$" for t in owners)


def is_standing(document: Document, main: Token) -> bool:
    """Whether things are to stay as they are: "would stay suspended", "will keep the border closed"."""
    stays = main.lemma.lower() in known("standing", "verbs") and main.tag in {"VBZ", "VBP"}
    if is_negated(document, main) or not (stays or _modals(document, main) & {"will", "would"}):
        lasting = [t for t in document.children(main, "auxpass") if t.lemma.lower() in known("standing", "verbs")]
        if is_negated(document, main) or not lasting:
            return False
    near = [main, *document.children(main, "auxpass", "acomp", "oprd", "ccomp", "xcomp", "attr", "prep", "dobj")]
    inner = [t for part in near for t in (part, *document.children(part, "pobj", "acomp", "oprd", "amod"))]
    lemmas = {t.lemma.lower() for t in inner} | {t.text.lower() for t in inner}
    return bool(lemmas & known("standing", "verbs")) and bool(lemmas & known("standing", "states"))


def _is_offer(document: Document, main: Token, verb: Token) -> bool:
    """Whether a speaker says what he could do if another gave way: both deeds are ones of good will."""
    willing = is_willing(document, main)
    if is_passive(document, main):  # "such a halt could be agreed once Kest gives up", as somebody says
        said = _speaker(document, main) is not None and bool(_modals(document, main) & MAY_BE)
        return said and not is_negated(document, main) and _is_good(document, main) and _acts(document, verb)
    subjects = agents(document, main)
    if not subjects or is_negated(document, main) or not (willing or _modals(document, main) & MAY_BE):
        return False
    deal = main.lemma.lower() in known("terms", "deals") and subjects[0].ent in {"GPE", "ORG", "PERSON", "NORP"}
    if not willing and not deal and _speaker(document, main) is None:
        return False
    own = subjects[0].pos == "PRON" or is_people(subjects[0])
    again = main.lemma.lower() in AGAIN  # "would do so if", "this could happen once"
    good = willing or again or _is_good(document, main)
    if (own or again) and good and _is_wanted(document, subjects, verb, deal=deal):
        return True
    return _is_promised(document, main, verb)


def is_unwanted(document: Document, verb: Token) -> bool:
    """Whether a deed is one that nobody asks for: "if Kest struck", "if it went ahead"."""
    on = {"ahead", "on", "forward", "through"}
    near = any(t.text.lower() in on for t in document.tokens[verb.i + 1 : verb.i + 2])
    return verb.lemma.lower() in known("terms", "unwanted") or (near and verb.lemma.lower() in {"go", "press", "push"})


def _is_promised(document: Document, main: Token, verb: Token) -> bool:
    """Whether a speaker says what may happen once another, who is named, has done what parties ask of each other.

    "Kest said convoys could pass if Ossia agreed to stop the shelling". A threat, or a forecast, promises nothing.
    """
    said = _speaker(document, main)
    named = [t for t in document.children(verb, "nsubj") if t.ent in {"GPE", "ORG", "NORP"}]
    lemma = verb.lemma.lower()
    asked = lemma in (known("terms", "given") | known("terms", "wanted")) - {"be", "get", "have", "exist", "hold", "go"}
    threat = main.lemma.lower() in known("terms", "threatening")
    if said is None or not named or not asked or threat or is_negated(document, verb) or is_unwanted(document, verb):
        return False
    speaker = next(
        (t for t in document.sentence_tokens(document.sentences[main.sent]) if t.start == said.head_start), None
    )
    if speaker is None or not is_people(speaker):
        return False  # "analysts said"
    own = {t.start for t in named} | {o.start for t in named for o in document.children(t, "compound", "amod", "poss")}
    return said.head_start not in own


def _is_good(document: Document, deed: Token) -> bool:
    """Whether a deed is one of good will: "accept", "reopen", and the end of what hurts ("halt attacks")."""
    if deed.lemma.lower() in known("terms", "given"):
        return True
    hurting = {t.lemma.lower() for t in document.children(deed, "dobj")} & known("terms", "hurting")
    return deed.lemma.lower() in known("terms", "ending") and bool(hurting)


def _is_wanted(document: Document, subjects: list[Token], verb: Token, *, deal: bool) -> bool:
    """Whether another, named or not, would have to grant what a condition tells."""
    others = document.children(verb, "nsubj")
    if is_negated(document, verb) or {t.text.lower() for t in subjects} & {t.text.lower() for t in others}:
        return False
    lemma = verb.lemma.lower()
    if is_unwanted(document, verb):
        return False
    granted = lemma in known("terms", "wanted") or _is_good(document, verb) or (deal and _acts(document, verb))
    return granted and (_acts(document, verb) or is_passive(document, verb) or lemma == "be" or bool(others))


def whose_terms(document: Document, sentence: Sentence) -> tuple[list[Party], int] | None:
    """Give whose terms a sentence announces, and the word behind which they stand: the colon, or its end.

    "Kest's terms are simple: Valdoria must open its ports"; "They set three conditions. Valdoria must pay".
    """
    tokens = document.sentence_tokens(sentence)
    listing = known("lists")
    for noun in tokens:
        if noun.pos != "NOUN":
            continue  # most words: looked at before their grammar is
        lemma = noun.lemma.lower()
        if lemma in TO_DO and (things := _to_do(document, noun)):
            return things, sentence.last
        if lemma not in listing:
            continue
        owners, verb = owners_of(document, noun), document.head(noun)
        put = noun.dep == "dobj" and is_verb(verb) and verb.lemma.lower() in known("put") | {"have"}
        above = document.head(verb) if verb.text.lower() == "with" else None
        came = above is not None and above.lemma.lower() in {"come", "go", "arrive", "return", "open", "begin"}
        if (
            not owners and came and above is not None and not any(t.text == ":" for t in tokens)
        ):  # "had come with three conditions"
            owners, put = everyone(document, agents(document, above)), True
        if not owners and put:
            owners = everyone(document, agents(document, verb))
        colon = next((t.i + 1 for t in tokens if t.i > noun.i and t.text == ":"), None)
        if owners and (colon is not None or put):
            return owners, colon if colon is not None else sentence.last
    return None


def _to_do(document: Document, noun: Token) -> list[Party]:
    """Give who "asked Kest to do two things", "to take three steps"."""
    if noun.dep != "dobj":
        return []
    deed = document.head(noun)
    above = document.head(deed)
    counted = any(t.pos == "NUM" for t in document.children(noun))
    if not counted or above.lemma.lower() not in known("verbs", "onto") or deed.tag != "VB":
        return []
    return everyone(document, (t for t in askers_of(document, above) if is_people(t)))


def _was_to(document: Document, verb: Token) -> Iterator[list[Token]]:
    """Give the deeds of "Kest was to sit down again, to let inspectors in and to account for the stock"."""
    deeds = [t for t in document.children(verb, "xcomp") if t.tag == "VB" and is_infinitive(document, t)]
    for deed in deeds:
        deeds += [t for t in document.children(deed, "advcl") if t.tag == "VB" and is_infinitive(document, t)]
        deeds += [t for t in document.children(deed, "conj") if t.tag == "VB"]  # "to sit down, let them in and account"
    more = [t for t in document.children(verb, "conj") if t.tag == "VB" and not document.children(t, "nsubj")]
    deeds += [*more, *(t for deed in more for t in document.children(deed, "conj") if t.tag == "VB")] if deeds else []
    for deed in deeds:
        apart = {t.i for other in deeds if other.i > deed.i for t in document.subtree(other)}
        deed_link = min((t.i for t in document.children(deed, "cc") if t.i > deed.i), default=deed.i)
        apart |= {deed_link} if deed_link > deed.i and apart else set()
        yield [t for t in document.subtree(deed) if t.i >= deed.i and t.i not in apart]


def _counted_off(
    document: Document, sentence: Sentence, verb: Token, owners: list[Party], first: int
) -> Iterator[Demand]:
    """Give "one is the release of the men; the other is a road": the terms that were announced, one by one."""
    if verb.lemma.lower() not in {"be", "concern"}:
        return
    one = next((t for t in document.children(verb, "nsubj") if t.text.lower() in COUNTED and t.i >= first), None)
    things = document.children(verb, "attr", "ccomp", "xcomp") if verb.lemma.lower() == "be" else []
    for thing in [t for t in things if t.i > verb.i][:1] if one is not None else ():
        onto = [t for t in document.children(thing, "nsubj") if is_people(t)] if is_verb(thing) else []
        words = [t for t in document.subtree(thing) if t.i > verb.i]
        asked = thing.pos == "NOUN" or (is_verb(thing) and bool(document.children(thing, "mark")))
        if asked:  # not "one a month is what Kest allows"
            yield demand_of(document, sentence, verb, words, [], onto=onto, owners=owners)


def from_terms(document: Document, sentence: Sentence, owners: list[Party], first: int) -> Iterator[Demand]:
    """Give what has to be done according to terms just announced: "Valdoria must open its ports"."""
    asked: list[Token] = []
    for verb in document.sentence_tokens(sentence):
        if verb.i < first or not is_verb(verb) or is_negated(document, verb) or verb.lemma.lower() == "wait":
            continue
        yield from _counted_off(document, sentence, verb, owners, first)
        people = [t for t in document.children(verb, "nsubj") if is_people(t)]
        for words in _was_to(document, verb) if verb.lemma.lower() == "be" and people else ():
            yield demand_of(document, sentence, verb, words, [], onto=people, owners=owners)
        must = next((t for t in document.children(verb, "aux") if t.text.lower() in {"must", "should"}), None)
        subject = [t for t in document.children(verb, "nsubj", "nsubjpass") if t.i >= first]
        if must is None or not subject:
            continue
        asked = asked if subject[0].pos == "PRON" and asked else subject
        beside = [t for t in document.children(verb, "conj", "ccomp", "parataxis") if document.children(t, "aux")]
        others = {t.i for other in beside for t in document.subtree(other)}
        begin = min(t.i for t in document.subtree(subject[0]))
        words = [t for t in document.subtree(verb) if t.i >= begin and t.i not in others]
        yield demand_of(document, sentence, must, words, [], onto=asked, owners=owners)
