"""The options that say what is read, shared by every command."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from dashboard.briefing import chosen
from dashboard.cli.progress import reporter
from dashboard.config import Config, load_config
from dashboard.fingerprint import Report


class InputError(Exception):
    """What was asked for cannot be read; the text says which, why, and what to do."""


@dataclass(frozen=True)
class Inputs:
    """What a command reads and how it reports on long work."""

    corpus: Path
    config_path: Path | None
    config: Config
    report: Report


def add_inputs(command: argparse.ArgumentParser) -> None:
    """Declare the options."""
    command.add_argument(
        "--corpus", type=Path, metavar="DIR", help="the folder of articles (default: the one that the config names)"
    )
    command.add_argument(
        "--config", type=Path, metavar="FILE", help="the configuration (default: config.yaml here, if there is one)"
    )
    command.add_argument("--quiet", action="store_true", help="say nothing but faults and results")


def inputs(options: argparse.Namespace) -> Inputs:
    """Read the options.

    Raises:
        InputError: there is no such file or folder.
        dashboard.config.ConfigError: the configuration is at fault.
    """
    named = {"PARLEY_CONFIG": options.config, "PARLEY_CORPUS": options.corpus}
    if options.config and not options.config.is_file():
        raise InputError(f"{options.config}: no such configuration file")
    corpus, config_path = chosen({key: str(value) for key, value in named.items() if value})
    if not corpus.is_dir():
        raise InputError(f"{corpus}: no such folder of articles; name one with --corpus DIR")
    config = load_config(config_path) if config_path else Config()
    return Inputs(corpus, config_path, config, reporter(options.quiet))
