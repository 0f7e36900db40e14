"""Says what is wrong with a configuration and a corpus, all at once, before anyone looks at a briefing of it."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dashboard.briefing import store_folder
from dashboard.cli.inputs import Inputs, add_inputs, inputs
from dashboard.config import Config, ConfigError, Fault, line_of
from dashboard.corrections import load_corrections


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "check",
        help="say what is wrong with a configuration and a corpus",
        description="Checks the configuration and opens every file of the corpus, without analysing it. Each fault "
        "gets a line that names the file, what is wrong, and what to do. "
        "Exit code 0: nothing is wrong; 2: something is.",
    )
    add_inputs(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every fault, and how many articles can be read."""
    given = checked_inputs(options)
    from dashboard.load import load_corpus
    from dashboard.load.memory import Memory

    memory = Memory(store_folder(given.config_path))  # what was opened before is not opened again
    articles, refusals = load_corpus(given.corpus, given.config, given.report, memory)
    faults = [str(fault) for fault in unknown_files(given)] + [str(refusal) for refusal in refusals]
    if not articles:
        faults.append(f"{given.corpus}: holds no article; put files there, such as .txt or .html")
    for fault in faults:
        print(fault)  # noqa: T201 - the command line speaks
    if not options.quiet:
        print(f"articles that can be read: {len(articles)}; faults: {len(faults)}")  # noqa: T201 - as above
    return 2 if faults else 0


def checked_inputs(options: argparse.Namespace) -> Inputs:
    """Read the options, the configuration and the ledger of corrections.

    Raises:
        ConfigError: the configuration or the ledger is at fault; it lists the faults of both.
    """
    faults: tuple[Fault, ...] = ()
    given, ledger = None, Path(options.config or ".").parent / Config().corrections
    try:
        given = inputs(options)
        ledger = Path(given.config.corrections)
    except ConfigError as wrong:
        faults = wrong.faults
    try:
        load_corrections(ledger)
    except ConfigError as wrong:
        faults += wrong.faults
    if faults or given is None:
        raise ConfigError(faults)
    return given


def unknown_files(given: Inputs) -> Iterator[Fault]:
    """Give the files that the configuration describes and the corpus does not have."""
    if not given.config_path:
        return
    there = sorted(
        path.relative_to(given.corpus).as_posix() for path in Path(given.corpus).rglob("*") if path.is_file()
    )
    known = {*there, *(Path(name).name for name in there), *(Path(name).stem for name in there)}
    for name in given.config.articles:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            message = f"the corpus has no such file{f'; did you mean {near[0]!r}?' if near else ''}"
            line = line_of(given.config_path, ("articles", name))
            yield Fault(str(given.config_path), line, f"articles.{name}", message)
