"""My plan: the best way for exactly one reader's case, what comes after it, and when.

`plan(case, data)` is a pure function over `plan_data`. docs/assets/js/plan is the same function for
the browser, file by file; tests/plan holds both to one table of cases, and to each other.

    case   country, carrier, plan
           where: there, abroad, or leaving with the day in `leaves`
           has: what of app (an account one can log in to), sim (it receives SMS) and documents is at hand
           debt: yes, no or unknown
           on: the day of the request

What counts
    An answer counts if it is in force on that day, for the plan. Where law and carrier both answer,
    the carrier's counts, unless it contradicts the law: then the law's. Of a country and its regions
    the first rule of each binds, and the stricter one decides.
    A route counts if it is in force for the plan, does not say `no` and serves no special case.

What the case makes impossible
    what cannot be done from where the reader is, with or without the SIM (unsim.derive.abroad)
    a call for which no number is known that can be dialled from there

Which route is first
    1 abroad: one that needs nothing the reader may not have
    2 it completes the request, before it only starts it
    3 nothing is missing for it (access to the account, an identity document)
    4 abroad: a source says that it works, before nothing ties it to the country, before texts
    5 online, before SMS and phone, before post, before shop
    6 the better evidence; then web, app, chat, e-mail
    Abroad, a prepaid line is let to lapse first where no way is open for which nothing is missing.

What comes after the routes, in this order
    the law that requires or accepts an online request: ask anywhere, with its sentence
    a letter, unless a way in writing was named
    if no route is left: letting a prepaid line lapse; a law that lets one leave as one joined; asking
    routes open after a refusal; the complaint ladder, rung by rung
    postpaid: changing to prepaid; prepaid: letting the line lapse, if not yet named

A call from abroad
    A number without its country code may not be reachable: the plan says so, and names the carrier's
    number that a source says to work from abroad, if there is one.

Where to ask if no way is sure
    the contacts, abroad without shops and with numbers for inside the country last; where none is
    recorded, what the carrier's ways are asked on; where nothing reaches it from there, its website

What is left to lapse
    No refund is promised: what is paid back on a request may not be when a line lapses.

When it goes on charging
    the carrier in writing; the bank, within each time that a rule in force names, once; then the first
    rung above the carrier that comes after its own, else the first that is not its own
    erasing the data, where the answer relied on does not say no

Where there is no plan
    a carrier that is gone without a successor: the rungs above the carrier, a letter
    a successor that does not sell such lines: asking it, a letter, the complaint ladder
    a plan the carrier does not sell: nothing but to choose the other one
"""

from unsim.derive.plan.data import plan_data
from unsim.derive.plan.engine import plan

__all__ = ["plan", "plan_data"]
