"""Small countries written as YAML, for the tests of what is derived."""

from datetime import date
from pathlib import Path
from textwrap import dedent, indent

from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.model.country import Country
from unsim.reading.yaml12 import parse

TODAY = date(2026, 11, 20)
SOURCES = """
law: {title: A law, publisher: A state, kind: law, url: https://law.example, read: 2026-11-20, copy: live}
carrier: {title: A page, publisher: A carrier, kind: carrier, url: https://carrier.example, read: 2026-11-20, copy: live}
press: {title: A report, publisher: A paper, kind: press, url: https://press.example, read: 2026-11-20, copy: stored}
forum: {title: A thread, publisher: A forum, kind: forum, url: https://forum.example, read: 2026-11-20, copy: stored}
"""


def guide_of(carriers: str, rules: str = "", today: date = TODAY) -> CountryGuide:
    text = dedent(
        """
        country: PE
        name: {zh: 秘鲁, en: Peru}
        continent: south-america
        languages: [es]
        """
    )
    if rules:
        text += "rules:\n" + indent(dedent(rules).strip(), "  ") + "\n"
    text += "carriers:\n" + indent(dedent(carriers).strip(), "  ") + "\n"
    text += "sources:\n" + indent(SOURCES.strip(), "  ") + "\n"
    document, findings = parse(Path("data/countries/pe/country.yml"), text.encode())
    assert document is not None, findings
    return CountryGuide(Country.model_validate(document.value), today)


def carrier_of(body: str = "", rules: str = "", today: date = TODAY) -> CarrierGuide:
    """One network with the routes and terms given."""
    head = (
        "- carrier: claro\n  name: Claro\n  kind: network\n  status: active\n  known_from: [law]\n"
    )
    return guide_of(head + indent(dedent(body).strip(), "  "), rules, today).carriers[0]
