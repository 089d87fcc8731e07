"""Why a package, a cell or a command got its outcome, and what the environment did to us.

Every code has a label for table cells and three short parts: what happened, what is safe, what to
do next.
"""

from msgspec import Struct

from thidua_desktop.domain.reasons import FaultCode, KnownFault, Reason, ReasonCode
from thidua_desktop.wording.catalogue import catalogue
from thidua_desktop.wording.language import Language
from thidua_desktop.wording.names import NO_NAMES, Names
from thidua_desktop.wording.speech import Speech, as_sentence

SUBJECT = "reasons"


class Sentence(Struct, frozen=True, kw_only=True):
    """A code in words; `label` is a few words without full stop, the others whole sentences."""

    label: str
    happened: str
    safe: str
    todo: str

    @property
    def line(self) -> str:
        """What happened, what is safe and what to do, in one line."""
        return f"{self.happened} {self.safe} {self.todo}"


def sentence(
    reason: Reason | KnownFault,
    language: Language = Language.VIETNAMESE,
    names: Names = NO_NAMES,
) -> Sentence:
    """The reason in words; facts that are not given are left out of the sentence."""
    texts = catalogue(SUBJECT, language).sections[reason.code.value]
    speech = Speech(language=language, names=names)
    said = {part: speech.say(text, reason.facts) for part, text in texts.items()}
    return Sentence(
        label=said["label"],
        happened=as_sentence(said["happened"]),
        safe=as_sentence(said["safe"]),
        todo=as_sentence(said["todo"]),
    )


def message(
    reason: Reason | KnownFault,
    language: Language = Language.VIETNAMESE,
    names: Names = NO_NAMES,
) -> str:
    return sentence(reason, language, names).line


def label(code: ReasonCode | FaultCode, language: Language = Language.VIETNAMESE) -> str:
    """A few words for a table cell."""
    return catalogue(SUBJECT, language).text(code.value, "label")
