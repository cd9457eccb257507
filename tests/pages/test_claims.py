"""Claims stand on a page a topic; a topic that is too long for one has a page a continent."""

from collections.abc import Iterable

from tests.invented.records import site_in
from unsim.model.claims import Claim
from unsim.pages.claims import MOST, PlacedClaim, claims_pages, shelved


def claim(number: int, topic: str) -> Claim:
    said = {"zh": "说法", "en": "A claim"}
    return Claim.model_validate(
        {
            "id": f"claim-{number}",
            "topic": topic,
            "says": said,
            "verdict": "false",
            "because": said,
            "sources": ["law"],
        }
    )


def placed(count: int, topic: str, country: str, continent: str) -> list[PlacedClaim]:
    return [
        PlacedClaim(claim(number, topic), country, continent, ["law"]) for number in range(count)
    ]


def pages(found: Iterable[PlacedClaim]) -> list[tuple[str, str, int]]:
    return [
        (one.topic, one.continent, len(one.placed))
        for shelf in shelved(list(found))
        for one in (shelf, *shelf.parts)
    ]


def test_a_topic_has_a_page_and_topics_without_claims_have_none() -> None:
    found = placed(3, "fee", "xa", "asia") + placed(MOST, "cancel", "xb", "europe")
    assert pages(found) == [("cancel", "", MOST), ("fee", "", 3)]


def test_a_topic_that_is_too_long_has_a_page_for_each_continent_that_has_claims() -> None:
    found = [
        *placed(2, "cancel", "", ""),
        *placed(MOST, "cancel", "xb", "europe"),
        *placed(1, "cancel", "xa", "asia"),
    ]
    assert pages(found) == [("cancel", "", 2), ("cancel", "asia", 1), ("cancel", "europe", MOST)]
    (shelf,) = shelved(found)
    assert shelf.count == MOST + 3


def test_the_first_page_counts_every_claim_once() -> None:
    site = site_in("en")
    overview = next(iter(claims_pages(site)))
    count = sum(len(guide.country.claims or ()) for guide in site.countries)
    general = site.catalog.general
    count += len((general.record.claims if general else None) or ())
    assert f"{count} claims: " in overview.html
