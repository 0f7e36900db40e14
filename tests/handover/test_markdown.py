"""The briefing as Markdown is read by people too: only what would do something is escaped."""

from __future__ import annotations

import pytest

from dashboard.handover.markdown import escaped


@pytest.mark.parametrize("plain", ["At 18:53 they left.", "US–Russia talks (Riyadh), 3.5 hours!", "Kest: no - not yet"])
def test_plain_words_stay_as_they_are(plain):
    assert escaped(plain) == plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[a](https://b.org)", r"\[a\](https\://b.org)"),
        ("<b>", r"\<b\>"),
        ("![x](y)", r"\!\[x\](y)"),
        ("*a* _b_ `c` a|b", r"\*a\* \_b\_ \`c\` a\|b"),
        ("# a", r"\# a"),
        ("- a", r"\- a"),
        ("12. a", r"12\. a"),
        ("www.b.org a@b.org", r"www\.b.org a\@b.org"),
        (":smile:", r"\:smile:"),
        ("a\n# b", "a # b"),
    ],
)
def test_what_would_do_something_does_nothing(text, shown):
    assert escaped(text) == shown
