"""Takes the text from PDF and Word files."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Iterator

from dashboard.load.raw import Raw, Unreadable

UNPACKED = 200_000_000  # bytes that a .docx may unpack to
RATIO = 200  # times that it may grow; a document of text grows about tenfold
PAGES = 500


def read_pdf(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a PDF: its pages one after the other, its metadata where they give a title or author."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is reported by us, once
    if b"%PDF" not in raw[:1024]:
        yield Unreadable("no PDF, though its name says so", "Save the article again as PDF or text")
        return
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            yield Unreadable("the PDF is locked with a password", "Save it without a password")
            return
        pages = [page.extract_text() or "" for page in reader.pages[:PAGES]]
        about = reader.metadata
        title, author = (about.title, about.author) if about else (None, None)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OSError,
        AssertionError,
    ) as error:
        # A damaged PDF makes the library fail in any of these ways; all mean the same to the desk.
        yield Unreadable(f"the PDF is damaged ({type(error).__name__})", "Save it again from its source")
        return
    text = "\n\n".join(page.strip() for page in pages if page.strip())
    if not any(char.isalpha() for char in text):
        yield Unreadable("a PDF without text: its pages are pictures", "Run it through text recognition first")
        return
    text = text.encode("utf-8", "replace").decode("utf-8")
    yield Raw(text, title=title if title and len(title.split()) > 2 else None, byline=author or None)


def read_docx(raw: bytes) -> Iterator[Raw | Unreadable]:
    """Read a Word file: its paragraphs, headings and list items with Markdown's marks."""
    fault = _zip_fault(raw)
    if fault:
        yield fault
        return
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # lxml ships no types

    try:
        document = docx.Document(io.BytesIO(raw))
        parts = []
        for paragraph in document.paragraphs:
            words = paragraph.text.strip()
            style = (paragraph.style.name or "") if paragraph.style is not None else ""
            mark = "### " if style.startswith("Heading") else "• " if style.startswith("List") else ""
            if words:
                parts.append(mark + words)
        about = document.core_properties
        title, author = about.title, about.author
    except (
        OpcError,
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        zipfile.BadZipFile,
        OSError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        yield Unreadable(f"the Word file is damaged ({type(error).__name__})", "Save it again as .docx or as text")
        return
    text = "\n\n".join(parts)
    if not text.strip():
        yield Unreadable("no article inside: the document has no text", "Save the article's text in it")
        return
    author = author if author and author != "python-docx" else None
    yield Raw(text, title=title or None, byline=author)


def _zip_fault(raw: bytes) -> Unreadable | None:
    """Refuse an archive that is none, or that unpacks to far more than a document holds, before unpacking it."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            sizes = [item.file_size for item in archive.infolist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        return Unreadable(
            f"no Word file, or a damaged one ({type(error).__name__})", "Save it again as .docx or as text"
        )
    if sum(sizes) > UNPACKED or sum(sizes) > RATIO * max(len(raw), 1) + 10_000_000:
        return Unreadable("the Word file unpacks to far more than a document holds", "Save it again from its source")
    return None
