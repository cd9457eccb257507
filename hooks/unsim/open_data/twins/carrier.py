"""The page of a carrier as Markdown."""

from unsim.derive.calls import Call
from unsim.derive.inheritance import HeldRoute
from unsim.derive.region import speaker_of
from unsim.derive.row import Row, Said
from unsim.derive.statements import Statement, Voiced
from unsim.model.answer import Keep
from unsim.open_data.api.world import carrier_file
from unsim.open_data.stamp import Stamp
from unsim.open_data.twins.more import more
from unsim.open_data.twins.sheet import Sheet, bare, linked, plain
from unsim.pages import from_abroad
from unsim.pages.in_words import year_in_words
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site


def carrier_twin(site: Site, stamp: Stamp, row: Row) -> str:
    return _Twin(site, stamp, row).text()


class _Twin:
    def __init__(self, site: Site, stamp: Stamp, row: Row) -> None:
        self.row = row
        self.words = site.words
        self.country = row.country.country
        self.spoken = self.country.languages
        self.sheet = Sheet(site, stamp, self.country.sources)

    def text(self) -> str:
        self._head()
        if self.row.is_left:
            self._answer()
            self._ways()
            self._advice()
            self._leave()
        self._keep()
        self._contact()
        self._statements("carrier.terms", self.row.ending)
        self._unknown()
        more(self.sheet, self.row)
        return self.sheet.close()

    def _head(self) -> None:
        row, sheet, locale = self.row, self.sheet, self.words.locale
        name = str(self.words.pick(self.country.name))
        sheet.head(
            1, self.words.message("carrier.title", carrier=row.name, country=name).unescape()
        )
        page = sheet.stamp.address(carrier_path(locale, row.country.code, row.id))
        country = sheet.stamp.address(country_path(locale, row.country.code))
        data = sheet.stamp.address(carrier_file(row.country.code, row.id))
        links = (linked(page, page), linked(name, country), linked("JSON", data))
        sheet.line(" · ".join(links))
        sheet.line()
        if row.is_gone:
            sheet.line(f"**{self._standing()}**")
            sheet.line()
        if row.carrier.about:
            sheet.line(f"{sheet.pick(row.carrier.about)} {sheet.proof(row.carrier.sources)}")

    def _standing(self) -> str:
        row, say = self.row, self.sheet.say
        successor = row.country.name_of(row.successor) if row.successor else ""
        standing = say(f"country.status.{row.carrier.status}", carrier=successor)
        since = f" {row.carrier.since}" if row.carrier.since else ""
        return f"{standing}{since}" if row.is_left else f"{standing}{since} – {say('country.gone')}"

    def _answer(self) -> None:
        sheet = self.sheet
        sheet.line()
        for said in self.row.said:
            sheet.line(f"**{self._plans(said)}{sheet.say(f'carrier.answer.{said.verdict}')}**"
                       f" {self._named(said)}{sheet.proof(said.source_keys)}")  # fmt: skip
            sheet.line()
        abroad = sheet.say("country.from_abroad")
        for told in from_abroad.of_carrier(self.words, self.row):
            sheet.line(f"- {abroad}: {self._outlook(told)} {sheet.proof(told.source_keys)}")

    def _outlook(self, told: from_abroad.Told) -> str:
        inferred = self.words.message("carrier.inferred_aside") if told.is_inferred else ""
        return plain(f"{told.where}{told.head}{inferred} {told.why}")

    def _plans(self, said: Said) -> str:
        if not said.plans:
            return ""
        plans = self.words.listed("plan", said.plans)
        return str(self.words.message("carrier.for_plans", plans=plans))

    def _named(self, said: Said) -> str:
        keyed = (
            (f"carrier.ways.{said.verdict}", said.ways),
            ("carrier.refused_ways", said.refused),
        )
        return "".join(
            self.sheet.say(key, ways=self.words.join(self._names(ways))) + " "
            for key, ways in keyed
            if ways
        )

    def _names(self, ways: tuple[HeldRoute, ...]) -> list[str]:
        return [from_abroad.named(self.words, one.route, self.spoken) for one in ways]

    def _ways(self) -> None:
        row, sheet = self.row, self.sheet
        sheet.head(2, self.words.message("country.routes"))
        if row.best is None:
            sheet.line(sheet.say("country.routes_none"))
        for held in [*([row.best] if row.best else []), *row.others]:
            self._way(held)
        for case in row.cases:
            sheet.head(3, self.words.message(f"carrier.case.{case.only}").unescape())
            for held in case.ways:
                self._way(held)

    def _way(self, held: HeldRoute) -> None:
        route, sheet, words = held.route, self.sheet, self.words
        named = from_abroad.named(words, route, self.spoken)
        sheet.head(3, f"{named}: {words.short('result', route.result)}")
        sheet.line(sheet.answer_of_way(route, self._inherited(held.inherited_from)))
        sheet.line()
        if route.steps:
            sheet.steps(route.steps, self.spoken)
            sheet.line()
        sheet.items(self._beside(held))
        sheet.items(sheet.fine_print(route))

    def _beside(self, held: HeldRoute) -> list[str]:
        route, words, say = held.route, self.words, self.sheet.say
        found = {
            "address": bare(route.url) if route.url else "",
            "contact": plain(route.contact or ""),
            "needs": plain(words.listed("need", route.needs or [])),
            "documents": plain(words.listed("document", route.documents or [])),
            "takes": words.duration(route.takes) if route.takes else "",
            "runs_to": words.label("runs_to", route.runs_to) if route.runs_to else "",
            "cost": words.money(route.fee) if route.fee else "",
            "abroad": self._reach(held) if route.result != "no" else "",
        }
        return [f"{say(f'country.{name}')}: {value}" for name, value in found.items() if value]

    def _reach(self, held: HeldRoute) -> str:
        told = from_abroad.of_way(self.words, held)
        return " ".join(map(self._outlook, told))

    def _inherited(self, origin: str | None) -> str:
        if origin is None:
            return ""
        name = self.row.country.name_of(origin)
        return str(self.words.message("country.inherited", carrier=name).unescape())

    def _advice(self) -> None:
        sheet, advice = self.sheet, self.row.carrier.advice
        if not advice:
            return
        sheet.head(3, self.words.message("country.advice"))
        sheet.line(sheet.say("country.advice_hint"))
        sheet.line()
        sheet.items(f"{sheet.pick(one.text)} {sheet.refs(one.sources or ())}" for one in advice)

    def _leave(self) -> None:
        sheet = self.sheet
        if "prepaid" not in self.row.plans:
            return
        sheet.head(2, self.words.message("carrier.leave"))
        if not self.row.leaving:
            sheet.line(sheet.say("carrier.leave_unknown"))
        for found in self.row.leaving:
            whose = str(self.words.message("country.by_rule")) if found.by_rule else ""
            sheet.line(f"- {sheet.answer('lapse', found.lapse, whose=whose)}")
            stages = [
                f"{self.words.duration(mark.after)}: {sheet.pick(mark.then)}"
                for mark in found.marks
                if mark.then
            ]
            terms = sheet.terms_of(found.lapse)
            sheet.items([*stages, *terms, *sheet.fine_print(found.lapse)], "  ")

    def _keep(self) -> None:
        row, sheet = self.row, self.sheet
        if not (row.keeps or row.keeping):
            return
        sheet.head(2, self.words.message("carrier.keep"))
        if row.lives:
            length = self.words.duration(row.lives.length)
            sheet.line(sheet.say(f"carrier.lives.{row.lives.speaker}", duration=length))
            sheet.line()
        for kept in row.keeps:
            voiced = Voiced(kept.answer, kept.speaker == "law", kept.inherited_from)
            sheet.line(f"- {sheet.answer('keep', kept.answer, whose=self._whose(voiced))}")
            year = [plain(year_in_words(self.words, kept.year))] if kept.year else []
            sheet.items([*year, *self._kept_abroad(kept.answer)], "  ")
            sheet.steps(kept.answer.steps or (), self.spoken, "  ")
            sheet.items(sheet.fine_print(kept.answer), "  ")
        self._listed(row.keeping)

    def _kept_abroad(self, answer: Keep) -> list[str]:
        if answer.from_abroad is None:
            return []
        said = plain(self.words.label("yes_no", answer.from_abroad))
        return [f"{self.sheet.say('country.abroad')}: {said}"]

    def _contact(self) -> None:
        row, sheet = self.row, self.sheet
        if not (row.calls or row.contacts or self._website()):
            return
        sheet.head(2, self.words.message("carrier.contact"))
        for call in row.calls:
            sheet.line(f"- {self._call(call)}")
            sheet.items(sheet.fine_print(call.contact) if call.contact else (), "  ")
        for one in row.contacts:
            channel = plain(self.words.label("channel", one.channel))
            sheet.line(f"- {channel}: {plain(one.value)} {sheet.proof(one.sources)}")
            sheet.items(sheet.fine_print(one), "  ")
        sheet.items(self._website())

    def _call(self, call: Call) -> str:
        numbers = plain(" · ".join(number.shown for number in call.numbers))
        said = self.words.label("yes_no", call.from_abroad) if call.from_abroad else ""
        abroad = f" ({self.sheet.say('country.abroad')}: {plain(said)})" if said else ""
        return f"{numbers}{abroad} {self.sheet.proof(call.source_keys)}"

    def _website(self) -> list[str]:
        website = None if self.row.is_gone else self.row.carrier.website
        return [bare(website)] if website else []

    def _statements(self, key: str, statements: list[Statement]) -> None:
        if statements:
            self.sheet.head(2, self.words.message(key))
            self._listed(statements)

    def _listed(self, statements: list[Statement]) -> None:
        sheet = self.sheet
        for statement in statements:
            wins = f" **{sheet.say('carrier.law_wins')}**" if statement.law_wins else ""
            sheet.line(f"- {plain(self.words.term(statement.question).label)}{wins}")
            for voiced in statement.voices:
                said = sheet.answer(statement.question, voiced.answer, whose=self._whose(voiced))
                sheet.line(f"  - {said}")
                sheet.steps(getattr(voiced.answer, "steps", None) or (), self.spoken, "    ")
                if not voiced.is_law:
                    sheet.items(sheet.fine_print(voiced.answer), "    ")

    def _whose(self, voiced: Voiced) -> str:
        if voiced.is_law:
            region = speaker_of(voiced.answer, self.row.country.regions)
            law = str(self.words.message("carrier.says_law"))
            return f"{law} · {self.words.pick(region.name)}" if region else law
        return self._inherited(voiced.inherited_from) or self.row.name

    def _unknown(self) -> None:
        questions = [*self.row.questions, *self.row.shared_questions]
        if questions:
            self.sheet.head(2, self.words.message("carrier.unknown"))
            self.sheet.items(self.sheet.pick(one.question) for one in questions)
