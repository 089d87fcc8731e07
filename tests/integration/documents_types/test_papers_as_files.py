"""Papers as files: the same bytes everywhere, every word readable, marks on every page."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

from tests.integration.documents_render.poppler import Pdf, needs_poppler, saved
from tests.support.paper_text import paper_text
from tests.support.scenario_papers import NAMES, papers_of
from tests.unit.documents.sample_papers import HOSTILE, printed_words, without_gaps
from thidua_desktop.application.papers import PaperFacts, PaperFormat, PaperType
from thidua_desktop.documents.press import Press, build_paper
from thidua_desktop.domain.package import Mode
from thidua_desktop.domain.review import Attendance, Statement
from thidua_desktop.domain.scoring.engine import ScoringInput, score_bloc

ROOT = Path(__file__).resolve().parents[3]
PAPERS = {f"{name}/{key}": facts for name in NAMES for key, facts in papers_of(name).items()}
ONE_OF_EACH = {facts.type: key for key, facts in PAPERS.items()}

_HASHES = """
import hashlib, sys
from tests.support.scenario_papers import papers_of
from thidua_desktop.application.papers import PaperFormat
from thidua_desktop.documents.press import Press
for key, facts in papers_of("cum-thi-dua-so-3").items():
    if "NAM" in key:
        for form in PaperFormat:
            content = Press().render(facts, form).content
            print(key, form.value, hashlib.sha256(content).hexdigest())
        print(key, Press().content_digest(facts))
"""


def pdf(facts: PaperFacts, folder: Path) -> Pdf:
    return saved(Press().render(facts, PaperFormat.PDF).content, folder)


def read_words(pages: list[str]) -> list[str]:
    """Words of all pages without page numbers, in small letters."""
    text = re.sub(r"Trang \d+/\d+", " ", "\n".join(pages))
    return without_gaps(text)


@needs_poppler
@pytest.mark.parametrize("key", PAPERS)
def test_every_word_of_a_paper_can_be_copied_from_its_pdf_in_nfc(key, tmp_path):
    pages = pdf(PAPERS[key], tmp_path).pages(layout=False)
    assert all(unicodedata.is_normalized("NFC", page) for page in pages)
    found = "".join(read_words(pages))
    for word in set(printed_words(build_paper(PAPERS[key]))):
        assert word.replace("…", "") in found, word


def test_two_processes_give_the_same_bytes():
    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", _HASHES],
            check=True,
            capture_output=True,
            text=True,
            env=environment,
            cwd=ROOT,
        )
        return done.stdout

    first = run("1")
    assert first == run("2")
    content = Press().render(PAPERS["cum-thi-dua-so-3/minutes_NAM"], PaperFormat.PDF).content
    assert hashlib.sha256(content).hexdigest() in first


@needs_poppler
@pytest.mark.parametrize(
    ("changes", "stamp"),
    [
        ({"mode": Mode.REHEARSAL}, "DIỄN TẬP"),
        ({"provenance": None}, "BẢN NHÁP"),
        ({"mode": Mode.REHEARSAL, "provenance": None}, "DIỄN TẬP – BẢN NHÁP"),
    ],
)
def test_the_stamp_is_on_every_page_and_the_digest_only_on_official_prints(
    changes, stamp, tmp_path
):
    facts = PAPERS["cum-thi-dua-so-3/minutes_NAM"]
    digest = facts.provenance.state_digest
    pages = pdf(replace(facts, **changes), tmp_path).pages(layout=False)
    assert len(pages) > 1
    assert all(stamp in page for page in pages)
    assert all((digest in page) is ("provenance" not in changes) for page in pages)


def a_large_bloc(units: int, criteria: int) -> PaperFacts:
    """Minutes of a bloc as large as blocs get, scored from empty records."""
    facts = PAPERS["cum-thi-dua-so-3/minutes_NAM"]
    frame, table = facts.frame, facts.frame.table
    first = frame.units[0]
    members = tuple(
        replace(
            first,
            code=f"DV{n}",
            name=f"Trung đoàn Bộ binh cơ giới số {n} thuộc Sư đoàn {n % 4}",
            order=n,
        )
        for n in range(1, units + 1)
    )
    rows = tuple(
        replace(
            table.criteria[n % len(table.criteria)],
            code=f"{table.criteria[n % len(table.criteria)].group}.{n}",
        )
        for n in range(criteria)
    )
    frame = replace(
        frame,
        units=members,
        targets=(),
        table=replace(table, criteria=rows),
        year=replace(frame.year, leader_unit="DV1"),
    )
    scores = score_bloc(ScoringInput(frame=frame, period="NAM", records={}))
    meeting = replace(
        facts.facts.meeting,
        attendance=tuple(Attendance(unit=unit.code, called=5, present=4) for unit in members),
        statements=tuple(Statement(speaker=unit.name, text="Nhất trí. " * 30) for unit in members),
        chair_unit="DV1",
        secretary_unit="DV2",
    )
    return replace(
        facts,
        frame=frame,
        scores=scores,
        issuing_unit=members[0],
        facts=replace(facts.facts, meeting=meeting, ceilings=(), ballots=()),
    )


@needs_poppler
@pytest.mark.parametrize(
    ("paper_type", "units", "criteria"),
    [
        (PaperType.MINUTES, 20, 60),
        (PaperType.RANKING_TABLE, 30, 60),
        (PaperType.RESULT_NOTICE, 30, 60),
        (PaperType.SELF_SCORE, 30, 60),
    ],
)
def test_the_largest_blocs_are_laid_out(paper_type, units, criteria, tmp_path):
    large = a_large_bloc(units, criteria)
    unit = large.frame.units[-1] if paper_type is PaperType.SELF_SCORE else None
    facts = replace(large, type=paper_type, unit=unit)
    pages = pdf(facts, tmp_path).pages(layout=False)
    text = " ".join("\n".join(pages).split())
    if paper_type is PaperType.SELF_SCORE:
        assert all(row.code in text for row in facts.frame.table.criteria)
    else:
        assert all(f"cơ giới số {each.order} " in text for each in facts.frame.units)
    assert Press().render(facts, PaperFormat.DOCX).content.startswith(b"PK")


@needs_poppler
@pytest.mark.parametrize("paper_type", PaperType)
def test_hostile_names_are_printed_as_they_are(paper_type, tmp_path):
    facts = PAPERS[ONE_OF_EACH[paper_type]]
    frame = facts.frame
    named = {unit.code: replace(unit, name=f"{HOSTILE} {unit.code}") for unit in frame.units}
    hostile = replace(
        facts,
        frame=replace(
            frame,
            bloc=replace(frame.bloc, name=HOSTILE, superior=HOSTILE, place=HOSTILE),
            units=tuple(named.values()),
        ),
        issuing_unit=named[facts.issuing_unit.code],
        unit=named[facts.unit.code] if facts.unit else None,
    )
    pages = pdf(hostile, tmp_path).pages(layout=False)
    found = "".join(read_words(pages))
    assert "".join(HOSTILE.casefold().split()) in found
    word = docx.Document(saved_docx(hostile, tmp_path))
    assert (
        HOSTILE.upper()
        in "\n".join(
            [*(p.text for p in word.paragraphs), *(c.text for t in word.tables for c in t._cells)]
        ).upper()
    )


def saved_docx(facts: PaperFacts, folder: Path) -> str:
    path = folder / f"{facts.type.value}.docx"
    path.write_bytes(Press().render(facts, PaperFormat.DOCX).content)
    return str(path)


def test_blanks_are_named_once_each():
    printed = Press().render(PAPERS["cum-thi-dua-so-3/minutes_6T"], PaperFormat.PDF)
    assert len(printed.blanks) == len(set(printed.blanks)) > 3
    said = paper_text(build_paper(PAPERS["cum-thi-dua-so-3/minutes_6T"]))
    assert all(f"để trống: {blank}" in said for blank in printed.blanks)


@pytest.mark.slow
@needs_poppler
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_every_type_of_word_file(tmp_path):
    files = [saved_docx(PAPERS[key], tmp_path) for key in ONE_OF_EACH.values()]
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path / "out"),
            *files,
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    for paper_type, key in ONE_OF_EACH.items():
        pages = Pdf(path=tmp_path / "out" / f"{paper_type.value}.pdf").pages(layout=False)
        found = "".join(read_words(pages))
        for word in set(printed_words(build_paper(PAPERS[key]))):
            assert word.replace("…", "") in found, (paper_type, word)
