"""What is said of each room: what it is for, and what is done there most."""

from dataclasses import dataclass

from bot.content import N_


@dataclass(frozen=True, slots=True)
class Told:
    """`purpose` in a sentence or two, and `how` it is done."""

    purpose: str
    how: tuple[str, ...]


TOLD: dict[str, Told] = {
    "": Told(
        N_("Here the day begins: on top stands what waits for you, below how far the province is."),
        (
            N_("Press what waits, and you are where it is done."),
            N_("The figures are a few minutes old; beside them stands when they were counted."),
            N_("Each table can be taken away as a file, for Excel or another tool."),
        ),
    ),
    "/inbox": Told(
        N_("Questions that people want a person to answer. Symptoms stand on top, then whoever has waited longest."),
        (
            N_("Press the question, read what was said before, write, and press “Answer and close”."),
            N_("The answer arrives in the same chat in which it was asked."),
            N_("“Take it and talk”: the helper keeps quiet there until you close it."),
            N_("“Questions that got no answer” shows what the helper does not know. Add a way to ask, or an answer."),
        ),
    ),
    "/campaigns": Told(
        N_("One message to many people. One colleague writes it, another lets it go out."),
        (
            N_("“Write a campaign”: begin from a template, change the text, say to whom and when, hand it in."),
            N_("Whoever approves sees the message as it will look, how many get it, and what changed."),
            N_("While it goes out it can be paused or cancelled. What has arrived stays with whoever got it."),
            N_("“Practise” does all of this for practice: nobody gets the message but you."),
        ),
    ),
    "/checkpoints": Told(
        N_("Places that registered, each with its code and its poster."),
        (
            N_("Find a place by its name, also without diacritics, by its number, or with a photo of its poster."),
            N_("On its page you print the poster, close the place for a time, or note its official code."),
            N_("Whole lists come in, and go out, as CSV or Excel."),
        ),
    ),
    "/tracing": Told(
        N_("Who was at a place at which time, when the health authority asks."),
        (
            N_("Give the place, the time and the reason. All three are written into the log, with your name."),
            N_("Only tracers come in here, not even admins."),
        ),
    ),
    "/proof": Told(
        N_("What was sent to somebody, to the second, and who got a certain message."),
        (N_("Type the number or the address that the complaint names. Nobody is listed, and every look is logged."),),
    ),
    "/requests": Told(
        N_("People who ask by letter or at the counter to see their data, or to have it erased."),
        (
            N_("Note the request, look at what is kept, answer, and write down how you answered."),
            N_("What is erased is gone. The page says how much that is, and asks first."),
        ),
    ),
    "/people": Told(
        N_("Who works here, and what each of them may do."),
        (
            N_("An invitation is a link that works once. Until somebody opens it, you can withdraw it."),
            N_("Whoever is dismissed is signed out everywhere at once. Nobody changes their own roles."),
        ),
    ),
    "/settings": Told(
        N_("The rules by which messages go out: quiet hours, how many in a week, days off."),
        (N_("What you save counts at once, also for what is on its way. The history stays below."),),
    ),
    "/audit": Told(
        N_("Everything that anybody did here, in order, and whether the log is still whole."),
        (N_("Note the newest digest elsewhere from time to time: then nobody can change the past unseen."),),
    ),
}
"""By the path of a room (bot/web/console/page/navigation.py)."""


PICTURED = ("vi", "en")
"""Languages in which the rooms were photographed; whoever reads another one sees the first."""


def name(path: str) -> str:
    """What a room is called in an address."""
    return path.removeprefix("/") or "overview"


def picture(path: str, language: str) -> str:
    """The file of the picture of a room."""
    return f"{language if language in PICTURED else PICTURED[0]}/{name(path)}.png"
