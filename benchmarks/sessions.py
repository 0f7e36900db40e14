"""Measures many readers at once: sessions that open a page and change the filter, all in the same moment.

Each speaks to the server as a browser does, over its own connection, but draws nothing: twenty browsers on one machine
would measure each other. A change is timed from the request until the server says that the page is complete.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg  # noqa: TID251 - what a browser says to the server
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg  # noqa: TID251 - and what it is told
from websockets.asyncio.client import ClientConnection, connect

SESSIONS = 20
WORDS = ("Oslo", "Moscow", "Riyadh", "flights", "embassy")
PATIENCE = 120.0  # seconds
LARGEST = 2**28  # bytes of a message


@dataclass(frozen=True)
class Taken:
    """What the sessions met: seconds for each page and each change, sorted, and what went wrong."""

    opened: list[float]
    changed: list[float]
    errors: list[str]


def measure_sessions(port: int, page: str) -> Taken:
    """Let all sessions open a page at once, then change the filter at once, word after word."""
    return asyncio.run(_all(port, page))


async def _all(port: int, page: str) -> Taken:
    starts = asyncio.Barrier(SESSIONS)
    opened: list[float] = []
    changed: list[float] = []
    errors: list[str] = []

    async def one(number: int) -> None:
        async with connect(
            f"ws://127.0.0.1:{port}/_stcore/stream",
            subprotocols=["streamlit"],
            max_size=LARGEST,  # type: ignore[list-item] - its hints take a list only
        ) as line:
            for turn in range(len(WORDS) + 1):
                await starts.wait()
                word = WORDS[(number + turn) % len(WORDS)] if turn else ""
                begin = time.perf_counter()
                errors.extend(await asyncio.wait_for(_ask(line, page, word), PATIENCE))
                (changed if turn else opened).append(time.perf_counter() - begin)

    for failed in await asyncio.gather(*(one(number) for number in range(SESSIONS)), return_exceptions=True):
        if failed is not None:
            errors.append(repr(failed))
            await starts.abort()
    return Taken(sorted(opened), sorted(changed), errors)


async def _ask(line: ClientConnection, page: str, word: str) -> list[str]:
    """Ask for a page with a word in its filter, wait until it is complete, and give the errors that it shows."""
    request = BackMsg()
    request.rerun_script.query_string = urlencode({"text": word}) if word else ""
    request.rerun_script.page_name = page
    await line.send(request.SerializeToString())
    errors: list[str] = []
    told = False
    while True:
        message = ForwardMsg()
        content = await line.recv()
        content = content if isinstance(content, bytes) else content.encode()
        told = told or word.encode() in content  # the sentence above every page names what is filtered
        message.ParseFromString(content)
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
            errors.append(message.delta.new_element.exception.message)
        if kind == "script_finished":
            if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return errors if told else [*errors, f"the page does not say that it shows “{word}” only"]
            if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return [*errors, ForwardMsg.ScriptFinishedStatus.Name(message.script_finished)]


def share(times: list[float], part: float) -> float:
    """Give the time within which a part of sorted times lies."""
    return times[min(len(times) - 1, int(part * len(times)))] if times else float("nan")
