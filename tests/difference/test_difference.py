"""unsim diff: what a change means to readers."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.difference.conftest import CLARO, COUNTRY, ENTEL, Edit, Told, git, write_peru
from unsim.difference.matching import matched


def sentences(file: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(one["where"], one["before"], one["after"]) for one in file["changes"]}


def reasons(file: dict[str, Any]) -> dict[str, str]:
    return {one["reason"]: one["where"] for one in file["weaker"]}


def test_a_result_is_told_by_carrier_plan_and_channel(edit: Edit, told: Told) -> None:
    edit(("result: starts", "result: full"), ("[claro-help, blog]", "[claro-help, new]"))
    edit(
        (
            "\n  blog: {title: A thread, publisher: Somebody, kind: forum, url: https://blog.example,",
            "\n  new: {title: News, publisher: Claro, kind: carrier, url: https://claro.example/new,",
        )
    )
    found = sentences(told())
    assert ("Claro · prepaid · app", "starts", "full") in found
    assert ("Claro · prepaid", "partly", "online") in found


def test_the_countrys_verdict_is_in_the_headline(edit: Edit, run: Run) -> None:
    edit(("result: full", "result: starts"))
    ran = run("diff")
    assert ran.out.startswith("Peru’s verdict: depends → partly; look twice at 1 place")
    assert "Entel · prepaid · web: full → starts" in ran.out


def test_a_rule_is_told_in_words(edit: Edit, told: Told) -> None:
    edit(("{days: 5, unit: working}", "{days: 1, unit: working}"))
    assert sentences(told()) == {("rules · deadline · within", "5 working days", "1 working day")}


def test_a_changed_answer_with_the_same_sources_is_called_out(edit: Edit, told: Told) -> None:
    edit(('{answer: "no", sources', '{answer: "yes", sources'))
    assert reasons(told()) == {"flip-without-source": "rules · debt blocks"}


def test_a_changed_answer_whose_source_was_read_again_is_not(edit: Edit, told: Told) -> None:
    edit(('{answer: "no", sources', '{answer: "yes", sources'))
    edit(("https://law.example, read: 2026-05-01", "https://law.example, read: 2026-11-19"))
    assert set(reasons(told())) == {"date-moves"}


def test_a_grade_that_falls_is_called_out(edit: Edit, told: Told) -> None:
    edit(("sources: [claro-help, blog]", "sources: [blog]"))
    found = told()
    assert reasons(found) == {
        "grade-falls": "Claro · app (prepaid)",
        "source-goes": "Claro · app (prepaid)",
    }
    assert "falls from A to C" in found["weaker"][0]["says"]


def test_a_source_that_counts_for_less_lets_the_grade_of_its_answers_fall(
    edit: Edit, told: Told
) -> None:
    edit(("kind: carrier, url", "kind: forum, url"))
    assert reasons(told())["grade-falls"] == "Entel · web"


def test_a_source_that_goes_away_is_called_out(edit: Edit, told: Told) -> None:
    edit(("sources: [claro-help, blog]", "sources: [claro-help]"))
    edit((CLARO[CLARO.index("sources:\n  blog") :], ""))
    assert set(reasons(told())) == {"source-goes", "source-deleted"}


def test_a_source_under_a_new_name_is_still_there(edit: Edit, told: Told) -> None:
    edit(("[claro-help, blog]", "[claro-help, thread]"), ("\n  blog:", "\n  thread:"))
    assert reasons(told()) == {}


def test_a_date_that_moves_alone_is_called_out(edit: Edit, told: Told) -> None:
    edit(("https://blog.example, read: 2026-05-01", "https://blog.example, read: 2026-11-20"))
    found = told()
    assert reasons(found) == {"date-moves": "sources · blog"}
    assert "read again" in found["weaker"][0]["says"]
    assert ("sources · blog · read", "2026-05-01", "2026-11-20") in sentences(found)


def test_a_date_that_moves_with_the_page_is_not_a_date_that_moves(edit: Edit, told: Told) -> None:
    edit(("https://blog.example, read: 2026-05-01", "https://blog.example/2, read: 2026-11-20"))
    assert reasons(told()) == {"page-changes": "sources · blog"}


def test_many_dates_that_move_are_one_thing_to_look_at(edit: Edit, peru: Path, told: Told) -> None:
    more = "".join(
        f"  s{n}: {{title: T, publisher: P, kind: press, url: https://s.example/{n},"
        " read: 2026-05-01, copy: live}\n"
        for n in range(5)
    )
    peru.write_text(COUNTRY + more, "utf-8")
    git(peru.parent, "commit", "-qam", "more")
    for path in peru.parent.glob("*.yml"):
        text = path.read_text("utf-8").replace("read: 2026-05-01", "read: 2026-11-20")
        path.write_text(text, "utf-8")
    found = told()
    (weaker,) = found["weaker"]
    assert weaker["where"] == "sources"
    assert "dates of 8 sources move" in weaker["says"]


def test_an_answer_that_flips_on_a_forum_alone_is_called_out(edit: Edit, told: Told) -> None:
    edit(("result: full, sources: [claro-help]", "result: no, sources: [blog]"))
    assert reasons(told())["flip-on-forum"] == "Entel · web"


def test_a_new_answer_that_rests_on_a_forum_alone_is_called_out(edit: Edit, told: Told) -> None:
    edit(
        (
            "routes:\n  - {channel: web",
            "routes:\n  - {channel: chat, result: starts, sources: [blog]}\n  - {channel: web",
        )
    )
    found = told()
    assert reasons(found) == {"flip-on-forum": "Entel · chat"}
    assert ("Entel · prepaid · chat", "unknown", "starts") in sentences(found)


def test_an_answer_that_is_taken_out_is_called_out(edit: Edit, told: Told) -> None:
    edit(('  debt_blocks:\n    - {answer: "no", sources: [law]}\n', ""))
    assert reasons(told()) == {"answer-goes": "rules · debt blocks"}


def test_a_contrary_view_that_is_taken_out_is_called_out(
    edit: Edit, peru: Path, told: Told
) -> None:
    edit(
        (
            '{answer: "no", sources: [law]}',
            '{answer: "no", sources: [law], but: [{says: {zh: 不, en: Not so}, sources: [blog]}]}',
        )
    )
    git(peru.parent, "commit", "-qam", "but")
    peru.write_text(COUNTRY, "utf-8")
    assert reasons(told()) == {"contrary-goes": "rules · debt blocks · but"}


def test_a_better_kind_for_the_same_page_is_called_out(edit: Edit, told: Told) -> None:
    edit(("kind: forum", "kind: regulator"))
    assert reasons(told()) == {"kind-rises": "sources · blog"}


def test_a_number_to_dial_that_changes_alone_is_called_out(edit: Edit, told: Told) -> None:
    edit(("- app: Mi Claro", "- dial: '0900123'"))
    found = told()
    assert reasons(found) == {"flip-without-source": "Claro · app (prepaid)"}
    assert any("dial 0900123" in after for _, _, after in sentences(found))


def test_a_site_that_moves_to_another_domain_is_called_out(
    edit: Edit, told: Told, repository: Path
) -> None:
    edit(("name: Entel\n", "name: Entel\nwebsite: https://entel.example/\n"))
    git(repository, "commit", "-qam", "a site")
    edit(("website: https://entel.example/", "website: https://entel.example/peru"))
    assert "leads-elsewhere" not in reasons(told())
    edit(("website: https://entel.example/peru", "website: https://entel-peru.example/"))
    found = told()
    assert reasons(found) == {"leads-elsewhere": "Entel · website"}
    assert found["weaker"][0]["says"].endswith("entel-peru.example instead of entel.example")


def test_a_step_that_opens_another_site_is_called_out(edit: Edit, told: Told) -> None:
    edit(("open: https://entel.example/", "open: https://other.example/"))
    assert "leads-elsewhere" in reasons(told())


def test_a_note_that_says_something_else_with_the_same_sources_is_called_out(
    edit: Edit, told: Told
) -> None:
    edit(("en: Five days at most", "en: Call and read out your card number"))
    found = told()
    assert reasons(found) == {"note-reworded": "rules · deadline"}
    assert "card number" in found["weaker"][0]["says"]


def test_a_note_whose_source_was_read_again_or_whose_spelling_is_mended_is_not(
    edit: Edit, told: Told, repository: Path
) -> None:
    edit(("en: Five days at most", "en: Five dayz at most"))
    git(repository, "commit", "-qam", "a slip")
    edit(("en: Five dayz at most", "en: Five days at most"))
    assert reasons(told()) == {}
    edit(("en: Five days at most", "en: Nine weeks in most cases"))
    edit(("https://law.example, read: 2026-05-01", "https://law.example, read: 2026-11-19"))
    assert "note-reworded" not in reasons(told())


def test_a_gloss_is_wording_and_no_new_answer(edit: Edit, told: Told) -> None:
    edit(("zh: 注销", "zh: 销户"))
    found = told()
    assert reasons(found) == {}
    assert found["changes"] == []
    assert len(found["wording"]) == 1


def test_order_comments_and_form_are_harmless(peru: Path, told: Told) -> None:
    country = COUNTRY.replace('{answer: "no", sources: [law]}', "{sources: [law], answer: 'no'}")
    claro = CLARO.replace("[claro-help, blog]", "[blog, claro-help]  # both")
    country = country.replace("languages: [es]", "languages: [es]\norder: [entel, claro]")
    write_peru(peru.parent, country=country, claro=claro)
    found = told()
    assert found["form_only"]
    assert found["all_harmless"]


def test_a_reordering_of_steps_is_not(edit: Edit, told: Told) -> None:
    edit(
        (
            "      - app: Mi Claro\n      - press: [{es: Baja, zh: 注销, en: End}]\n",
            "      - press: [{es: Baja, zh: 注销, en: End}]\n      - app: Mi Claro\n",
        )
    )
    assert not told()["harmless"]


def test_the_answer_to_rely_on_is_the_first_so_its_order_says_something(
    edit: Edit, peru: Path, told: Told
) -> None:
    one, other = '{answer: "no", sources: [law]}', "{answer: partly, sources: [blog]}"
    edit((f"- {one}", f"- {one}\n    - {other}"))
    git(peru.parent, "commit", "-qam", "two")
    edit((f"- {one}\n    - {other}", f"- {other}\n    - {one}"))
    found = told()
    assert not found["harmless"]
    assert ("rules · debt blocks: the one to rely on", "no", "partly") in sentences(found)


def test_spelling_is_harmless_and_shown(edit: Edit, run: Run) -> None:
    edit(("en: Five days at most", "en: Five days at most!"))
    ran = run("diff")
    assert ran.out.startswith("Harmless:")
    assert "+ Five days at most!" in ran.out


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en: Five days at most", "en: Not five days at most"),
        ("en: Five days at most", "en: Five weeks or so"),
        ("zh: 最长五天", "zh: 最短五天"),
    ],
)
def test_words_that_may_turn_a_sentence_are_no_spelling(
    edit: Edit, told: Told, old: str, new: str
) -> None:
    edit((old, new))
    found = told()
    assert not found["harmless"]
    assert len(found["wording"]) == 1


def test_nothing_changed_says_so(repository: Path, run: Run) -> None:
    assert run("diff").out.startswith("Nothing changes for readers")


def test_a_new_record_names_its_carriers_and_a_deleted_one_is_called_out(
    repository: Path, peru: Path, run: Run
) -> None:
    colombia = COUNTRY.replace("country: PE", "country: CO").replace("en: Peru", "en: Colombia")
    write_peru(peru.parents[1] / "co", country=colombia)
    shutil.rmtree(peru.parent)
    ran = run("diff")
    assert "data/countries/co (new)" in ran.out
    assert "Colombia’s verdict: no page → depends" in ran.out
    assert "new: carriers (Claro, Entel)" in ran.out
    assert "new: Entel (web full; leads to entel.example)" in ran.out
    assert "new: sites of its sources (blog.example, claro.example, law.example)" in ran.out
    assert "new: sources (3)" in ran.out
    assert "! Peru: the whole record is taken out" in ran.out


def test_a_record_that_cannot_be_read_is_told(repository: Path, claro: Path, run: Run) -> None:
    claro.write_text(CLARO.replace("kind: network", "kind: netwrok"), "utf-8")
    assert "cannot be compared: claro.yml, line 4: “netwrok”" in run("diff").out


def test_a_carrier_that_comes_and_one_that_goes_are_told_by_name(
    repository: Path, claro: Path, run: Run
) -> None:
    known = ENTEL[ENTEL.index("kind:") : ENTEL.index("routes:")]
    bitel = f"carrier: bitel\nname: Bitel\nlegal_name: Viettel Perú S.A.C.\nabout: {{zh: 越南公司, en: A brand}}\n{known}"
    claro.with_name("bitel.yml").write_text(bitel, "utf-8")
    claro.with_name("entel.yml").unlink()
    found = json.loads(run("diff", "--format", "json").out)["files"][0]
    came_and_went = [(one["kind"], one["where"]) for one in found["changes"][1:]]
    assert came_and_went == [("added", "Bitel"), ("removed", "Entel")]
    assert [one["where"] for one in found["weaker"]] == ["Entel"]
    assert found["files"] == [f"data/countries/pe/{name}.yml" for name in ("bitel", "entel")]


def test_what_others_did_since_is_no_part_of_the_change(
    repository: Path, peru: Path, run: Run
) -> None:
    git(repository, "checkout", "-qb", "mine")
    peru.write_text(COUNTRY.replace('answer: "no"', 'answer: "yes"'), "utf-8")
    git(repository, "commit", "-qam", "mine")
    git(repository, "checkout", "-q", "main")
    peru.write_text(COUNTRY.replace("days: 5", "days: 9"), "utf-8")
    git(repository, "commit", "-qam", "theirs")
    out = run("diff", "main", "--head", "mine").out
    assert "debt blocks" in out
    assert "deadline" not in out


def test_a_commit_that_git_does_not_know_is_two(repository: Path, run: Run) -> None:
    ran = run("diff", "--", "--output=x")
    assert ran.status == 2
    assert "knows no commit" in ran.err
    assert not (repository / "x").exists()


def test_outside_git_is_two(project: Path, run: Run) -> None:
    assert run("diff").status == 2


def test_a_guide_tells_what_it_cites(repository: Path, run: Run) -> None:
    guide = repository / "docs/zh/guides/a.md"
    guide.parent.mkdir(parents=True)
    guide.write_text("---\ntitle: A\n---\nOne. {{ cite pe/law }}\n", "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "guide")
    translation = repository / "docs/en/guides/a.md"
    translation.parent.mkdir(parents=True)
    translation.write_text("---\ntitle: A\n---\n")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "translation")
    guide.write_text("---\ntitle: A\n---\nOne. {{ cite pe/blog }}\n", "utf-8")
    out = run("diff").out
    assert "docs/en/guides/a.md is behind its original now" in out
    assert "! A (zh): no longer cites pe/law" in out
    assert "cites: +pe/blog" in out


def test_words_of_the_interface_are_wording(repository: Path, run: Run) -> None:
    english = repository / "data/locales/en/words.yml"
    english.write_text(
        english.read_text("utf-8").replace("Hello {name}", "Welcome {name}"), "utf-8"
    )
    assert "wording · messages · hello" in run("diff").out


def test_in_long_lists_what_was_rewritten_is_found_near_its_place() -> None:
    before = [f"item {number}: the carrier asks for a form" for number in range(300)]
    after = ["a new one, quite unlike", *(text.replace("form", "letter") for text in before)]
    found = {there: here for here, there in matched(before, after) if here is not None}
    assert found == {number + 1: number for number in range(300)}
