"""Every paper of both scenarios as text, against files a person has read.

`UPDATE_GOLDENS=1 pytest tests/unit/documents_types/test_goldens.py` writes them anew; read the
difference.
"""

import os
from pathlib import Path

import pytest

from tests.support.paper_text import paper_text
from tests.support.scenario_papers import NAMES, papers_of
from thidua_desktop.documents.press import build_paper

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "documents"


@pytest.mark.parametrize("name", NAMES)
def test_every_paper_of_a_scenario_says_what_its_golden_says(name):
    said = {key: paper_text(build_paper(facts)) for key, facts in papers_of(name).items()}
    folder = GOLDEN / name
    if os.environ.get("UPDATE_GOLDENS"):
        folder.mkdir(parents=True, exist_ok=True)
        for key, text in said.items():
            (folder / f"{key}.txt").write_text(text, "utf-8")
    assert sorted(path.stem for path in folder.iterdir()) == sorted(said)
    for key, text in said.items():
        assert text == (folder / f"{key}.txt").read_text("utf-8"), key
