"""One polite request: headers alone, bounded in time, never to an address inside a network."""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Timer
from typing import Final
from urllib.parse import quote, urlsplit

from unsim.upkeep.links.limits import AGENT, Limits

_SAFE: Final = "%/:=&?~+!$,;'@()*[]"
_CERTIFICATE: Final = "its certificate is not valid"


class NoAnswer(Exception):  # noqa: N818 - it reads as what is told
    """Nothing came back that could be judged; says why."""


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def request(
    method: str, url: str, limits: Limits, headers: Mapping[str, str] | None = None, most: int = 0
) -> Reply:
    """`most` bytes of the body are read; usually none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise NoAnswer("is no address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise NoAnswer(f"leads to “{parts.scheme}:”, which is no web page")
    try:
        connection = _connection(parts.scheme, _ascii(host), port, limits)
    except (ValueError, http.client.HTTPException):
        raise NoAnswer("is no address") from None
    watch = Timer(limits.whole, connection.cut)
    watch.daemon = True
    watch.start()
    try:
        return _asked(connection, method, _target(parts.path, parts.query), headers or {}, most)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NoAnswer(_why(error, was_cut=connection.was_cut)) from None
    finally:
        watch.cancel()
        connection.close()


def _asked(
    connection: "_Plain", method: str, target: str, headers: Mapping[str, str], most: int
) -> Reply:
    sent = {"User-Agent": AGENT, "Accept": "*/*", "Connection": "close", **headers}
    connection.request(method, target, headers=sent)
    answer = connection.getresponse()
    told = {name.lower(): value for name, value in answer.getheaders()}
    body = answer.read(most) if most else b""
    if connection.was_cut:
        raise TimeoutError  # what was cut off looks like a short answer
    return Reply(answer.status, told, body)


class _Plain(http.client.HTTPConnection):
    """Connects only to addresses that were looked at, and can be cut off from outside."""

    def __init__(self, host: str, port: int | None, limits: Limits) -> None:
        super().__init__(host, port, timeout=limits.silence)
        self.limits = limits
        self.was_cut = False

    def connect(self) -> None:
        self.sock = _socket(self.host, self.port, self.limits)

    def cut(self) -> None:
        self.was_cut = True
        sock = self.sock
        if sock is not None:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return


class _Secure(_Plain):
    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def _connection(scheme: str, host: str, port: int | None, limits: Limits) -> _Plain:
    return (_Secure if scheme == "https" else _Plain)(host, port, limits)


def _socket(host: str, port: int, limits: Limits) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [entry for entry in found if limits.may_be_private or _is_public(str(entry[4][0]))]
    if not addresses:
        raise OSError("its name leads into a private network")
    trouble: OSError | None = None
    for family, kind, protocol, _, address in addresses:
        sock = socket.socket(family, kind, protocol)
        sock.settimeout(limits.silence)
        try:
            sock.connect(address)
        except OSError as error:
            sock.close()
            trouble = error
        else:
            return sock
    raise trouble or OSError("cannot be reached")


def _is_public(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_global


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        raise NoAnswer("has a host name that cannot be") from None


def _target(path: str, query: str) -> str:
    target = quote(path or "/", safe=_SAFE)
    return f"{target}?{quote(query, safe=_SAFE)}" if query else target


def _why(error: Exception, *, was_cut: bool) -> str:
    if was_cut or isinstance(error, TimeoutError):
        return "does not answer in time"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"{_CERTIFICATE}: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return "its encryption fails"
    if isinstance(error, socket.gaierror):
        return "its host is not known"
    if isinstance(error, http.client.HTTPException):
        return "answers in no way that can be understood"
    return str(error.strerror or error) if isinstance(error, OSError) else str(error)
