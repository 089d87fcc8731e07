"""The guards of `conftest.py` bite."""

import os
import socket

import pytest


def test_a_connection_that_leaves_the_machine_is_refused():
    with socket.socket() as client, pytest.raises(AssertionError, match="network"):
        client.connect(("192.0.2.1", 80))


def test_a_name_look_up_is_refused():
    with pytest.raises(AssertionError, match="network"):
        socket.getaddrinfo("example.org", 80)


def test_the_loopback_stays_open():
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        assert client.connect_ex(server.getsockname()) == 0


def test_qt_draws_offscreen():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
