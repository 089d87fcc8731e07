"""The names by which facts point at each other.

Codes are stable and typed by people (`[A-Z0-9_-]`, criteria also with dots); ids are UUIDv7 text;
digests are 64 lower-case hex digits of SHA-256.
"""

from typing import NewType

BlocCode = NewType("BlocCode", str)
UnitCode = NewType("UnitCode", str)
YearCode = NewType("YearCode", str)
PeriodCode = NewType("PeriodCode", str)
GroupCode = NewType("GroupCode", str)
CriterionCode = NewType("CriterionCode", str)
FactId = NewType("FactId", str)
Digest = NewType("Digest", str)
