"""The workflows ask for little, pin what they use, and their scripts do what they say.

Each script is taken out of its workflow and run by bash, with a `gh` of the test's own.
"""

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, Run
from unsim.cli import COMMANDS, _parser
from unsim.difference.markdown import MARKER

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = {
    "actions/cache/restore": ("27d5ce7f107fe9357f9df03efb73ab90386fccae", "v5.0.5"),
    "actions/cache/save": ("27d5ce7f107fe9357f9df03efb73ab90386fccae", "v5.0.5"),
    "actions/checkout": ("3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1"),
    "actions/deploy-pages": ("cd2ce8fcbc39b97be8ca5fce6e763baed58fa128", "v5.0.0"),
    "actions/download-artifact": ("3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c", "v8.0.1"),
    "actions/setup-python": ("5fda3b95a4ea91299a34e894583c3862153e4b97", "v7.0.0"),
    "actions/upload-artifact": ("bbbca2ddaa5d8feaa63e36b76fdaad77386f024f", "v7.0.0"),
    "actions/upload-pages-artifact": ("fc324d3547104276b827a68afc52ff2a11cc49c9", "v5.0.0"),
}
MAY_WRITE = {
    ("publish", "publish"): {"pages", "id-token"},
    ("review", "tell"): {"pull-requests"},
    ("upkeep", "tell"): {"issues"},
}


def workflow(name: str) -> dict[str, Any]:
    found = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def jobs() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path.stem, name, job)
        for path in WORKFLOWS
        for name, job in workflow(path.stem)["jobs"].items()
    ]


def test_the_projects_own_records_pass_what_every_change_must_pass(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once `fix --check` stood here too: 46 files failed it, and nobody can run it in a browser."""
    scripts = "\n".join(step.get("run", "") for name, _, step in steps() if name == "check")
    commands = re.findall(r"^\s*\.venv/bin/unsim (.*)$", scripts, re.MULTILINE)
    assert any(command.startswith("check ") for command in commands)
    monkeypatch.chdir(ROOT)
    for command in commands:
        ran = run(*shlex.split(command.replace("$site", "https://unsim.example/")))
        assert ran.status == 0, ran


def steps() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, job, told in jobs():
        for step in told["steps"]:
            yield name, job, step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_whole_hash_with_its_version_beside(path: Path) -> None:
    used = re.findall(
        r"uses: ([\w./-]+)@(\S+)(?: # (\S+))?$", path.read_text("utf-8"), re.MULTILINE
    )
    assert len(used) == path.read_text("utf-8").count("uses:")
    for action, commit, version in used:
        assert PINNED[action] == (commit, version)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_allowed_but_what_a_job_asks_for(path: Path) -> None:
    assert workflow(path.stem)["permissions"] == {}


@pytest.mark.parametrize(("name", "job", "told"), jobs(), ids=lambda part: str(part)[:20])
def test_a_job_writes_only_where_it_must_and_ends_in_time(
    name: str, job: str, told: dict[str, Any]
) -> None:
    writes = {what for what, how in told["permissions"].items() if how == "write"}
    assert writes == MAY_WRITE.get((name, job), set())
    assert told["timeout-minutes"] <= 75


@pytest.mark.parametrize(("name", "job"), MAY_WRITE)
def test_a_job_that_may_write_runs_no_code_of_the_repository(name: str, job: str) -> None:
    told = workflow(name)["jobs"][job]
    assert not any("checkout" in step.get("uses", "") for step in told["steps"])
    assert not any(
        "unsim" in re.sub(r"<!--.*?-->", "", step.get("run", "")) for step in told["steps"]
    )


def test_no_script_is_put_together_from_what_others_wrote() -> None:
    for name, job, step in steps():
        assert "${{" not in step.get("run", ""), (name, job)


def test_no_token_stays_in_a_checkout() -> None:
    for name, job, step in steps():
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False, (name, job)


def test_no_secret_is_used_and_no_change_runs_with_rights() -> None:
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        assert "secrets." not in re.sub(r"^#.*$", "", text, flags=re.MULTILINE)
        assert "pull_request_target" not in text
    check = workflow("check")
    assert {how for job in check["jobs"].values() for how in job["permissions"].values()} == {
        "read"
    }


def test_the_review_reads_the_change_as_data_and_checks_out_its_own_code() -> None:
    read = workflow("review")["jobs"]["read"]
    (checkout,) = [step for step in read["steps"] if "checkout" in step.get("uses", "")]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    fetched = "".join(step.get("run", "") for step in read["steps"])
    assert "git checkout" not in fetched
    assert "git merge" not in fetched


def test_every_command_of_ours_exists() -> None:
    for _, _, step in steps():
        for arguments in re.findall(r"\.venv/bin/unsim ([^\n>|]+)", step.get("run", "")):
            words = arguments.replace('"', "").split()
            assert words[0] in COMMANDS
            _parser().parse_args(words)


def test_zizmor_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor, "zizmor comes with the development dependencies"
    done = subprocess.run(
        [
            zizmor,
            "--offline",
            "--no-progress",
            "--persona=pedantic",
            "--format=plain",
            str(ROOT / ".github"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


GH = """\
#!/usr/bin/env python3
import json, os, pathlib, sys
here = pathlib.Path(os.environ["GH_STORY"])
story = json.loads(here.read_text())
arguments = sys.argv[1:]
fields = {}
for place, word in enumerate(arguments):
    if word in ("-f", "-F"):
        key, value = arguments[place + 1].split("=", 1)
        fields[key] = pathlib.Path(value[1:]).read_text() if word == "-F" and value[0] == "@" else value
method = arguments[arguments.index("--method") + 1] if "--method" in arguments else "GET"
address = next(word for word in arguments[1:] if word.startswith("repos/"))
story["asked"].append([method, address, fields])
here.write_text(json.dumps(story))
for told in story["answers"].get(f"{method} {address}", []):
    print(told)
"""


@dataclass
class Stage:
    """A folder in which a workflow's script runs."""

    folder: Path

    def run(self, script: str, answers: dict[str, list[str]], **environment: str) -> list[Any]:
        story = self.folder / "story.json"
        story.write_text(json.dumps({"answers": answers, "asked": []}))
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder,
            env={
                "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin",
                "GH_STORY": str(story),
                "GITHUB_REPOSITORY": "o/r",
                "GITHUB_OUTPUT": str(self.folder / "output"),
                **environment,
            },
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        asked: list[Any] = json.loads(story.read_text())["asked"]
        return asked


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    (tmp_path / "bin").mkdir()
    (tmp_path / "told").mkdir()
    gh = tmp_path / "bin/gh"
    gh.write_text(GH.replace("/usr/bin/env python3", sys.executable))
    gh.chmod(0o755)
    return Stage(tmp_path)


def script(name: str, job: str, step: str) -> str:
    (found,) = [one["run"] for one in workflow(name)["jobs"][job]["steps"] if one["name"] == step]
    return str(found)


TELL = ("review", "tell", "Write the comment, or bring it up to date")
COMMENTS = "repos/o/r/issues/7/comments"


def test_the_first_comment_is_written(stage: Stage) -> None:
    (stage.folder / "told/comment.md").write_text(f"{MARKER}\nhello")
    asked = stage.run(script(*TELL), {}, NUMBER="7")
    assert asked[-1] == ["POST", COMMENTS, {"body": f"{MARKER}\nhello"}]


def test_the_next_ones_renew_it(stage: Stage) -> None:
    (stage.folder / "told/comment.md").write_text(f"{MARKER}\nagain")
    asked = stage.run(script(*TELL), {f"GET {COMMENTS}": ["41", "42"]}, NUMBER="7")
    assert asked[1:] == [["PATCH", "repos/o/r/issues/comments/41", {"body": f"{MARKER}\nagain"}]]


def test_a_change_of_code_alone_gets_no_comment_but_renews_one(stage: Stage) -> None:
    (stage.folder / "told/comment.md").write_text("Nothing changes for readers")
    assert len(stage.run(script(*TELL), {}, NUMBER="7")) == 1
    asked = stage.run(script(*TELL), {f"GET {COMMENTS}": ["41"]}, NUMBER="7")
    assert asked[-1][0] == "PATCH"


def test_only_a_comment_of_our_own_is_renewed() -> None:
    text = script(*TELL)
    assert 'startswith("<!-- unsim-diff -->")' in text
    assert MARKER == "<!-- unsim-diff -->"
    assert '.user.login == "github-actions[bot]"' in text


BELIEVE = ("review", "read", "Believe the number only if it belongs to this change")


@pytest.mark.parametrize("handed_on", ["7\n", "7", "7; rm -rf .", "$(7)"])
def test_a_number_is_believed_if_its_change_is_the_one_that_was_checked(
    stage: Stage, handed_on: str
) -> None:
    (stage.folder / "handed-on").mkdir()
    (stage.folder / "handed-on/number").write_text(handed_on)
    asked = stage.run(script(*BELIEVE), {"GET repos/o/r/pulls/7": ["abc def"]}, HEAD="abc")
    assert asked == [["GET", "repos/o/r/pulls/7", {}]]
    assert (stage.folder / "output").read_text() == "number=7\nbase=def\n"


def test_a_number_of_somebody_elses_change_is_not_believed(stage: Stage) -> None:
    (stage.folder / "handed-on").mkdir()
    (stage.folder / "handed-on/number").write_text("7")
    stage.run(script(*BELIEVE), {"GET repos/o/r/pulls/7": ["other def"]}, HEAD="abc")
    assert not (stage.folder / "output").exists()


UPKEEP = ("upkeep", "tell", "Open, renew or close the issue")
ISSUES = "repos/o/r/issues"
LISTED = f"GET {ISSUES}?state=all&creator=github-actions%5Bbot%5D"


def told(stage: Stage, links: str, stale: str) -> None:
    (stage.folder / "told/links.md").write_text(links)
    (stage.folder / "told/stale.md").write_text(stale)


def test_the_issue_opens_when_there_is_something_to_do(stage: Stage) -> None:
    told(stage, "- [ ] dead\n", "")
    method, address, fields = stage.run(script(*UPKEEP), {})[-1]
    assert (method, address) == ("POST", ISSUES)
    assert fields["body"].startswith("<!-- unsim-upkeep -->")
    assert "## Links\n\n- [ ] dead" in fields["body"]
    assert "To be read again" not in fields["body"]


@pytest.mark.parametrize("state", ["open", "closed"])
def test_the_same_issue_is_renewed_and_opened_again(stage: Stage, state: str) -> None:
    told(stage, "", "- [ ] old\n")
    method, address, fields = stage.run(script(*UPKEEP), {LISTED: [f"5 {state}"]})[-1]
    assert (method, address, fields["state"]) == ("PATCH", f"{ISSUES}/5", "open")
    assert "## To be read again\n\n- [ ] old" in fields["body"]


def test_the_issue_closes_itself_when_nothing_is_left(stage: Stage) -> None:
    told(stage, "", "")
    asked = stage.run(script(*UPKEEP), {LISTED: ["5 open"]})
    assert asked[-1] == ["PATCH", f"{ISSUES}/5", {"state": "closed", "state_reason": "completed"}]


@pytest.mark.parametrize("answers", [{}, {LISTED: ["5 closed"]}], ids=["never opened", "closed"])
def test_nothing_to_do_and_no_open_issue_is_silence(
    stage: Stage, answers: dict[str, list[str]]
) -> None:
    told(stage, "", "")
    assert len(stage.run(script(*UPKEEP), answers)) == 1


def test_an_issue_is_never_too_long_for_github(stage: Stage) -> None:
    told(stage, "- [ ] dead\n" * 10_000, "")
    assert len(stage.run(script(*UPKEEP), {})[-1][2]["body"]) <= 60_000


def test_a_link_check_that_finds_something_is_no_failed_run(stage: Stage) -> None:
    run = script("upkeep", "look", "Ask for every page").replace("mkdir told\n", "")
    fake = stage.folder / ".venv/bin/unsim"
    fake.parent.mkdir(parents=True)
    for status, fails in ((0, False), (1, False), (2, True)):
        fake.write_text(f"#!/bin/sh\nexit {status}\n")
        fake.chmod(0o755)
        done = subprocess.run(["bash", "-eo", "pipefail", "-c", run], cwd=stage.folder, check=False)
        assert (done.returncode != 0) == fails
