"""From where a number can be dialled, as the number itself shows."""

import pytest

from unsim.derive.dialling import dialled, dialled_text, numbers_in
from unsim.model.carrier import Route


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("+51 1 611 7777", "abroad"),
        ("+1 (800) 331-0500", "abroad"),
        ("123", "domestic"),
        ("611611", "domestic"),
        ("6116117", "unclear"),
        ("*123#", "domestic"),
        ("*123*4444#", "domestic"),
        ("0800 00123", "domestic"),
        ("0-800-00123", "domestic"),
        ("00 800 1234 5678", "domestic"),
        ("1-800-331-0500", "domestic"),
        ("888-123-4567", "domestic"),
        ("(800) 331-0500", "domestic"),
        ("0120-123-456", "domestic"),
        ("080 1234 5678", "domestic"),
        ("080-3123-4567", "domestic"),
        ("080-9123-4567", "unclear"),
        ("1800 123 456", "domestic"),
        ("987 654 321", "unclear"),
        ("(01) 611 7777", "unclear"),
        ("123 · 987 654 321", "unclear"),
        ("123 · 0800 00123 · +51 1 611 7777", "abroad"),
        ("the chat in the app", "none"),
        ("", "none"),
    ],
)
def test_the_number_shows_from_where_it_can_be_dialled(text: str, kind: str) -> None:
    assert dialled_text(text) == kind


def test_numbers_in_a_line_are_told_apart() -> None:
    assert numbers_in("123 · 0800 00123, then +51 1 611 7777") == [
        "123",
        "0800 00123",
        "+51 1 611 7777",
    ]


def test_a_way_is_as_far_as_the_best_number_of_its_contact_and_its_steps() -> None:
    def way(**more: object) -> Route:
        fixed = {"channel": "phone", "result": "full", "sources": ["carrier"]}
        return Route.model_validate(fixed | more)

    assert dialled(way()) == "none"
    assert dialled(way(contact="123")) == "domestic"
    assert dialled(way(contact="123", steps=[{"dial": "+51 1 611 7777"}])) == "abroad"
    assert dialled(way(steps=[{"dial": "*123#"}, {"say": {"es": "Baja 987654321"}}])) == "domestic"
