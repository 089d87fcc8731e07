"""The leader's part of the demo: every period from the records to the results sent back."""

from pathlib import Path

from thidua_desktop.application.services import Services
from thidua_desktop.application.use_cases.hold_review import ReviewPlan
from thidua_desktop.cli.demo.scenario import Scenario
from thidua_desktop.cli.demo.stage import PASSPHRASE, Stage
from thidua_desktop.cli.demo.unit_year import seal_crosscheck, seal_record
from thidua_desktop.domain.appraisal import Appraisal
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.crosscheck import CrossCheckAssignment
from thidua_desktop.domain.package import PackageKind
from thidua_desktop.domain.period import Period
from thidua_desktop.domain.reasons import ReasonCode
from thidua_desktop.domain.text.number_format import format_points


def hold_reviews(stage: Stage, scenario: Scenario) -> None:
    """All reviews of the year, in the order of their cutoffs."""
    for period in sorted(scenario.frame.periods, key=lambda period: period.cutoff):
        _collect(stage, scenario, period)
        _review(stage, scenario, period)
        _send_results(stage, scenario, period)


def _collect(stage: Stage, scenario: Scenario, period: Period) -> None:
    """Assignments out, cross-checks and records in; shuffled, and one of the records twice."""
    assignments = _assignments(scenario)
    scorers = [u for u in scenario.frame.units if any(a.scorer == u.code for a in assignments)]
    with stage.book(scenario.leader) as services:
        services.review.assign_crosscheck(period.code, assignments)
        for unit in scorers:
            if unit.code != scenario.leader:
                sealed = services.packages.seal(
                    PackageKind.QUESTION,
                    period=period.code,
                    for_unit=unit.code,
                    passphrase=PASSPHRASE,
                )
                stage.hand_over(services, sealed.value)
    arrived = [seal_record(stage, scenario, unit, period) for unit in scenario.frame.units]
    arrived += [seal_crosscheck(stage, scenario.cross, unit, period) for unit in scorers]
    paths = [crossing.path for crossing in arrived]
    order = _shuffled(stage, len(paths))
    with stage.book(scenario.leader) as services:
        run = services.packages.take_in([paths[place] for place in order] + [paths[order[0]]])
        counts = run.counts
    stage.tell(
        f"{period.name}: {scenario.leader} đọc {counts.read} tệp (xáo trộn, một tệp hai lần):"
        f" {counts.new} mới, {counts.same} đã có, {counts.quarantined} cách ly,"
        f" {counts.refused} từ chối."
    )


def _assignments(scenario: Scenario) -> tuple[CrossCheckAssignment, ...]:
    """The pairs of the sheet *Chấm chéo* are the assignment, each once."""
    pairs = {(row.scorer, row.unit): None for row in scenario.cross if row.scorer is not None}
    return tuple(CrossCheckAssignment(scorer=scorer, unit=unit) for scorer, unit in pairs)


def _shuffled(stage: Stage, count: int) -> list[int]:
    """An order drawn from the demo's generator."""
    random = stage.program.outside.random
    return sorted(range(count), key=lambda _: random.token(8))


def _review(stage: Stage, scenario: Scenario, period: Period) -> None:
    plan = scenario.meeting(period)
    unexplained = [ceiling.unit for ceiling in plan.ceilings if not ceiling.reason]
    unexplained += [each.unit for each in plan.not_considered if not each.reason]
    for unit in unexplained:
        stage.miss(f"{period.code}: {unit} bị khống chế hoặc không xét, không rõ lý do.")
    with stage.book(scenario.leader) as services:
        services.review.appraise(period.code, _appraisals(scenario))
        services.review.plan_review(
            period.code,
            ReviewPlan(
                meeting=plan.meeting,
                limitations=plan.limitations,
                directives=plan.directives,
                ceilings=plan.ceilings,
                not_considered=plan.not_considered,
                next_leader=scenario.next_leader(period.code),
            ),
        )
        for ballot in plan.ballots:
            problems = services.review.cast_ballot(period.code, ballot).value
            if problems:
                stage.miss(f"{period.code}: phiếu {ballot.award} có số phiếu không khớp.")
        result = services.review.conclude(period.code).value
        _tell_ranking(stage, services, scenario, period)
    carried = sum(1 for item in result.facts.limitations if item.carried_from is not None)
    stage.tell(
        f"{period.name}: hội nghị kết luận, {len(result.facts.limitations)} hạn chế"
        f" (trong đó {carried} từ kỳ trước), {len(result.facts.directives)} chỉ đạo,"
        f" {len(result.facts.ballots)} cuộc bỏ phiếu; mã trạng thái {result.state_digest[:16]}…"
    )


def _appraisals(scenario: Scenario) -> list[Appraisal]:
    return [
        Appraisal(unit=row.unit, criterion=row.criterion, points=row.points, reason=row.reason)
        for row in scenario.appraisals
    ]


def _tell_ranking(stage: Stage, services: Services, scenario: Scenario, period: Period) -> None:
    scores = services.queries.picture(period.code).scores
    for unit in scores.units:
        member = scenario.frame.unit(unit.unit)
        rank = "không xét" if unit.rank is None else f"hạng {unit.rank}"
        total = "không có điểm" if unit.total is None else f"{format_points(unit.total)} điểm"
        label = unit.classification or "không xếp loại"
        stage.tell(f"    {rank:<10} {member.name if member else unit.unit}: {total}, {label}")


def _send_results(stage: Stage, scenario: Scenario, period: Period) -> None:
    """Every unit imports the results and its program checks what was counted of its own."""
    with stage.book(scenario.leader) as services:
        result = services.packages.seal(
            PackageKind.RESULT, period=period.code, passphrase=PASSPHRASE
        )
        crossing = stage.hand_over(services, result.value)
        rollup = services.packages.seal(
            PackageKind.ROLLUP, period=period.code, passphrase=PASSPHRASE
        )
        stage.hand_over(services, rollup.value)
    others = [unit for unit in scenario.frame.units if unit.code != scenario.leader]
    agreed = [unit.code for unit in others if _counted_rightly(stage, unit, crossing.path)]
    stage.tell(
        f"{period.name}: kết quả gửi về {len(others)} đơn vị;"
        f" {len(agreed)} đơn vị xác nhận đã tính đúng bản mình gửi."
    )


def _counted_rightly(stage: Stage, unit: Unit, result: Path) -> bool:
    with stage.book(unit.code) as services:
        run = services.packages.take_in([result])
        return run.rows[0].code is not ReasonCode.RESULT_NOT_MINE
