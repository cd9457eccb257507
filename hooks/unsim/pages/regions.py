"""A region, such as the European Union: what its members share, on a page of its own."""

from unsim.derive.guide import CountryGuide
from unsim.model.region import Region
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site


def region_page(site: Site, region: Region) -> Page:
    words = site.words
    name = str(words.pick(region.name))
    return Renderer(site, path_of(site, region), region.sources).page(
        "region.html.j2",
        kind="region",
        title=str(words.message("region.title", region=name)),
        description=str(words.message("region.description", region=name)),
        keywords=[*region.name.values(), *(region.also or ())],
        region=region,
        covered=covered_members(site, region),
        file=f"data/regions/{region.region.lower()}.yml",
        name=name,
    )


def path_of(site: Site, region: Region) -> str:
    return f"{site.words.locale.prefix}regions/{region.region.lower()}/"


def covered_members(site: Site, region: Region) -> list[CountryGuide]:
    """By name, in the reader's language."""
    members = (guide for guide in site.countries if guide.country.country in region.members)
    return sorted(members, key=lambda guide: str(site.words.pick(guide.country.name)))
