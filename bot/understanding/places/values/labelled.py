"""A name without the kind of place that only belongs to what the name is called by: "tên quán Mộc Quán"."""

from bot.content import Library
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.places.phrasing.labels import FIELDS, IS
from bot.understanding.places.phrasing.phrases import phrases, says, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.begins import CHANGE
from bot.understanding.places.values.kinds import Kinds


def without_label(name: str, text: str, library: Library) -> str:
    """ "Mộc Quán" in "tên quán Mộc Quán", which has a kind of its own, "Hoa Sữa" in "đổi tên quán thành Hoa Sữa"."""
    tokens = name.split()
    length = Kinds(name, library).begin(tokens)
    rest = " ".join(tokens[length:])
    label = text.partition(name)[0] if length else ""
    if not rest or name[:1].isupper() or not _is_labelled(label, library):
        return name
    doubtful = is_bare(text) and not says(label, CHANGE, library)  # "ten nha xe thanh dat" has no "thành" in it
    for verb in phrases(library, IS) if rest[:1].islower() and not doubtful else ():
        before, sign, after = split(rest, verb)
        if sign and not before.strip() and after.strip():
            return tidy(after)
    return rest if rest[:1].isupper() and Kinds(rest, library).starts() else name


def _is_labelled(before: str, library: Library) -> bool:
    """Whether what stands before it ends with what a name is called by."""
    parted = (split(before, label, last=True) for label in phrases(library, FIELDS["name"]))
    return any(sign and not after.strip() for _, sign, after in parted)
