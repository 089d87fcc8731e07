"""How texts that are numbers are read for an importer; has words long before any file is read."""

from enum import StrEnum


class NumberPolicy(StrEnum):
    """Who answers where a text number can be read two ways (domain §5.6)."""

    ASK = "ask"
    SCENARIO = "scenario"
    DECIMAL_COMMA = "decimal_comma"
    DECIMAL_POINT = "decimal_point"
