"""Random tokens, and what is kept of them."""

from bot.model.tokens import browser_token, digest, is_browser_token, link_token


def test_a_browsers_token_is_known_by_its_form() -> None:
    """What a browser brings along is looked at before it is used: nothing shorter, longer or of other signs passes."""
    token = browser_token()
    assert is_browser_token(token)
    assert not any(map(is_browser_token, ("", token[:-1], token + "A", token[:-1] + "!", token + "\n")))


def test_the_token_of_a_link_fits_after_any_word_that_begins_one() -> None:
    """Telegram takes 64 signs after `start=`: letters, digits, _ and - (https://core.telegram.org/bots/features)."""
    start = f"staff_{link_token()}"
    assert len(start) <= 64
    assert start.replace("_", "").replace("-", "").isalnum()


def test_what_is_kept_of_a_token_is_always_the_same_and_not_the_token() -> None:
    """The digest is SHA-256, so that who reads the database cannot use what it stands for."""
    assert digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
