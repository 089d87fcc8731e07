"""Searching by folded words: accents, case and order of words do not matter."""

from hypothesis import given
from hypothesis import strategies as st

from thidua_desktop.application.search import FoundKind, Searchable, SearchIndex, hits
from thidua_desktop.domain.text.collation import fold_search


def item(title, kind=FoundKind.UNIT, code="X", source=""):
    return Searchable(kind=kind, item=code, title=title, source=source)


UNITS = (item("Phòng Tham mưu", source="PTM"), item("Phòng Kỹ thuật", source="PKT"))
NOTES = (
    item("Rà soát chất lượng văn bản tham mưu", FoundKind.ENTRY, "IV.2/1"),
    item("Tập huấn nghiệp vụ", FoundKind.ENTRY, "II.1/2", "II.1 · 25/05/2022"),
)
INDEX = SearchIndex((*NOTES, *UNITS))


def titles(text, **more):
    return [found.title for found in INDEX.find(text, **more)]


def test_a_text_without_accents_finds_the_accented_one():
    assert titles("tham muu") == ["Phòng Tham mưu", "Rà soát chất lượng văn bản tham mưu"]


def test_y_and_i_are_the_same_letter_for_finding():
    assert titles("ki thuat") == titles("KỸ THUẬT") == ["Phòng Kỹ thuật"]


def test_every_word_must_be_there_in_any_order():
    assert titles("mưu phòng") == ["Phòng Tham mưu"]
    assert titles("mưu không") == []


def test_a_code_and_a_date_are_found_too():
    assert titles("PKT") == ["Phòng Kỹ thuật"]
    assert titles("25/05/2022") == ["Tập huấn nghiệp vụ"]


def test_what_nobody_sees_is_not_found():
    assert titles("IV.2/1") == []


def test_nothing_typed_finds_nothing():
    assert titles("   ") == []


def test_each_kind_gives_at_most_its_limit():
    many = SearchIndex(item(f"Tổ {n}") for n in range(100))
    assert len(many.find("to", limit=7)) == 7


@given(st.lists(st.text(max_size=12), max_size=12), st.text(min_size=1, max_size=4))
def test_it_finds_just_what_looking_at_every_text_finds(found_texts, text):
    items = [item(each, code=str(place)) for place, each in enumerate(found_texts)]
    words = fold_search(text).split()
    wanted = [i for i in items if words and all(w in fold_search(f"{i.title} ") for w in words)]
    found = SearchIndex(items).find(text, limit=100)
    assert sorted(found, key=items.index) == wanted


def test_a_hit_at_the_beginning_of_a_word_comes_before_one_inside():
    found = SearchIndex([item("Trình thủ trưởng"), item("In sổ"), item("Bản in")]).find("in")
    assert [each.title for each in found] == ["In sổ", "Bản in", "Trình thủ trưởng"]
    index = SearchIndex([item("Trình bảng tự chấm"), item("In bảng xếp hạng")])
    assert index.find("in bang")[0].title == "In bảng xếp hạng"


def test_hits_are_told_in_the_places_of_the_written_text():
    text = "Đội hình, kỹ thuật tham mưu"
    assert [text[start:end] for start, end in hits(text, "tham KI doi")] == ["Đội", "kỹ", "tham"]
    assert hits("Trình", "in") == ((2, 4),)
    assert hits("Trình", "xa") == ()
