"""A paper as a Word file: the same content, for those who must edit it."""

from thidua_desktop.documents.content import Document
from thidua_desktop.documents.styles import StyleTable, load_style
from thidua_desktop.resources import resource_path


def render_docx(document: Document, *, style: StyleTable | None = None) -> bytes:
    """The paper in the form `style`; names Times New Roman, whose widths the bundled font has.

    Raises TableTooWideError for a table that does not fit its page.
    """
    from thidua_desktop.documents.word.build import build

    return build(document, style or load_style(), resource_path("fonts"))
