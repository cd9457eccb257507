"""Addresses that a reviewer would pass and a reader should not follow are refused."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from unsim.model.address import trouble_with_email, trouble_with_url
from unsim.model.base import Email, Url

NO_ADDRESS = "is not a web address"
USER = "has a user before the host"
PORT = "has a port"
TWINS = "has a host in letters that may look like others"
NO_HOST = "has no host of the form"
NUMBER = "has a number for a host"
INSIDE = "has a host that only means something inside a network"
NO_EMAIL = "is not an e-mail address, or more than one"


@pytest.mark.parametrize(
    "text",
    [
        "https://www.example.org",
        "http://example.org/a/b?c=d&e=%20#f",
        "HTTPS://WWW.EXAMPLE.ORG/",
        "https://example.org/über/注销",
        "https://example.org/#@not-a-user",
        "https://example.org/?to=javascript:alert(1)",
        "https://my_host-1.example.org",
        "https://xn--fiqs8s.cn",  # 中国: letters that no Latin one looks like
        "https://1and1.example",
    ],
)
def test_an_address_that_leads_where_it_seems_is_fine(text: str) -> None:
    assert trouble_with_url(text) == ""
    assert TypeAdapter(Url).validate_python(text) == text


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("javascript:alert(1)", NO_ADDRESS),
        ("JavaScript://example.org/%0aalert(1)", NO_ADDRESS),
        ("data:text/html,<script>alert(1)</script>", NO_ADDRESS),
        ("vbscript:msgbox", NO_ADDRESS),
        ("file:///etc/passwd", NO_ADDRESS),
        ("ftp://example.org", NO_ADDRESS),
        ("mailto:a@example.org", NO_ADDRESS),
        ("blob:https://example.org/1", NO_ADDRESS),
        ("//example.org", NO_ADDRESS),
        ("example.org", NO_ADDRESS),
        ("https:/example.org", NO_ADDRESS),
        ("https:example.org", NO_ADDRESS),
        ("https://", NO_ADDRESS),
        ("https://[::1", NO_ADDRESS),
        ("https://example.org:99999", NO_ADDRESS),
        ("https://exa mple.org", NO_ADDRESS),
        (" https://example.org", NO_ADDRESS),
        ("https://example.org/a b", NO_ADDRESS),
        ("https://example.org\n", NO_ADDRESS),
        ("https://example.org/\ta", NO_ADDRESS),
        ("https://example.org/\x00", NO_ADDRESS),
        ("https://example.org/\x7f", NO_ADDRESS),
        ("https://example.org/\x85", NO_ADDRESS),
        ("https://example.org/\u00a0a", NO_ADDRESS),
        ("https://example.org/\u2028a", NO_ADDRESS),
        ("https://example.org/\u200ba", NO_ADDRESS),
        ("https://example.org/\ufeff", NO_ADDRESS),
        ("https://example.org/\u202egpj.exe", NO_ADDRESS),
        ("https://example.org/\u2066a", NO_ADDRESS),
        ("https://ex\u00adample.org", NO_ADDRESS),
        ("https://example.org\\@evil.example", NO_ADDRESS),
        ("https://user:pass@evil.example", USER),
        ("https://bank.example@evil.example", USER),
        ("https://bank.example%2f@evil.example", USER),
        ("https://@evil.example", USER),
        ("https://example.org:8443/", PORT),
        ("https://example.org:443/", PORT),
        ("https://example.org:/", PORT),
        ("https://\u0430pple.example", TWINS),
        ("https://faß.example", TWINS),
        ("https://example\u3002org", TWINS),
        ("https://ｅxample.org", TWINS),
        ("https://xn--pple-43d.example", TWINS),
        ("https://XN--PPLE-43D.example", TWINS),
        ("https://www.xn--80ak6aa92e.com", TWINS),  # five Cyrillic letters that read “apple”
        ("https://xn--ls8h.example", TWINS),
        ("https://xn--\u00e9.example", TWINS),
        ("https://localhost", NO_HOST),
        ("https://2130706433", NO_HOST),
        ("https://0x7f000001", NO_HOST),
        ("https://[::1]/", NO_HOST),
        ("https://example..org", NO_HOST),
        ("https://.example.org", NO_HOST),
        ("https://-a.example.org", NO_HOST),
        ("https://a-.example.org", NO_HOST),
        (f"https://{'a' * 64}.example.org", NO_HOST),
        ("https://example.org%00.evil.example", NO_HOST),
        ("https://127.0.0.1/", NUMBER),
        ("https://192.168.0.1/admin", NUMBER),
        ("https://0177.0.0.01", NUMBER),
        ("https://0x7f.1", NUMBER),
        ("https://127.0.0.0x1", NUMBER),
        ("https://router.local", INSIDE),
        ("https://app.localhost", INSIDE),
        ("https://wiki.INTERNAL", INSIDE),
        ("https://shop.onion", INSIDE),
        ("https://router.local.", INSIDE),
    ],
)
def test_an_address_that_leads_elsewhere_than_it_seems_is_refused_with_the_reason(
    text: str, trouble: str
) -> None:
    assert trouble_with_url(text).startswith(trouble)
    with pytest.raises(ValidationError, match=trouble):
        TypeAdapter(Url).validate_python(text)


def test_an_e_mail_address_that_is_one_is_fine() -> None:
    for text in ("ayuda@example.org", "a.b+c_d%e-1@Mail.Example", "a@xn--fiqs8s.cn"):
        assert trouble_with_email(text) == ""
        assert TypeAdapter(Email).validate_python(text) == text


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("ayuda", NO_EMAIL),
        ("mailto:a@example.org", NO_EMAIL),
        ("<a@example.org>", NO_EMAIL),
        ("Ayuda <a@example.org>", NO_EMAIL),
        ("a@example.org,b@example.org", NO_EMAIL),
        ("a@example.org;b@example.org", NO_EMAIL),
        ("a@example.org?bcc=b@example.org", NO_EMAIL),
        ("a@example.org?subject=x", NO_EMAIL),
        ("a%0abcc:b@example.org", NO_EMAIL),
        ("a@b@example.org", NO_EMAIL),
        ("a b@example.org", NO_EMAIL),
        ("a@example.org\n", NO_EMAIL),
        ("a\x00@example.org", NO_EMAIL),
        ("a\u200b@example.org", NO_EMAIL),
        ("\u0430@example.org", NO_EMAIL),
        ("a@\u0435xample.org", NO_EMAIL),
        ('"a b"@example.org', NO_EMAIL),
        ("a@[127.0.0.1]", NO_EMAIL),
        (f"{'a' * 65}@example.org", NO_EMAIL),
        ("a@xn--pple-43d.example", TWINS),
        ("a@XN--PPLE-43D.example", TWINS),
        ("a@127.0.0.1", NUMBER),
        ("a@localhost", NO_HOST),
        ("a@example..org", NO_HOST),
        ("a@-a.example", NO_HOST),
        ("a@mail.local", INSIDE),
    ],
)
def test_an_e_mail_address_with_a_second_thought_is_refused(text: str, trouble: str) -> None:
    assert trouble_with_email(text).startswith(trouble)
    with pytest.raises(ValidationError):
        TypeAdapter(Email).validate_python(text)


@pytest.mark.parametrize("value", [None, 1, ["https://example.org"], {"url": "https://e.example"}])
def test_what_is_no_text_is_no_address(value: Any) -> None:
    for wanted in (Url, Email):
        with pytest.raises(ValidationError):
            TypeAdapter(wanted).validate_python(value, strict=True)
