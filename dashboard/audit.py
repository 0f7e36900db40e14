"""Says on the server's log who came, who was refused, and who changed what: one line of JSON each, on the error output.

    {"at": "2026-02-03T14:05:00Z", "did": "correct", "who": "mk@example.org", "correction": "rename", …}

Lines are ASCII: line breaks, control signs and overrides of the writing direction in a name stand escaped, so that
nothing that was typed or read from an article can pass for a line of its own. Reasons stay in the ledger, and secrets
and tokens never come here.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

LOG = logging.getLogger("parley.audit")
LONGEST = 200  # characters of a value


def listen() -> None:
    """Write what is noted to the error output; to be called once a process, more often does no harm."""
    if not LOG.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
        LOG.propagate = False


def note(did: str, who: str | None, **facts: str | None) -> None:
    """Note what somebody did; what is None is left out."""
    said = {"at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "did": did, "who": who or "somebody", **facts}
    LOG.info("%s", json.dumps({key: value[:LONGEST] for key, value in said.items() if value is not None}))
