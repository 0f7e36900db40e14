"""Names the rules that no test would miss: each is changed in turn, and the marked sentences are read again.

    python -m benchmarks.unnoticed [--fine] [MODULE...]    (`demands`, or `demands.in_series`; all where none is named)

A rule is switched off (it gives nothing) and made too wide (a test always says yes, what leaves something out leaves
out nothing; with `--fine` also one of the conditions that have to hold together). What is listed was noticed by no
test: a sentence that needs the rule is missing, or a near miss that it must leave alone, or the rule is of no use. Some
changes can be noticed by nobody, such as those of a guard that only saves time or that another one doubles.

A test is run for a change only where the rule ran in that test: what is worked out once for several tests, in a fixture
of a module or in a cache, ran in the first of them alone. So every test reads its own sentence.

It takes minutes a folder: every change is made in a process of its own, which runs the tests in which it matters.
"""

from __future__ import annotations

import ast
import builtins
import copy
import gc
import os
import pickle
import signal
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from dashboard.article import Article
from dashboard.document import Document

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("extract", "demands", "answers", "measures", "meetings", "quotation", "events", "grammar")
TESTS = ("tests/extract", "tests/resolve", "tests/test_grammar.py")
PROCESSES = int(os.environ.get("PROCESSES", "2"))
SECONDS = 60  # of processor time; a change that does not come to an end is noticed
NOTICED, UNNOTICED = 1, 0
# What is not worked out with rules, and costs most to work out again.
KEPT = ("dashboard.lexicon", "dashboard.parse", "dashboard.gazetteer", "dashboard.registry", "dashboard.naming")
RECORDER = "__unnoticed__"


@dataclass(frozen=True)
class Change:
    """A rule, what is done to it, and what its code or one of its conditions has to give for that to matter."""

    path: Path
    rule: str
    line: int
    what: str
    at: int  # which node of the function; 0 is the function itself
    part: int  # which of the conditions of a node
    matters: bool

    def __str__(self) -> str:
        """Tell it in a line."""
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.rule} {self.what}"


def rules_of(path: Path) -> list[tuple[str, ast.FunctionDef]]:
    """Give the functions of a module, by name; what is worked out once is a list of words and no rule."""
    return list(_functions(ast.parse(path.read_text(encoding="utf-8")).body))


def _functions(body: Iterable[ast.stmt], inside: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in body:
        if isinstance(node, ast.FunctionDef) and not any(ast.unparse(d) == "cache" for d in node.decorator_list):
            yield inside + node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node.body, f"{inside}{node.name}.")


def changes_of(path: Path, *, fine: bool = False) -> Iterator[Change]:
    """Give every change of every rule of a module."""
    for rule, function in rules_of(path):
        if _nothing(function) is not None:
            yield Change(path, rule, function.lineno, "off", 0, 0, matters=True)
        if _returns(function) == "bool":
            yield Change(path, rule, function.lineno, "always", 0, 0, matters=False)
        for at, node in enumerate(ast.walk(function)):
            for part, test in enumerate(_conditions(node)):
                if isinstance(node, ast.BoolOp) and not fine:
                    continue
                sign = {ast.If: "if {}", ast.comprehension: "… if {}", ast.BoolOp: "{} and …"}[type(node)]
                what = f"without: {sign.format(ast.unparse(test))}"
                yield Change(path, rule, test.lineno, what, at, part, matters=isinstance(node, ast.If))


def _conditions(node: ast.AST) -> list[ast.expr]:
    """Give what can be left out at a node."""
    if isinstance(node, ast.If) and not node.orelse and len(node.body) == 1 and _leaves_out(node.body[0]):
        return [node.test]
    if isinstance(node, ast.comprehension):
        return node.ifs
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
        return [] if any(isinstance(part, ast.NamedExpr) for part in ast.walk(node)) else node.values
    return []


def _leaves_out(statement: ast.stmt) -> bool:
    """Whether a statement gives nothing: `continue`, `return None`, `return []`, `return False`."""
    if isinstance(statement, ast.Continue):
        return True
    if not isinstance(statement, ast.Return):
        return False
    value = statement.value
    empty = isinstance(value, ast.List | ast.Tuple) and not value.elts
    return value is None or (isinstance(value, ast.Constant) and not value.value) or empty


def _returns(function: ast.FunctionDef) -> str:
    return ast.unparse(function.returns) if function.returns else ""


def _nothing(function: ast.FunctionDef) -> str | None:
    """Give what a function does that finds nothing, by what it returns; None where that cannot be said."""
    kind = _returns(function)
    if kind == "bool":
        return "return False"
    if kind.endswith("| None") or kind == "None":
        return "return None"
    if kind.startswith("Iterator"):
        return "return\nyield"
    if kind.startswith(("list[", "set[", "dict[", "frozenset[", "str")):
        return f"return {kind.split('[')[0]}()"
    if kind.startswith("tuple[") and kind.endswith("...]"):
        return "return ()"
    given = [a.arg for a in function.args.args if a.annotation and ast.unparse(a.annotation) == kind]
    return f"return {given[0]}" if given else None  # what it was to change


def changed(function: ast.FunctionDef, change: Change) -> ast.FunctionDef:
    """Give a rule with a change made."""
    made = copy.deepcopy(function)
    if change.at == 0:
        made.body = ast.parse((_nothing(function) or "") if change.what == "off" else "return True").body
        return made
    node = next(node for at, node in enumerate(ast.walk(made)) if at == change.at)
    if isinstance(node, ast.If):
        node.test = ast.Constant(value=False)
    elif isinstance(node, ast.comprehension):
        node.ifs.pop(change.part)
    elif isinstance(node, ast.BoolOp):
        node.values[change.part] = ast.Constant(value=True)
    return made


class _Watched(ast.NodeTransformer):
    """Lets a rule tell, as it runs, what it gives and how its conditions turn out."""

    def __init__(self, name: str, places: dict[ast.AST, int]) -> None:
        self.name, self.places = name, places

    def told(self, value: ast.expr, at: int, part: int) -> ast.expr:
        where = ast.Constant(value=(self.name, at, part))
        return ast.copy_location(ast.Call(ast.Name(RECORDER, ast.Load()), [where, value], []), value)

    def visit(self, node: ast.AST) -> Any:
        at, conditions = self.places.get(node, 0), _conditions(node)
        self.generic_visit(node)
        if conditions and isinstance(node, ast.If):
            node.test = self.told(node.test, at, 0)
        elif conditions and isinstance(node, ast.comprehension):
            node.ifs = [self.told(test, at, part) for part, test in enumerate(node.ifs)]
        elif conditions and isinstance(node, ast.BoolOp):
            node.values = [self.told(test, at, part) for part, test in enumerate(node.values)]
        elif isinstance(node, ast.Return | ast.Yield):
            node.value = self.told(node.value or ast.Constant(value=None), 0, 0)
        elif isinstance(node, ast.YieldFrom):
            node.value = self.told(node.value, 0, 0)
        return node


def watched(function: ast.FunctionDef, name: str) -> ast.FunctionDef:
    """Give a rule that tells what it does."""
    made = copy.deepcopy(function)
    made = _Watched(name, {node: at for at, node in enumerate(ast.walk(made))}).visit(made)
    if _returns(made) == "None":  # it does something, whatever it gives
        made.body += ast.parse(f"{RECORDER}({(name, 0, 0)!r}, True)").body
    return made


def compiled(function: ast.FunctionDef, path: Path) -> CodeType:
    """Give the code of a rule."""
    function.decorator_list = []
    module = ast.fix_missing_locations(ast.Module(body=[function], type_ignores=[]))
    codes = [c for c in compile(module, str(path), "exec").co_consts if isinstance(c, CodeType)]
    return next(code for code in codes if code.co_name == function.name)


def running(path: Path, rule: str) -> FunctionType | None:
    """Give the function that a rule is in this process, whoever has imported it."""
    name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    found: Any = import_module(name)
    for part in rule.split("."):
        found = vars(found)[part]
    for inner in ("__wrapped__", "__func__", "func", "fget"):
        found = getattr(found, inner, found)
    return found if isinstance(found, FunctionType) and not found.__code__.co_freevars else None


def forget() -> None:
    """Clear what was worked out with rules as they were."""
    for module in list(sys.modules.values()):
        if isinstance(module, ModuleType) and module.__name__.startswith("dashboard."):
            for value in [] if module.__name__.startswith(KEPT) else list(vars(module).values()):
                if hasattr(value, "cache_clear") and getattr(value, "__module__", "") == module.__name__:
                    value.cache_clear()


class Reader:
    """Runs the tests once with every rule watched, and then for each change those in which it matters."""

    def __init__(self, modules: list[Path], *, fine: bool) -> None:
        self.modules = modules
        self.changes = [change for path in modules for change in changes_of(path, fine=fine)]
        self.unnoticed: list[tuple[Change, int]] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of the plain run."""
        items = session.items
        told = self._told(items)
        gc.collect()
        gc.freeze()  # or every process would copy what it only looks at
        pipes = []
        for number in range(PROCESSES):
            read, write = os.pipe()
            if os.fork() == 0:
                with os.fdopen(write, "w", encoding="ascii") as sink:
                    for index in range(number, len(self.changes), PROCESSES):
                        change = self.changes[index]
                        name = f"{change.path}:{change.rule}"
                        tests = [items[i] for i in told[(name, change.at, change.part), change.matters]]
                        if not tests or _goes_unnoticed(change, tests):
                            print(index, len(tests), file=sink, flush=True)
                os._exit(0)
            os.close(write)
            pipes.append(read)
        found = [tuple(map(int, line.split())) for pipe in pipes for line in _lines(pipe)]
        self.unnoticed = [(self.changes[index], tests) for index, tests in sorted(found)]
        return True

    def _told(self, items: list[pytest.Item]) -> dict[tuple[tuple[str, int, int], bool], list[int]]:
        """Give the tests by what rules tell in them, those first in which the least is told."""
        seen: set[tuple[tuple[str, int, int], bool]] = set()

        def record(where: tuple[str, int, int], value: Any) -> Any:
            seen.add((where, bool(value)))
            return value

        setattr(builtins, RECORDER, record)
        plain: list[tuple[FunctionType, CodeType]] = []
        for path in self.modules:
            for rule, function in rules_of(path):
                if (found := running(path, rule)) is not None:
                    plain.append((found, found.__code__))
                    found.__code__ = compiled(watched(function, f"{path}:{rule}"), path)
        forget()
        each: list[set[tuple[tuple[str, int, int], bool]]] = []
        for item, following in zip(items, [*items[1:], None], strict=True):
            seen.clear()
            if any(report.failed for report in runtestprotocol(item, nextitem=following, log=False)):
                raise SystemExit(f"fails as it is: {item.nodeid}")
            each.append(set(seen))
        for found, code in plain:
            found.__code__ = code
        told: dict[tuple[tuple[str, int, int], bool], list[int]] = defaultdict(list)
        for index in sorted(range(len(items)), key=lambda i: len(each[i])):
            for place in each[index]:
                told[place].append(index)
        return told


def _goes_unnoticed(change: Change, tests: list[pytest.Item]) -> bool:
    """Make a change in a process of its own, and say whether every test still passes there."""
    child = os.fork()
    if child == 0:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # ends the process
        function, rule = running(change.path, change.rule), dict(rules_of(change.path))[change.rule]
        noticed = False
        if function is not None:
            function.__code__ = compiled(changed(rule, change), change.path)
            forget()
            noticed = any(
                report.failed
                for test, following in zip(tests, [*tests[1:], None], strict=True)
                for report in runtestprotocol(test, nextitem=following, log=False)
            )
        os._exit(NOTICED if noticed else UNNOTICED)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == UNNOTICED


def _lines(pipe: int) -> list[str]:
    with os.fdopen(pipe, encoding="ascii") as source:
        return source.readlines()


def parse_once() -> None:
    """Let what was parsed be parsed no more: no change touches the parser, and it takes most of the time."""
    from dashboard import parse

    plain, known = parse.parse, {}

    def parsed(articles: Iterable[Article]) -> Iterator[Document]:
        for article in articles:
            key = pickle.dumps(article)
            if key not in known:
                known[key] = next(iter(plain([article])))
            yield known[key]

    parse.parse = parsed


def main(names: list[str]) -> int:
    """List what goes unnoticed; 1 where something does."""
    fine = "--fine" in names
    names = [name for name in names if name != "--fine"]
    modules = sorted(path for folder in FOLDERS for path in (ROOT / "dashboard" / folder).glob("*.py"))
    if names:
        chosen = tuple(f"dashboard/{name.replace('.', '/')}" for name in names)
        modules = [p for p in modules if p.relative_to(ROOT).with_suffix("").as_posix().startswith(chosen)]
    parse_once()
    reader = Reader(modules, fine=fine)
    pytest.main(["-q", "-p", "no:cacheprovider", "-m", "not slow and not shared", *TESTS], plugins=[reader])
    for change, tests in reader.unnoticed:
        print(f"{change} ({tests} tests)")
    print(f"{len(reader.unnoticed)} of {len(reader.changes)} changes go unnoticed")
    return 1 if reader.unnoticed else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main(sys.argv[1:]))
