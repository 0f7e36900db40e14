"""A corpus that tries everything, and the signs by which a page or a file shows that something of it came alive."""

from __future__ import annotations

from pathlib import Path

import yaml

AWAY = "evil.example"

# Each hides a word that begins with Evil: where the word is shown, the marks around it must be shown as well.
PAYLOADS = {
    "script": "<script>pwn('script')</script>EvilScript",
    "image": "<img src=x onerror=\"pwn('image')\" class=evil>EvilImage",
    "frame": f"<iframe src='https://{AWAY}/frame'></iframe>EvilFrame",
    "svg": "<svg onload=pwn('svg') class=evil><a href='javascript:pwn(1)'>EvilSvg</a></svg>",
    "anchor": f"<a class=evil href='https://{AWAY}/anchor'>EvilAnchor</a>",
    "entity": "&lt;b class=evil&gt;EvilEntity&lt;/b&gt;&#60;img src=x onerror=pwn(2)&#62;",
    "link": f"[EvilLink](https://{AWAY}/link)",
    "call": "[EvilCall](javascript:pwn('call'))",
    "picture": f"![EvilPicture](https://{AWAY}/picture.png)",
    "data": "![EvilData](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InB3bigzKSIvPg==)",
    "bold": "**EvilBold** `EvilCode` ~~EvilStruck~~",
    "bare": f"https://{AWAY}/bare www.{AWAY} evil@{AWAY} EvilBare",
    "colour": ":red[EvilRed] :blue-background[EvilBlue] :material/bug_report: :skull: :small[EvilSmall]",
    "latex": "$\\href{javascript:pwn(4)}{EvilLatex}$ $$EvilLatexes$$ {{EvilBraces}} ${EvilDollar}",
    "turned": "\u202eEvilTurned\u2066EvilTurnedToo\u200f",
    "formula": '=HYPERLINK("https://evil.example/cell","EvilFormula")',
    "sql": "'; DROP TABLE articles; --EvilSql",
    "chart": f"<a href='https://{AWAY}/chart'>EvilChart</a><br><b>EvilChartBold</b>",
    "style": "</style><style>body{display:none}</style>EvilStyle",
    "entityscript": "\"><script>pwn('quote')</script>EvilQuote",
}  # fmt: skip

NAMES = {
    "image": "<img src=x onerror=pwn(5) class=evil>.txt",
    "formula": "=cmd('calc').txt",
    "turned": "a\u202etxt.exe.txt",
    "colour": ":red[EvilName] :skull:.txt",
    "link": "[EvilFile](javascript:pwn(6)).txt",
    "latex": "$EvilFile$ {{x}}.txt",
    "bold": "..%2f..%2fetc%2fpasswd **EvilStrong**.txt",
    "sql": "'; DROP TABLE articles; --.txt",
}

TEXT = """Rivals meet in Oslo {p}

By Ana Holt {p}, Gazette

{day} March 2031

### What was said {p}

OSLO - Foreign Minister Sergei {p} Lavrov of Russia met US Secretary of State Marco Rubio in Oslo on Tuesday. Russia
demanded that the United States return its {p} embassy property. "We will never accept {p} such a demand," Rubio said.
The European Union imposed sanctions {p} on Russia on Monday. Rubio called the talks in Oslo "useful {p}". At
least {count} people {p} took part in a protest. Ukraine rejected {p} the demand of Russia to withdraw its troops.
{p} and Russia will meet again in Istanbul in April. President Zelensky urged the United States to lift {p} its tariffs.

- {p} A list item of the talks in Oslo, which stands for all the others
- Another {p} item, with more words about the talks between Russia and the United States

{long}
"""


def written(folder: Path) -> None:
    """Write the corpus, with its configuration and its ledger beside it."""
    articles = folder / "articles"
    articles.mkdir()
    known = {}
    for number, (key, payload) in enumerate(PAYLOADS.items()):
        name = NAMES.get(key, f"{key}.txt")
        long = "A line without an end " * 3000 + payload if key == "script" else ""
        text = TEXT.format(p=payload, day=number % 27 + 1, count=5000 + number, long=long)
        (articles / name).write_text(text, encoding="utf-8")
        if number % 2 == 0:
            known[name] = {"source": f"{payload} Times", "title": f"{payload} headline", "url": "javascript:pwn(7)"}
    config = {
        "title": f"Desk {PAYLOADS['image']} {PAYLOADS['link']}",
        "notice": f"Notice {PAYLOADS['script']} {PAYLOADS['picture']} {PAYLOADS['colour']}",
        "articles": known,
        "actors": [
            {"name": f"Russia {PAYLOADS['svg']}", "kind": "state", "country": "RU", "aliases": ["Russia", PAYLOADS["link"]]},
            {"name": f"{PAYLOADS['colour']} Rubio", "kind": "person", "aliases": ["Rubio", "Marco Rubio"], "role": PAYLOADS["image"]},
            {"name": f"Ukraine {PAYLOADS['chart']}", "kind": "state", "country": "UA", "aliases": ["Ukraine"]},
            {"name": f"Union {PAYLOADS['latex']}", "kind": "bloc", "aliases": ["European Union"]},
            {"name": f"America {PAYLOADS['turned']}", "kind": "state", "country": "US", "aliases": ["United States"]},
        ],
    }  # fmt: skip
    (folder / "config.yaml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    corrected = {
        "correction": "role", "what": f"{PAYLOADS['colour']} Rubio", "to": PAYLOADS["link"], "who": PAYLOADS["image"],
        "when": "2026-02-03", "why": f"{PAYLOADS['script']} {PAYLOADS['latex']}",
    }  # fmt: skip
    (folder / "corrections.yaml").write_text(yaml.safe_dump([corrected], allow_unicode=True), encoding="utf-8")


# Runs before a page's own scripts: whatever an article manages to run calls this.
WATCH = "window.pwned = []; window.pwn = (what) => window.pwned.push(String(what));"

# What of a page came alive, in its document and in the shadow trees of its components.
ALIVE = r"""
() => {
  const found = window.pwned.map((what) => "ran: " + what);
  const trees = [document];
  for (const tree of trees) {
    for (const node of tree.querySelectorAll("*")) if (node.shadowRoot) trees.push(node.shadowRoot);
    const bad = "[class~=evil], [onerror], [onload], [src*='evil.example' i], " +
      "[href^='javascript:' i], [src^='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ' i], .katex, math, iframe[src*=evil]";
    for (const node of tree.querySelectorAll(bad)) found.push("element: " + node.outerHTML.slice(0, 200));
    for (const node of tree.querySelectorAll("a")) {
      const to = node.getAttribute("href") || node.getAttributeNS("http://www.w3.org/1999/xlink", "href") || "";
      const away = to && new URL(to, location.href);
      if (away && (/^(javascript|mailto|data):$/.test(away.protocol) || away.hostname.includes("evil")))
        found.push("link: " + to);
    }
    for (const node of tree.querySelectorAll("strong, em, code, del, b, i, u, small, sup, sub"))
      if (/^Evil\w+$/.test(node.textContent.trim())) found.push("markup: " + node.outerHTML.slice(0, 200));
    for (const node of tree.querySelectorAll("[style*=color], [class*=stMarkdownColored], [class*=stMarkdownBadge]"))
      if (/^Evil\w+$/.test(node.textContent.trim())) found.push("colour: " + node.outerHTML.slice(0, 200));
    for (const node of tree.querySelectorAll("[data-testid=stIconMaterial], [role=img]"))
      if (node.textContent.trim() === "bug_report") found.push("icon: " + node.outerHTML.slice(0, 200));
    const shown = (tree === document ? document.body.innerText : tree.host.innerText + tree.textContent) || "";
    if (shown.includes("\u{1F480}")) found.push("emoji");
    for (const sign of "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200f")
      if (shown.includes(sign)) found.push("direction: U+" + sign.codePointAt(0).toString(16) + " in " +
        shown.slice(Math.max(0, shown.indexOf(sign) - 60), shown.indexOf(sign) + 30));
  }
  if (getComputedStyle(document.body).display === "none") found.push("style");
  return [...new Set(found)];
}
"""
