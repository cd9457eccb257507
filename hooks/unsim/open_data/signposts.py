"""Where programs look first: llms.txt, the description of the search for browsers, security.txt."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final
from xml.etree import ElementTree as ET

from unsim.open_data.api.lists import Whole
from unsim.open_data.stamp import API
from unsim.open_data.twins.files import NAME as TWIN
from unsim.open_data.twins.sheet import linked, plain
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site

_YEAR: Final = timedelta(days=365)
OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/"


def signposts(site: Site, whole: Whole) -> Iterator[tuple[str, str]]:
    """Address, counted from the root of the site, and content; for one language."""
    prefix = site.words.locale.prefix
    yield f"{prefix}llms.txt", llms_text(site, whole)
    if site.options.site_url:
        yield f"{prefix}opensearch.xml", opensearch(site)
    if site.options.repository and not prefix:
        yield ".well-known/security.txt", security_text(site, whole)


def security_text(site: Site, whole: Whole) -> str:
    """To whom a hole is told (RFC 9116). It expires a year after the build, as the standard wants."""
    options, stamp = site.options, whole.world.stamp
    home = f"https://github.com/{options.repository}"
    lines = [
        f"Contact: {home}/security/advisories/new",
        f"Expires: {stamp.built + _YEAR}T00:00:00Z",
        f"Preferred-Languages: {', '.join(words.code for words in whole.world.tongues.words)}",
        f"Policy: {home}/blob/{options.branch}/SECURITY.md",
        *([f"Canonical: {stamp.address('.well-known/security.txt')}"] if stamp.site else []),
    ]
    return "\n".join(lines) + "\n"


def llms_text(site: Site, whole: Whole) -> str:
    """What there is, in Markdown with addresses of Markdown."""
    words, address = site.words, whole.world.stamp.address
    lines = [
        f"# {site.words.locale.website_name}",
        "",
        f"> {plain(words.message('llms.what').unescape())}",
        "",
        plain(words.message("llms.how").unescape()),
        "",
        f"## {plain(words.message('api.title'))}",
        "",
        f"- {linked('API', address(f'{API}index.json'))}: {plain(words.message('api.files.index.json'))}",
        f"- {linked('OpenAPI', address(f'{API}openapi.json'))}",
        f"- {linked(words.message('changes.title'), address(f'{API}changes.json'))}",
        "",
        f"## {plain(words.message('nav.countries'))}",
        "",
        *_countries(site, whole),
    ]
    return "\n".join(lines) + "\n"


def _countries(site: Site, whole: Whole) -> Iterator[str]:
    words, address = site.words, whole.world.stamp.address
    for guide in whole.world.countries:
        page = address(f"{country_path(words.locale, guide.code)}{TWIN}")
        verdict = plain(words.label("verdict", guide.verdict))
        yield f"- {linked(words.pick(guide.country.name), page)}: {verdict}"
        for row in whole.world.rows[guide.code]:
            page = address(f"{carrier_path(words.locale, guide.code, row.id)}{TWIN}")
            yield f"  - {linked(row.name, page)}: {plain(words.label('verdict', row.verdict))}"


def opensearch(site: Site) -> str:
    """Lets a browser put a question to the site from its own field."""
    home = f"{site.options.site_url}{site.words.locale.prefix}"
    root = ET.Element("OpenSearchDescription", {"xmlns": OPENSEARCH})
    for name, text in {
        "ShortName": site.words.locale.website_name[:16],
        "Description": str(site.words.message("home.title").unescape()),
        "InputEncoding": "UTF-8",
        "Language": site.words.locale.html_lang,
    }.items():
        ET.SubElement(root, name).text = text
    template = {"type": "text/html", "template": f"{home}?search={{searchTerms}}"}
    ET.SubElement(root, "Url", template)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
