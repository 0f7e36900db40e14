"""Tells whether what is said of a meeting is denied: "denied that talks were planned", "dismissed reports of talks"."""

from __future__ import annotations

from dashboard.document import Document, Token
from dashboard.scene import words


def denier(document: Document, verb: Token) -> Token | None:
    """Give the verb with which somebody denies what another verb says: "denied that talks were planned"."""
    head = document.head(verb)
    if verb.dep in {"acl", "ccomp", "relcl"} and head.lemma.lower() in words("reports"):
        return _denied(document, head)  # "rejected reports that it had met"
    return head if verb.dep == "ccomp" and head.lemma.lower() in words("deny") else None


def _denied(document: Document, report: Token) -> Token | None:
    """Give the verb with which reports are denied: "dismissed claims"."""
    verb = document.head(report)
    return verb if report.dep == "dobj" and _denies(verb) else None


def _denies(verb: Token) -> bool:
    return verb.lemma.lower() in words("deny") | words("dismiss")


def of_denied_report(document: Document, noun: Token) -> bool:
    """Whether a noun of meeting is what denied reports are of: "denied reports of talks", "reports were denied"."""
    report = document.head(document.head(noun))
    if noun.dep != "pobj" or report.lemma.lower() not in words("reports"):
        return False
    return report.dep in {"dobj", "nsubjpass"} and _denies(document.head(report))
