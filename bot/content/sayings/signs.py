"""When words of illness are a sign of it and when not, of content/<language>/urgent.yaml."""

from pydantic import Field

from bot.content.local import Composed
from bot.content.site import Model


class Denied(Model):
    """How people say that nobody is ill: a word `by` which they deny, a few `between`, then an illness `of` these, and
    others that `joins` hold to it; what comes `after` an illness also denies it. With one of `still` beside it, it is
    told all the same ("sốt cao"). After one of `pains` nothing is denied: "dau hong" is a throat. With something that
    is `well` nothing is denied, and yet nobody is ill. `reply` answers whoever says no more, and who only says that
    somebody is `fine`; after one of the topics of `despite` they hear what is to be done `anyway`: many who are
    infected feel nothing."""

    by: tuple[Composed, ...] = ()
    between: tuple[Composed, ...] = ()
    of: tuple[Composed, ...] = ()
    joins: tuple[Composed, ...] = ()
    still: tuple[Composed, ...] = ()
    pains: tuple[Composed, ...] = ()
    after: tuple[Composed, ...] = ()
    well: tuple[Composed, ...] = ()
    fine: tuple[Composed, ...] = ()
    reply: Composed = Field("", max_length=450)
    despite: tuple[str, ...] = ()
    anyway: Composed = Field("", max_length=450)


class Mild(Model):
    """Light signs `of` being unwell, which call for nobody: `topic` answers who tells of one, but for what is
    said of a thing (`not_with`): "app làm tui nhức đầu". Of whoever is `exposed` as well none is light."""

    topic: str = ""
    of: tuple[Composed, ...] = ()
    exposed: tuple[Composed, ...] = ()
    not_with: tuple[Composed, ...] = ()


class State(Model):
    """Things `of` a kind that `are` in a state of which people can be, too: a phone is hot."""

    of: tuple[Composed, ...] = Field(min_length=1)
    are: tuple[Composed, ...] = Field(min_length=1)


class Figure(Model):
    """Figures of speech: a sign `of` these, at the beginning of a text or `after` one of these words, that comes `by`
    ("vì") one of some `things`: "nghẹt thở vì đồng hồ đếm ngược"."""

    of: tuple[Composed, ...] = ()
    after: tuple[Composed, ...] = ()
    by: tuple[Composed, ...] = ()
    things: tuple[Composed, ...] = ()


class Unsure(Model):
    """A `word` that is a sign among other words than it may be where it was typed without diacritics: "ho" is a cough
    `after` these, or where a clause begins, and `before` these, or where it ends."""

    word: Composed
    after: tuple[Composed, ...] = ()
    before: tuple[Composed, ...] = ()


class Harmless(Model):
    """What only sounds like a sign of illness, and of which no word counts: `phrases` ("nhỏ xíu", "hộ kinh doanh"),
    those that are `spelt` out ("sốt vé": "sot ve chieu" is a fever), and things in a state, with some words `between`
    them: "máy em nóng", "trời hôm nay nóng 39 độ", and a `figure` of speech. A sign that is as long, or longer, counts
    all the same ("con nhỏ xỉu"). Who is `weary` ("mệt") of something (`weary_of`: "tải hoài") is not ill, `unless`
    these words say so."""

    phrases: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    states: tuple[State, ...] = ()
    between: tuple[Composed, ...] = ()
    figure: Figure = Figure()
    weary: tuple[Composed, ...] = ()
    weary_of: tuple[Composed, ...] = ()
    unless: tuple[Composed, ...] = ()


class Supposed(Model):
    """How people ask what would be if somebody were ill: words `by` which they suppose it, or somebody in general
    (`of`) and what is `then` ("khách mà sốt thì sao"). `reply` answers them. What is `real` ("đang", "hôm qua") takes
    it back, and so does a severe sign."""

    by: tuple[Composed, ...] = ()
    of: tuple[Composed, ...] = ()
    then: tuple[Composed, ...] = ()
    real: tuple[Composed, ...] = ()
    reply: Composed = Field("", max_length=450)


class Past(Model):
    """Words of what was long ago (`said`), of which no sign counts in the same clause, unless it is so `still`."""

    said: tuple[Composed, ...] = ()
    still: tuple[Composed, ...] = ()


class Reported(Model):
    """What swindlers say of an emergency: `by` which words it is theirs ("nó nói"), what they `want`, and words `of`
    it that are no sign then; after an answer on these `topics`, too, where nothing is wanted."""

    by: tuple[Composed, ...] = ()
    want: tuple[Composed, ...] = ()
    of: tuple[Composed, ...] = ()
    topics: tuple[str, ...] = ()
