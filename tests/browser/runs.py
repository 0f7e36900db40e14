"""Whether the page has had its answer: what it asked of its server beside what came back.

A page says `notRunning` before its run has begun as well as after it has ended. Who clicks and looks at once sees the
page from before the click, and a button of that page may no longer be known to the server.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Runs:
    """The runs of one page: asked for, begun, ended. A new connection starts anew."""

    def __init__(self, page) -> None:
        self.asked = False  # a run that has not begun
        self.going = False
        page.on("websocket", self._connected)

    @property
    def answered(self) -> bool:
        return not self.asked and not self.going

    def _connected(self, socket) -> None:
        self.asked = self.going = False
        socket.on("framesent", self._sent)
        socket.on("framereceived", self._received)

    def _sent(self, frame) -> None:
        if isinstance(frame, bytes) and BackMsg.FromString(frame).WhichOneof("type") == "rerun_script":
            self.asked = True

    def _received(self, frame) -> None:
        if not isinstance(frame, bytes):
            return
        message = ForwardMsg.FromString(frame)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.asked, self.going = False, True
        elif kind == "script_finished":
            # A run given up for a newer one is followed by that one.
            self.going = message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN


_RUNS: WeakKeyDictionary[object, Runs] = WeakKeyDictionary()


def watch(page):
    """Count what the page asks from here on; before its first address is opened."""
    _RUNS[page] = Runs(page)
    return page


def wait_for_answer(page) -> None:
    """Wait until nothing that the page asked is without its answer."""
    runs = _RUNS[page]
    for _ in range(600):
        page.wait_for_timeout(50)  # what a click asks for is told here a moment later
        if runs.answered:
            return
    raise AssertionError("a run that the page asked for had not ended after half a minute")
