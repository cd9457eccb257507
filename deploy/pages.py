"""The list as a `_headers` file, for the root of a site on Cloudflare Pages or Netlify.

Both read the same form. Where two rules have one header, Cloudflare joins them with a comma unless
the later one detaches it (`! Name`); Netlify takes the later one, and knows no detaching.
"""

from collections.abc import Iterator

from deploy.headers import RULES, Rule

_HEAD = (
    "# Made by `python -m deploy.make` out of deploy/headers.py; belongs at the root of the site."
)


def cloudflare() -> str:
    said: set[str] = set()
    blocks = []
    for rule in RULES:
        again = [f"  ! {name}" for name in rule.headers if name in said]
        blocks.append([rule.pattern, *again, *_values(rule)])
        said.update(rule.headers)
    return _file(blocks)


def netlify() -> str:
    return _file([[rule.pattern, *_values(rule)] for rule in RULES])


def _values(rule: Rule) -> Iterator[str]:
    return (f"  {name}: {value}" for name, value in rule.headers.items())


def _file(blocks: list[list[str]]) -> str:
    told = [f"# {rule.why}" for rule in RULES]
    parts = ["\n".join([why, *block]) for why, block in zip(told, blocks, strict=True)]
    return "\n\n".join([_HEAD, *parts]) + "\n"
