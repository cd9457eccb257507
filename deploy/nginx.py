"""The list as settings of nginx: a map for each header, since nginx inherits `add_header` all or nothing."""

import re
from typing import Final

from deploy.headers import RULES, TEXTS, TYPES, names

PORT: Final = "listen 80;"
ROOT: Final = "root /srv/unsim;"

_SERVER = """
server {{
  {port}
  {root}
  server_tokens off;
  absolute_redirect off;
  error_page 404 /404.html;
  log_not_found off; # who asks for what is not there shall not fill the disk; the access log tells

  # Written beside each file by `python -m deploy.compress`.
  gzip_static on;
  gzip_vary on;
  # brotli_static on; # where nginx has that module (Debian: libnginx-mod-http-brotli-static)

  # A site of files takes no input, and waits for nobody.
  client_max_body_size 1k;
  client_header_timeout 5s;
  client_body_timeout 5s;
  send_timeout 10s;
  reset_timedout_connection on;
  if ($request_method !~ ^(GET|HEAD)$) {{ return 405; }}

  sendfile on;
  tcp_nopush on;
  open_file_cache max=10000 inactive=60s;
  open_file_cache_valid 10s;

  charset utf-8;
  charset_types {texts};
  include /etc/nginx/mime.types;
  types {{
{types}
  }}

{headers}
}}
"""


def settings() -> str:
    parts = [
        "# Made by `python -m deploy.make` out of deploy/headers.py; for the http block of nginx."
    ]
    parts += [_map(name) for name in names()]
    types = [f"    {media} {' '.join(endings)};" for media, endings in TYPES.items()]
    headers = [f"  add_header {name} {_variable(name)} always;" for name in names()]
    server = _SERVER.format(
        port=PORT,
        root=ROOT,
        texts=" ".join(TEXTS),
        types="\n".join(types),
        headers="\n".join(headers),
    )
    return "\n".join(parts) + server


def _map(name: str) -> str:
    """The first pattern that fits counts in nginx, the last one in the list. Nothing is said where none does."""
    values = [(rule.pattern, rule.headers[name]) for rule in RULES if name in rule.headers]
    lines = [f'  {_place(pattern)} "{value}";' for pattern, value in reversed(values)]
    if values[0][0] != "/*":
        lines.append('  default "";')
    return "\n".join([f"map $uri {_variable(name)} {{", *lines, "}"])


def _place(pattern: str) -> str:
    if pattern == "/*":
        return "default"
    return f'"~^{re.escape(pattern).replace(re.escape("*"), ".*")}$"'


def _variable(name: str) -> str:
    return f"$unsim_{name.lower().replace('-', '_')}"
