"""The configuration: what `config.yaml` may say, checked strictly."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field


class Strict(BaseModel):
    """A frozen model that refuses unknown keys, so that a typo is reported instead of ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ArticleMeta(Strict):
    """What is known of one file and wins over what is inferred from it."""

    source: str | None = Field(None, description="The outlet's name.")
    url: str | None = Field(None, description="Where the article was published.")
    published: str | None = Field(None, description="The day of publication, as YYYY-MM-DD.")
    title: str | None = Field(None, description="The headline.")


class KnownActor(Strict):
    """An actor that the desk knows, with the names that it goes by."""

    name: str = Field(description="The canonical name, as it is shown.")
    kind: str = Field(description="person, organisation, state or bloc.")
    country: str | None = Field(None, description="The state that it acts for, as an ISO 3166-1 alpha-2 code.")
    role: str | None = Field(None, description="The role, where no article states one.")
    aliases: tuple[str, ...] = Field((), description="Other names, in any spelling.")


class Config(Strict):
    """The whole configuration; every key may be left out."""

    title: str = Field("Parley", description="What the dashboard is called.")
    corpus: str = Field("articles", description="The folder of articles, seen from this file.")
    articles: dict[str, ArticleMeta] = Field(default_factory=dict, description="Per file name: what is known of it.")
    actors: tuple[KnownActor, ...] = Field((), description="Actors that the desk knows.")
    keywords: int = Field(30, ge=1, le=200, description="How many keywords are kept for an article.")


def load_config(path: Path) -> Config:
    """Read and check a configuration file.

    Raises:
        ValueError: it does not hold what a configuration may hold.
    """
    raw = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    return Config.model_validate(raw)
