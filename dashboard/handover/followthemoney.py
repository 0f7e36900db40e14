"""Actors, talks and sanctions as FollowTheMoney entities, for Aleph, OpenSanctions' tools and other such desks.

One JSON object a line, `{"id", "schema", "properties"}`, every value a list of texts. What an article tells of a
measure is a report and no entry of an official list: no entity is given the topic "sanction". Written without the
package, which needs a compiler to be installed; the tests check every line with it (docs/decisions).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from dashboard.phrases import how_one, measure_stands, outlet, published
from dashboard.signs import visible

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
Entity = dict[str, Any]

# There is no schema for a country; a state that acts is its government.
SCHEMA = {"person": "Person", "organisation": "Organization", "bloc": "Organization", "state": "PublicBody"}
NEEDED = ("articles", "actors", "mentions", "places", "talks", "sanctions", "evidence")
_SURROGATES = re.compile("[\ud800-\udfff]")


def entity_lines(tables: Rows) -> str:
    """Give entities as JSON lines; `tables` needs the tables of `NEEDED`, filtered or whole."""
    return "".join(json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n" for entity in entities(tables))


def entities(tables: Rows) -> Iterator[Entity]:
    """Give articles, actors, talks and sanctions, each with the sentences it rests on.

    A talk is an Event whose `keywords` begin with its status. A measure is one Sanction for each target, its state in
    `status`; one whose target is not named is an Event, since a Sanction must have one.
    """
    articles = {row["article_id"]: row for row in tables["articles"]}
    actors = {row["actor_id"]: row for row in tables["actors"]}
    for row in articles.values():
        yield _article(row)
    proofs: dict[str, dict[str, None]] = {}
    for mention in tables["mentions"]:
        if mention["article_id"] in articles:
            proofs.setdefault(mention["actor_id"], {})[mention["article_id"]] = None
    for row in actors.values():
        yield _actor(row, list(proofs.get(row["actor_id"], ())))
    rests_on: dict[tuple[str, str], list[Row]] = {}
    for item in tables["evidence"]:
        if item["article_id"] in articles:
            rests_on.setdefault((item["table"], item["row_id"]), []).append(item)
    places = {row["place_id"]: row for row in tables["places"]}
    for row in tables["talks"]:
        found = rests_on.get(("talks", row["talk_id"]), [])
        event = _talk(row, places.get(row["place_id"] or "", {}), actors, found)
        yield event
        yield from _documentation(event["id"], found)
    names = {key: actor["name"] for key, actor in actors.items()}
    for row in tables["sanctions"]:
        found = rests_on.get(("sanctions", row["sanction_id"]), [])
        yield from _measure(row, measure_stands(row, names), actors, articles, found)


def entity_id(kind: str, key: str) -> str:
    """Give the id of a row: the same in every export, of signs that every tool takes."""
    return f"parley-{kind}-{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def _entity(schema: str, key: str, **properties: Iterable[str | None]) -> Entity:
    kept = {}
    for name, values in properties.items():
        texts = dict.fromkeys(_SURROGATES.sub("\ufffd", visible(value)) for value in values if value)
        if found := [text for text in texts if text]:
            kept[name] = found
    return {"id": key, "schema": schema, "properties": kept}


def _article(row: Row) -> Entity:
    name = row["path"].replace("\\", "/").rsplit("/", 1)[-1]
    url = row["url"] if row["url"] and re.match(r"https?://[^\s/]+\.[^\s/]+", row["url"]) else None
    return _entity(
        "Article",
        entity_id("article", row["article_id"]),
        title=[row["title"] or row.get("proposed_title")],
        fileName=[name],
        author=[row["byline"]],
        publisher=[row["source"]],
        publishedAt=[row["published"]],
        sourceUrl=[url],
        notes=[
            f"Published: {published(row)} ({row['published_basis']}).",
            f"SHA-256 of the file: {row['sha256']}.",
        ],
    )


def _actor(row: Row, articles: Sequence[str]) -> Entity:
    person = row["kind"] == "person"
    others = [alias for alias in row["aliases"] or () if alias != row["name"]]
    return _entity(
        SCHEMA[row["kind"]],
        entity_id("actor", row["actor_id"]),
        name=[row["name"]],
        alias=others,
        country=[_country(row["country"])],
        **({"position": [row["role"]]} if person else {}),
        classification=[row["kind"]],
        notes=[f"Because: {reason}." for reason in row["merged_because"] or ()],
        proof=[entity_id("article", key) for key in articles],
    )


def _country(code: str | None) -> str | None:
    return code.lower() if code else None


def _talk(row: Row, place: Row, actors: Mapping[str, Row], found: Sequence[Row]) -> Entity:
    window = [day for day in (row["date_earliest"], row["date_latest"]) if day]
    said = [f"Status: {row['status']}."]
    if not row["start_date"]:
        said.append(f"Day inferred: {' to '.join(dict.fromkeys(window))}." if window else "Day unknown.")
    said += [f"{name} {why}." for name, why in how_one(row) if why]
    return _entity(
        "Event",
        entity_id("talk", row["talk_id"]),
        name=[row["title"]],
        startDate=[row["start_date"]],
        endDate=[row["end_date"]],
        location=[", ".join(part for part in (row.get("site"), place.get("name")) if part)],
        country=[_country(row["country"])],
        involved=[entity_id("actor", key) for key in row["participants"] if key in actors],
        keywords=[row["status"], row["format"], *row["topics"]],
        summary=said,
        recordId=[row["talk_id"]],
        proof=_proof(found),
    )


def _proof(found: Sequence[Row]) -> list[str]:
    return [entity_id("article", item["article_id"]) for item in found]


def _documentation(event: str, found: Sequence[Row]) -> Iterator[Entity]:
    """Give each sentence that an event rests on, with where it stands."""
    for item in found:
        key = f"{event} {item['article_id']} {item['start']} {item['end']}"
        yield _entity(
            "Documentation",
            entity_id("sentence", key),
            document=[entity_id("article", item["article_id"])],
            entity=[event],
            role=["rests on"],
            summary=[item["text"]],
            recordId=[f"characters {item['start']}-{item['end']} of the source text"],
        )


def _measure(
    row: Row, how: str, actors: Mapping[str, Row], articles: Mapping[str, Row], found: Sequence[Row]
) -> Iterator[Entity]:
    senders = [actors[key] for key in row["senders"] if key in actors]
    targets = [key for key in row["targets"] if key in actors]
    stated = actors[row["stated_by"]]["name"] if row["stated_by"] in actors else row["stated_by"]
    reported = [_reported(item, articles[item["article_id"]]) for item in found]
    for target in targets:
        yield _entity(
            "Sanction",
            entity_id("sanction", f"{row['sanction_id']} {target}"),
            entity=[entity_id("actor", target)],
            authority=[actor["name"] for actor in senders],
            country=[_country(actor["country"]) for actor in senders],
            provisions=[row["instrument"]],
            status=[how],
            startDate=[row["since"]],
            summary=[row["summary"], f"Stated by {stated}." if stated else f"Stated in the voice: {row['voice']}."],
            description=reported,
            publisher=dict.fromkeys(outlet(articles[item["article_id"]]) for item in found),
            recordId=[row["sanction_id"]],
        )
    if not targets:
        key = entity_id("sanction", row["sanction_id"])
        yield _entity(
            "Event",
            key,
            name=[row["summary"]],
            involved=[entity_id("actor", actor["actor_id"]) for actor in senders],
            startDate=[row["since"]],
            keywords=[row["action"], row["instrument"]],
            summary=[f"Measure whose target is not named. Status: {how}."],
            recordId=[row["sanction_id"]],
            proof=_proof(found),
        )
        yield from _documentation(key, found)


def _reported(item: Row, article: Row) -> str:
    return f"{outlet(article)}, {published(article)}: “{item['text']}” (characters {item['start']}-{item['end']})"
