"""One whole year of a scenario, played through the use cases: from enrolment to handover."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from thidua_desktop.application.papers import PaperFacts, PaperFormat
from thidua_desktop.application.program import Founding, Program
from thidua_desktop.application.services import Services
from thidua_desktop.cli.demo.review_year import hold_reviews
from thidua_desktop.cli.demo.scenario import Scenario, read_scenario, scenario_seed
from thidua_desktop.cli.demo.stage import PASSPHRASE, Stage
from thidua_desktop.cli.demo.unit_year import import_year
from thidua_desktop.cli.files import make_folder, write_file
from thidua_desktop.cli.results_json import results_document
from thidua_desktop.domain.bloc import Unit
from thidua_desktop.domain.package import Mode, PackageKind
from thidua_desktop.domain.period import ReviewKind
from thidua_desktop.domain.text.number_format import format_percent

MakeProgram = Callable[[datetime, bytes], Program]
"""A program whose clock stands at a moment and whose randomness comes from a seed."""


class Played(Struct, frozen=True, kw_only=True):
    """What a demo left behind, with paths relative to its folder."""

    out: Path
    books: tuple[str, ...]
    leader_book: str
    packages: tuple[str, ...]
    documents: tuple[str, ...]
    keys: tuple[str, ...]
    results: str
    told: tuple[str, ...]
    listed: tuple[str, ...]


class Staging(Struct, frozen=True, kw_only=True):
    """Which scenario is played, where to, at which moment, and who hears the story."""

    folder: Path
    out: Path
    at: datetime
    say: Callable[[str], None]


def play(make_program: MakeProgram, staging: Staging) -> Played:
    """Plays the scenario of `staging.folder` into `staging.out`, which is empty or absent.

    Raises BrokenScenarioError, KnownFault.
    """
    stage, scenario = play_year(make_program, staging)
    _print_papers(stage, scenario)
    return _leave(stage, scenario)


def play_year(make_program: MakeProgram, staging: Staging) -> tuple[Stage, Scenario]:
    """All that books and packages hold of the year. Raises BrokenScenarioError, KnownFault."""
    stage, scenario = begin(make_program, staging)
    for unit in scenario.frame.units:
        _join(stage, scenario, unit)
        import_year(stage, scenario, unit)
    hold_reviews(stage, scenario)
    _hand_leadership_over(stage, scenario)
    return stage, scenario


def begin(make_program: MakeProgram, staging: Staging) -> tuple[Stage, Scenario]:
    """The year's first days: books, keys compared, the frame sealed; nobody has taken it in.

    Raises BrokenScenarioError, KnownFault.
    """
    program = make_program(staging.at, scenario_seed(staging.folder, staging.at))
    make_folder(staging.out)
    stage = Stage(program=program, out=staging.out, say=staging.say)
    scenario = read_scenario(stage.program, staging.folder, stage)
    stage.tell(f"{scenario.frame.bloc.name}, năm {scenario.frame.year.code}:")
    _found_books(stage, scenario)
    _seal_frame(stage, scenario)
    return stage, scenario


def _found_books(stage: Stage, scenario: Scenario) -> None:
    """Every unit founds its book and makes its key; the leader compares all fingerprints."""
    frame = scenario.frame
    fingerprints: dict[str, str] = {}
    enrolments: list[Path] = []
    for unit in frame.units:
        founding = Founding(
            unit=unit, bloc_code=frame.bloc.code, year=frame.year.code, mode=Mode.REHEARSAL
        )
        with stage.program.found(stage.book_path(unit.code), founding) as services:
            services.keys.create(PASSPHRASE)
            fingerprints[unit.code] = services.keys.own().fingerprint
            key_file = stage.folder("keys") / f"{unit.code}.pub"
            write_file(key_file, services.keys.public_key_file())
            stage.keys.append(key_file)
            if unit.code == scenario.leader:
                services.keys.trust_own(on=scenario.compared_on)
                continue
            sealed = services.packages.seal(PackageKind.ENROLMENT, passphrase=PASSPHRASE)
            enrolments.append(stage.hand_over(services, sealed.value).path)
    with stage.book(scenario.leader) as services:
        services.packages.take_in(enrolments)
        for unit in frame.units:
            if unit.code != scenario.leader:
                services.keys.confirm(unit.code, fingerprints[unit.code], on=scenario.compared_on)
    stage.tell(
        f"{len(frame.units)} đơn vị lập sổ, tạo khoá; {scenario.leader} nhận"
        f" {len(enrolments)} gói ghi danh và đối chiếu từng dấu khoá."
    )


def _seal_frame(stage: Stage, scenario: Scenario) -> None:
    with stage.book(scenario.leader) as services:
        services.review.set_frame(scenario.frame)
        report = services.queries.clarity()
        sealed = services.packages.seal(PackageKind.FRAME, passphrase=PASSPHRASE)
        stage.hand_over(services, sealed.value)
    stage.tell(
        f"{scenario.leader} niêm phong khung: {len(scenario.frame.table.criteria)} tiêu chí,"
        f" độ rõ nét {format_percent(report.percent)},"
        f" {len(report.findings)} điểm cần làm rõ thêm."
    )


def _join(stage: Stage, scenario: Scenario, unit: Unit) -> None:
    """A unit takes the frame in and compares the leader's fingerprint once."""
    if unit.code == scenario.leader:
        return
    with stage.book(scenario.leader) as services:
        fingerprint = services.keys.own().fingerprint
    frame_file = next(c.path for c in stage.crossings if "_khung_" in c.path.name)
    with stage.book(unit.code) as services:
        services.packages.take_in([frame_file])
        services.keys.confirm(scenario.leader, fingerprint, on=scenario.compared_on)


def _hand_leadership_over(stage: Stage, scenario: Scenario) -> None:
    last = max(scenario.frame.periods, key=lambda period: period.cutoff)
    successor = scenario.next_leader(last.code)
    if successor is None or last.kind is not ReviewKind.YEAR_END:
        stage.miss("Kịch bản không nêu đơn vị nhận bàn giao: không có gói bàn giao.")
        return
    with stage.book(scenario.leader) as services:
        sealed = services.packages.seal(PackageKind.HANDOVER, passphrase=PASSPHRASE)
        stage.hand_over(services, sealed.value)
        state = services.queries.state()
    with stage.book(successor) as services:
        originals = [crossing.path for crossing in stage.crossings]
        services.packages.take_in(originals)
        found = services.queries.state()
    same = "khớp" if found.state_digest == state.state_digest else "KHÔNG KHỚP"
    stage.tell(
        f"{scenario.leader} bàn giao cho {successor}: mã trạng thái {state.state_digest[:16]}…"
        f" {same} trên hai sổ."
    )


def _print_papers(stage: Stage, scenario: Scenario) -> None:
    """Every paper of every period, as PDF and Word."""
    with stage.book(scenario.leader) as services:
        for period in scenario.frame.periods:
            for facts in services.papers.facts(period.code):
                _print_paper(stage, services, facts)
    stage.tell(f"In {len(stage.documents)} tệp văn bản (PDF và Word).")


def _print_paper(stage: Stage, services: Services, facts: PaperFacts) -> None:
    name = f"{facts.type.value}_{facts.period.code}"
    if facts.unit is not None:
        name = f"{name}_{facts.unit.code}"
    for form in PaperFormat:
        printed = services.papers.render(facts, form)
        path = stage.folder("documents") / f"{name}.{form.value}"
        write_file(path, printed.content)
        stage.documents.append(path)
        for blank in printed.blanks:
            stage.leave_blank(blank, name)


def _leave(stage: Stage, scenario: Scenario) -> Played:
    with stage.book(scenario.leader) as services:
        results = results_document(services.queries.pictures())
    results_path = stage.out / "results.json"
    text = json.dumps(results, ensure_ascii=False, indent=1)
    write_file(results_path, f"{text}\n".encode())
    return Played(
        out=stage.out,
        books=tuple(stage.relative(stage.book_path(u.code)) for u in scenario.frame.units),
        leader_book=stage.relative(stage.book_path(scenario.leader)),
        packages=tuple(stage.relative(crossing.path) for crossing in stage.crossings),
        documents=tuple(stage.relative(path) for path in stage.documents),
        keys=tuple(stage.relative(path) for path in stage.keys),
        results=stage.relative(results_path),
        told=tuple(stage.told),
        listed=(*stage.listed, *stage.gaps),
    )
