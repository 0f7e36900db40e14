"""Starts the server, and imports what pages need while the browser still loads the frame: the first page comes sooner.

    python -m dashboard.server dashboard/app.py --server.port=8501

The options are those of `streamlit run`, which starts the same app a second or so slower.
"""

from __future__ import annotations

import inspect
import sys
import threading
import time
from collections.abc import Sequence

from streamlit import runtime
from streamlit.runtime import RuntimeState
from streamlit.web import cli

BEAT = 0.01  # seconds between two looks


def listens() -> bool:
    """Tell whether this process's server takes visitors."""
    return runtime.exists() and runtime.get_instance().state is not RuntimeState.INITIAL


def warm_up() -> None:
    """Import what every page needs; the imports that a visitor's first page makes then find it done or under way.

    It waits until the server is there: until then both would only take turns, and the browser would wait for both.
    """
    while not listens():
        time.sleep(BEAT)
    import duckdb

    # What the frame of every page imports. Not pandas: a page that draws from frames imports it, the first does not.
    from dashboard.fingerprint import tables_code
    from dashboard.ui import account, briefing_parts, correct, heading  # noqa: F401 - that they are loaded is the point

    tables_code()  # kept: the version of what the first visitor is shown
    duckdb.connect(":memory:").close()
    inspect.stack()  # Streamlit asks for it at its first element, and Python then looks through all modules: once


def main(arguments: Sequence[str]) -> None:
    """Run the server until it is stopped."""
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
    sys.argv = ["streamlit", "run", *arguments]
    cli.main()


if __name__ == "__main__":
    main(sys.argv[1:])
