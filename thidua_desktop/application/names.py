"""Names that a caller gives and the book does not know."""


class UnknownNameError(LookupError):
    """A unit, criterion, period or key named by the caller does not exist (wrong usage)."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(f"{what}: {name}")
        self.what = what
        self.name = name
