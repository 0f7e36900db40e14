"""Checks entities with the followthemoney package. Run by that package's own Python: FILE in, one line a fault out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.types import registry


def faults(lines):
    rows = [json.loads(line) for line in lines]
    proxies = {}
    for row in rows:
        schema = model.get(row["schema"])
        if schema is None or schema.abstract:
            yield f"{row['id']}: no schema {row['schema']}"
            continue
        if row["id"] in proxies:
            yield f"{row['id']}: stands twice"
        if registry.entity.clean(row["id"]) != row["id"]:
            yield f"{row['id']}: no id"
        try:
            schema.validate(row)
        except InvalidData as wrong:
            yield f"{row['id']}: {wrong.errors}"
        proxies[row["id"]] = model.get_proxy(row, cleaned=False)
        yield from wrong_values(row, proxies[row["id"]])
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type != registry.entity:
                continue
            if value not in proxies:
                yield f"{proxy.id}: {prop.name} leads nowhere: {value}"
            elif not proxies[value].schema.is_a(prop.range):
                yield f"{proxy.id}: {prop.name} leads to a {proxies[value].schema.name}, not a {prop.range.name}"


def wrong_values(row, proxy):
    for name, values in row["properties"].items():
        prop = proxy.schema.get(name)
        if prop is None or prop.stub:
            yield f"{row['id']}: {row['schema']} has no {name}"
        elif len(proxy.get(name)) != len(values):
            yield f"{row['id']}: of {name}={values} only {proxy.get(name)} are kept"


def main(path):
    found = list(faults(Path(path).read_text(encoding="utf-8").splitlines()))
    sys.stdout.write("".join(f"{fault}\n" for fault in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
