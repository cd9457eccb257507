"""What was published stays, or somebody says where it went."""

from dataclasses import replace
from pathlib import Path

from tests.open_data.invented import whole
from unsim.open_data.published import PUBLISHED, WITHDRAWN, lost, names, write_down


def test_ids_files_fields_columns_and_codes_are_names_to_rely_on() -> None:
    found = set(names(whole()))
    assert {
        "country xa",
        "carrier xa/north",
        "claim xa/unpaid",
        "file carriers/{country}/{carrier}.json",
        "field carrier.verdict",
        "field Way.channel",
        "column facts.value_en",
        "code verdict online",
    } <= found
    assert not any("north-chat" in name for name in found), "a question goes when it is answered"


def test_what_is_new_is_added_and_nothing_is_taken_out(tmp_path: Path) -> None:
    (tmp_path / "upkeep").mkdir()
    (tmp_path / PUBLISHED).write_text("carrier xa/atlas\n")
    new = write_down(tmp_path, whole())
    assert "carrier xa/north" in new
    assert "carrier xa/atlas\n" in (tmp_path / PUBLISHED).read_text()
    assert write_down(tmp_path, whole()) == []


def test_what_is_lost_is_named_until_somebody_says_where_it_went(tmp_path: Path) -> None:
    write_down(tmp_path, whole())
    assert lost(tmp_path, whole()) == []
    carriers = {key: one for key, one in whole().carriers.items() if key != ("xa", "north")}
    without = replace(whole())
    vars(without)["carriers"] = carriers
    assert lost(tmp_path, without) == ["carrier xa/north"]
    (tmp_path / WITHDRAWN).write_text("carrier xa/north  2026-12-20, see carrier xa/east\n")
    assert lost(tmp_path, without) == []
