"""What an `import` does once PySide has put its own in the place of Python's."""

import builtins

import PySide6.QtCore  # noqa: F401 - it is this that brings the other import


def import_plainly() -> None:
    """From here on a module is only imported, and not looked through as well.

    PySide's import reads the source of every module that comes after it, for it may say
    `from __feature__ import snake_case`. None of ours does, and a start reads six hundred.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
