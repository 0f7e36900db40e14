"""What LibreOffice Calc makes of the CSV files: text, and not one formula, however it parts the cells."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dashboard.build import build
from dashboard.config import load_config
from dashboard.export import export
from dashboard.handover.spreadsheets import csv_text
from tests.browser.hostile import written

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELL, ROW, FORMULA, REPEATED = (
    f"{TABLE}{name}" for name in ("table-cell", "table-row", "formula", "number-columns-repeated")
)
WORDS = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
# Cells parted by commas as they are written, and by what a machine in another country parts them by.
PARTED = {
    "as written": "CSV:44,34,76",
    "by semicolons": "CSV:59,34,76",
    "by tabs": "CSV:9,34,76",
    "by all": "CSV:44/59/9,34,76",
}
ATTACKS = (
    "=1+1", '=HYPERLINK("https://evil.example";"x")', "+1+1", "-1+1", "@SUM(1)", "\t=1+1", " =1+1", "＝1+1", "\n=1+1",
    "x;=1+1", "x; =1+1", "x\t=1+1", "x\n=1+1", "x;=cmd|' /C calc'!A0;y", ";=1+1", "'=1+1", '"=1+1', '";=1+1;"', "x,=1+1",
)  # fmt: skip


@pytest.fixture(scope="session")
def calc() -> str:
    """The program; where it is not installed these tests are left out, and say so."""
    found = shutil.which("soffice")
    if not found or not (Path(found).resolve().parent / "libsclo.so").is_file():
        pytest.skip(
            "LibreOffice Calc is not installed (libreoffice-calc-nogui): no spreadsheet opens the CSV files here"
        )
    return found


@pytest.fixture(scope="session")
def opened(calc, tmp_path_factory):
    """Open CSV files in Calc and give the tree of what it makes of each."""

    def convert(files: list[Path], how: str) -> dict[str, ET.Element]:
        out = tmp_path_factory.mktemp("opened")
        profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
        order = [
            calc,
            profile,
            "--headless",
            f"--infilter={PARTED[how]}",
            "--convert-to",
            "fods",
            "--outdir",
            out,
            *files,
        ]
        subprocess.run(order, check=True, capture_output=True, timeout=240, env={**os.environ, "HOME": str(out)})  # noqa: S603 - found above
        made = {path.stem: ET.parse(path).getroot() for path in out.glob("*.fods")}  # noqa: S314 - written by Calc
        assert set(made) == {path.stem for path in files}
        return made

    return convert


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> list[Path]:
    """Every table of the hostile corpus, and one whose cells are nothing but formulas."""
    folder = tmp_path_factory.mktemp("hostile")
    written(folder)
    export(build(folder / "articles", load_config(folder / "config.yaml")), "csv", folder / "csv")
    (folder / "csv" / "attacks.csv").write_text(
        csv_text([{"a": text, "b": text} for text in ATTACKS], ["a", "b"]), newline=""
    )
    return sorted((folder / "csv").glob("*.csv"))


def formulas(root: ET.Element) -> list[str]:
    return [cell.get(FORMULA) or "" for cell in root.iter(CELL) if cell.get(FORMULA)]


@pytest.mark.parametrize("how", PARTED)
def test_a_formula_would_be_found(how, opened, tmp_path):
    (tmp_path / "control.csv").write_text("a\n=1+1\n")
    assert formulas(opened([tmp_path / "control.csv"], how)["control"]) == ["of:=1+1"]


@pytest.mark.slow
@pytest.mark.parametrize("how", PARTED)
def test_no_cell_of_any_table_is_a_formula_or_a_link(how, opened, hostile):
    for name, root in opened(hostile, how).items():
        assert not formulas(root), name
        assert not [link.get(LINK) for link in root.iter(f"{WORDS}a")], name


def test_what_is_written_is_what_is_shown(opened, hostile):
    (path,) = (path for path in hostile if path.stem == "attacks")
    root = opened([path], "as written")["attacks"]
    shown = [
        ["\n".join("".join(part.itertext()) for part in cell.iter(f"{WORDS}p")) for cell in row.iter(CELL)][:1]
        for row in root.iter(ROW)
    ]
    with path.open(newline="") as file:
        wanted = [row[:1] for row in csv.reader(file)]
    assert ["".join(row[0].split()) for row in shown if row] == ["".join(row[0].split()) for row in wanted]
