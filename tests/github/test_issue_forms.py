"""Issue forms demand a source, and the site fills in fields that exist."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from unsim.pages.make import make_site
from unsim.pages.site import Options
from unsim.records.catalog import Catalog
from unsim.vocabulary import VOCABULARIES

GITHUB = ROOT / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
PROOF = {"fact": "source", "carrier": "source", "request": "source", "report": "proof"}
"""The field without which nothing can be sent: who says so, or how one knows."""
KINDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}


def form(name: str) -> dict[str, Any]:
    found = yaml.safe_load((GITHUB / f"ISSUE_TEMPLATE/{name}.yml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def fields(name: str) -> dict[str, dict[str, Any]]:
    return {field["id"]: field for field in form(name)["body"] if "id" in field}


def is_required(field: dict[str, Any]) -> bool:
    return bool(field.get("validations", {}).get("required"))


def test_there_is_a_form_for_each_purpose_and_no_way_round_them() -> None:
    assert {path.stem for path in FORMS} == set(PROOF)
    config = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE/config.yml").read_text("utf-8"))
    assert config == {"blank_issues_enabled": False}


@pytest.mark.parametrize(("name", "proof"), PROOF.items())
def test_no_issue_comes_without_its_source(name: str, proof: str) -> None:
    assert is_required(fields(name)[proof])


@pytest.mark.parametrize("name", PROOF)
def test_a_form_is_one_that_github_shows(name: str) -> None:
    told = form(name)
    assert told["name"]
    assert told["description"]
    for field in told["body"]:
        assert field["type"] in KINDS
        assert field["type"] == "markdown" or field["attributes"]["label"]
    assert len(fields(name)) == len([field for field in told["body"] if "id" in field])


@pytest.mark.parametrize("name", PROOF)
def test_every_question_is_asked_in_both_languages(name: str) -> None:
    for field in fields(name).values():
        label = field["attributes"]["label"]
        assert re.search(r"[\u4e00-\u9fff]", label), label
        assert re.search(r"[A-Za-z]{3}", label), label


@pytest.mark.parametrize("name", ["fact", "carrier", "request"])
def test_interests_are_asked_for(name: str) -> None:
    assert {"interest", "understood"} & set(fields(name))


@pytest.mark.parametrize(
    ("field", "vocabulary"),
    [("plan", "plan"), ("channel", "channel"), ("outcome", "report_outcome")],
)
def test_a_report_is_told_in_the_words_of_the_record(field: str, vocabulary: str) -> None:
    options = fields("report")[field]["attributes"]["options"]
    assert [option.rsplit(" · ", 1)[1] for option in options] == list(VOCABULARIES[vocabulary])


def test_the_site_fills_in_fields_that_exist() -> None:
    catalog, _ = Catalog.load(ROOT / "data")
    site = make_site(ROOT, catalog, catalog.locales["en"].record, Options(repository="o/r"))
    assert site.issue_address("fact", page="Peru") == (
        "https://github.com/o/r/issues/new?template=fact.yml&page=Peru"
    )
    improve = (ROOT / "hooks/templates/improve.html.j2").read_text("utf-8")
    used = re.findall(r"issue_address\('(\w+)', (\w+)=", improve)
    assert {name for name, _ in used} == {"fact", "report"}
    for name, field in used:
        assert field in fields(name)


def test_the_report_page_fills_in_fields_that_exist() -> None:
    script = (ROOT / "docs/assets/js/report.js").read_text("utf-8")
    query = re.search(r"new URLSearchParams\(\{(.*?)\}\)", script, re.DOTALL)
    assert query is not None
    assert 'template: "report.yml"' in query[1]
    named = set(re.findall(r"^\s*(\w+)[:,]", query[1], re.MULTILINE)) - {"template", "title"}
    assert named
    assert named <= set(fields("report"))


def test_a_pull_request_is_asked_for_evidence_and_interests() -> None:
    text = (GITHUB / "pull_request_template.md").read_text("utf-8")
    for word in ("Evidence", "read on", "Conflict of interest", "language model", "personal data"):
        assert word in text


def test_every_path_that_has_an_owner_exists() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert paths
    for path in paths:
        assert (ROOT / path.strip("/")).exists(), path


def test_the_hooks_before_a_commit_name_commands_that_exist() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    (repository,) = config["repos"]
    for hook in repository["hooks"]:
        assert Path(hook["entry"].split()[0]).parts[:2] == (".venv", "bin")
    files = re.compile(repository["hooks"][0]["files"])
    assert files.search("data/countries/pe/claro.yml")
    assert not files.search("docs/zh/guides/trust.md")
