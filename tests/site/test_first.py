from tests.site.conftest import Visit


def test_the_home_page_opens(visit: Visit) -> None:
    page = visit("")
    assert page.locator("h1").is_visible()
