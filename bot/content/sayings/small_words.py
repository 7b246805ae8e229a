"""content/<language>/small_words.yaml: what people answer with a word or two, and which words do what in a text."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import made
from bot.content.local import Composed
from bot.content.sayings.feelings import Feelings
from bot.content.site import Model
from bot.content.standing import Reply
from bot.content.topics import read_yaml

YES, NO, NEXT, BACK, AGAIN = "yes", "no", "next", "back", "again"
THANKS, HELLO, GOODBYE, WARM = "thanks", "hello", "goodbye", "warm"
HELP, STOP, LATER, NONE, MORE = "help", "stop", "later", "none", "more"
WAIT, RESTART = "wait", "restart"
HOW_FAR, BRIEFLY, UNDERSTOOD = "how-far", "briefly", "understood"
"""How much is left; say it in fewer words; "I see"."""
SAD, AFRAID, CALLED, SAID, DOUBT = "sad", "afraid", "called", "said", "doubt"
"""A tear; fear of the illness; that help was called and what it said; that it was said before; "are you sure?"."""

WORDS = (
    *(YES, NO, NEXT, BACK, AGAIN, THANKS, HELLO, GOODBYE, WARM, HELP, STOP, LATER, NONE, MORE, WAIT, RESTART),
    *(SAD, AFRAID, CALLED, SAID, DOUBT, HOW_FAR, BRIEFLY, UNDERSTOOD),
)
"""Every small word that the program understands; content says how each sounds."""


class SmallWord(Reply):
    """A small word and every way to say it. `reply` is a warm answer that changes nothing. What `begins` with one of
    these, or has one of those that stand `within`, is that word, unless it surely means something else."""

    id: str
    reply: Composed = ""
    begins: tuple[Composed, ...] = ()
    within: tuple[Composed, ...] = ()
    phrasings: tuple[Composed, ...] = Field(min_length=3)


class Aspect(Model):
    """One side of a thing: what `asks` for it ("tốn tiền"), and what a passage `says` that tells of it ("giá")."""

    asks: tuple[Composed, ...] = Field(min_length=1)
    says: tuple[Composed, ...] = Field(min_length=1)


class Chat(Model):
    """Small talk, by what is `said` somewhere in a few words that ask nothing of ours, and the short warm `reply`. What
    comes from the heart is that, `whatever` else is named."""

    id: str = Field(pattern=r"^[a-z][a-z-]{0,39}$")
    said: tuple[Composed, ...] = Field(min_length=1)
    reply: Composed = Field(max_length=300)
    whatever: bool = False


class Offices(Model):
    """Who writes for an office: one of the `persons`, what they do there (`verbs`, or nothing) and one of the `words`,
    or that with one of `last` behind it ("ban quản lý chợ đây"). After one of `wishes` comes what they want; who tells
    no more than who they are gets the answer of the `topic`."""

    persons: tuple[Composed, ...] = ()
    verbs: tuple[Composed, ...] = ()
    words: tuple[Composed, ...] = ()
    last: tuple[Composed, ...] = ()
    wishes: tuple[Composed, ...] = ()
    topic: str = ""


class Leaving(Model):
    """How somebody goes: it is time (`openings`), and one of the `persons`, or nobody, `goes` ("thôi bà đi chợ");
    or they go now, with one of `last` at the end ("em vô lớp đây")."""

    openings: tuple[Composed, ...] = ()
    persons: tuple[Composed, ...] = ()
    goes: tuple[Composed, ...] = ()
    last: tuple[Composed, ...] = ()


class Choosing(Model):
    """How it is asked which of two things it is: what stands `between` them ("hay"), or begins what may be done
    instead (`rather`: "hay mình hủy luôn"). Where one of `who` stands before that, or one of `often` after it,
    something is done often or well ("tui hay quên"); a clause with one of `settled` leaves it open ("hay gì đó")."""

    between: tuple[Composed, ...] = ()
    rather: tuple[Composed, ...] = ()
    who: tuple[Composed, ...] = ()
    often: tuple[Composed, ...] = ()
    settled: tuple[Composed, ...] = ()


class PuttingOff(Model):
    """How somebody puts off what they were told how to do: a time (`times`, beside those of the screens), one of `who`,
    one of `acts` and what may stand `beside` those: "tối rảnh chị đăng ký". One of `asks` has it done at once."""

    times: tuple[Composed, ...] = ()
    who: tuple[Composed, ...] = ()
    acts: tuple[Composed, ...] = ()
    beside: tuple[Composed, ...] = ()
    asks: tuple[Composed, ...] = ()


class SmallWords(Model):
    """All small words of a language. `fillers` are words of courtesy that may stand around any of them, `particles`
    those that end an answer and are no part of it, `asking` the words that make a text a question, `asking_last` those
    that do so at the end of a clause ("in ở tiệm được k"), `choosing` makes one without them, `whether` those that ask
    if something must or may be done; what ends with one of `leave` asks to be allowed something ("tui không cài được
    không") and is no yes and no no; `leaning` are in what leans on the last answer ("vậy còn …"), and whatever names
    none of the `things` is about that as well; `pointing` are in what points at it ("văn bản nào ghi vụ đó"); what
    begins with one `against` says what is not so ("đâu phải F1"), and so does one that follows one of `rather` ("chứ
    không phải …"); one of `asks_again` asks once more, unless one of `asks_first` stands before it ("cho tui hỏi");
    `aspects` are the sides of a thing that are asked for; `codes` are those beside which digits are a secret,
    `right_before` those that make one of six digits that follow at once. `openings` may stand before anything and say
    nothing ("à mà"), after one of `instead` comes what is meant, whatever stood before it ("không phải vị trí, tui hỏi
    …"). Whoever says one of `quits`, or ends a clause with one of `quits_last`, leaves what is open. `places` name a
    choice by where it stands, those of the first first; `last` the last, `both` more than one. Whoever says one of
    `introduces` in a sentence that asks nothing tells who they are, and asks after it; `offices` are whose people do so
    in a clause; `leaving` is how somebody goes, `putting_off` how they do something later, and
    one of `complaints` says that an answer was beside the point. `chats` are small talk,
    `feelings` what somebody feels. Of what a message begins with, or has within, what is `spelt` counts only with its
    diacritics: "tui ban" is rather "tui bán" than "tui bận"."""

    asking: tuple[Composed, ...] = ()
    asking_last: tuple[Composed, ...] = ()
    choosing: Choosing = Choosing()
    whether: tuple[Composed, ...] = ()
    leave: tuple[Composed, ...] = ()
    codes: tuple[Composed, ...] = ()
    right_before: tuple[Composed, ...] = ()
    openings: tuple[Composed, ...] = ()
    instead: tuple[Composed, ...] = ()
    leaning: tuple[Composed, ...] = ()
    pointing: tuple[Composed, ...] = ()
    things: tuple[Composed, ...] = ()
    against: tuple[Composed, ...] = ()
    rather: tuple[Composed, ...] = ()
    asks_again: tuple[Composed, ...] = ()
    asks_first: tuple[Composed, ...] = ()
    quits: tuple[Composed, ...] = ()
    quits_last: tuple[Composed, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    spelt: tuple[Composed, ...] = ()
    fillers: tuple[Composed, ...] = ()
    particles: tuple[Composed, ...] = ()
    places: tuple[tuple[Composed, ...], ...] = ()
    last: tuple[Composed, ...] = ()
    both: tuple[Composed, ...] = ()
    words: tuple[SmallWord, ...] = ()
    introduces: tuple[Composed, ...] = ()
    offices: Offices = Offices()
    putting_off: PuttingOff = PuttingOff()
    leaving: Leaving = Leaving()
    complaints: tuple[Composed, ...] = ()
    chats: tuple[Chat, ...] = ()
    feelings: Feelings = Feelings()


def read_small_words(path: Path) -> SmallWords:
    """The small words of one language; none where there is no file."""
    return made(SmallWords, read_yaml(path))
