"""From bytes to characters: the encoding is detected, and what is no text is refused in plain words."""

from __future__ import annotations

from dashboard.load.raw import Unreadable

MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"))
WIDE_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SAMPLE = 64_000  # bytes looked at to tell text from anything else, and one encoding from another
ODD_SHARE = 0.02  # control characters in text; a picture or an archive has far more


def decode(raw: bytes) -> str:
    """Give the characters of a file; UTF-8 stands as it is, its byte order mark included.

    Raises:
        Unreadable: the file is empty or holds no text.
    """
    if not raw.strip():
        raise Unreadable("the file is empty", "Put the article's text into it, or remove it")
    for mark, encoding in (*MARKS[1:], *WIDE_MARKS):
        if raw.startswith(mark):
            return _checked(raw.decode(encoding, "replace"))
    try:
        return _checked(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.start > len(raw) - 4 and error.reason == "unexpected end of data":
            # Cut in the middle of a character: the rest is sound UTF-8 and must not become another encoding.
            return _checked(raw.decode("utf-8", "replace"))
    return _checked(_detected(raw))


def _detected(raw: bytes) -> str:
    from charset_normalizer import from_bytes  # imported late: nearly every file is UTF-8

    if _looks_binary(raw):
        raise Unreadable("the file is no text", "Save the article as text, HTML, PDF or DOCX")
    damaged = raw.decode("utf-8", "replace")
    if damaged.count("�") <= max(3, len(damaged) // 200):
        # A few broken bytes in otherwise sound UTF-8 (a spliced file) are damage, not another encoding.
        multibyte = sum(char > "\x7f" and char != "�" for char in damaged)
        if multibyte > damaged.count("�"):
            return damaged
    best = from_bytes(raw[:SAMPLE]).best()
    return raw.decode(best.encoding if best else "cp1252", "replace")


def _looks_binary(raw: bytes) -> bool:
    sample = raw[:SAMPLE]
    odd = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b" for byte in sample)
    return odd > ODD_SHARE * len(sample)


def _checked(text: str) -> str:
    """Refuse what decodes but is no text."""
    sample = text[:SAMPLE]
    odd = sum(char < " " and char not in "\t\n\r\x0b\x0c\x1b\x1c\x1d\x1e\x1f" for char in sample)
    if odd > ODD_SHARE * len(sample) or sample.count("�") > len(sample) // 5:
        raise Unreadable("the file is no text", "Save the article as text, HTML, PDF or DOCX")
    return text
