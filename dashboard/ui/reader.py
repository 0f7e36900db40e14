"""The text of an article with what was found in it marked, every sentence with an address of its own.

Article text reaches the browser as data and is put in as text, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.signs import plain

_READER = st.components.v2.component(
    "parley_reader",
    html='<article lang="en"></article>',
    css="""
article { font-family: var(--st-heading-font, Georgia), Georgia, serif; font-size: 1.06rem; line-height: 1.62;
  max-width: 43rem; color: var(--st-text-color); }
h2 { font-size: 1.16rem; line-height: 1.3; margin: 1.6rem 0 .4rem; }
p { margin: 0 0 .85rem; }
p.list_item { padding-left: 1.2rem; text-indent: -0.9rem; }
p.list_item::before { content: "• "; }
p.list_item[data-mark] { padding-left: 1.8rem; text-indent: -1.5rem; }
p.list_item[data-mark]::before { content: attr(data-mark) " "; }
p.furniture { font: .84rem/1.45 system-ui, sans-serif; opacity: .72; border-left: 3px dotted currentColor;
  padding-left: .7rem; }
.speaker { font: 600 .84rem system-ui, sans-serif; display: block; }
.s { cursor: pointer; border-radius: 3px; }
.s:hover { background: color-mix(in srgb, var(--st-primary-color) 9%, transparent); }
.s:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 1px; }
.s.target { background: color-mix(in srgb, #f2c94c 42%, transparent); -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }
.derived { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em;
  text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
mark { background: none; color: inherit; border-bottom: 2px solid var(--side, currentColor); padding: 0; }
mark.place { border-bottom: 2px dotted currentColor; }
""",
    js="""
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector("article");
  const stamp = JSON.stringify([data.blocks, data.target]);
  if (root.dataset.stamp === String(stamp.length) + data.key) { return; }
  root.dataset.stamp = String(stamp.length) + data.key;
  root.replaceChildren();
  let target = null;
  for (const block of data.blocks) {
    const box = document.createElement(block.kind === "heading" ? "h2" : "p");
    box.className = block.kind;
    if (block.mark) { box.dataset.mark = block.mark; }
    if (block.speaker) {
      const name = document.createElement("span");
      name.className = "speaker"; name.textContent = block.speaker; box.append(name);
    }
    for (const sentence of block.sentences) {
      const part = document.createElement("span");
      if (sentence.at !== null) {
        part.className = sentence.derived ? "s derived" : "s";
        part.tabIndex = 0;
        part.setAttribute("role", "button");
        part.setAttribute("aria-label", sentence.label);
        const choose = () => setTriggerValue("sentence", sentence.at);
        part.onclick = choose;
        part.onkeydown = (event) => { if (event.key === "Enter") { choose(); } };
        if (sentence.at === data.target) { part.classList.add("target"); target = part; }
      }
      for (const piece of sentence.pieces) {
        if (!piece.kind) { part.append(piece.text); continue; }
        const mark = document.createElement("mark");
        mark.className = piece.kind; mark.textContent = piece.text; mark.title = piece.title;
        if (piece.colour) { mark.style.setProperty("--side", piece.colour); }
        part.append(mark);
      }
      box.append(part, " ");
    }
    root.append(box);
  }
  if (target) { requestAnimationFrame(() => target.scrollIntoView({ block: "center" })); }
}
""",
)

Piece = dict[str, Any]


def pieces(text: str, marks: Sequence[tuple[int, int, Piece]]) -> list[Piece]:
    """Cut a sentence into plain and marked pieces; of marks that overlap, the first and longest stays."""
    found: list[Piece] = []
    at = 0
    for start, end, mark in sorted(marks, key=lambda item: (item[0], -item[1])):
        if start < at or end <= start or end > len(text):
            continue
        if start > at:
            found.append({"text": text[at:start], "kind": ""})
        found.append({**mark, "text": text[start:end]})
        at = end
    if at < len(text):
        found.append({"text": text[at:], "kind": ""})
    return found


def numbered(mark: str | None) -> str | None:
    """Give the number of a paragraph or list item as printed, by which one cites it: "4."; of a bullet nothing."""
    return mark if mark and any(char.isalnum() for char in mark) else None


def reader(
    blocks: Sequence[Mapping[str, Any]], *, target: int | None, key: str, on_sentence: Callable[[], None]
) -> Any:
    """Draw an article; `blocks` are `{kind, speaker, mark, sentences: [{at, label, derived, pieces}]}`.

    `target` is the `at` of the sentence to open at. The result's `sentence` is the one that was chosen.
    """
    return _READER(
        data={"blocks": plain(list(blocks)), "target": target, "key": f"{key}-{target}"},
        key=f"reader-{key}",
        height="content",
        on_sentence_change=on_sentence,
    )
