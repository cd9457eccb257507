"""From abroad, and keeping the line: what pages say of made-up carriers."""

import re
from dataclasses import replace

import pytest

from tests.derive.worlds import TODAY, guide_of
from tests.invented.records import site_in
from unsim.derive.guide import CountryGuide
from unsim.derive.row import rows_of
from unsim.pages.carrier import carrier_page
from unsim.pages.compare import attributes_of
from unsim.pages.country import country_page, tally_abroad
from unsim.pages.method import abroad_examples, method_pages
from unsim.pages.saved import saved_guide
from unsim.pages.tags import GuideTags

SITE = replace(site_in("en"), today=TODAY)
HEAD = "- carrier: {id}\n  name: {name}\n  kind: network\n  status: active\n  known_from: [law]\n"
INFERRED = "our inference"


def world(*bodies: str, rules: str = "") -> CountryGuide:
    names = [("claro", "Claro"), ("bitel", "Bitel"), ("entel", "Entel")]
    heads = [HEAD.format(id=ident, name=name) for ident, name in names]
    carriers = "".join(f"{head}  {body}\n" for head, body in zip(heads, bodies, strict=False))
    return guide_of(carriers, rules)


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def box_of(*bodies: str, rules: str = "") -> str:
    html = carrier_page(SITE, rows_of(world(*bodies, rules=rules))[0]).html
    return text_of(html.split("u-answer-box")[1].split("</dl>")[0])


def route(rest: str) -> str:
    return f"routes: [{{result: full, sources: [carrier], {rest}}}]"


@pytest.mark.parametrize(
    ("way", "said", "inferred"),
    [
        ("channel: web, from_abroad: 'yes'", "It works: Web.", False),
        ("channel: web, needs: [account]", "It should work: Web.", True),
        ("channel: store", "The ways that were found do not work. Shop needs: In person.", False),
        ("channel: phone, contact: '611 1000'", "No number that works from abroad", False),
        ("channel: app", "What the log-in takes was not found.", False),
        ("channel: web, from_abroad: 'no'", "A source says that it does not.", False),
        ("channel: web, from_abroad: partly", "A source says that it depends.", False),
    ],
)
def test_the_first_screen_says_how_it_stands_from_abroad(
    way: str, said: str, inferred: bool
) -> None:
    box = box_of(route(way))
    assert said in box
    assert (INFERRED in box) is inferred
    assert "With the SIM" not in box


def test_a_source_that_says_it_is_shown_beside_it() -> None:
    html = carrier_page(SITE, rows_of(world(route("channel: web, from_abroad: 'yes'")))[0]).html
    outlook = html.split('class="u-outlook"')[1].split("</span>")[0]
    assert "It works" in outlook
    assert "popovertarget" in html.split('class="u-outlook"')[1].split("</dd>")[0]


def test_a_name_with_an_apostrophe_is_escaped_once() -> None:
    way = route("channel: web, name: Bob's <form>, needs: [account]")
    html = carrier_page(SITE, rows_of(world(way))[0]).html
    assert "It should work: Web Bob&#39;s &lt;form&gt;." in html
    assert "&amp;#39;" not in html


def test_with_the_sim_and_without_it_stand_apart_where_they_differ() -> None:
    box = box_of(route("channel: web, needs: [sms-code]"))
    assert "With the SIM: It should work while the SIM sends and gets texts: Web." in box
    assert "Without it: The ways that were found do not work. Web needs: SMS code." in box


def test_plans_that_stand_differently_stand_apart() -> None:
    box = box_of(route("channel: web, needs: [account], plans: [postpaid]"))
    assert "Postpaid: It should work: Web." in box
    assert "Prepaid: Whether it works was not found." in box


def test_plans_that_stand_the_same_are_told_once() -> None:
    app = "{channel: app, result: full, needs: [account], plans: [%s], sources: [carrier]}"
    box = box_of(f"routes: [{app % 'prepaid'}, {app % 'postpaid'}]")
    assert box.count("It should work: App.") == 1
    assert "Prepaid: It should" not in box


def test_each_way_says_its_own_reach() -> None:
    html = carrier_page(SITE, rows_of(world(route("channel: store")))[0]).html
    side = text_of(html.split('class="u-side"')[1].split("</dl>")[0])
    assert "Does not It needs: In person." in side


THREE = (
    route("channel: web, from_abroad: 'yes'"),
    route("channel: email"),
    route("channel: store"),
)


def test_a_country_counts_those_of_a_source_and_those_of_an_inference_apart() -> None:
    guide = world(*THREE)
    found = tally_abroad(rows_of(guide))
    assert [row.id for row in found.said] == ["claro"]
    assert [row.id for row in found.inferred] == ["bitel"]
    html = text_of(country_page(SITE, guide).html)
    assert "Works for 1 of 3" in html
    assert "Should work for 1 of 3" in html
    assert f"From abroad: Should work ({INFERRED})" in html


def test_the_comparison_finds_both_and_tells_them_apart() -> None:
    found = [attributes_of(row) for row in rows_of(world(*THREE))]
    assert [one["data-abroad"] for one in found] == ["1", "1", ""]
    assert [one["data-reach"] for one in found] == ["said", "untied", "no"]


def test_a_saved_guide_says_it_too() -> None:
    html = text_of(saved_guide(SITE, world(*THREE)))
    assert "It works: Web." in html
    assert f"It should work: E-mail. ({INFERRED})" in html


def test_the_method_shows_every_reach_by_an_example_that_is_worked_out() -> None:
    found = {told.reach for one in abroad_examples(SITE.words) for told in one.told}
    assert found == {"said", "untied", "texts", "needs", "no"}
    html = next(one.html for one in method_pages(SITE) if one.path.endswith("from-abroad/"))
    for reach in sorted(filter(None, found)):
        assert SITE.words.label("reach", reach) in html


KEEP = (
    "terms: {keep: [{by: [call, text, top-up], every: {days: 90}, from_abroad: 'yes',"
    " at_least: {amount: 5, currency: EUR}, steps: [{open: https://keep.example},"
    " {press: [{es: Recarga, en: Recharge, zh: 充值}]}], sources: [carrier]}],"
    " revival: [{within: {days: 0}, steps: [{dial: '611'}], sources: [carrier]}]}"
)


def keep_section(body: str, rules: str = "") -> str:
    html = carrier_page(SITE, rows_of(world(body, rules=rules))[0]).html
    assert 'id="keep"' in html
    return text_of(html.split('id="keep"')[1].split("<h2")[0])


def test_keeping_a_prepaid_line_has_its_line_at_the_top() -> None:
    box = box_of(KEEP)
    assert "A call, a text or a top-up, at least once every 90 days" in box
    assert "about 25 EUR a year" in box or "about EUR 25 a year" in box


def test_the_section_says_what_keeps_it_how_long_and_at_what_cost() -> None:
    section = keep_section(KEEP)
    assert "Renewed once, the number lives for 90 days: the carrier’s own period." in section
    assert "at least once every 90 days" in section
    assert "worked out from the least amount" in section
    assert "From abroad: Yes" in section
    assert "Recarga" in section
    assert "It cannot be had back" in section


def test_a_cost_that_a_source_says_is_not_called_worked_out() -> None:
    said = "terms: {keep: [{by: [plan], year: {amount: 6, currency: HKD}, sources: [carrier]}]}"
    assert "a year" in keep_section(said)
    assert "worked out" not in keep_section(said)


def test_the_floor_of_the_law_is_called_one() -> None:
    rules = "keep: [{by: [call], sources: [law]}]\nlapse: [{after: {days: 360}, sources: [law]}]"
    assert "at least 360 days: the least the law grants" in keep_section("", rules)


@pytest.mark.parametrize("body", ["", "sold: [postpaid]"])
def test_where_nothing_is_known_of_keeping_it_there_is_no_section(body: str) -> None:
    html = carrier_page(SITE, rows_of(world(body))[0]).html
    assert 'id="keep"' not in html
    assert "To keep it" not in html


def test_the_table_of_the_guides_lists_an_inference_as_one() -> None:
    site = site_in("en")
    inferred = [
        row.name for guide in site.countries for row in rows_of(guide) if row.reach == "untied"
    ]
    assert inferred
    tags = GuideTags(site, "en/guides/gone/", [])
    html = text_of(tags.finish(tags.prepare("{{ table abroad }}")))
    said, _, ours = html.partition("These are our inference")
    assert all(name in ours and name not in said for name in inferred)
