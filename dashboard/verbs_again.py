"""Takes the verb behind a name for one, where the language model took it for a noun: "Roe refuses, citing the law"."""

from __future__ import annotations

from dashboard.document import Token


def verbs_again(tokens: list[Token]) -> None:
    """Mend in place the verb of "Roe refuses, citing the law", which the model takes for a noun with a subject.

    No noun has a name right before it for its subject: of "Roe is the envoy" a verb stands between.
    """
    for verb in tokens:
        if verb.tag != "NNS" or verb.dep != "ROOT" or not verb.i:
            continue
        name = tokens[verb.i - 1]
        if name.head == verb.i and name.dep == "nsubj" and name.text[0].isupper() and name.sent == verb.sent:
            tokens[verb.i] = verb._replace(pos="VERB", tag="VBZ", lemma=_bare(verb.text))
            tokens[name.i] = name._replace(pos="PROPN", tag="NNP", lemma=name.text)


def _bare(verb: str) -> str:
    """Give the form of a verb without the "s" of the third person."""
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes")) else verb[:-1]
