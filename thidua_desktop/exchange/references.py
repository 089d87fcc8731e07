"""Step 10: what a body says must hold together, with itself and with the frame it was made under.

Source: packages §5.7, hostile inputs S26, S29, S31, M6.
"""

from collections.abc import Sequence

from thidua_desktop.domain.crosscheck import CrossCheckBody
from thidua_desktop.domain.frame import Frame
from thidua_desktop.domain.package import (
    Body,
    Envelope,
    FrameBody,
    HandoverBody,
    QuestionBody,
    ResultBody,
    RollupBody,
)
from thidua_desktop.domain.record import RecordBody
from thidua_desktop.exchange.frame_references import refuse_frame, refuse_handover
from thidua_desktop.exchange.record_references import (
    refuse_crosscheck,
    refuse_question,
    refuse_record,
    refuse_record_alone,
    refuse_stage,
)
from thidua_desktop.exchange.result_references import refuse_result, refuse_result_alone


def refuse_dangling(envelope: Envelope, body: Body, frames: Sequence[Frame]) -> None:
    """Checks one body; without a frame only what it says of itself.

    The first of `frames` is the one the package was made under, older revisions follow. Raises
    `RefusedError`: REF_UNKNOWN, REF_CYCLE, ID_CLASH, VALUE_RANGE, SCHEMA, ROLE, KEY_SELF, KEY_WEAK.
    """
    refuse_contradictions(envelope, body)
    if isinstance(body, HandoverBody):
        refuse_handover(envelope, body, frames)
    if not frames:
        return
    if isinstance(body, RecordBody):
        refuse_record(envelope.author_unit_id, body, frames)
    elif isinstance(body, CrossCheckBody):
        refuse_crosscheck(envelope, body, frames[0])
    elif isinstance(body, QuestionBody):
        refuse_question(envelope, body, frames[0])
    elif isinstance(body, ResultBody):
        refuse_result(envelope, body, frames)


def refuse_contradictions(envelope: Envelope, body: Body) -> None:
    """What a body says of itself."""
    if isinstance(body, FrameBody):
        refuse_frame(envelope, body)
    elif isinstance(body, RecordBody):
        refuse_record_alone(body)
    elif isinstance(body, CrossCheckBody):
        refuse_stage(body)
    elif isinstance(body, ResultBody):
        refuse_result_alone(envelope, body)
    elif isinstance(body, RollupBody):
        refuse_result_alone(envelope, body.result)
