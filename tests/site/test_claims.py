"""Claims: a short page, a page a topic, and every address that was kept leads on."""

from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

from tests.site.conftest import LANGUAGES
from tests.site.journey import wider_than_the_screen
from tests.site.kinds import in_language
from tests.site.known import site
from tests.site.parsed import Parsed
from tests.site.readers import WIDTHS, Visit

MOST_ELEMENTS = 1500


def leads(tree: Element, place: str = "") -> dict[str, str]:
    """For every id inside something that has moved: where it is now."""
    found = {}
    place = tree.get("data-moved", place)
    if place and tree.get("id"):
        found[tree.attrib["id"]] = place
    for child in tree:
        found |= leads(child, place)
    return found


@pytest.mark.parametrize("prefix", LANGUAGES.values())
def test_every_claim_that_somebody_kept_leads_to_its_page(parsed: Parsed, prefix: str) -> None:
    overview = parsed.pages[f"{prefix}claims/"]
    moved = leads(overview.tree)
    for guide in site("zh").countries:
        for claim in guide.country.claims or ():
            anchor = f"claim-{guide.code}-{claim.id}"
            there = urljoin(overview.path, moved[anchor])
            assert anchor in parsed.pages[there].ids, anchor
            assert f"topic-{claim.topic}" in moved


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kept_address_opens_the_claim_itself(visit: Visit, language: str) -> None:
    guide = next(one for one in site("zh").countries if one.country.claims)
    claim = (guide.country.claims or [])[0]
    page = visit(in_language(language, f"claims/#claim-{guide.code}-{claim.id}"))
    page.wait_for_url(f"**/claims/{claim.topic}/**")
    opened = page.locator(f"#claim-{guide.code}-{claim.id} p")
    expect(opened).to_be_visible()
    expect(opened).to_be_in_viewport()


def test_no_page_of_claims_is_full_of_elements_or_wider_than_a_phone(
    visit: Visit, parsed: Parsed, address: str
) -> None:
    paths = [path for path in parsed.pages if path.removeprefix("en/").startswith("claims/")]
    assert {path for path in paths if len(parsed.pages[path].elements) > MOST_ELEMENTS} == set()
    page = visit(paths[0], width=WIDTHS["phone"])
    for path in paths:
        page.goto(address + path)
        assert not wider_than_the_screen(page), path
        assert page.evaluate("document.documentElement.scrollHeight") <= 10 * 740, path
