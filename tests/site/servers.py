"""Real servers with the settings of deploy/made, on this machine alone."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from deploy import caddy, nginx
from deploy.make import MADE

MIME: Final = Path("/etc/nginx/mime.types")
TEMPORARY: Final = ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")


class Server(NamedTuple):
    command: list[str]
    port: int
    environment: Mapping[str, str] = {}


def is_there(name: str) -> bool:
    return shutil.which(name) is not None and (name != "nginx" or MIME.is_file())


@contextmanager
def running(name: str, root: Path, folder: Path) -> Iterator[int]:
    """Serves the site in `root`, with all that the server writes in `folder`; tells the port."""
    server = SERVERS[name](root, folder)
    said = folder / "stderr"
    with said.open("wb") as stderr:
        process = subprocess.Popen(
            server.command, env=os.environ | server.environment, stderr=stderr
        )
    try:
        _wait_for(process, server.port, said)
        yield server.port
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(process: subprocess.Popen[bytes], port: int, said: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(said.read_text("utf-8"))
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nobody answers")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _nginx(root: Path, folder: Path) -> Server:
    """The made settings, but for port and place, in the least that nginx wants around them."""
    port = _free_port()
    settings = (MADE / "nginx/unsim.conf").read_text("utf-8")
    settings = _instead(settings, nginx.PORT, f"listen 127.0.0.1:{port};")
    settings = _instead(settings, nginx.ROOT, f'root "{root}";')
    around = [
        "user root;" if os.geteuid() == 0 else "",
        "daemon off;",
        "worker_processes 1;",
        f"pid {folder}/pid;",
        "events { worker_connections 4096; }",
        "http {",
        "log_format short '$status $bytes_sent $uri';",
        f"access_log {folder}/access.log short;",
        *(f"{kind}_temp_path {folder}/{kind};" for kind in TEMPORARY),
        settings,
        "}",
    ]
    (folder / "nginx.conf").write_text("\n".join(around), "utf-8")
    command = ["nginx", "-e", "stderr", "-p", str(folder), "-c", f"{folder}/nginx.conf"]
    return Server(command, port)


def _caddy(root: Path, folder: Path) -> Server:
    port = _free_port()
    settings = (MADE / "caddy/Caddyfile").read_text("utf-8")
    settings = _instead(settings, caddy.ADDRESS, f"http://127.0.0.1:{port}")
    settings = _instead(settings, caddy.ROOT, f'"{root}"')
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{settings}", "utf-8")
    command = ["caddy", "run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"]
    return Server(command, port, {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)})


def _instead(settings: str, before: str, after: str) -> str:
    if settings.count(before) != 1:
        raise ValueError(f"{before} stands {settings.count(before)} times in the settings")
    return settings.replace(before, after)


SERVERS: Final[Mapping[str, Callable[[Path, Path], Server]]] = {"nginx": _nginx, "caddy": _caddy}
