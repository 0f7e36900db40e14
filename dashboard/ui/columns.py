"""Articles in columns that scroll together: passages about the same thing are linked, words that differ are marked.

Article text reaches the browser as data and is put in as text, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

_COLUMNS = st.components.v2.component(
    "parley_columns",
    html='<div class="columns"></div>',
    css="""
.columns { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(17rem, 1fr); gap: 1.2rem; overflow-x: auto;
  color: var(--st-text-color); }
section { max-height: 72vh; overflow-y: auto; border: 1px solid var(--st-border-color); border-radius: 4px;
  padding: .2rem 1rem 1rem; }
section:focus-visible { outline: 2px solid var(--st-primary-color); }
h3 { font: 600 .95rem/1.35 var(--st-font), system-ui, sans-serif; position: sticky; top: 0; margin: 0 -1rem .6rem;
  padding: .6rem 1rem;
  background: var(--st-background-color); border-bottom: 1px solid var(--st-border-color); }
h3 small { display: block; font-weight: 400; font-size: .84rem; opacity: .85; }
p { font-family: var(--st-heading-font), Georgia, serif; font-size: 1rem; line-height: 1.55; margin: 0 0 .7rem; }
p.heading { font-weight: 600; }
.s { padding: .05rem 0; }
.only { opacity: .78; }
.linked { cursor: pointer; border-bottom: 2px solid color-mix(in srgb, var(--st-primary-color) 55%, transparent); }
.differs { cursor: pointer; border-bottom: 2px dashed #b45309; }
.linked:hover, .differs:hover { background: color-mix(in srgb, var(--st-primary-color) 9%, transparent); }
.lit { background: color-mix(in srgb, #f2c94c 42%, transparent); }
.sign { font: 600 .78rem var(--st-font), system-ui, sans-serif; margin-right: .2rem; }
mark { background: color-mix(in srgb, #f59e0b 38%, transparent); color: inherit; padding: 0 .1em; }
@media (max-width: 640px) { .columns { grid-auto-columns: 86%; } }
""",
    js="""
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".columns");
  root.dataset.together = String(data.together);
  if (root.dataset.key === data.key) { return; }  // the same articles: nobody loses his place
  root.dataset.key = data.key;
  root.replaceChildren();
  const boxes = [];
  const parts = new Map();
  const light = (pair) => {
    root.querySelectorAll(".lit").forEach((part) => part.classList.remove("lit"));
    (parts.get(pair) || []).forEach((part) => part.classList.add("lit"));
  };
  const bring = (box, part, height) => { box.scrollTop = part.offsetTop - box.offsetTop - height; };
  for (const column of data.columns) {
    const box = document.createElement("section");
    box.tabIndex = 0;
    box.setAttribute("aria-label", column.title);
    const head = document.createElement("h3");
    head.textContent = column.title;
    const about = document.createElement("small");
    about.textContent = column.about;
    head.append(about);
    box.append(head);
    for (const block of column.blocks) {
      const line = document.createElement("p");
      line.className = block.kind;
      for (const sentence of block.sentences) {
        const part = document.createElement("span");
        part.className = "s " + sentence.state;
        part.title = sentence.why;
        if (sentence.sign) {
          const sign = document.createElement("span");
          sign.className = "sign"; sign.textContent = sentence.sign; part.append(sign);
        }
        for (const piece of sentence.pieces) {
          if (!piece.kind) { part.append(piece.text); continue; }
          const mark = document.createElement("mark");
          mark.textContent = piece.text; part.append(mark);
        }
        for (const pair of sentence.pairs) {
          if (!parts.has(pair)) { parts.set(pair, []); }
          parts.get(pair).push(part);
        }
        part.dataset.place = column.article + ":" + sentence.at;
        if (sentence.pairs.length) {
          part.dataset.pair = sentence.pairs[0];
          part.tabIndex = 0;
          part.setAttribute("role", "button");
          const choose = () => {
            light(sentence.pairs[0]);
            const height = part.offsetTop - box.offsetTop - box.scrollTop;
            for (const other of parts.get(sentence.pairs[0])) {
              const place = other.closest("section");
              if (place !== box) { bring(place, other, height); }
            }
            setTriggerValue("sentence", { article: column.article, at: sentence.at });
          };
          part.onclick = choose;
          part.onkeydown = (event) => { if (event.key === "Enter") { choose(); } };
        }
        line.append(part, " ");
      }
      box.append(line);
    }
    boxes.push(box);
    root.append(box);
  }
  if (data.chosen) {
    const found = [...root.querySelectorAll(".s")].find((part) => part.dataset.place === data.chosen);
    if (found && found.dataset.pair) { light(Number(found.dataset.pair)); }
    (parts.get(Number(found?.dataset.pair)) || []).forEach((part) => bring(part.closest("section"), part, 60));
  }
  let leading = null;
  for (const box of boxes) {
    const lead = () => { leading = box; };
    box.onwheel = lead; box.ontouchstart = lead; box.onkeydown = lead; box.onpointerdown = lead;
    box.onscroll = () => {
      if (leading !== box || root.dataset.together !== "true") { return; }
      const top = [...parts.values()].find((found) => found.some((part) => part.closest("section") === box
        && part.offsetTop - box.offsetTop >= box.scrollTop));
      if (!top) { return; }
      const mine = top.find((part) => part.closest("section") === box);
      const height = mine.offsetTop - box.offsetTop - box.scrollTop;
      for (const other of top) {
        const place = other.closest("section");
        if (place !== box) { bring(place, other, height); }
      }
    };
  }
}
""",
)


def columns(
    articles: Sequence[Mapping[str, Any]],
    *,
    together: bool,
    key: str,
    on_sentence: Callable[[], None],
    chosen: str = "",
) -> Any:
    """Draw articles side by side; the result's `sentence` is the one that was chosen, `{article, at}`.

    `chosen` is the sentence to open at, `article:at`.

    `articles` are `{article, title, about, blocks: [{kind, sentences: [{at, state, sign, why, pairs, pieces}]}]}`;
    `pairs` are the numbers of the links that a sentence has, shared with its partners in the other columns.
    """
    return _COLUMNS(
        data={"columns": list(articles), "together": together, "key": key, "chosen": chosen},
        key="columns",
        height="content",
        on_sentence_change=on_sentence,
    )
