"""Removing an eSIM from a device: the list, and a page each."""

from unsim.model.worldwide import Device
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site


def devices_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}devices/")
    return renderer.page(
        "devices.html.j2",
        kind="list",
        title=str(words.message("devices.title")),
        description=str(words.message("devices.description")),
        devices=[entry.record for entry in site.catalog.devices.values()],
    )


def device_page(site: Site, device: Device) -> Page:
    words = site.words
    name = str(words.pick(device.name))
    path = f"{words.locale.prefix}devices/{device.device}/"
    return Renderer(site, path, device.sources).page(
        "device.html.j2",
        kind="device",
        title=str(words.message("device.title", device=name)),
        description=str(words.message("device.description", device=name)),
        keywords=[*device.name.values(), *(device.also or ())],
        device=device,
        name=name,
        file=f"data/devices/{device.device}.yml",
    )
