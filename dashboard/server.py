"""Starts the server, and imports what pages need while the browser still loads the frame: the first page comes sooner.

    python -m dashboard.server dashboard/app.py --server.port=8501

The options are those of `streamlit run`, which starts the same app a second or so slower.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Sequence

from streamlit.web import cli

NEEDED = ("pandas", "duckdb", "pyarrow.parquet", "dashboard.queries", "dashboard.briefing")


def warm_up() -> None:
    """Import what every page needs; the imports that a visitor's first page makes then find it done or under way."""
    for name in NEEDED:
        importlib.import_module(name)


def main(arguments: Sequence[str]) -> None:
    """Run the server until it is stopped."""
    threading.Thread(target=warm_up, name="warm-up", daemon=True).start()
    sys.argv = ["streamlit", "run", *arguments]
    cli.main()


if __name__ == "__main__":
    main(sys.argv[1:])
