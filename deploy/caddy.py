"""The list as settings of Caddy. In `route` things are done as they are written, so a later rule replaces."""

from typing import Final

from deploy.headers import RULES, TEXTS, TYPES, Rule

ADDRESS: Final = "{$UNSIM_ADDRESS::80}"
ROOT: Final = "{$UNSIM_ROOT:/srv/unsim}"

_SITE = """# Made by `python -m deploy.make` out of deploy/headers.py.
# UNSIM_ADDRESS is the site's name, for which Caddy gets a certificate; UNSIM_ROOT is where the built site lies.
{address} {{
	root * {root}
	route {{
{headers}
		@input not method GET HEAD
		respond @input 405
		file_server {{
			precompressed br gzip
		}}
	}}
	handle_errors {{
		header Content-Type "text/html; charset=utf-8"
		rewrite * /404.html
		file_server
	}}
}}
"""


def settings() -> str:
    lines = [line for number, rule in enumerate(RULES) for line in _lines(number, rule)]
    lines += [line for media, endings in TYPES.items() for line in _type(media, endings)]
    headers = "\n".join(f"\t\t{line}" for line in lines)
    return _SITE.format(address=ADDRESS, root=ROOT, headers=headers)


def _lines(number: int, rule: Rule) -> list[str]:
    values = [f'\t{name} "{value}"' for name, value in rule.headers.items()]
    matcher = f"@rule{number}"
    return [
        f"# {rule.why}",
        f"{matcher} path {_path(rule.pattern)}",
        f"header {matcher} {{",
        *values,
        "}",
    ]


def _path(pattern: str) -> str:
    """To Caddy a star at the start is any beginning, and `/*.svg` would be one level deep."""
    return pattern.replace("/*.", "*.")


def _type(media: str, endings: tuple[str, ...]) -> list[str]:
    said = f"{media}; charset=utf-8" if media in TEXTS else media
    paths = " ".join(f"*.{ending}" for ending in endings)
    matcher = f"@{endings[0]}"
    return [f"{matcher} path {paths}", f'header {matcher} Content-Type "{said}"']
