"""The developer's one entry: prepares `.venv` and the system packages, then runs a command.

Standard library only, so that a fresh Debian 12 or Windows with nothing but Python can start it.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "dev-stamp"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
DEMO_OUT = ROOT / "demo-out"
SAMPLE_BOOK = DEMO_OUT / "cum-thi-dua-so-3" / "books" / "PCT.thidua"
OLDEST = (3, 11)

USAGE = """Cách dùng: python dev.py LỆNH [tham số]

  demo    chạy trọn một năm mẫu vào thư mục demo-out (tham số chuyển cho lệnh demo)
  test    chạy kiểm thử (tham số chuyển cho pytest, ví dụ -k architecture)
  lint    kiểm tra định dạng, quy tắc viết mã và kiểu dữ liệu
  bench   đo thời gian theo tỷ lệ
  run     mở chương trình với năm mẫu (có tham số thì chuyển cho chương trình)
"""

# What each purpose needs from the system: Debian package -> how its presence is seen.
QT_LIBRARIES = {
    "libglib2.0-0": "lib:libglib-2.0.so.0",
    "libegl1": "lib:libEGL.so.1",
    "libgl1": "lib:libGL.so.1",
    "libdbus-1-3": "lib:libdbus-1.so.3",
    "libfontconfig1": "lib:libfontconfig.so.1",
    "libxkbcommon0": "lib:libxkbcommon.so.0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor0": "lib:libxcb-cursor.so.0",
    "libxcb-icccm4": "lib:libxcb-icccm.so.4",
    "libxcb-image0": "lib:libxcb-image.so.0",
    "libxcb-keysyms1": "lib:libxcb-keysyms.so.1",
    "libxcb-randr0": "lib:libxcb-randr.so.0",
    "libxcb-render-util0": "lib:libxcb-render-util.so.0",
    "libxcb-shape0": "lib:libxcb-shape.so.0",
    "libxcb-xkb1": "lib:libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "lib:libxkbcommon-x11.so.0",
    "libx11-xcb1": "lib:libX11-xcb.so.1",
}
SECOND_PROGRAMS = {
    "xvfb": "cmd:Xvfb",
    "xauth": "cmd:xauth",
    "xdotool": "cmd:xdotool",
    "openbox": "cmd:openbox",
    "poppler-utils": "cmd:pdftotext",
    "minisign": "cmd:minisign",
    "unzip": "cmd:unzip",
    "fontconfig": "cmd:fc-list",
    "fonts-liberation2": "file:usr/share/fonts/**/LiberationSerif-Regular.ttf",
    "libreoffice-calc-nogui": "file:usr/lib*/libreoffice/program/libsclo.so",
    "libreoffice-writer-nogui": "file:usr/lib*/libreoffice/program/libswlo.so",
}
NEEDS = {
    "demo": {},
    "lint": {},
    "bench": QT_LIBRARIES,
    "run": QT_LIBRARIES | SCREEN_LIBRARIES,
    "test": QT_LIBRARIES | SCREEN_LIBRARIES | SECOND_PROGRAMS,
}


def stop(sentence: str) -> NoReturn:
    """End with one sentence that says what is missing."""
    print(sentence, file=sys.stderr)
    sys.exit(1)


def is_present(probe: str) -> bool:
    kind, _, name = probe.partition(":")
    if kind == "cmd":
        return shutil.which(name) is not None
    if kind == "file":
        return next(Path("/").glob(name), None) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages; False where that is not ours to do or does not succeed."""
    may = hasattr(os, "geteuid") and os.geteuid() == 0
    apt = shutil.which("apt-get")
    if not may or apt is None:
        return False
    print("Đang cài gói hệ thống: " + " ".join(packages), file=sys.stderr, flush=True)
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    call = [apt, "-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    install = [*call, "install", "-y", "--no-install-recommends", *packages]
    quiet = subprocess.DEVNULL
    if subprocess.run([*call, "update"], env=env, stdout=quiet, check=False).returncode != 0:
        print("Không cập nhật được danh sách gói, thử cài ngay.", file=sys.stderr)
    return subprocess.run(install, env=env, stdout=quiet, check=False).returncode == 0


def ensure_system(needs: dict[str, str]) -> None:
    """Have what a command needs from a Linux system; elsewhere the wheels bring everything."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for package, probe in needs.items() if not is_present(probe)]
    if missing and not apt_install(missing):
        print(
            "Thiếu gói hệ thống, một số việc sẽ không chạy được; hãy cài bằng quyền quản trị: "
            f"apt-get install -y --no-install-recommends {' '.join(missing)}",
            file=sys.stderr,
        )


def can_import(module: str, python: Path) -> bool:
    call = [str(python), "-c", f"import {module}"]
    return subprocess.run(call, stderr=subprocess.DEVNULL, check=False).returncode == 0


def make_venv() -> None:
    this = Path(sys.executable)
    if not can_import("ensurepip", this):
        package = f"python{sysconfig.get_python_version()}-venv"
        if not (apt_install([package]) and can_import("ensurepip", this)):
            stop(f"Python này không tạo được môi trường riêng; hãy cài gói {package} rồi chạy lại.")
    call = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(call, check=False).returncode != 0:
        stop(f"Không tạo được môi trường {VENV}.")


def stamp() -> str:
    """What the installed environment depends on: the declaration, its Python and its place."""
    config = VENV / "pyvenv.cfg"
    parts = ((ROOT / "pyproject.toml").read_bytes(), config.read_bytes(), os.fsencode(ROOT))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def ensure_environment() -> None:
    """Have `.venv` with the project and the developer's tools; nothing happens when it is there."""
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text("ascii") == stamp():
        return
    print("Đang dựng môi trường .venv, lần đầu mất khoảng một phút…", file=sys.stderr, flush=True)
    if not (PYTHON.exists() and can_import("pip", PYTHON)):
        make_venv()
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--compile"]
    quiet = ["--disable-pip-version-check", "--no-input"]
    if subprocess.run([*pip, *quiet, "--editable", ".[dev]"], check=False).returncode != 0:
        stop("Không cài được thư viện: hãy kiểm tra đường tới kho gói mà pip của máy này dùng.")
    STAMP.write_text(stamp(), "ascii")


def python(*arguments: str) -> int:
    return subprocess.run([str(PYTHON), *arguments], check=False).returncode


def demo(arguments: list[str]) -> int:
    if not any(argument.split("=")[0] == "--out" for argument in arguments):
        shutil.rmtree(DEMO_OUT, ignore_errors=True)
        arguments = ["--out", DEMO_OUT.name, *arguments]
    return python("-m", "thidua_desktop", "demo", *arguments)


def lint(_arguments: list[str]) -> int:
    """Run all three checks, so that one run shows everything; the worst status counts."""
    checks = (("ruff", "format", "--check"), ("ruff", "check"), ("mypy",))
    return max(python("-m", *check) for check in checks)


def test(arguments: list[str]) -> int:
    """Runs on all cores, each file on one: what a file prepares is prepared once.

    The stories come after, alone: they hold the screen's thread to 50 ms of work, and neighbours of
    our own on the same cores would be part of the measure.
    """
    workers = str(min(os.cpu_count() or 1, MOST_WORKERS))
    spread = ("-m", "pytest", "-n", workers, "--dist", "loadfile", "--no-loadscope-reorder")
    if arguments:
        return python(*spread, *arguments)
    status = python(*spread, "--ignore", STORIES)
    return max(status, python("-m", "pytest", STORIES))


def bench(arguments: list[str]) -> int:
    return python("-m", "tests.bench.run", *arguments)


def run(arguments: list[str]) -> int:
    """Open the program; without arguments on the sample year, played once into `demo-out`."""
    if arguments:
        return python("-m", "thidua_desktop", *arguments)
    if not SAMPLE_BOOK.exists() and (status := demo([])) != 0:
        return status
    return python("-m", "thidua_desktop", "--book", str(SAMPLE_BOOK))


STORIES = "tests/stories"
MOST_WORKERS = 4  # each plays the sample years for itself and holds about 500 MB

COMMANDS = {"demo": demo, "test": test, "lint": lint, "bench": bench, "run": run}


def main() -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    if sys.version_info < OLDEST:
        stop(f"Cần Python {OLDEST[0]}.{OLDEST[1]} trở lên, đây là {sys.version.split()[0]}.")
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in COMMANDS:
        print(USAGE, file=sys.stderr, end="")
        return 2
    os.chdir(ROOT)
    ensure_system(NEEDS[name])
    ensure_environment()
    return COMMANDS[name](sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
