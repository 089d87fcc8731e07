"""A paper as a PDF file: embedded fonts, page x/y, equal bytes for equal content."""

from pathlib import Path

from thidua_desktop.documents.content import Document
from thidua_desktop.documents.styles import StyleTable, load_style
from thidua_desktop.resources import resource_path


def render_pdf(
    document: Document, *, fonts_dir: Path | None = None, style: StyleTable | None = None
) -> bytes:
    """The paper drawn with the bundled fonts (or those of `fonts_dir`) in the form `style`.

    Raises TableTooWideError for a table that does not fit its page, FootTooLongError for foot
    lines that do not fit the margin.
    """
    from thidua_desktop.documents.pdf.page import draw

    return draw(document, style or load_style(), fonts_dir or resource_path("fonts"))
