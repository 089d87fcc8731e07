"""Word's elements and measures: the one place where text becomes WordprocessingML."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import _Element
from msgspec import Struct

from thidua_desktop.documents.content import Align, Blank, Rich, Run, inlines
from thidua_desktop.documents.plain_text import clean, dots
from thidua_desktop.documents.styles import TextRole

# An XML element as lxml types it; its public name is a function.
Element: TypeAlias = _Element

_JUSTIFICATION = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
}
# No line of text holds more signs, lying across neither.
_SURE_LINE = 150


class Look(Struct, frozen=True, kw_only=True):
    """How a paragraph stands: role and distances (mm and pt as named)."""

    role: TextRole
    align: Align | None = None
    first_line_mm: float = 0.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    keep_next: bool = False
    outline: int | None = None


def twips_mm(length: float) -> str:
    return str(round(length * 1440 / 25.4))


def twips_pt(length: float) -> str:
    return str(round(length * 20))


def make(tag: str, attributes: Mapping[str, str] | None = None, *children: Element) -> Element:
    """An element `w:…` with attributes of the same kind and its children."""
    element = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        element.set(qn(name), value)
    element.extend(children)
    return element


def val(tag: str, value: str) -> Element:
    return make(tag, {"w:val": value})


def paragraph(rich: Rich, look: Look) -> Element:
    """A paragraph with the weights of its runs."""
    element = make("w:p", None, paragraph_properties(look))
    element.extend(run for part in inlines(rich) for run in _runs(part, look.role))
    return element


def paragraph_properties(look: Look, *extra: Element) -> Element:
    """Properties in the order the schema asks for; `extra` are borders and tabs."""
    properties = make("w:pPr")
    if look.keep_next:
        properties.append(make("w:keepNext"))
    properties.append(make("w:widowControl"))
    properties.extend(extra)
    spacing = {
        "w:before": twips_pt(look.before_pt),
        "w:after": twips_pt(look.after_pt),
        "w:line": "240",
        "w:lineRule": "auto",
    }
    properties.append(make("w:spacing", spacing))
    if look.first_line_mm:
        properties.append(make("w:ind", {"w:firstLine": twips_mm(look.first_line_mm)}))
    properties.append(val("w:jc", _JUSTIFICATION[look.align or look.role.align]))
    if look.outline is not None:
        properties.append(val("w:outlineLvl", str(look.outline)))
    return properties


def _runs(part: str | Run | Blank, role: TextRole) -> Iterable[Element]:
    if isinstance(part, Blank):
        yield run(dots(part), role)
    elif isinstance(part, Run):
        yield run(part.text, role, bold=part.bold, italic=part.italic)
    elif part:
        yield run(part, role)


def run(text: str, role: TextRole, *, bold: bool = False, italic: bool = False) -> Element:
    """The text in the weight of its role or heavier; line ends become breaks."""
    element = make("w:r", None, run_properties(role, bold=bold, italic=italic))
    printed = clean(text.upper() if role.capitals else text)
    for number, line in enumerate(printed.split("\n")):
        if number:
            element.append(make("w:br"))
        words = make("w:t", {"xml:space": "preserve"})
        words.text = line
        element.append(words)
    return element


def run_properties(
    role: TextRole, *extra: Element, bold: bool = False, italic: bool = False
) -> Element:
    """Weight and size (half points); `extra` follows, as the schema asks."""
    properties = make("w:rPr")
    if role.bold or bold:
        properties.append(make("w:b"))
    if role.italic or italic:
        properties.append(make("w:i"))
    properties.append(val("w:sz", str(round(role.size_pt * 2))))
    properties.append(val("w:szCs", str(round(role.size_pt * 2))))
    properties.extend(extra)
    return properties


def rule(*, length_pt: float, column_mm: float, line_pt: float) -> Element:
    """A short rule in the middle of its column: the lower border of an indented low paragraph."""
    side = max(0, (float(twips_mm(column_mm)) - float(twips_pt(length_pt))) / 2)
    border = {"w:val": "single", "w:sz": str(round(line_pt * 8)), "w:space": "0", "w:color": "auto"}
    indent = {"w:left": str(round(side)), "w:right": str(round(side))}
    return make(
        "w:p",
        None,
        make(
            "w:pPr",
            None,
            make("w:keepNext"),
            make("w:pBdr", None, make("w:bottom", border)),
            _exact_line(3),
            make("w:ind", indent),
        ),
    )


def spacer(height_pt: float, *, keep_next: bool = False) -> Element:
    """An empty line of this height: Word joins tables that touch."""
    bond = [make("w:keepNext")] if keep_next else []
    return make("w:p", None, make("w:pPr", None, *bond, _exact_line(height_pt)))


def _exact_line(height_pt: float) -> Element:
    height = {"w:line": twips_pt(height_pt), "w:lineRule": "exact"}
    return make("w:spacing", {"w:before": "0", "w:after": "0", **height})


def field(instruction: str, role: TextRole) -> Element:
    """A number Word fills in: PAGE, NUMPAGES."""
    return make("w:fldSimple", {"w:instr": instruction}, run("1", role))


def keep_with_next(element: Element) -> int:
    """Binds a paragraph, or the last two rows of a table, to what follows.

    Returns how many lines or rows of text come along at least: a paragraph's length is only
    known to Word, but more than `_SURE_LINE` signs are more than one line.
    """
    rows = element.findall(qn("w:tr"))[-2:]
    for one in [p for row in rows for p in row.iter(qn("w:p"))] or [element]:
        properties = one.find(qn("w:pPr"))
        if properties is not None and properties.find(qn("w:keepNext")) is None:
            properties.insert(0, make("w:keepNext"))
    signs = sum(len(words.text or "") for words in element.iter(qn("w:t")))
    return len(rows) or min(2, -(-signs // _SURE_LINE))
