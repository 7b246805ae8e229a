"""What two independent libraries and a person can do through the double."""

import pytest

from .telegram.clients import Client, keyboard, png
from .telegram.server import TelegramDouble


async def test_text_reaches_the_person(double: TelegramDouble, client: Client) -> None:
    """A sent text is heard, and the answer is a Message the library can read."""
    lan = double.person("Lan")
    await lan.starts("install")
    message = await client.bot.send_message(lan.id, "Xin chào Lan 🙂")
    assert message.text == "Xin chào Lan 🙂" and message.chat.id == lan.id
    assert abs(message.date.timestamp() - (await lan.hears("chào"))["date"]) < 2
    assert double.sent[-1].payload == {"chat_id": lan.id, "text": "Xin chào Lan 🙂"}
    assert lan.transcript() == "Lan: /start install\nbot: Xin chào Lan 🙂"


async def test_photo_by_upload_then_by_file_id(double: TelegramDouble, client: Client) -> None:
    """A picture sent again by its file_id is the same picture and carries no bytes."""
    lan = double.person()
    await lan.says("hi")
    sent = await client.bot.send_photo(lan.id, photo=client.upload(png(), "a.png"), caption="QR")
    assert (sent.photo[-1].width, sent.photo[-1].height) == (200, 100)
    again = await client.bot.send_photo(lan.id, photo=sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    assert lan.pictures == [png(), png()]
    assert [call.files.keys() for call in double.sent[-2:]] == [{"photo"}, set()]
    await lan.hears("QR")


async def test_document_and_download(double: TelegramDouble, client: Client) -> None:
    """A document keeps its name, and getFile leads to its bytes."""
    lan = double.person()
    await lan.says("hi")
    sent = await client.bot.send_document(lan.id, client.upload(b"a;b", "list.csv"))
    assert sent.document.file_name == "list.csv" and lan.documents == [b"a;b"]
    file = await client.bot.get_file(sent.document.file_id)
    if client.types.__name__ == "telegram":
        assert bytes(await file.download_as_bytearray()) == b"a;b"
    else:
        assert (await client.bot.download_file(file.file_path)).read() == b"a;b"


async def test_media_edit(double: TelegramDouble, client: Client) -> None:
    """A photo's picture and caption can be replaced by an upload inside the media object."""
    lan = double.person()
    await lan.says("hi")
    sent = await client.bot.send_photo(lan.id, client.upload(png(), "a.png"), caption="old")
    place = {"chat_id": lan.id, "message_id": sent.message_id}
    await client.bot.edit_message_caption(caption="new", **place)
    media = client.types.InputMediaPhoto(media=client.upload(png(300, 90), "b.png"))
    await client.bot.edit_message_media(media=media, **place)
    assert lan.pictures == [png(), png(300, 90)] and "caption" not in lan.received[0]


async def test_press_answer_and_edit(double: TelegramDouble, client: Client) -> None:
    """A press brings its message along; its answer is heard and an edit happens in place."""
    lan = double.person()
    await lan.says("menu")
    await client.bot.send_message(lan.id, "Choose", reply_markup=keyboard(client, "Yes", "No"))
    await lan.presses("yes")
    update = (await client.bot.get_updates())[-1]
    assert update.callback_query.data == "Yes"
    shown = update.callback_query.message
    await client.bot.answer_callback_query(update.callback_query.id, text="Noted")
    await client.bot.edit_message_text("Done", chat_id=lan.id, message_id=shown.message_id)
    await lan.hears("Noted")
    await lan.hears("Done")
    assert lan.buttons() == [] and [m["text"] for m in lan.received] == ["Done"]


async def test_old_buttons(double: TelegramDouble, client: Client) -> None:
    """A button that is gone cannot be pressed, but an old screen can still press it."""
    lan = double.person()
    await lan.says("menu")
    message = await client.bot.send_message(lan.id, "?", reply_markup=keyboard(client, "Yes"))
    await client.bot.edit_message_reply_markup(chat_id=lan.id, message_id=message.message_id)
    with pytest.raises(AssertionError, match=r"no button 'yes'; visible: \[\]"):
        await lan.presses("yes")
    await lan.presses_old(0, "yes")
    await client.bot.delete_message(lan.id, message.message_id)
    await lan.presses_old(0, "yes")
    shown = [u.callback_query.message for u in (await client.bot.get_updates())[-2:]]
    assert [getattr(m, "text", None) for m in shown] == ["?", None]


async def test_other_things_people_send(double: TelegramDouble, client: Client) -> None:
    """Contact, photo, sticker and forwarded text arrive as the library's own objects."""
    lan = double.person()
    await lan.shares_contact("84901234567")
    await lan.sends_photo(png(), "my phone")
    await lan.sends_sticker()
    await lan.forwards("seen elsewhere")
    contact, photo, sticker, forwarded = [u.message for u in await client.bot.get_updates()]
    assert contact.contact.phone_number == "84901234567" and contact.contact.user_id == lan.id
    assert photo.caption == "my phone" and photo.photo[-1].file_size == len(png())
    assert sticker.sticker.width == 512 and forwarded.forward_origin.type == "hidden_user"
    assert (await client.bot.get_file(photo.photo[-1].file_id)).file_path.endswith(".jpg")


async def test_reply_keyboard(double: TelegramDouble, client: Client) -> None:
    """A keyboard that asks for the phone number stays until it is removed."""
    lan, types = double.person(), client.types
    await lan.says("hi")
    button = types.KeyboardButton(text="Share", request_contact=True)
    markup = types.ReplyKeyboardMarkup(keyboard=[[button]])
    await client.bot.send_message(lan.id, "Phone?", reply_markup=markup)
    await client.bot.send_message(lan.id, "?")
    assert lan.reply_buttons() == ["Share"]
    await client.bot.send_message(lan.id, "!", reply_markup=types.ReplyKeyboardRemove())
    assert lan.reply_buttons() == []


async def test_hears_consumes(double: TelegramDouble, client: Client) -> None:
    """The same words are heard once for each time they were said, else the transcript shows."""
    lan = double.person()
    await lan.says("hi")
    await client.bot.send_message(lan.id, "hello")
    await lan.hears("hell")
    with pytest.raises(AssertionError, match=r"(?s)not heard.*Lan: hi\nbot: hello"):
        await lan.hears("hello", within=0.01)


async def test_settings(double: TelegramDouble, client: Client) -> None:
    """Commands are kept for each language and descriptions are taken."""
    commands = [client.types.BotCommand(command="menu", description="Thực đơn")]
    assert await client.bot.set_my_commands(commands, language_code="vi")
    assert await client.bot.get_my_commands(language_code="vi") and client.bot.id == 1
    assert double.world.commands == {"vi": [{"command": "menu", "description": "Thực đơn"}]}
    assert await client.bot.set_my_description("About", language_code="vi")
    assert await client.bot.set_my_short_description("Short")
    assert (await client.bot.get_me()).username == "guide_test_bot"
