"""One window per person: a second start hands its file to the first and ends."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1000


class SingleInstance(QObject):
    """`asked(str)` carries the book a later start wanted to open, empty for none."""

    asked = Signal(str)

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "thidua-" + hashlib.sha256(str(profile).encode()).hexdigest()[:16]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def claim(self, book: Path | None) -> bool:
        """Whether this start opens the window; otherwise the first one was told of the book.

        One that later starts cannot find opens it, too: a book is written by one program alone.
        """
        if self._hand_over(book):
            return False
        QLocalServer.removeServer(self._name)  # left behind by a crash
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        """The next start is the first."""
        self._server.close()

    def _hand_over(self, book: Path | None) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(str(book.resolve() if book else "").encode() + b"\n")
        return socket.waitForBytesWritten(_PATIENCE_MS)

    def _hear(self) -> None:
        """Sockets stay children of the server until the program ends: starts are few."""
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(self._take)
        self._take()

    def _take(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            while socket.canReadLine():
                line = bytes(socket.readLine().data())
                self.asked.emit(line.decode("utf-8", "replace").rstrip("\n"))
