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
    denying = verb.lemma.lower() in words("deny") | words("dismiss")
    return verb if report.dep == "dobj" and denying else None


def of_denied_report(document: Document, noun: Token) -> bool:
    """Whether a noun of meeting is what denied reports are of: "denied reports of talks", "reports were denied"."""
    report = document.head(document.head(noun))
    verb = document.head(report)
    passive = report.dep == "nsubjpass" and verb.lemma.lower() in words("deny") | words("dismiss")
    if noun.dep == "pobj" and report.lemma.lower() in words("reports") and passive:
        return True
    return noun.dep == "pobj" and report.lemma.lower() in words("reports") and _denied(document, report) is not None
