"""Makes a file name of whatever a browser calls a file: one name in one folder, and nothing else to any system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

LONGEST = 100  # characters
MOST_BYTES = 180  # of them as they are stored: file systems take 255, with the ending and what marks an unfinished file
NOTHING = "article"

_KEPT = re.compile(r"[^\w .,()'’+-]+")  # letters and digits of any script, and the marks that names of articles have
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")  # Windows opens these as devices


def safe_name(given: str, taken: Collection[str] = ()) -> str:
    """Give the name under which a file is kept: without folders, hidden signs and tricks, and not among the taken ones.

    Names that differ in case alone count as one, since some systems think so.
    """
    last = re.split(r"[/\\]", given)[-1]
    plain = unicodedata.normalize("NFC", last)
    plain = "".join(" " if unicodedata.category(sign).startswith(("C", "Z")) else sign for sign in plain)
    plain = " ".join(_KEPT.sub("-", plain).split()).rstrip(" .-")
    stem, dot, ending = plain.rpartition(".")
    if not stem or not dot or len(ending) > 8:  # ".txt" is a name, "😀.txt" has an ending: what it is tells the reader
        stem, ending = plain, ""
    short = stem.rstrip(" .")[:LONGEST].encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore")
    stem = short.strip(" .-") or NOTHING
    if _DEVICES.match(stem):
        stem = f"{NOTHING} {stem}"
    ending = f".{ending}" if ending else ""
    names = {name.casefold() for name in taken}
    name, number = f"{stem}{ending}", 2
    while name.casefold() in names:
        name, number = f"{stem} ({number}){ending}", number + 1
    return name
