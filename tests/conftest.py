"""What holds for every test: offscreen Qt, hypothesis profiles, no network, nothing left behind."""

import gc
import os
import socket
from collections import Counter
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any test makes a QApplication

settings.register_profile("dev", max_examples=25)
settings.register_profile("ci", max_examples=100, derandomize=True, print_blob=True, deadline=None)
settings.register_profile("nightly", max_examples=2000, deadline=None)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") == "true" else "dev")
)

ROOT = Path(__file__).resolve().parents[1]
BESIDE_THE_TESTS = {  # what tools write there, maybe while the tests run
    *(".venv", ".hypothesis", ".pytest_cache", ".mypy_cache", ".ruff_cache"),
    *(".coverage", "__pycache__", "demo-out"),
}


@pytest.hookimpl(trylast=True)  # the order is shuffled before
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests go first, then those with many, lest one core waits for the last."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    size = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.path not in slow, -size[item.path]))


def _is_loopback(host: object) -> bool:
    if host in (None, "", "localhost"):
        return True
    try:
        return ip_address(str(host)).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Refuse every connection and name look-up that would leave this machine."""
    connect, connect_ex, getaddrinfo = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.getaddrinfo,
    )

    def check(host: object) -> None:
        if not _is_loopback(host):
            raise AssertionError(f"a test reaches for the network: {host}")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            check(address[0])
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if self.family != getattr(socket, "AF_UNIX", None):
            check(address[0])
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: object, *args: Any, **kwargs: Any) -> Any:
        check(host)
        return getaddrinfo(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield


def _names_in_root() -> set[str]:
    return {path.name for path in ROOT.iterdir()} - BESIDE_THE_TESTS


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail the test that makes a file or folder at the top of the repository, or removes one."""
    before = _names_in_root()
    yield
    assert _names_in_root() == before, "write to tmp_path, not into the repository"


@pytest.fixture(autouse=True)
def cycles_are_looked_for() -> Iterator[None]:
    """Windows keep that to turns of their loop, which stands still between tests."""
    yield
    if not gc.isenabled():
        from thidua_desktop.gui.jobs.cycles import leave_to_python

        leave_to_python()
        gc.enable()  # also where a test let it rest without a window
