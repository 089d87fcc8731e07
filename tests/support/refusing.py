"""A book on a full disk: it answers every question and takes nothing."""

from thidua_desktop.application.services import Services
from thidua_desktop.domain.reasons import FaultCode, KnownFault


class Refusing:
    """`Services` whose record cannot be written."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.record = self

    def __getattr__(self, name: str) -> object:
        return getattr(self._services, name)

    def record_progress(self, _entries):
        raise KnownFault(FaultCode.DISK_FULL)

    @property
    def evidence(self):
        return _NoEvidence(self._services.evidence)

    def score_self(self, _period, _scores):
        raise KnownFault(FaultCode.DISK_FULL)


class _NoEvidence:
    """The desk of evidence, without room for another file."""

    def __init__(self, desk) -> None:
        self._desk = desk

    def __getattr__(self, name: str) -> object:
        return getattr(self._desk, name)

    def attach(self, _wanted):
        raise KnownFault(FaultCode.DISK_FULL)
