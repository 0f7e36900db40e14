"""Parley: a folder of news articles about diplomatic talks, read into a briefing that shows its evidence."""

from __future__ import annotations

__version__ = "0.1.0"
