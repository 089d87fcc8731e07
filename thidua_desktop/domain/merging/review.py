"""What a concluded review makes of its period, and what it made of our own packages."""

from thidua_desktop.domain.ids import Digest, PeriodCode
from thidua_desktop.domain.merging.case import REVIEWED, Case, Findings, is_named
from thidua_desktop.domain.reasons import Reason, ReasonCode


def closed_reasons(case: Case) -> Findings:
    """A concluded review closes its period to everything that it does not name (packages §2)."""
    named = case.named
    findings: Findings = {}
    for package in case.genuine:
        envelope = package.envelope
        items = named.get(envelope.period_id)
        if envelope.kind not in REVIEWED or items is None or is_named(package, named):
            continue
        newer = [
            item.revision
            for item in items
            if (item.unit, item.kind) == (envelope.author_unit_id, envelope.kind)
            and item.revision > envelope.revision
        ]
        facts = {"revision": str(envelope.revision), "period": str(envelope.period_id)}
        code = ReasonCode.REVIEW_CLOSED
        if newer:
            facts["newest"] = str(max(newer))
            code = ReasonCode.REV_OLD
        findings[package.digest] = Reason(code=code, facts=facts)
    return findings


def not_mine_reasons(case: Case) -> Findings:
    """The result counted other packages of ours than those we sealed last (hostile S37).

    An alarm, not an objection. It goes by what is in this book: where nothing of ours is, a result
    that names something of ours alarms as well; where our last revision is forked, always.
    """
    findings: Findings = {}
    for period, result in case.results.items():
        counted = {
            item.digest
            for item in case.contents.counted(result.digest)
            if item.unit == case.book.own_unit
        }
        sent = _sent_last(case, period)
        if sent.keys() != counted:
            facts = {"period": str(period)}
            left_out = [revision for digest, revision in sent.items() if digest not in counted]
            if left_out:
                facts["revision"] = str(max(left_out))
            findings[result.digest] = Reason(code=ReasonCode.RESULT_NOT_MINE, facts=facts)
    return findings


def _sent_last(case: Case, period: PeriodCode) -> dict[Digest, int]:
    """The last revision of each of our reviewed streams of a period: digest to revision."""
    sent: dict[Digest, int] = {}
    for kind in REVIEWED:
        own = [
            p
            for p in case.genuine
            if p.envelope.author_unit_id == case.book.own_unit
            and (p.envelope.kind, p.envelope.period_id) == (kind, period)
        ]
        last = max((p.envelope.revision for p in own), default=0)
        sent.update((p.digest, last) for p in own if p.envelope.revision == last)
    return sent
