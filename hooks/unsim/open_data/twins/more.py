"""What else is worth knowing of a carrier: the fold at the end of its page."""

from unsim.derive.row import Row
from unsim.model.claims import Fact
from unsim.open_data.twins.sheet import Sheet, plain


def more(sheet: Sheet, row: Row) -> None:
    carrier = row.carrier
    if not (carrier.facts or carrier.esim or carrier.legal_name or row.claims or row.history):
        return
    sheet.head(2, sheet.words.message("country.more"))
    if carrier.legal_name:
        sheet.line(f"- {sheet.say('country.legal_name')}: {plain(carrier.legal_name)}")
    if carrier.also:
        sheet.line(f"- {sheet.say('country.also')}: {plain(sheet.words.join(carrier.also))}")
    _esim(sheet, row)
    for fact in carrier.facts or ():
        _fact(sheet, fact)
    _claims(sheet, row)
    _history(sheet, row)


def _esim(sheet: Sheet, row: Row) -> None:
    esim = row.carrier.esim
    if esim is None:
        return
    answers = (
        f"{sheet.words.label('plan', cell.plan)} {sheet.words.message(f'country.esim_{cell.answer}')}"
        for cell in row.esim
        if cell.answer
    )
    sheet.line(f"- eSIM: {plain(sheet.words.join(list(answers)))} {sheet.proof(esim.sources)}")
    sheet.items(sheet.fine_print(esim), "  ")


def _fact(sheet: Sheet, fact: Fact) -> None:
    topic = plain(sheet.words.label("topic", fact.topic))
    plans = f" ({plain(sheet.words.listed('plan', fact.plans))})" if fact.plans else ""
    sheet.line(f"- {topic}{plans}: {sheet.pick(fact.text)} {sheet.proof(fact.sources)}")
    sheet.items(sheet.fine_print(fact), "  ")


def _claims(sheet: Sheet, row: Row) -> None:
    if row.claims:
        sheet.head(3, sheet.words.message("country.claims"))
    for claim in row.claims:
        sheet.claim(claim)


def _history(sheet: Sheet, row: Row) -> None:
    if row.history:
        sheet.head(3, sheet.words.message("country.history"))
    for event in row.history:
        sheet.line(f"- {event.on}: {sheet.pick(event.text)} {sheet.proof(event.sources)}")
        sheet.items(sheet.fine_print(event), "  ")
