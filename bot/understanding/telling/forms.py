"""Whether somebody is at a form on a website, which asks for codes and has buttons as the app does: "tờ khai nó đòi
OTP"."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.content import Library
from bot.content.sayings.screens import Form
from bot.understanding.normaliser.mentions import Mentions, with_gaps
from bot.understanding.normaliser.normalise import LIMIT, is_bare
from bot.understanding.normaliser.phrases import Normalised

NONE: Mapping[str, str] = MappingProxyType({})


class Forms:
    """Knows the words of every language, and after which topics one is likely there."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        given = [(say, form) for code, say in normalisers.items() for form in library.written.screens(code).forms]
        said = [(form, with_gaps(say, phrase)) for say, form in given for phrase in form.says]
        self._named, self._says = [form for form, _ in said], Mentions(phrase for _, phrase in said)
        self._after = {topic: form for _, form in given for topic in form.after}
        self._app = Mentions(say(library.site.names_in(code)["app"]) for code, say in normalisers.items())

    def __call__(self, text: str, language: str, topic: str) -> bool:
        """Whether a text names one, or comes after an answer about one (`topic`) and does not name the app."""
        return self._form(text, language, topic) is not None

    def instead(self, text: str, language: str, topic: str) -> Mapping[str, str]:
        """By topics about the app those that say the same of the form where somebody is; none elsewhere."""
        form = self._form(text, language, topic)
        return form.instead if form else NONE

    def _form(self, text: str, language: str, topic: str) -> Form | None:
        said, bare = self._say[language](text[:LIMIT]), is_bare(text)
        named = sorted(self._says(said, bare))
        after = self._after.get(topic)
        return self._named[named[0]] if named else None if after is None or self._app(said, bare) else after
