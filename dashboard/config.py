"""The configuration: what `config.yaml` may say, checked strictly, every fault reported at once with its line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError


@dataclass(frozen=True)
class Fault:
    """Something wrong in a file: where, under which key, and what."""

    path: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {f'{self.key}: ' if self.key else ''}{self.message}"


class ConfigError(ValueError):
    """A configuration that cannot be used, with all its faults; as text, one line a fault."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

    @property
    def in_short(self) -> str:
        """The same with files named without their folders, for those to whom a server's folders are nothing."""
        return "\n".join(str(replace(fault, path=Path(fault.path).name)) for fault in self.faults)


def day(text: str) -> str:
    """Give a day written as YYYY-MM-DD back, or say what is wrong with it."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValueError(f"{text!r} is not a day written as YYYY-MM-DD")
    try:
        date.fromisoformat(text)
    except ValueError as fault:
        raise ValueError(f"there is no such day as {text}") from fault
    return text


def _country(text: str) -> str:
    if not re.fullmatch("[A-Z]{2}", text):
        raise ValueError(f"{text!r} is not an ISO 3166-1 alpha-2 code, such as GE for Georgia")
    return text


Day = Annotated[str, AfterValidator(day)]
Country = Annotated[str, AfterValidator(_country)]


class Strict(BaseModel):
    """A frozen model that refuses unknown keys, so that a typo is reported instead of ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class ArticleMeta(Strict):
    """What is known of one file and wins over what is inferred from it."""

    source: str | None = Field(None, description="The outlet's name.")
    url: str | None = Field(None, description="Where the article was published.")
    published: Day | None = Field(None, description="The day of publication, as YYYY-MM-DD.")
    title: str | None = Field(None, description="The headline.")


class KnownActor(Strict):
    """An actor that the desk knows, with the names that it goes by."""

    name: str = Field(min_length=1, description="The canonical name, as it is shown.")
    kind: Literal["person", "organisation", "state", "bloc"] = Field(description="What sort of actor it is.")
    country: Country | None = Field(None, description="The state that it acts for, as an ISO 3166-1 alpha-2 code.")
    role: str | None = Field(None, description="The role, where no article states one.")
    aliases: tuple[str, ...] = Field((), description="Other names, in any spelling.")


# Mail that anybody can have: as a domain of the list it would let everybody in.
OPEN_TO_ALL = frozenset({
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "icloud.com",
    "me.com", "aol.com", "gmx.de", "gmx.net", "web.de", "proton.me", "protonmail.com", "mail.com", "mail.ru",
    "yandex.ru", "qq.com", "163.com", "naver.com",
})  # fmt: skip


def _listed(text: str) -> str:
    wanted = text.strip().lower()
    name, at, domain = wanted.rpartition("@")
    if (
        "*" in wanted
        or not re.fullmatch(r"[^\s@:/]+\.[^\s@:/.]+", domain)
        or (at and not re.fullmatch(r"[^\s@]+", name))
    ):
        raise ValueError(f"{text!r} is neither an address, such as mk@example.org, nor a domain, such as example.org")
    if not at and domain in OPEN_TO_ALL:
        raise ValueError(f"anybody can have an address at {domain}; list the addresses themselves")
    return wanted


Listed = Annotated[str, AfterValidator(_listed)]


class Access(Strict):
    """Who may see the briefing and who may correct it, by verified address; it needs sign-in to be set up."""

    readers: tuple[Listed, ...] = Field((), description="Addresses, or whole domains, that may read.")
    editors: tuple[Listed, ...] = Field((), description="Addresses, or whole domains, that may read and correct.")
    hours: int = Field(24, ge=1, le=720, description="How long a sign-in lasts.")
    verified_by: str = Field(
        "email_verified", min_length=1, description="The claim by which the provider says that the address is verified."
    )

    def role(self, address: str) -> Literal["reader", "editor"] | None:
        """Give the role of an address; an address by itself decides before its domain does."""
        wanted = address.strip().lower()
        for name in (wanted, wanted.rpartition("@")[2]):
            if name in self.editors:
                return "editor"
            if name in self.readers:
                return "reader"
        return None


class Config(Strict):
    """The whole configuration; every key may be left out."""

    title: str = Field("Parley", min_length=1, description="What the dashboard is called.")
    corpus: str = Field("articles", min_length=1, description="The folder of articles, seen from this file.")
    notice: str | None = Field(None, description="A line above the briefing of this corpus, such as where it is from.")
    corrections: str = Field("corrections.yaml", min_length=1, description="The ledger of corrections, seen from here.")
    articles: dict[str, ArticleMeta] = Field(default_factory=dict, description="Per file name: what is known of it.")
    actors: tuple[KnownActor, ...] = Field((), description="Actors that the desk knows.")
    access: Access | None = Field(None, description="Who may see and who may correct, once sign-in is set up.")
    keywords: int = Field(30, ge=1, le=200, description="How many keywords are kept for an article.")
    uploads: int = Field(
        20, ge=0, le=200, description="How many files a visitor may look at beside the corpus; 0: none."
    )


class _Loader(yaml.SafeLoader):
    """Reads words as words: `NO` is Norway, `2025-04-03` what stands there; only true and false are Booleans."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def load_config(path: Path) -> Config:
    """Read and check a configuration file; the paths in it are seen from where it lies.

    Raises:
        ConfigError: it cannot be read, or does not hold what a configuration may hold.
    """
    root, raw = _read_keys(path)
    faults = [Fault(str(path), line, key, "this key stands twice") for line, key in repeated_keys(root)]
    try:
        config = Config.model_validate(raw, strict=None)
    except ValidationError as wrong:
        faults += [_fault(path, root, error) for error in wrong.errors()]
    else:
        faults += _shared_names(path, root, config)
    if faults:
        raise ConfigError(tuple(sorted(faults, key=lambda fault: (fault.line, fault.key))))
    here = path.parent
    return config.model_copy(
        update={"corpus": str(here / config.corpus), "corrections": str(here / config.corrections)}
    )


def line_of(path: Path, where: tuple[str | int, ...]) -> int:
    """Give the line of a configuration file at which a key stands."""
    return line_at(_read_keys(path)[0], where)


def _read_keys(path: Path) -> tuple[yaml.Node | None, dict[str, Any]]:
    """Give the tree and the values of a file that holds `key: value` lines."""
    root, raw = read_tree(path)
    if not isinstance(raw, dict | None):
        raise ConfigError((Fault(str(path), 1, "", "must be a list of `key: value` lines"),))
    return root, raw or {}


def read_tree(path: Path) -> tuple[yaml.Node | None, Any]:
    """Give a file's tree of nodes, which know their lines, and its values; both None where it is empty.

    Raises:
        ConfigError: it cannot be read, or is no YAML.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as wrong:
        raise ConfigError((Fault(str(path), 1, "", f"cannot be read: {wrong.strerror}"),)) from wrong
    except UnicodeDecodeError as wrong:
        raise ConfigError((Fault(str(path), 1, "", "is not written in UTF-8; save it as UTF-8"),)) from wrong
    return tree_of(text, path)


def tree_of(text: str, path: Path) -> tuple[yaml.Node | None, Any]:
    """Give the tree and the values of a file's text.

    Raises:
        ConfigError: it is no YAML.
    """
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        raw = None if root is None else loader.construct_document(root)
    except yaml.YAMLError as wrong:
        mark = getattr(wrong, "problem_mark", None)
        problem = getattr(wrong, "problem", None) or str(wrong)
        line = mark.line + 1 if mark else 1
        raise ConfigError((Fault(str(path), line, "", f"is not YAML: {problem}"),)) from wrong
    return root, raw


def repeated_keys(node: yaml.Node | None, above: str = "") -> Iterator[tuple[int, str]]:
    """Give the keys that stand twice in one mapping; YAML would silently take the last."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = f"{above}{key.value}"
            if name in seen:
                yield key.start_mark.line + 1, name
            seen.add(name)
            yield from repeated_keys(value, f"{name}.")
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from repeated_keys(item, f"{above}{number}.")


def _fault(path: Path, root: yaml.Node | None, error: Any) -> Fault:
    where = error["loc"]
    message = error["msg"].removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        message = "no such key"
        legal = _legal_keys(where[:-1])
        near = difflib.get_close_matches(str(where[-1]), legal, n=1, cutoff=0.5)
        message += f"; did you mean {near[0]!r}?" if near else f"; legal here: {', '.join(legal)}"
    elif error["type"] == "missing":
        message = "this key is needed"
    return Fault(str(path), line_at(root, where), ".".join(str(part) for part in where), message)


def _legal_keys(where: tuple[str | int, ...]) -> list[str]:
    if where[:1] == ("articles",):
        return list(ArticleMeta.model_fields)
    if where[:1] == ("actors",):
        return list(KnownActor.model_fields)
    if where[:1] == ("access",):
        return list(Access.model_fields)
    return list(Config.model_fields)


def line_at(node: yaml.Node | None, where: tuple[str | int, ...]) -> int:
    """Give the line of the key that a path leads to, or of the last one that exists on the way."""
    line = node.start_mark.line + 1 if node else 1
    for part in where:
        if isinstance(node, yaml.MappingNode):
            found = [(key, value) for key, value in node.value if str(key.value) == str(part)]
            if not found:
                break
            line, node = found[-1][0].start_mark.line + 1, found[-1][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _shared_names(path: Path, root: yaml.Node | None, config: Config) -> Iterator[Fault]:
    """Give the names that two actors claim: words that mean both of them would be given to either by chance."""
    owner: dict[str, str] = {}
    for number, actor in enumerate(config.actors):
        for name in dict.fromkeys(name.casefold() for name in (actor.name, *actor.aliases)):
            if name in owner:
                line = line_at(root, ("actors", number))
                yield Fault(str(path), line, f"actors.{number}", f"{name!r} is also a name of {owner[name]!r}")
            owner.setdefault(name, actor.name)
