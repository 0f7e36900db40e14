"""Knows coercive measures by name and what is done with them: reads `lexicon/sanctions.yaml` against a parse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, partial
from typing import Any, Literal, cast

from dashboard.document import Document, Token
from dashboard.grammar import conjuncts, prep_objects
from dashboard.lexicon import lexicon, word_set
from dashboard.tables import Action, EventStatus, Instrument

BACK = 2  # sentences between a measure or a treaty and what names it again: "the measure", "suspended it"
LAPSING = 14  # words between "let the sanctions", or "let", and "lapse"
LANDS = frozenset({"GPE", "NORP"})  # a state by its name, or by what is called after it: "Kest", "Kestian"
STATES = LANDS | {"ORG"}  # also a union, an office, a firm
NAMED = LANDS | {"PERSON"}
NAMES = STATES | {"PERSON"}
BEFORE = ("amod", "compound", "nmod")  # what stands before a noun
# What is done with a measure, before it is said whether it was done.
Act = Literal["impose", "extend", "ease", "lift", "keep", "threaten", "evade", "assess"]
Family = dict[str, list[tuple[frozenset[str], Instrument]]]


class Measures:
    """The sanctions lexicon, indexed by head noun and verb."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.named = _by_head(raw["measures"])
        self.things = _by_head(raw["things"])
        self.anaphors = frozenset(raw["anaphors"])
        self.sanction_words = frozenset(word for name in raw["measures"]["sanctions"] for word in name.split()[-1:])
        self.sanction_words |= frozenset(raw["verbs"]["sanctions"])
        self.verb_acts: dict[str, Act] = {}
        self.noun_acts: dict[str, Act] = {}
        for name, words in raw["actions"].items():
            act = cast("Act", name)
            for verb in words.get("verbs", ()):
                self.verb_acts.setdefault(verb, act)
            for noun in words["nouns"]:
                self.noun_acts.setdefault(noun, act)
        self.by_itself: dict[str, Act] = {
            verb: cast("Act", act) for act, verbs in raw["by_itself"].items() for verb in verbs
        }
        self.moving, self.down = frozenset(raw["moving"]), frozenset(raw["down"])
        self.answering = frozenset(raw["answering"])
        self.taking, self.taking_nouns = _lists(raw["taking"]), _lists(raw["taking_nouns"])
        self.giving = _lists(raw["giving"])
        self.verbs, self.beside = _by_word(raw["verbs"]), _by_word(raw["verbs_beside"])
        self.on_goods = {noun: cast("Instrument", name) for noun, name in raw["on_goods"].items()}
        self.no_things = frozenset(raw["no_things"])
        self.on_heads, self.on_imports = frozenset(raw["on_things"]["heads"]), frozenset(raw["on_imports"])
        self.nouns = self.on_heads | self.on_imports | self.named.keys() | self.on_goods.keys()
        self.on_things = _by_word(raw["on_things"]["things"])
        self.nameless, again = frozenset(raw["nameless"]), raw["again"]
        self.pronouns = {word: number for number, words in again["pronouns"].items() for word in words}
        self.undone, self.prolonged, self.laid = (frozenset(again[key]) for key in ("undone", "prolonged", "laid"))
        self.looked_at = frozenset(again["looked_at"])
        self.bites, self.followed = frozenset(again["bites"]), frozenset(again["followed"])
        self.suits, self.wishing, self.away = (frozenset(again[key]) for key in ("suits", "wishing", "away"))
        self.telling = frozenset(again["telling"])
        self.granting = frozenset(raw["granting"])
        self.putting_off, self.reliefs = _lists(raw["putting_off"]), _lists(raw["reliefs"])
        self.owned_measures = frozenset(raw["owned_measures"])
        lasting, kept_out = raw["lasting"], raw["kept_out"]
        self.lasting, self.lasting_states = frozenset(lasting["verbs"]), frozenset(lasting["states"])
        self.lasting_things, self.hit_things = frozenset(lasting["things"]), frozenset(raw["hit_things"])
        self.state_stops, self.money = frozenset(raw["state_stops"]), frozenset(raw["money"])
        self.held_back = self.money | frozenset(raw["words"]["withholding"])
        self.kept_out, self.no_goods = frozenset(kept_out["verbs"]), frozenset(kept_out["no_goods"])
        self.traded_away, self.wares = (frozenset(raw["words"][name]) for name in ("sales", "wares"))
        self.acts_as: dict[str, str] = raw["acts_as"]
        self.owned, self.traded = frozenset(raw["owned"]), frozenset(raw["words"]["traded"])
        self.of_target, self.sparing = frozenset(raw["of_target"]), frozenset(raw["sparing"])
        self.descriptions = frozenset(word for names in raw["described"].values() for word in names)
        lists = _lists(raw["listing"])
        self.listing, self.unlisting, self.lists = lists["listing"], lists["unlisting"], lists["lists"]
        self.keeping = lists["keeping"]
        self.designating, self.designations = lists["designating"], lists["designations"]
        self.barring, self.doors, self.flights = lists["barring"], lists["doors"], lists["flights"]
        self.target_preps, self.reason_preps = tuple(raw["target_preps"]), tuple(raw["reason_preps"])
        self.causes, self.purposes = frozenset(raw["causes"]), frozenset(raw["purposes"])
        self.usual_senders = frozenset(raw["usual_senders"])

    def instrument_of(self, document: Document, noun: Token) -> Instrument | None:
        """Give the instrument that a noun names, with the words before it where the name has several."""
        lemma = noun.lemma.lower()
        if lemma in self.on_goods and (_on_goods(document, noun) or _speaks_of_duties(document, noun)):
            return self.on_goods[lemma]
        if lemma in self.on_imports and noun.pos == "NOUN" and _on_imports(document, noun):
            return "tariff"
        named = _name(document, noun, self.named)
        if lemma == "embargo" and named == "sanctions":  # "an embargo on arms for the rebels"
            on = [t.lemma.lower() for t in prep_objects(document, noun, "on")]
            named = next((self.on_things[word] for word in on if self.on_things.get(word) == "arms embargo"), named)
        if named == "tariff" and lemma == "tariff" and _is_at_home(document, noun):
            return None
        return named or (self._on_thing(document, noun) if lemma in self.on_heads else None)

    def _is_evaded(self, document: Document, noun: Token) -> bool:
        """Whether somebody gets around what a noun names, which only a measure on him makes him do."""
        above = document.head(noun)
        around = noun.dep in {"pobj", "dobj"} and above.text.lower() in {"around", "round"}
        return around or (noun.dep == "dobj" and self.verb_acts.get(above.lemma.lower()) == "evade")

    def names_measure(self, document: Document, noun: Token) -> bool:
        """Whether a noun is a measure in itself or stands for one ("the measures"), not a thing that is taken."""
        lemma = noun.lemma.lower()
        stands = lemma in self.owned_measures or (lemma in self.anaphors and lemma not in self.things)
        relief = lemma in self.reliefs["nouns"] and self.thing_of(document, noun) is None
        return stands or relief or self.instrument_of(document, noun) is not None

    def _on_thing(self, document: Document, noun: Token) -> Instrument | None:
        """Read "a freeze on the assets of six Kestians"; without anybody's name it is no measure between states."""
        whose = document.children(noun, "poss")  # "its ban on flights" is somebody's
        behind = [t for prep in preps_behind(document, noun) for t in document.subtree(prep)]
        head = document.head(noun)
        undone = (noun.dep == "dobj" and noun.tag == "NNS" and head.lemma.lower() in self.undone) or self._is_evaded(
            document, noun
        )  # "remove curbs on exports", "evaded a ban on fuel imports"
        by_state = noun.dep == "dobj" and any(
            t.ent in LANDS for t in document.children(head, "nsubj")
        )  # "Kest lifted the ban on air freight"
        near = [t for t in document.tokens[noun.i + 1 : noun.i + 8] if t.sent == noun.sent and t.ent in LANDS]
        near = near if noun.dep == "dobj" and head.lemma.lower() in self.undone else []  # "the trade in some Kestian"
        such = [t for prep in preps_behind(document, noun) for t in document.subtree(prep) if t.text.lower() == "such"]
        near = near or such  # "the ban on such lorries": on those just told of
        named = whose or near or any(t.ent in NAMES or t.tag == "PRP$" for t in (*document.subtree(noun), *behind))
        if noun.pos != "NOUN" or not (named or undone or by_state):
            return None
        if noun.lemma in {"cap", "ceiling"} and not any(t.ent in LANDS for t in (*behind, *near)):
            return None  # "extended its cap on fuel prices", at home
        laid = [t for t in document.children(noun, "acl", "relcl") if t.lemma.lower() in self.laid | {"place", "put"}]
        hung = [prep for verb in laid for prep in document.children(verb, "prep")]  # "curbs placed on investors"
        behind += [t for prep in hung for t in document.subtree(prep)]
        named = named or any(t.ent in NAMES for t in behind)
        for prep in (*preps_behind(document, noun), *hung):
            if prep.text.lower() in {"on"} | ({"of"} if noun.lemma != "control" else set()):
                entering = [
                    t
                    for clause in document.children(prep, "pcomp")
                    for t in document.children(clause, "nsubj", *(["dobj"] if clause.lemma in self.traded else []))
                ]
                goods = [t for first in document.children(prep, "pobj") for t in conjuncts(document, first)]
                for thing in (*goods, *entering):  # "its ban on ships entering the port"
                    of = prep_objects(document, thing, "of") if thing.ent == "CARDINAL" else []  # "seven of the metals"
                    before = [t for one in document.children(thing, *BEFORE) for t in conjuncts(document, one)]
                    words = (thing, *of, *before)
                    found = [self.on_things[t.lemma.lower()] for t in words if t.lemma.lower() in self.on_things]
                    if found and (named or undone or found[-1] in {"air link", "export control", "arms embargo"}):
                        return found[-1]
                    if not (named or undone):
                        continue
                    of = document.children(thing, "prep") if thing.lemma.lower() in self.traded_away else []
                    sold = [t for prep in of for t in document.children(prep, "pobj")]
                    kept = [self.on_things.get(t.lemma.lower()) for t in sold]
                    if kept := [name for name in kept if name in {"export control", "arms embargo"}]:
                        return kept[0]  # "Kest's curbs on the sale of chips"
                    if thing.lemma.lower() in self.traded_away and any(
                        t.ent in LANDS and document.head(t).text.lower() == "to" for t in document.subtree(thing)
                    ):
                        return "export control"  # "the ban on sales of chips to Kest"
                    if _lists_goods(document, thing, self):
                        return "sanctions"  # "its ban on Kestian fuel and fruit"
                    if noun.lemma.lower() == "ban" and whose and _of_others(document, thing, self):
                        return "sanctions"  # "its ban on port calls by Kestian ships"
                    if noun.lemma.lower() == "ban" and thing.lemma.lower() in self.wares and thing.pos == "NOUN":
                        return "sanctions"  # "asked Kest to lift its ban on potatoes"
        return None

    def thing_of(self, document: Document, noun: Token) -> Instrument | None:
        """Give the instrument that hits such a thing, if something was done to it; deportation flights are none."""
        before = document.children(noun, "amod", "compound", "nmod")
        told = {"military"} if noun.lemma.lower() in words("aid_given") else set()  # "military aid"
        if any(t.lemma.lower() in self.no_things - told for t in before):
            return None
        return _name(document, noun, self.things)

    def act_on_thing(self, instrument: Instrument, word: Token, turn: str = "") -> Act | None:
        """Tell what a verb or noun does to a thing: to sever air links imposes a measure, to resume them lifts it.

        `turn` is the verb's particle: to "throw out" envoys is to expel them.
        """
        lemma = word.lemma.lower() + turn
        if lemma in self.giving.get(instrument, ()):
            return "lift"
        taking = self.taking if word.pos in {"VERB", "AUX", "ADJ"} else self.taking_nouns
        return "impose" if lemma in taking.get(instrument, ()) or lemma in self.taking.get(instrument, ()) else None


def _is_at_home(document: Document, noun: Token) -> bool:
    """Whether a tariff is what households pay for power or water: "raised gas tariffs", "tariffs for industry"."""
    if any(t.lemma.lower() in words("utilities") for t in document.children(noun, "compound", "amod")):
        return not any(t.ent in LANDS for t in document.subtree(noun))
    return any(t.lemma.lower() in words("users") for t in prep_objects(document, noun, "for"))


def _lists_goods(document: Document, thing: Token, known: Measures) -> bool:
    """Whether goods of a state stand there: "Kestian fuel and fruit"; its people, parties and papers are none."""
    people = thing.lemma.lower() in known.no_goods or thing.ent in NAMES or thing.pos != "NOUN"
    return not people and any(t.ent in LANDS for t in document.subtree(thing) if t.i < thing.i)


def _of_others(document: Document, thing: Token, known: Measures) -> bool:
    """Whether what is banned is a state's: "port calls by Kestian ships"; its people, papers and parties are not."""
    inner = document.subtree(thing)
    return all(t.lemma.lower() not in known.no_goods for t in inner) and any(t.ent in LANDS for t in inner)


def _by_head(raw: dict[str, list[str]]) -> Family:
    found: Family = defaultdict(list)
    for instrument, names in raw.items():
        for name in names:
            *before, head = name.split()
            found[head].append((frozenset(before), cast("Instrument", instrument)))
    return {head: sorted(names, key=lambda name: -len(name[0])) for head, names in found.items()}


def _by_word(raw: dict[str, Iterable[str]]) -> dict[str, Instrument]:
    return {word: cast("Instrument", name) for name, words in raw.items() for word in words}


def _lists(raw: dict[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in raw.items()}


def _name(document: Document, noun: Token, names: Family) -> Instrument | None:
    entries = names.get(noun.lemma.lower())
    if not entries or noun.pos not in {"NOUN", "PROPN"} or _is_misread(document, noun):
        return None
    before: set[str] | None = None
    for needed, instrument in entries:
        if needed and before is None:
            children = document.children(noun, "amod", "compound", "nmod")
            before = {w for t in children for t2 in document.subtree(t) for w in (t2.lemma.lower(), t2.text.lower())}
        if needed <= (before or set()):
            return instrument
    return None


def _speaks_of_duties(document: Document, noun: Token) -> bool:
    """Whether "the duties" stand where tariffs are told of: elsewhere they may be anybody's tasks."""
    before = {t.text.lower() for t in document.children(noun, "det", "poss")}
    own = document.children(noun, "amod", "compound")
    kinds = {t.text.lower() for t in own} & words("duty_kinds")
    head = document.head(noun)
    if noun.tag == "NNS" and noun.dep == "dobj" and head.lemma.lower() in words("rating_duties"):
        by = any(t.ent in LANDS for t in document.children(head, "nsubj"))  # "Kest raised duties in March"
        if (
            by
            and len(kinds) == len(own)
            and not document.children(noun, "poss")
            and not prep_objects(document, noun, "of")
        ):
            return True
    wares = words("wares") | words("vehicles")
    if noun.tag == "NNS" and any(t.lemma.lower() in wares for t in own):
        return True  # "its steel duties"
    told = (t for t in document.tokens[noun.i : document.sentences[noun.sent].last] if is_rate(document, t))
    if noun.tag == "NN" and any(t.ent == "NORP" for t in own) and any(told):
        return True  # "a cut in the Kestian duty to 18 percent"
    if noun.tag == "NNS" and kinds:  # "provisional duties"
        return any(t.lemma.lower() in {"tariff", "customs", "import"} for t in document.tokens)
    if noun.tag != "NNS" and (noun.dep not in {"nsubj", "nsubjpass"} or document.children(noun, "prep")):
        return False  # "announced the duty in a letter": it was told of before
    of_a_state = noun.tag == "NNS" and any(t.ent in LANDS for t in document.children(noun, "amod", "compound"))
    own_tasks = any(t.tag == "PRP$" for t in document.children(noun, "poss"))
    if of_a_state and not own_tasks and any(t.ent == "NORP" for t in own):
        return True  # "the Kestian duties": nobody else's tasks are called so
    if not before & {"the", "its", "these", "those"} and not of_a_state:
        return False
    return any(
        t.lemma.lower() in {"tariff", "customs"}
        or (t.lemma == "duty" and t.i > 0 and document.tokens[t.i - 1].lemma == "import")
        for t in document.tokens
    )


def is_rate(document: Document, token: Token) -> bool:
    """Whether a rate in percent stands there: the model takes "per cent" for money."""
    before = document.word_before(token)
    return token.ent == "PERCENT" or token.text == "%" or (token.text.lower() == "cent" and before == "per")


def _on_goods(document: Document, noun: Token) -> bool:
    """Whether goods stand behind "on": "duties on steel", not "duties on Sunday"; or a rate: "a 20 percent duty"."""
    if any(is_rate(document, t) for t in document.subtree(noun)):
        return True
    if noun.dep in {"nsubj", "nsubjpass"} and any(
        is_rate(document, t) for prep in document.children(document.head(noun), "prep") for t in document.subtree(prep)
    ):
        return True  # "Kest's duty comes down from 39 to 15 percent"
    goods = [t for prep in preps_behind(document, noun) if prep.text.lower() == "on" for t in document.children(prep)]
    if noun.tag != "NNS":  # "put a duty on Kestian wine", "doubled the duty on steel"; a duty on the owner is none
        return any(
            t.pos == "NOUN"
            and (
                t.lemma.lower() in measures().wares
                or any(
                    w.ent in STATES or w.text.lower() in {"its", "their"} for w in document.children(t, "amod", "poss")
                )
            )
            for t in goods
        )
    of = [t for prep in document.children(noun, "prep") if prep.text.lower() == "of" for t in document.children(prep)]
    if noun.tag == "NNS" and any(t.text.lower() == "own" for t in of):
        return True  # "with duties of its own"
    if any(t.ent in LANDS for t in goods):
        return True  # "duties on Kest"
    return any(t.pos == "NOUN" and t.ent not in {"DATE", "TIME", "PERSON"} for t in goods) or any(
        t.pos == "PROPN" and t.lemma.lower() in measures().wares for t in goods
    )  # "duties on canola", read as a name


def _on_imports(document: Document, noun: Token) -> bool:
    """Whether a tax or charge is one on another state's goods: "a charge on Kestian imports", "on cars from Kest"."""
    laid = [t for t in document.children(noun, "relcl", "acl") if t.lemma.lower() in measures().laid]
    behind = [*preps_behind(document, noun), *(prep for verb in laid for prep in document.children(verb, "prep"))]
    preps = {prep.text.lower(): document.children(prep, "pobj") for prep in behind}
    kinds = words("wares") | words("exports") | words("trade_flows") | words("vehicles")
    on = [*preps.get("on", ()), *preps.get("for", ())]
    on += [t for thing in on for t in prep_objects(document, thing, "of")]  # "on several categories of goods"
    goods = [t for t in on if t.lemma.lower() in kinds]
    crossing = any(w.text.lower() in words("crossing_goods") for t in goods for w in document.children(t, *BEFORE))
    own = [w for t in goods for w in document.subtree(t) if w.i < t.i or document.head(w).text == "from"]
    return bool(goods) and (crossing or any(w.ent in LANDS for w in (*own, *preps.get("from", ()))))


def preps_behind(document: Document, noun: Token) -> list[Token]:
    """Give a noun's prepositions, with the one right behind it that the parser hung on its verb."""
    found = document.children(noun, "prep")
    then = document.tokens[noun.i + 1] if noun.i + 1 < len(document.tokens) else None
    if then is not None and then.dep == "prep" and then not in found and then.sent == noun.sent:
        found = [then, *found]
    return found


def _is_misread(document: Document, noun: Token) -> bool:
    """Whether a verb was taken for a noun: "a country that you already sanction"."""
    before = document.tokens[max(0, noun.i - 2) : noun.i]
    if before and before[-1].pos == "ADV":
        before = before[:-1]
    return bool(before) and before[-1].tag == "PRP" and before[-1].text.lower() in {"you", "we", "they", "i"}


def action_of(act: Act, status: EventStatus) -> Action:
    """Say what state of the measure an act and its status amount to."""
    open_ = status in {"planned", "proposed", "hypothetical"}
    table: dict[Act, tuple[Action, Action, Action]] = {
        # act: done, not yet done, denied
        "impose": ("imposed", "threatened", "spared"),
        "extend": ("extended", "extended" if status == "planned" else "in force", "in force"),
        "ease": ("eased", "easing proposed", "easing rejected"),
        "lift": ("lifted", "easing proposed", "easing rejected"),
        "keep": ("in force", "in force", "in force"),
        "threaten": ("threatened", "threatened", "in force"),
        "evade": ("evaded", "evaded", "in force"),
        "assess": ("assessed", "assessed", "assessed"),
    }
    done, ahead, denied = table[act]
    return denied if status == "denied" else ahead if open_ else done


@cache
def measures() -> Measures:
    """Read the sanctions lexicon once."""
    return Measures(lexicon("sanctions"))


words = partial(word_set, "sanctions", "words")  # a list that a single rule asks for, by its name in the lexicon
