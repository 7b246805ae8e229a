"""/staff/campaigns/N/picture: a picture of one's own. It is shown as people get it before it can be taken."""

from typing import Any

from aiohttp import web
from wtforms import Field, StringField

from bot.campaigns import lifecycle
from bot.campaigns.compose import PICTURE_SHOWS
from bot.content import N_, name_in
from bot.model import CampaignState
from bot.sandbox.opening.errors import FileError
from bot.store import Tx
from bot.store.campaigns import pictures
from bot.web.console.campaigns.doing import changing, done
from bot.web.console.campaigns.shown import found, version
from bot.web.console.guard import RefusedPageError
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest
from bot.web.forms import FILE, Upload

LARGEST = 10 * 1024 * 1024
"""Bytes of a form with a picture."""


class ShowsForm(StaffForm):
    """What it shows in each language of the site ("shows_vi"; `shows_for`)."""

    languages: tuple[str, ...] = ()

    def said(self) -> dict[str, str]:
        """What was typed in each language."""
        return {code: str(self[f"shows_{code}"].data) for code in self.languages}

    def fields(self) -> list[Field]:
        """The fields, in the order of the languages."""
        return [self[f"shows_{code}"] for code in self.languages]


def shows_for(asked: StaffRequest, posted: bool) -> ShowsForm:
    """The form of a site with these languages."""
    codes = asked.parts.library.site.languages
    fields: dict[str, Any] = {"languages": codes}
    for code in codes:
        label = asked.words(N_("What it shows, in {language}"), language=name_in(asked.words.language, code))
        fields[f"shows_{code}"] = StringField(label, filters=[cleaned], validators=[needed, AtMost(PICTURE_SHOWS)])
    form: ShowsForm = type("PictureForm", (ShowsForm,), fields)(asked, posted)
    return form


async def page(asked: StaffRequest) -> web.StreamResponse:
    """Where a picture can be sent."""
    return await _show(asked)


async def sent(asked: StaffRequest) -> web.StreamResponse:
    """Keeps what was sent, and shows it; it goes with nothing yet."""
    picked = asked.form.get(FILE)
    content = picked.content if isinstance(picked, Upload) else b""
    try:
        small = await asked.parts.services.sandbox.files.smaller(f"staff:{asked.who.id}", content)
    except FileError as wrong:
        return await _show(asked, wrong=asked.words(wrong.sentence, **wrong.values), status=422)
    async with asked.parts.store.begin() as tx:
        name = await pictures.keep(tx, small, asked.now)
    return await _show(asked, name)


async def take(asked: StaffRequest) -> web.StreamResponse:
    """It goes with the campaign from now on, as it was shown."""
    form, name = shows_for(asked, posted=True), str(asked.form.get("name", ""))
    async with asked.parts.store.read() as tx:
        if not await pictures.is_kept(tx, name):
            raise RefusedPageError("stale", 409, asked.words)
    if not form.validate():
        return await _show(asked, name, form, status=422)

    async def work(tx: Tx) -> int:
        campaign = await found(tx, asked.number())
        if version(asked, campaign) != asked.form.get("version"):
            raise RefusedPageError("stale", 409, asked.words)
        content = campaign.content.with_picture(name, form.said())
        async with changing(tx, asked) as undo:
            await lifecycle.change(tx, asked.who, campaign.id, asked.now, content=content)
        return undo.number

    return asked.back_to(f"/campaigns/{asked.number()}", "saved", undo=await done(asked, work))


async def _show(
    asked: StaffRequest, name: str = "", form: ShowsForm | None = None, wrong: str = "", status: int = 200
) -> web.StreamResponse:
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
    if campaign.state is not CampaignState.DRAFT:
        raise RefusedPageError("stale", 409, asked.words)
    return asked.show(
        "campaigns/picture.html",
        status=status,
        campaign=campaign,
        version=version(asked, campaign),
        name=name,
        address=f"{pictures.PATH}{name}",
        form=form or shows_for(asked, posted=False),
        wrong=wrong,
    )
