"""One page: redirects, refusals, silence, endless answers, bad encryption."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.upkeep.links.conftest import IMPATIENT, LIMITS, MODIFIED, Server
from unsim.upkeep.links.ask import Answer, ask
from unsim.upkeep.links.limits import AGENT, Limits


def asked(url: str, limits: Limits = LIMITS, **known: str) -> Answer:
    return ask(url, limits, known, lambda _host: None)


@pytest.mark.parametrize(
    ("path", "kind", "detail"),
    [
        ("/ok", "ok", ""),
        ("/ok/with?a=1&b=é ü", "ok", ""),
        ("/elsewhere", "ok", ""),
        ("/no-head", "ok", ""),
        ("/wrong-head", "ok", ""),
        ("/endless", "ok", ""),
        ("/moved-then-elsewhere", "ok", ""),
        ("/missing", "gone", "answers 404"),
        ("/over", "gone", "answers 410"),
        ("/moved-to-nothing", "gone", "answers 404"),
        ("/forbidden", "refused", "answers 403"),
        ("/busy-for-long", "busy", "answers 429"),
        ("/broken", "trouble", "answers 500"),
        ("/loop", "trouble", "redirects more than 5 times"),
        ("/to-a-file", "trouble", "leads to “file:”"),
        ("/endless-header", "trouble", "no way that can be understood"),
        ("/nonsense", "trouble", "no way that can be understood"),
    ],
)
def test_what_a_page_answers(server: Server, path: str, kind: str, detail: str) -> None:
    answer = asked(server.url(path))
    assert (answer.kind, detail in answer.detail) == (kind, True), answer
    assert len(server.asked) <= 2 * (LIMITS.redirects + 1)


@pytest.mark.parametrize("path", ["/silent", "/trickle"])
def test_a_page_that_keeps_one_waiting_is_left(server: Server, path: str) -> None:
    answer = asked(server.url(path), IMPATIENT)
    assert (answer.kind, answer.detail) == ("trouble", "does not answer in time")
    assert server.paths == [path]


def test_a_page_that_moved_for_good_names_its_new_address(server: Server) -> None:
    answer = asked(server.url("/moved"))
    assert (answer.kind, answer.final) == ("moved", server.url("/ok/new"))


def test_the_body_is_not_asked_for_where_the_head_says_enough(server: Server) -> None:
    asked(server.url("/ok"))
    assert [method for _, method, _ in server.asked] == ["HEAD"]
    assert server.headers[0]["User-Agent"] == AGENT


def test_what_was_seen_before_is_asked_for_only_if_it_changed(server: Server) -> None:
    first = asked(server.url("/ok"))
    assert (first.etag, first.modified) == ('"v1"', MODIFIED)
    again = asked(server.url("/ok"), etag=first.etag, modified=first.modified)
    assert (again.kind, again.status) == ("ok", 304)
    assert server.headers[1]["If-None-Match"] == '"v1"'
    assert server.headers[1]["If-Modified-Since"] == MODIFIED


def test_how_long_a_host_wants_to_rest_is_understood(server: Server) -> None:
    assert asked(server.url("/busy-for-long")).rest == 3600


def test_a_host_that_nobody_knows_is_trouble() -> None:
    assert asked("http://nowhere.invalid/").detail == "its host is not known"


def test_a_closed_port_is_trouble() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert asked(f"http://127.0.0.1:{port}/").kind == "trouble"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.1.2.3", "169.254.169.254", "[::1]"])
def test_nothing_inside_a_network_is_asked(server: Server, host: str) -> None:
    port = server.address.rsplit(":", 1)[1]
    answer = asked(f"http://{host}:{port}/ok", replace(LIMITS, may_be_private=False))
    assert answer.detail == "its name leads into a private network"
    assert server.asked == []


def test_no_redirect_leads_into_a_network_either(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first address counts as public here, the one it redirects to does not."""
    seen: list[str] = []

    def is_public(address: str) -> bool:
        seen.append(address)
        return len(seen) == 1

    monkeypatch.setattr("unsim.upkeep.links.request._is_public", is_public)
    answer = asked(server.url("/elsewhere"), replace(LIMITS, may_be_private=False))
    assert answer.detail == "its name leads into a private network"


@pytest.fixture
def with_certificate(tmp_path: Path) -> Iterator[str]:
    """An https server whose certificate nobody vouches for."""
    openssl = shutil.which("openssl")
    assert openssl, "this test makes its certificate with openssl"
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=_greet, args=(listening, context), daemon=True).start()
        yield f"https://127.0.0.1:{listening.getsockname()[1]}/"


def _greet(listening: socket.socket, context: ssl.SSLContext) -> None:
    while True:
        try:
            plain, _ = listening.accept()
            with plain, context.wrap_socket(plain, server_side=True) as wrapped:
                wrapped.recv(1000)
                wrapped.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        except OSError:
            if listening.fileno() < 0:
                return


def test_a_certificate_that_nobody_vouches_for_is_trouble(with_certificate: str) -> None:
    answer = asked(with_certificate)
    assert answer.kind == "trouble"
    assert "its certificate is not valid: self-signed" in answer.detail


def test_encryption_that_is_none_is_trouble(server: Server) -> None:
    answer = asked(server.url("/ok").replace("http:", "https:"))
    assert answer.detail == "its encryption fails"
