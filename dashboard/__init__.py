"""Parley: a folder of news articles about diplomatic talks, read into a briefing that shows its evidence."""

from __future__ import annotations

import os
import sys

__version__ = "0.1.0"

# Numpy's matrix library reads this once, as numpy is imported: the language model multiplies matrices too small to be
# shared out among cores, and waits for its own threads otherwise (see dashboard/parse.py).
if "numpy" not in sys.modules:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
