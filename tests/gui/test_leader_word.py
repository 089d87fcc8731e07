"""The leading unit of a cụm is called cụm trưởng wherever the windows name it."""

import re

from msgspec.structs import replace

from tests.architecture.source import ROOT
from thidua_desktop.domain.bloc import Bloc, BlocKind
from thidua_desktop.gui.leader_word import leader_first, leader_word

ONE_WORD = re.compile("[Kk]hối trưởng")
CLUSTER = Bloc(code="CUM", uid="u", kind=BlocKind.CLUSTER, name="Cụm số 3")


def test_the_word_follows_the_kind_of_the_bloc():
    assert leader_word(CLUSTER) == "cụm trưởng"
    assert leader_word(replace(CLUSTER, kind=BlocKind.BLOC)) == "khối trưởng"
    assert leader_word(None) == "khối trưởng, cụm trưởng"
    assert leader_first(CLUSTER) == "Cụm trưởng"


def test_no_window_says_one_of_both_words_by_itself():
    alone = [
        f"{path.name}: {line.strip()}"
        for path in (ROOT / "thidua_desktop" / "gui").rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if ONE_WORD.search(line) and "ụm trưởng" not in line and path.name != "leader_word.py"
    ]
    assert alone == []
