"""What cannot be listened on is told with its true cause, when it is listened on: reading a setting binds nothing."""

from __future__ import annotations

import errno
import os
import socket

import pytest

from bot.web.server import PortTaken, listen


@pytest.mark.parametrize("number", [errno.EMFILE, errno.EADDRNOTAVAIL, errno.EADDRINUSE, errno.EAFNOSUPPORT])
def test_the_cause_is_that_of_the_system(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> socket.socket:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(socket, "create_server", fails)
    with pytest.raises(PortTaken) as told:
        listen("::", 8080, "HEALTH_PORT")
    assert str(told.value) == f"HTTP cannot be served at LISTEN_ON=::, HEALTH_PORT=8080: {os.strerror(number)}"


@pytest.mark.parametrize("host", ["192.0.2.1", "every where", "a" * 64 + ".example.org"])
def test_what_is_no_address_of_this_machine_is_told_in_a_sentence(host: str) -> None:
    with pytest.raises(PortTaken, match="^HTTP cannot be served at LISTEN_ON=" + host):
        listen(host, 0, "PORT")
