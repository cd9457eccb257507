"""What every rule id means, those of reading and of the record's shape included."""

from dataclasses import dataclass
from typing import Final

CHECKS_PAGE: Final = "method/checks/"


@dataclass(frozen=True, slots=True)
class Explanation:
    id: str
    summary: str
    wrong: str = ""
    right: str = ""


READING: Final = (
    Explanation(
        "file-readable", "A record is a plain file that can be read: no link, pipe or folder."
    ),
    Explanation("file-size", "A file has at most 256 KB."),
    Explanation("file-encoding", "A file is UTF-8."),
    Explanation(
        "file-characters",
        "A file has no invisible characters that hide or reorder text, written out or escaped.",
        'name: "Claro\\u202e"',
        "name: Claro",
    ),
    Explanation(
        "file-place",
        "A file lies where something reads it, and its name ends in .yml.",
        "data/countries/pe/claro.yaml",
        "data/countries/pe/claro.yml",
    ),
    Explanation(
        "yaml-syntax", "A file is YAML.", "name: {zh: 秘鲁, en: Peru", "name: {zh: 秘鲁, en: Peru}"
    ),
    Explanation("yaml-one-document", "A file holds one document.", "a: 1\n---\nb: 2", "a: 1\nb: 2"),
    Explanation("yaml-duplicate-key", "A key stands once.", "a: 1\na: 2", "a: 1"),
    Explanation("yaml-plain-keys", "A key is a plain word.", "[a, b]: 1", "a: 1"),
    Explanation("yaml-tags", "Values have no tags.", "days: !!int 5", "days: 5"),
    Explanation("yaml-depth", "Lists and mappings nest at most 20 levels deep."),
    Explanation("yaml-aliases", "A file uses at most 16 aliases, each after its anchor."),
    Explanation("yaml-nodes", "A file unfolds to at most 60,000 values."),
)
SHAPE: Final = (
    Explanation(
        "record-unknown-key",
        "Every key is one that can stand at its place.",
        "rules: {deadlin: …}",
        "rules: {deadline: …}",
    ),
    Explanation(
        "record-missing-key",
        "No key that must be there is missing.",
        "{days: 5}",
        "within: {days: 5}",
    ),
    Explanation(
        "record-vocabulary",
        "A word of a closed vocabulary is one of its words.",
        "result: partial",
        "result: starts",
    ),
    Explanation(
        "record-empty",
        "A key has a value. What is not known has no key, and shows as unknown.",
        "fee:",
        "# no key `fee`, and an entry under `unknown` that tells where you looked",
    ),
    Explanation(
        "record-value",
        "A value has the form that its key asks for.",
        "read: 20.11.2026",
        "read: 2026-11-20",
    ),
)
PROJECT: Final = (
    Explanation(
        "country-folder",
        "A country's folder holds country.yml and the file of at least one carrier.",
        "data/countries/pe/claro.yml alone",
        "data/countries/pe/country.yml beside it",
    ),
    Explanation(
        "locale-folder",
        "The folder of a language holds locale.yml, beside the files with its words.",
        "data/locales/en/plan.yml alone",
        "data/locales/en/locale.yml beside it",
    ),
    Explanation(
        "schema-current",
        "The JSON Schemas in data/schema are those of the models; `unsim schema` writes them.",
    ),
)
DOCS: Final = (
    Explanation(
        "guide-front-matter",
        "A guide begins with title, description and order; its topics and countries exist.",
        "order: twelve",
        "order: 12",
    ),
    Explanation(
        "guide-markup",
        "A guide is Markdown without raw HTML, attributes or links that run something.",
        "[a](javascript:alert)",
        "[a](https://example.org/)",
    ),
    Explanation(
        "docs-file", "Under docs/ lie guides and the kinds of files that the site serves; no links."
    ),
    Explanation("docs-picture", "A picture draws and does nothing else: no script, no address."),
)
BUILT_IN: Final = (*READING, *SHAPE, *PROJECT, *DOCS)


def address(rule_id: str, base: str) -> str:
    """Where the rule is explained: on the site at `base`, or by name if it has no address yet."""
    return f"{base}{CHECKS_PAGE}#{rule_id}" if base else f"docs: {CHECKS_PAGE}#{rule_id}"


def explanations() -> list[Explanation]:
    """Every rule there is, for the page that explains them."""
    import unsim.checking.rules  # noqa: F401, PLC0415 - registers them; not needed for addresses
    from unsim.checking.rule import RULES  # noqa: PLC0415

    return [*BUILT_IN, *(Explanation(rule.id, rule.summary) for rule in RULES.values())]
