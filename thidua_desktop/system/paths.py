"""Where this computer keeps what belongs to the program and to no book."""

from pathlib import Path

_PROGRAM = "thidua"


def crash_folder() -> Path:
    """The folder of crash files; it need not exist yet."""
    from platformdirs import user_log_path

    return user_log_path(_PROGRAM, appauthor=False)


def settings_file() -> Path:
    """Where this person's choices are remembered; it need not exist yet."""
    from platformdirs import user_config_path

    return user_config_path(_PROGRAM, appauthor=False) / "lua-chon.json"


def books_folder() -> Path:
    """Where new books are proposed to lie: the person's documents, or their home.

    Documents may be missing, or lie on a server that is out of reach.
    """
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()
