"""Whatever a channel can show, nothing that the bot says is lost on it."""

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from bot.channels.rendering import fit, split
from bot.model import Capabilities, Choice, File, Message
from bot.model.writing.text import utf16

words = st.text(min_size=1, max_size=40).filter(str.strip)
files = st.none() | st.builds(File, words, st.just("") | words, st.binary(max_size=4))
urls = st.sampled_from(["", "https://example.vn", "tel:115", "tel:19009095"])
choices = st.builds(Choice, words, words, urls, st.integers(0, 12))

messages = st.builds(
    Message,
    st.text(max_size=200) | st.text(alphabet="aă😀 \n", max_size=200),
    st.lists(choices, max_size=6).map(tuple),
    image=files,
    document=files,
    phone_button=st.just("") | words,
)
abilities = st.builds(
    Capabilities,
    text_limit=st.integers(2, 120),
    caption_limit=st.integers(0, 120),
    buttons=st.integers(0, 6),
    label_limit=st.integers(0, 40),
    images=st.booleans(),
    documents=st.booleans(),
    phone_button=st.booleans(),
    calls=st.booleans(),
)

NOTHING = Capabilities(4000)
EVERYTHING = Capabilities(
    4000, 1000, buttons=10, label_limit=99, images=True, documents=True, phone_button=True, calls=True
)
MUTE = replace(EVERYTHING, calls=False)
AMBULANCE = Choice("Gọi 115", url="tel:115")
HOTLINE = Choice("Đường dây nóng 1900 9095", url="tel:19009095")
POSTER = File("poster.png", "The poster", b"png")
SHEET = File("sheet.pdf", "The sheet", b"pdf")


def bare(text: str) -> str:
    """A text without its white space, which a cut may take."""
    return "".join(text.split())


@given(messages, abilities)
@example(Message("", (Choice("Yes", "yes"),)), EVERYTHING)
@example(Message(" ", (Choice("Yes", "yes"),), POSTER, SHEET), NOTHING)
def test_nothing_is_lost(message: Message, can: Capabilities) -> None:
    """Every text, choice, picture and document is in what comes out: shown, or said in words."""
    parts = fit(message, can)
    said = bare("".join(part.text for part in parts))
    assert bare(message.text) in said
    shown = [choice for part in parts for choice in part.choices]
    fits = [choice for choice in message.choices if can.calls or not choice.url.startswith("tel:")]
    assert shown == fits or not shown
    for choice in message.choices:
        if choice not in shown:
            assert bare(choice.label) in said and choice.url.removeprefix("tel:") in said
    pictures, documents = [p.image for p in parts if p.image], [p.document for p in parts if p.document]
    for file, found in ((message.image, pictures), (message.document, documents)):
        if file is not None and not found:
            assert bare(file.alt or file.name) in said
        assert found in ([], [file])


@given(messages, abilities)
@example(Message("", phone_button="Share my number"), EVERYTHING)
def test_every_part_keeps_to_the_limits(message: Message, can: Capabilities) -> None:
    """No part is longer, shows more, or shows other things than the channel can; none is empty."""
    for part in fit(message, can):
        file = part.image or part.document
        assert utf16(part.text) <= (can.caption_limit if file else can.text_limit)
        assert file or part.text.strip()
        assert not (part.image and part.document)
        assert can.images or not part.image
        assert can.documents or not part.document
        assert can.phone_button or not part.phone_button
        assert can.calls or not any(choice.url.startswith("tel:") for choice in part.choices)
        assert len(part.choices) <= can.buttons
        assert all(utf16(choice.label) <= can.label_limit for choice in part.choices)


@given(messages, abilities)
def test_buttons_stand_under_the_end(message: Message, can: Capabilities) -> None:
    """Who has read everything finds the buttons there."""
    parts = fit(message, can)
    assert not any(part.choices or part.phone_button for part in parts[:-1])


@given(messages)
def test_a_channel_that_can_do_everything_changes_nothing(message: Message) -> None:
    """What fits stays one message, with its picture or document."""
    if message.text.strip() and not (message.image and message.document):
        assert fit(message, EVERYTHING) == [message]


def test_choices_without_buttons_are_a_numbered_list() -> None:
    """A choice is typed by its number; one without a number by its label; a link is written out, and does not
    stand between the numbers."""
    offered = (Choice("Yes", "y", number=1), Choice("Map", url="https://example.vn"), Choice("Menu", "open:menu"))
    assert fit(Message("Well?", offered), NOTHING) == [Message("Well?\n\nMap: https://example.vn\n\n1. Yes\n• Menu")]


def test_a_number_is_said_once_where_nobody_can_call_from_a_button() -> None:
    """The label that holds the number is enough; the other choices stay buttons; what the text says is enough too."""
    menu, plain = Choice("Menu", "open:menu"), Choice("Trạm y tế", url="tel:115")
    assert fit(Message("Well?", (AMBULANCE, menu, plain)), MUTE) == [
        Message("Well?\n\nGọi 115\nTrạm y tế: 115", (menu,)),
    ]
    assert fit(Message("", (HOTLINE,)), MUTE) == [Message("Đường dây nóng 1900 9095")]
    assert fit(Message("📞 Gọi 115\n\nNow.", (AMBULANCE, menu)), MUTE) == [Message("📞 Gọi 115\n\nNow.", (menu,))]
    assert fit(Message("Well?", (AMBULANCE, menu)), NOTHING) == [Message("Well?\n\nGọi 115\n\n• Menu")]


def test_a_number_to_call_is_a_button_where_the_channel_can_call() -> None:
    """There it stays as it is; among more choices than buttons it is a line, without the address's scheme."""
    assert fit(Message("Well?", (AMBULANCE,)), EVERYTHING) == [Message("Well?", (AMBULANCE,))]
    assert fit(Message("Well?", (AMBULANCE,)), replace(EVERYTHING, buttons=0)) == [Message("Well?\n\nGọi 115")]


def test_a_long_caption_follows_its_picture() -> None:
    """The picture comes first, then the text with the buttons."""
    long = "x" * 1001
    choice = Choice("Yes", "y")
    assert fit(Message(long, (choice,), POSTER), EVERYTHING) == [Message("", image=POSTER), Message(long, (choice,))]


def test_a_text_is_cut_at_line_ends_then_at_spaces_then_anywhere() -> None:
    """As a person would cut it; a character of two units stays whole."""
    assert split("one\ntwo three", 10) == ["one", "two three"]
    assert split("one two three", 10) == ["one two", "three"]
    assert split("😀😀😀", 5) == ["😀😀", "😀"]


def test_what_cannot_be_copied_by_a_button_is_copied_out_of_the_text() -> None:
    """The text has it already, so the button goes without a trace where the channel has none, or it is too long."""
    message = Message("Gửi liên kết này: abc", (Choice("Chép", url="copy:abc"), Choice("Menu", "open:menu", number=1)))
    able = replace(NOTHING, buttons=8, label_limit=20, copies=3)
    assert fit(message, able) == [message]
    assert fit(message, replace(able, copies=2)) == [replace(message, choices=message.choices[1:])]
    assert fit(message, NOTHING) == [Message("Gửi liên kết này: abc\n\n1. Menu")]
