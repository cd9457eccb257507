"""Letters: the list of kinds, and a page a country on which they are written.

Nothing that is filled in leaves the browser; without a script every letter stands there blank.
"""

from dataclasses import dataclass
from typing import Any, Final

from unsim.derive.force import all_in_force
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.derive.letters import LetterGuide, complaint_bodies, email_of
from unsim.languages import ENGLISH
from unsim.model.answer import Answer
from unsim.model.letter import Letter
from unsim.model.wording import IDS, length_of
from unsim.pages.letter_sheet import NEEDED, Sheet, Wording
from unsim.pages.page import Page
from unsim.pages.paths import letters_path
from unsim.pages.render import Renderer
from unsim.pages.script_words import script_words
from unsim.pages.site import Site
from unsim.vocabulary import LETTER_CHANNELS, PLANS, VOCABULARIES

ABOUT_YOU: Final = (
    "holder_name", "id_type", "id_number", "line_number", "account_number", "email", "phone", "address",
)  # fmt: skip
ABOUT_THE_REQUEST: Final = (
    "request_date", "request_channel", "case_code", "complaint_date", "complaint_code",
    "contract_date", "end_date", "charge_date", "amount", "bank_account",
)  # fmt: skip
ABOUT_THE_ADDRESSEE: Final = (
    "carrier_name",
    "regulator",
    "recipient",
    "recipient_address",
    "today",
)


@dataclass(frozen=True, slots=True)
class Written:
    """A letter of a country, in the languages its carriers read."""

    guide: LetterGuide
    sheets: tuple[Sheet, ...]

    @property
    def letter(self) -> Letter:
        return self.guide.letter


def letters(site: Site) -> list[Letter]:
    order = VOCABULARIES["letter_kind"]
    found = [entry.record for entry in site.catalog.letters.values()]
    return sorted(found, key=lambda letter: order.index(letter.letter))


def letters_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}letters/")
    return renderer.page(
        "letters.html.j2",
        kind="letters",
        title=str(words.message("letters.title")),
        description=str(words.message("letters.description")),
        scripts=("letters.js",),
        styles=("letters.css",),
        letters=[
            (letter, [guide for guide in site.by_name if LetterGuide(letter, guide).has_a_case])
            for letter in letters(site)
        ],
        guides=site.by_name,
    )


def country_letters_page(site: Site, guide: CountryGuide) -> Page:
    words, country = site.words, guide.country
    path = letters_path(words.locale, guide.code)
    name = str(words.pick(country.name))
    spoken = spoken_languages(site, guide)
    written = [_written(site, LetterGuide(letter, guide), spoken) for letter in letters(site)]
    return Renderer(site, path, country.sources).page(
        "country_letters.html.j2",
        kind="letter",
        title=str(words.message("letters.of", country=name)),
        description=str(words.message("letters.of_description", country=name)),
        keywords=[country.country, *country.name.values(), *(country.also or ())],
        scripts=("letter.js",),
        styles=("plan.css", "letters.css"),
        country=country,
        guide=guide,
        name=name,
        written=written,
        spoken=spoken,
        is_fallback=not set(spoken) & set(country.languages),
        languages=site.catalog.languages,
        reader=reader_wording(site).language,
        groups=(("you", ABOUT_YOU), ("request", ABOUT_THE_REQUEST), ("to", ABOUT_THE_ADDRESSEE)),
        needed=NEEDED,
        ids=IDS,
        bodies=complaint_bodies(guide),
        addresses_of=addresses_of,
        days_of=days_of,
        said_by=said_by,
        letter_data=_letter_data(site, guide, written, spoken),
    )


def spoken_languages(site: Site, guide: CountryGuide) -> list[str]:
    known = [code for code in guide.country.languages if code in site.catalog.languages]
    return known or [ENGLISH]


def reader_wording(site: Site) -> Wording:
    languages = site.catalog.languages
    return Wording((languages.get(site.words.code) or languages[ENGLISH]).record)


def _written(site: Site, guide: LetterGuide, spoken: list[str]) -> Written:
    if not guide.has_a_case:
        return Written(guide, ())
    reader = reader_wording(site)
    sheets = [Sheet(guide, Wording(site.catalog.languages[code].record), reader) for code in spoken]
    return Written(guide, tuple(sheets))


def addresses_of(carrier: CarrierGuide) -> list[Any]:
    """Where one may write to it: routes first, since of those it is known what they lead to."""
    routes = [
        held.route
        for held in carrier.routes
        if held.route.channel in LETTER_CHANNELS and held.route.only in (None, "cooling-off")
    ]
    contacts = [one for one in carrier.carrier.contacts or () if one.channel in LETTER_CHANNELS]
    return [*all_in_force(routes, None, carrier.today), *contacts]


def said_by(carrier: CarrierGuide, letter: Letter) -> list[tuple[str, Answer]]:
    """What the carrier's own terms say to the questions of the letter."""
    asked = {paragraph.rule for paragraph in letter.paragraphs}
    return [
        (term.question, answer)
        for term in carrier.terms
        if term.question in asked
        for answer in all_in_force(term.answers, None, carrier.today)
    ]


def days_of(answer: Any) -> int | None:
    """For hints alone: about how many days an answer's length is, and a little more."""
    length = length_of(answer)
    return None if length is None else int(length.in_days + 0.99)


def _letter_data(
    site: Site, guide: CountryGuide, written: list[Written], spoken: list[str]
) -> dict[str, Any]:
    """What docs/assets/js/letter.js needs to know of the country."""
    numbering = site.catalog.numbering
    plan = numbering.record.countries.get(guide.country.country) if numbering else None
    languages = {code: site.catalog.languages[code].record for code in spoken}
    reader = reader_wording(site).language
    return {
        "country": guide.code,
        "name": str(site.words.pick(guide.country.name)),
        "reader": reader.language,
        "languages": {
            code: {"ids": found.ids, "channels": found.channels, "fields": found.fields}
            for code, found in {reader.language: reader, **languages}.items()
        },
        "carriers": {carrier.carrier.id: _carrier(carrier, written) for carrier in guide.active},
        "letters": {
            one.letter.letter: [plan for plan in PLANS if one.guide.exists(plan, None)]
            for one in written
        },
        "gone": {
            carrier.carrier.id: carrier.carrier.successor
            for carrier in guide.carriers
            if carrier.carrier.status != "active"
        },
        "bodies": [
            {"name": body.name, "short": body.short, "email": email_of(guide, body)}
            for body in complaint_bodies(guide)
        ],
        "number": {"code": plan.calling_code, "trunk": plan.trunk, "mobile": plan.mobile}
        if plan
        else None,
        "words": script_words(site.words, ("letter.", "list."), ()),
    }


def _carrier(carrier: CarrierGuide, written: list[Written]) -> dict[str, Any]:
    found = addresses_of(carrier)
    emails = [address for address in found if address.channel == "email" and _value(address)]
    posts = [address for address in found if address.channel == "post" and _value(address)]
    return {
        "name": carrier.carrier.name,
        "legal": carrier.carrier.legal_name,
        "plans": carrier.plans,
        "emails": [_address(address, carrier) for address in emails],
        "posts": [_address(address, carrier) for address in posts],
        "letters": {
            one.letter.letter: [
                plan for plan in carrier.plans if one.guide.exists(plan, carrier.carrier.id)
            ]
            for one in written
        },
    }


def _address(address: Any, carrier: CarrierGuide) -> dict[str, Any]:
    return {
        "value": _value(address),
        "plans": getattr(address, "plans", None) or carrier.plans,
        "result": getattr(address, "result", None),
        "only": getattr(address, "only", None),
    }


def _value(address: Any) -> str | None:
    value: str | None = getattr(address, "contact", None) or getattr(address, "value", None)
    return value
