"""Prints speed and memory beside a measure that runs in the same minute: `python -m benchmarks.bench [SIZE ...]`.

Goals: reading at most 1.25 times the bare language model; a second start at most 1.3 times an empty Streamlit app; a
filter change within 250 ms over a bare app with the same charts on five articles, within a second on 10,000; twenty
sessions at once without an error. What was measured stands in `docs/speed.md`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.corpus import HOUSE, make_corpus
from benchmarks.screen import measure_screen
from tools.chromium import chromium

GOAL = 1.25  # times the bare language model
SMALL, ROUNDS = 50, 5  # articles that are read in a second or two, and so that many times


def main() -> int:
    """Measure each size and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[5, 300], help="articles a corpus (10000 takes an hour)")
    parser.add_argument("--no-screen", action="store_true", help="leave out what needs a browser")
    parser.add_argument(
        "--repeat",
        action="store_true",
        help="parse each repeated paragraph once: what follows the model, on many articles",
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="parley-bench-") as made:
        print_alignment(run("benchmarks.alignment", str(Path(made) / "pair")))
        for size in options.sizes:
            folder = Path(made) / str(size)
            make_corpus(folder / "articles", size)
            print(f"\n{size} articles", flush=True)
            if options.repeat:
                whole = read("repeat", folder / "articles", folder / ".parley")
                print_parts(whole, 1.0, "seconds of processor time")
                print(f"    {'memory MB, both processes':<32}{whole['megabytes']:>7.0f}")
            else:
                measure_reading(folder, ROUNDS if size <= SMALL else 1)
            if not options.no_screen:
                if chromium() is None:
                    print("  no Chromium: start, filter change and the server's memory are not measured")
                else:
                    measure_screen(folder)
    return 0


def measure_reading(folder: Path, rounds: int) -> None:
    """Print the build beside the model; the store stays for the screen, which then finds every article read.

    The two take turns, and of each the quickest round counts: what else the machine does only ever adds to one.
    """
    bare, builds = [read("bare", folder / "articles")], []
    for number in range(rounds):
        shutil.rmtree(folder / ".parley", ignore_errors=True)
        builds.append(read("build", folder / "articles", folder / ".parley"))
        bare.append(read("bare", folder / "articles"))
        if rounds > 1:
            print(
                f"  round {number + 1}: {builds[-1]['processor']:.2f} s beside {bare[-1]['processor']:.2f}", flush=True
            )
    print_reading(*(min(found, key=lambda one: one["processor"]) for found in (bare, builds)))


def read(what: str, *paths: Path) -> dict[str, Any]:
    """Measure reading in a process of its own, so that neither side warms the other."""
    return run("benchmarks.reading", what, *map(str, paths))


def run(module: str, *given: str) -> dict[str, Any]:
    """Run a measurement in a process of its own and give what it prints."""
    command = [sys.executable, "-m", module, *given]
    found = subprocess.run(command, check=True, capture_output=True, text=True, cwd=HOUSE).stdout
    result: dict[str, Any] = json.loads(found.splitlines()[-1])
    return result


def print_alignment(found: dict[str, Any]) -> None:
    """Print how long two long articles take to be lined up."""
    words, sentences = (" and ".join(f"{count:,}" for count in found[name]) for name in ("words", "sentences"))
    print(f"lining up two articles of {words} words ({sentences} sentences, {found['pairs']} pairs)")
    print(f"  {'seconds (goal 0.5)':<22}{found['seconds']:>10.2f}", flush=True)


def print_reading(bare: dict[str, Any], whole: dict[str, Any]) -> None:
    """Print the whole build beside the bare model, in words too, and what each part costs."""
    print(f"  {'reading':<22}{'clock s':>10}{'processor s':>13}{'articles/s':>12}{'words/s':>10}{'memory MB':>11}")
    for name, found in (("bare language model", bare), ("whole build", whole)):
        print(
            f"  {name:<22}{found['seconds']:>10.2f}{found['processor']:>13.2f}"
            f"{found['articles'] / found['seconds']:>12.1f}{found['words'] / found['seconds']:>10,.0f}"
            f"{found['megabytes']:>11.0f}"
        )
    clock, processor = (whole[name] / bare[name] for name in ("seconds", "processor"))
    print(
        f"  By the clock the whole build takes {clock:.2f} times as long as the bare model,\n"
        f"  and {processor:.2f} times its processor time (goal {GOAL} for both).\n"
        "  The build is all from files to stored tables; time and memory are those of both its processes. Neither\n"
        "  side counts imports and the opening of model, lexicons and gazetteer. Of each the quickest round."
    )
    print_parts(whole, bare["processor"] / 100, "hundredths of the bare model's processor time")


def print_parts(whole: dict[str, Any], unit: float, said: str) -> None:
    """Print what each part of a build cost, in some unit of processor seconds."""
    print(f"  parts of the build, in {said}:")
    for name, seconds in sorted(whole["parts"].items(), key=lambda part: -part[1]):
        print(f"    {name:<32}{seconds / unit:>7.1f}")
    rest = whole["processor"] - sum(whole["parts"].values())
    print(f"    {'everything else':<32}{rest / unit:>7.1f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
