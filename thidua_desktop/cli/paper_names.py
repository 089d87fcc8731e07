"""File names of papers."""

from thidua_desktop.application.papers import PaperFacts


def paper_name(facts: PaperFacts) -> str:
    """`<type>_<period>[_<UNIT>]`, without ending."""
    unit = f"_{facts.unit.code}" if facts.unit else ""
    return f"{facts.type.value}_{facts.period.code}{unit}"
