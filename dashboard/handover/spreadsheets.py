"""Tables as CSV that a spreadsheet opens as text: no cell of it is ever run as a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

# A cell that begins with one of these is a formula, or a control sign before one (OWASP, "CSV Injection").
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


# Where lists are parted by ";" a spreadsheet may part cells there too, and by tabs and lines everywhere: what begins
# behind one of them must not be a formula either.
_INNER = re.compile(r"([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])")


def csv_text(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Give rows as CSV (RFC 4180): lists joined by "; ", missing cells empty, risky text led by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[cell(row.get(column)) for column in columns] for row in rows])
    return out.getvalue()


def cell(value: Any) -> str | int | float:
    """Give a value as a cell that stays what it is when a spreadsheet opens it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list | tuple):
        value = "; ".join(_item(item) for item in value)
    text = _INNER.sub(r"\1'", str(value).replace("\0", "\ufffd"))
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_SIGNS) else text


def _item(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)
