"""The page of a country as Markdown."""

from unsim.derive.guide import CountryGuide
from unsim.derive.inheritance import answers_to
from unsim.derive.region import speaker_of
from unsim.derive.row import Row
from unsim.model.answer import TERMS, Answer, Lapse
from unsim.model.country import ComplaintStage
from unsim.open_data.api.world import country_file
from unsim.open_data.stamp import Stamp
from unsim.open_data.twins.sheet import Sheet, bare, linked, plain
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site


def country_twin(site: Site, stamp: Stamp, guide: CountryGuide, rows: list[Row]) -> str:
    return _Twin(site, stamp, guide, rows).text()


class _Twin:
    def __init__(self, site: Site, stamp: Stamp, guide: CountryGuide, rows: list[Row]) -> None:
        self.guide = guide
        self.country = guide.country
        self.rows = rows
        self.words = site.words
        self.sheet = Sheet(site, stamp, self.country.sources)

    def text(self) -> str:
        self._head()
        self._carriers()
        self._law()
        self._complaint()
        self._claims()
        self._unknown()
        return self.sheet.close()

    def _head(self) -> None:
        sheet, guide = self.sheet, self.guide
        name = str(self.words.pick(self.country.name))
        sheet.head(1, self.words.message("country.title", country=name).unescape())
        page = sheet.stamp.address(country_path(self.words.locale, guide.code))
        data = sheet.stamp.address(country_file(guide.code))
        sheet.line(f"{linked(page, page)} · {linked('JSON', data)}")
        sheet.line()
        sheet.line(f"**{sheet.say(f'country.headline.{guide.verdict}')}**")
        sheet.line()
        sheet.line(sheet.say("country.read", date=guide.last_read))

    def _carriers(self) -> None:
        sheet = self.sheet
        sheet.head(2, self.words.message("country.carriers"))
        for row in self.rows:
            page = sheet.stamp.address(carrier_path(self.words.locale, self.guide.code, row.id))
            verdict = plain(self.words.label("verdict", row.verdict))
            gone = f" · {sheet.say('country.gone')}" if row.is_gone else ""
            proof = sheet.proof(row.guide.verdict_sources)
            sheet.line(f"- {linked(row.name, page)}: **{verdict}**{gone} {proof}")

    def _law(self) -> None:
        sheet = self.sheet
        sheet.head(2, self.words.message("country.law"))
        asked = {question: answers_to(self.country.rules, question) for question in TERMS}
        if not any(asked.values()):
            sheet.line(sheet.say("country.law_none"))
        for question, answers in asked.items():
            if answers:
                sheet.line(f"- {plain(self.words.term(question).label)}")
            for answer in answers:
                sheet.line(f"  - {sheet.answer(question, answer, whose=self._region(answer))}")
                terms = sheet.terms_of(answer) if isinstance(answer, Lapse) else []
                sheet.items([*terms, *sheet.fine_print(answer)], "    ")

    def _region(self, answer: Answer) -> str:
        region = speaker_of(answer, self.guide.regions)
        return str(self.words.pick(region.name)) if region else ""

    def _complaint(self) -> None:
        if not self.country.complaint:
            return
        self.sheet.head(2, self.words.message("country.complaint"))
        for number, stage in enumerate(self.country.complaint, 1):
            self._rung(number, stage)

    def _rung(self, number: int, stage: ComplaintStage) -> None:
        sheet = self.sheet
        sheet.line(f"{number}. **{sheet.pick(stage.name)}** {sheet.proof(stage.sources)}")
        within = stage.answer_within
        told = [
            sheet.pick(stage.when) if stage.when else "",
            bare(stage.url) if stage.url else "",
            plain(stage.phone or ""),
            plain(stage.email or ""),
            sheet.say("country.answer_within", duration=self.words.duration(within))
            if within
            else "",
        ]
        sheet.items([one for one in told if one], "   ")

    def _claims(self) -> None:
        if self.country.claims:
            self.sheet.head(2, self.words.message("country.claims"))
        for claim in self.country.claims or ():
            self.sheet.claim(claim)

    def _unknown(self) -> None:
        if self.country.unknown:
            self.sheet.head(2, self.words.message("country.unknown"))
            self.sheet.items(self.sheet.pick(one.question) for one in self.country.unknown)
