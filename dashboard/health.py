"""Asks the server on this machine whether it answers: the health check of the container. Ends with 0 where it does."""

from __future__ import annotations

import os
import sys
import urllib.request
from collections.abc import Mapping


def address(environ: Mapping[str, str]) -> str:
    """Give the address of the server's own answer; it lies below the path that the server is told to live at."""
    port = environ.get("STREAMLIT_SERVER_PORT") or "8501"
    base = environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "").strip("/")
    return f"http://localhost:{port}/{f'{base}/' if base else ''}_stcore/health"


def main() -> int:
    """Ask once."""
    try:
        with urllib.request.urlopen(address(os.environ), timeout=4) as answer:  # noqa: S310 - this machine's own
            return 0 if answer.read() == b"ok" else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
