"""What people feel and say in a line that asks nothing, and what is said to that."""

from pydantic import Field

from bot.content.local import Composed
from bot.content.site import Model


class Feeling(Model):
    """A feeling: one of `felt` with one of the words for much behind it, one of `said` anywhere in a clause, or one of
    `last` at its end. The warm `replies` are said in turn, and `beside` stands before an answer. Whoever feels that
    `acts` hears once more what to do first, and who is `glad` nothing more. What is `bodily` may be how somebody is who
    is ill: "mệt quá"; what `reacts` is said of an answer, and is heard after one alone, where nothing is asked: "hàng
    xóm vẫn bán kìa"."""

    id: str = Field(pattern=r"^[a-z][a-z-]{0,39}$")
    felt: tuple[Composed, ...] = ()
    said: tuple[Composed, ...] = ()
    last: tuple[Composed, ...] = ()
    replies: tuple[Composed, ...] = Field(min_length=1)
    beside: Composed = Field(max_length=80)
    acts: bool = False
    bodily: bool = False
    glad: bool = False
    reacts: bool = False


class Feelings(Model):
    """All feelings of a language, those that count more first; `much` says how much is felt, and an answer that has one
    of `soothes` at its beginning is warm by itself. What is `spelt` is a feeling with its diacritics alone: "ngan nua"
    is rather "ngắn nữa"; one of `favours` behind it asks for something to be done: "chan giup" blocks somebody."""

    much: tuple[Composed, ...] = ()
    soothes: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    favours: tuple[Composed, ...] = ()
    kinds: tuple[Feeling, ...] = ()
