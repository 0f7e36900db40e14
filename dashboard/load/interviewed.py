"""When an interview was held, as its note says: it was published then or within a month."""

from __future__ import annotations

import re
from datetime import timedelta

from dashboard.article import Published, Span
from dashboard.load.page import Page
from dashboard.load.stamps import DATE, stamps

SOON = timedelta(days=31)  # an interview is not kept longer
EDGE = 6  # lines at the head and at the foot of a page among which such a note stands
LONGEST = 200  # characters of a line that holds such a note
HELD = re.compile(
    r"^\W*(?:the|this|our)\s(?:interview|conversation)\s(?:was|took)\b[^.;]{0,60}?"
    r"\b(?:conducted|recorded|held|done|taped|carried out|made|place)\b(?:(?!between)[^.;]){0,60}?\bon\s(?:\w+day,? )?",
    re.IGNORECASE,
)


def interviewed(page: Page) -> Published | None:
    """Give the month that begins with the day on which a note says that the interview was held."""
    for line in (*page.lines[:EDGE], *page.lines[-EDGE:]):
        held = HELD.search(line.text) if len(line.text) <= LONGEST else None
        said = DATE.match(line.text, held.end()) if held is not None else None
        mark = next(iter(stamps(said.group())), None) if said is not None else None
        if said is not None and mark is not None and mark.exact:
            day = mark.earliest
            reason = f"the interview was held on {day.isoformat()}, as it says, and was published within a month"
            span = Span(line.span.start + said.start(), line.span.start + said.end())
            return Published(None, "inferred", day.isoformat(), (day + SOON).isoformat(), span, reason)
    return None
