"""Looking at a campaign: as it arrives, whom it reaches, what came of it, and what to print."""

from typing import Any

from bot.campaigns import goals, press_kit
from bot.campaigns.beforehand import estimate
from bot.campaigns.beforehand.estimate import Reach, in_words
from bot.campaigns.compose import message
from bot.campaigns.results import chart, summary
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Turn
from bot.model import Campaign, Colleague, Message
from bot.store.campaigns import responses


async def say_preview(turn: Turn[Nothing], _colleague: Colleague, campaign: Campaign) -> None:
    """The message on every channel, in every language and variant, in as many parts as the channel makes of it."""
    for language in turn.services.library.site.languages:
        for variant in ("A", "B") if campaign.split else ("A",):
            whole = of(turn, campaign, language, variant)
            for channel, parts in turn.services.office.shown(whole).items():
                turn.say(
                    N_("On {channel}, in {language}, one message:", "On {channel}, in {language}, {count} messages:"),
                    channel=channel,
                    language=f"{language} {variant}" if campaign.split else language,
                    count=len(parts),
                )
                for part in parts:
                    turn.say(part)


async def say_test(turn: Turn[Nothing], _colleague: Colleague, campaign: Campaign) -> None:
    """Exactly what somebody with this colleague's language and district gets."""
    for variant in ("A", "B") if campaign.split else ("A",):
        turn.say(of(turn, campaign, turn.person.language, variant))


def of(turn: Turn[Nothing], campaign: Campaign, language: str, variant: str) -> Message:
    """The message as somebody with this colleague's name and district gets it."""
    library, person = turn.services.library, turn.person
    district = library.communes.districts.get(person.district or "")
    values = {"name": person.name or "", "district": district.name if district else ""}
    return message(library, campaign.content, language, variant, {key: value for key, value in values.items() if value})


async def say_reach(turn: Turn[Nothing], _colleague: Colleague, campaign: Campaign) -> None:
    """How many by channel and district, who is left out and why, how long it takes and what it costs."""
    counted = await reached(turn, campaign)
    turn.say(Message(in_words(counted, turn.words, turn.services.library)))


async def reached(turn: Turn[Any], campaign: Campaign) -> Reach:
    """What a campaign comes to now."""
    services = turn.services
    return await estimate.reached(
        turn.tx, campaign.audience, services.library, services.office, turn.now, campaign.content
    )


async def say_results(turn: Turn[Nothing], _colleague: Colleague, campaign: Campaign) -> None:
    """The totals in words and by district as a picture."""
    tallies = await responses.tallies(turn.tx, campaign.id, turn.services.library.tracked)
    if not tallies:
        turn.say(N_("Nothing has gone out yet."))
        return
    library = turn.services.library
    image = chart(library, turn.words, campaign, tallies)
    turn.say(Message(summary(turn.words, campaign, tallies), image=image))
    await say_goals(turn)


async def say_goals(turn: Turn[Any]) -> None:
    """Where the campaign as a whole stood, where it wants to be, and what was done here."""
    told = await goals.in_words(turn.tx, turn.services.library, turn.words)
    if told:
        turn.say(Message(told))


async def say_kit(turn: Turn[Nothing], _colleague: Colleague, campaign: Campaign) -> None:
    """All that is read out, printed and shown for whom no chat reaches, in the colleague's language."""
    library, language, link = turn.services.library, turn.person.language, turn.services.office.link
    script = press_kit.script(library, campaign, language)
    turn.say(N_("To be read out, about {seconds} seconds:\n\n{script}"), seconds=script.seconds, script=script.text)
    if not script.written:
        turn.say(press_kit.UNHEARD)
    turn.say(N_("For radio and paper:\n\n{text}"), text=press_kit.news(library, campaign, language))
    if board := press_kit.board(library, campaign, language):
        turn.say(N_("For electronic boards:\n\n{text}"), text=board)
    for purpose, file in press_kit.papers(library, campaign, language, link):
        turn.say(Message(turn.words(purpose), document=file))
