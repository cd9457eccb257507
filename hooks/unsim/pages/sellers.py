"""Sellers of travel eSIMs: the list, and a page each."""

from unsim.model.worldwide import Seller
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site


def sellers_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}sellers/")
    return renderer.page(
        "sellers.html.j2",
        kind="list",
        title=str(words.message("sellers.title")),
        description=str(words.message("sellers.description")),
        sellers=[entry.record for entry in site.catalog.sellers.values()],
    )


def seller_page(site: Site, seller: Seller) -> Page:
    words = site.words
    name = str(words.pick(seller.name))
    path = f"{words.locale.prefix}sellers/{seller.seller}/"
    return Renderer(site, path, seller.sources).page(
        "seller.html.j2",
        kind="seller",
        title=str(words.message("seller.title", seller=name)),
        description=str(words.message("seller.description", seller=name)),
        keywords=[*seller.name.values(), *(seller.also or ())],
        seller=seller,
        name=name,
        file=f"data/sellers/{seller.seller}.yml",
    )
