"""Small clients, as the page shows them. A test runs each against a built site."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

_ADDRESS: Final = "https://…/api/v1/"


@dataclass(frozen=True, slots=True)
class Example:
    language: str
    code: str


EXAMPLES: Final = (
    Example(
        "curl",
        f"curl -s {_ADDRESS}carriers/pe/claro.json\n",
    ),
    Example(
        "Python",
        f"""\
import json
from urllib.request import urlopen

with urlopen("{_ADDRESS}carriers/pe/claro.json") as response:
    carrier = json.load(response)

print(carrier["name"], "–", carrier["verdict"]["in_words"]["en"])
for way in carrier["ways"]:
    source = carrier["sources"][way["sources"][0]]
    print(way["channel"], way["result"], way["grade"], source["url"], source["read"])
""",
    ),
    Example(
        "JavaScript",
        f"""\
const response = await fetch("{_ADDRESS}carriers/pe/claro.json");
const carrier = await response.json();

console.log(carrier.name, "–", carrier.verdict.in_words.en);
for (const way of carrier.ways) {{
  const source = carrier.sources[way.sources[0]];
  console.log(way.channel, way.result, way.grade, source.url, source.read);
}}
""",
    ),
    Example(
        "SQL",
        """\
SELECT c.name, f.question, f.value, f.grade, f.urls
FROM facts f JOIN carriers c ON c.country = f.country AND c.id = f.carrier
WHERE f.country = 'pe' AND f.kind = 'way' AND f.value = 'full';
""",
    ),
)


def filled(examples: Iterable[Example], address: str) -> list[Example]:
    return [replace(one, code=one.code.replace(_ADDRESS, address)) for one in examples]
