"""Where the files that travel with the program lie: fonts, templates, word lists, translations.

A leaf that every layer above `application` may use. The two folders stand at the top of a source
tree and inside the package once it is installed or frozen.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_installed"
_TOP = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent


def resource_path(*parts: str) -> Path:
    """The path of a file or folder under `resources/`; it is not checked to be there."""
    return _TOP.joinpath("resources", *parts)


def resource_bytes(*parts: str) -> bytes:
    return resource_path(*parts).read_bytes()


def resource_text(*parts: str) -> str:
    """A UTF-8 text under `resources/`."""
    return resource_path(*parts).read_text("utf-8")


def translation_path(name: str) -> Path:
    """The path of a translation (`thidua_en.ts`) under `i18n/`."""
    return _TOP / "i18n" / name
