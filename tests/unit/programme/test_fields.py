"""Fields that check themselves."""

from __future__ import annotations

import pytest
from email_validator import SPECIAL_USE_DOMAIN_NAMES, validate_email
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from knowledge.fields import LONGEST_PLAIN_EMAIL, PLAIN_EMAIL, EMail

ADDRESSES = TypeAdapter(EMail)


SHORT = PLAIN_EMAIL.pattern.replace("]+", "]{1,6}").replace(")*", "){0,2}").replace(")+", "){1,3}")
"""Of the plain addresses those whose parts are few and short: without bounds nearly all that are thought of are too long to be plain."""


@given(st.from_regex(SHORT, fullmatch=True).filter(lambda address: len(address) <= LONGEST_PLAIN_EMAIL))
@example("a" * (LONGEST_PLAIN_EMAIL - len("@b.fr")) + "@b.fr")
@example(f"a@{'b' * (LONGEST_PLAIN_EMAIL - len('a@.fr'))}.fr")
def test_a_plain_address_is_one_and_its_own_normal_form(address: str) -> None:
    assert PLAIN_EMAIL.fullmatch(address)
    assert validate_email(address, check_deliverability=False).normalized == address


@pytest.mark.parametrize("domain", SPECIAL_USE_DOMAIN_NAMES)
def test_an_address_at_which_nobody_can_be_is_none(domain: str) -> None:
    with pytest.raises(ValidationError):
        ADDRESSES.validate_python(f"ada@host.{domain}")


@pytest.mark.parametrize(("written", "normal"), [("ada@Example.ORG", "ada@example.org"), ("Ada@example.org", "Ada@example.org")])
def test_other_addresses_are_brought_into_their_normal_form(written: str, normal: str) -> None:
    assert ADDRESSES.validate_python(written) == normal
