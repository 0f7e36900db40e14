"""The process that reads a session's files: an order comes in, lines of progress and the tables' folder go out.

It may take so much memory and no more, and writes into the session's folder alone. Where an editor has added the files
to the corpus, it reads the corpus for everyone, as a start of the server does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

from dashboard.briefing import open_briefing
from dashboard.build import Progress, build
from dashboard.config import Config, ConfigError, load_config
from dashboard.load import load_corpus
from dashboard.load.memory import Memory
from dashboard.store import Store
from dashboard.uploads.limits import too_much
from dashboard.uploads.reading import Order

MOST_MEMORY = 3 * 2**30  # bytes of addresses; three hundred articles take a quarter of it

Say = Callable[[dict[str, object]], None]


def limit_memory() -> None:
    """Let this process fail, and nothing else, when a file makes it grow."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def read(order: Order, say: Say) -> Path | None:
    """Read the files of an order and give the folder of the tables; None where there is no article in any of them.

    What is refused is said at once.

    Raises:
        FileNotFoundError: the corpus is gone.
        dashboard.config.ConfigError: the configuration is at fault.
    """
    progress = Progress(lambda step, done, total: say({"step": step, "done": done, "total": total}))
    if order.added:
        return open_briefing(order.corpus, order.config_path, progress.report).folder
    limit_memory()
    config = load_config(order.config_path) if order.config_path else Config()
    files, own = order.files, Store(order.room / "store", order.store)
    articles, refused = load_corpus(files, Config(), progress.report, Memory(own.folder))
    refused = [replace(refusal, path=Path(refusal.path).name) for refusal in refused]
    for refusal in too_much(articles):
        (files / refusal.path).unlink()
        refused.append(refusal)
    say({"refused": [asdict(refusal) for refusal in refused]})
    holding = {Path(article.path) for article in articles}
    for path in files.iterdir():
        if path not in holding:
            path.unlink()  # nothing of it is shown, and it would be refused again each time
    if not any(files.iterdir()):
        return None
    if order.together:
        tables = build(order.corpus, config, own, progress, beside=files)
    else:  # the configuration describes the corpus's files, and one of these may be called alike
        tables = build(files, config.model_copy(update={"articles": {}}), own, progress)
    return own.keep_tables(order.version, tables)


def main() -> int:
    """Do what the order on the standard input says, and report on the standard output."""
    heard, sys.stdout = sys.stdout, sys.stderr  # a stray print must not get between the reports

    def say(what: dict[str, object]) -> None:
        heard.write(json.dumps(what) + "\n")
        heard.flush()

    try:
        if folder := read(Order.from_json(sys.stdin.read()), say):
            say({"folder": str(folder)})
        else:
            say({"fault": "No article could be read."})
    except MemoryError:
        say({"fault": "Reading these files needs more memory than one session may take. Bring fewer at a time."})
    except ConfigError as fault:
        say({"fault": f"The corpus cannot be read: {fault.in_short}"})
    except FileNotFoundError as fault:
        print(fault, file=sys.stderr)  # noqa: T201 - for the server's log: its folders are nothing to visitors
        say({"fault": "The corpus cannot be read: its folder is gone."})
    return 0


if __name__ == "__main__":
    sys.exit(main())
