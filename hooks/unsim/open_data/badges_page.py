"""The page from which the code of a badge is copied."""

from unsim.open_data.api.lists import Whole
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site


def badges_page(site: Site, whole: Whole) -> Page:
    words = site.words
    prefix = words.locale.prefix
    renderer = Renderer(site, f"{prefix}badges/")
    return renderer.page(
        "badges.html.j2",
        kind="badges",
        title=str(words.message("badges.title")),
        description=str(words.message("badges.lead")),
        scripts=("badges.js",),
        styles=("plan.css", "letters.css", "open.css"),
        first=next(iter(whole.carriers), ("", "")),
        address=whole.world.stamp.address(prefix) or "https://…/",
        guides=site.by_name,
        carriers={
            guide.code: {one.carrier.id: one.carrier.name for one in guide.carriers}
            for guide in site.countries
        },
    )
