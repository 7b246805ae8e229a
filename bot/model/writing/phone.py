"""A phone number as people write it."""

import re
from functools import lru_cache

import phonenumbers


def number(typed: str, country: str) -> str | None:
    """E.164, or nothing where it is no number that exists. A zero that a spreadsheet has eaten is put back."""
    digits = re.sub(r"[^\d+]", "", typed)
    for written in (typed, f"0{digits}"):
        try:
            parsed = phonenumbers.parse(written, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return None


@lru_cache
def lengths(country: str) -> tuple[int, int]:
    """How many digits a mobile number and a landline have, as they are dialled in the country."""
    kinds = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE)
    examples = [phonenumbers.example_number_for_type(country, kind) for kind in kinds]
    form = phonenumbers.PhoneNumberFormat.NATIONAL
    mobile, landline = (
        sum(sign.isdigit() for sign in phonenumbers.format_number(example, form)) if example else 0
        for example in examples
    )
    return mobile, landline


def is_landline(e164: str) -> bool:
    """Whether it is a number of a fixed line, on which no text message arrives."""
    return phonenumbers.number_type(phonenumbers.parse(e164)) is phonenumbers.PhoneNumberType.FIXED_LINE


def is_too_long(typed: str, country: str) -> bool:
    """Whether it were a number with a digit or two less."""
    try:
        return phonenumbers.truncate_too_long_number(phonenumbers.parse(typed, country))
    except phonenumbers.NumberParseException:
        return False


def national(e164: str) -> str:
    """ "0912 345 678": how it is dialled here, and a text for every spreadsheet program."""
    parsed = phonenumbers.parse(e164)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
