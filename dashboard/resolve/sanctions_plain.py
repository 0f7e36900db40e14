"""Leaves out what tells nothing new: a headline in other words than the text, a measure named beside its row."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.resolve.sanctions_parties import Said

ENDS = frozenset({"eased", "lifted", "easing proposed"})

FAMILIES_OF_ACTION = (
    frozenset({"imposed", "in force", "extended", "threatened"}),
    frozenset({"eased", "lifted", "easing proposed"}),
)


def plain(said: Sequence[Said]) -> list[Said]:
    """Leave out what a headline says in other words than the text, and what is merely named but told elsewhere."""
    said = [item for item in said if not _tells_little(item, said)]
    said = [item for item in said if not any(_says_as_much(other, item) for other in said)]
    said = [item for item in said if not any(_stands_asked(other, item) for other in said)]
    said = [item for item in said if not any(_is_undone_there(other, item) for other in said)]
    return [item for item in said if not any(_was_set(other, item) for other in said)]


def _tells_little(item: Said, said: Sequence[Said]) -> bool:
    """Whether a statement is but a wish or a guess, or a headline's "the ban stays", which the text tells in full."""
    me = item.measure
    if me.headline and me.action == "assessed":
        return True
    if me.headline and any(not how.startswith("target: as in") for how in item.inferred):
        return any(other.family == item.family and not other.measure.headline for other in said)
    wished = "(proposed)" in me.because  # "wants Kest to keep its duty" asks for what stands
    if me.action == "in force" and (wished or (me.headline and item.inferred)):
        return any(_is_told_by(other, item) for other in said)
    if item.senders:
        return False
    guessed = me.action == "easing proposed" and "(hypothetical)" in me.because
    return guessed or (
        me.action == "assessed" and not item.targets
    )  # what nobody's measures do, or what nobody named may end


def _is_told_by(other: Said, item: Said) -> bool:
    """Whether the text tells that the same sender laid a measure of the kind, or that one stands."""
    stands = other.measure.action in {"imposed", "in force", "extended"}
    plainly = stands and not other.measure.headline and "(proposed)" not in other.measure.because
    return plainly and other.family == item.family and bool(set(other.senders) & set(item.senders))


def _stands_asked(other: Said, item: Said) -> bool:
    """Whether a sentence that asks for an end tells that the measure stands: "to lift the ban it has had since"."""
    here = other.measure.sentence == item.measure.sentence and other.article_id == item.article_id
    alike = other.measure.instrument == item.measure.instrument and _meets(item.targets, other.targets)
    return item.is_asked and here and alike and other.measure.action == "in force" and bool(other.senders)


def _is_undone_there(other: Said, item: Said) -> bool:
    """Whether its sentence tells of the end of the very measure: "will drop the duty imposed in May"."""
    me, end = item.measure, other.measure
    same = end.sentence == me.sentence and end.at == me.at and other.article_id == item.article_id
    spared = (
        end.action == "spared" and bool(item.targets) and item.targets == other.targets
    )  # "were not put into force"
    ahead = end.action == "easing proposed" and me.since is not None  # "considers an end to the ban laid in 2021"
    over = spared or (end.action in ENDS and not other.is_asked and not ahead)
    return same and over and me.action in {"imposed", "in force"}


def _was_set(other: Said, item: Said) -> bool:
    """Whether what somebody is said to face was set, as the text tells: "both faced a duty of 36 percent"."""
    faced = item.measure.because.startswith("keep: face") and other.measure.action == "imposed"
    alike = faced and other.family == item.family and other.article_id == item.article_id
    return alike and bool(set(item.senders) & set(other.senders)) and bool(set(item.targets) & set(other.targets))


def _says_as_much(other: Said, item: Said) -> bool:
    if other is item or other.family != item.family or other.key == item.key or other.measure.headline:
        return False
    if item.measure.headline:
        if item.measure.merely_named and not other.measure.merely_named and _meets(item.targets, other.targets):
            return True
        alike = any({item.measure.action, other.measure.action} <= actions for actions in FAMILIES_OF_ACTION)
        return alike and _meets(item.senders, other.senders) and _meets(item.targets, other.targets)
    told = (
        other.measure.action in {"imposed", "in force", "extended"} or other.measure.sentence == item.measure.sentence
    )
    told = told and not other.measure.merely_named
    within = set(item.senders) <= set(other.senders) and set(item.targets) <= set(other.targets)
    return item.measure.merely_named and told and within and other.measure.instrument == item.measure.instrument


def _meets(some: Sequence[str], others: Sequence[str]) -> bool:
    return not some or not others or bool(set(some) & set(others))
