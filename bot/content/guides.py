"""content/<language>/guides/<name>.yaml: pages that lead from one to the next."""

from typing import Any

from pydantic import Field, model_validator

from bot.content.local import Composed
from bot.content.site import Model
from bot.content.standing import Standing
from bot.model.writing.text import words


class Link(Model):
    """A way out of a page. `to` is a page of the same guide, "guide:NAME", "open:DIALOG" or an https address. `words`
    are what people also type for it: "Oppo" where the label says Android; `hints` are what only such a phone has, for
    whoever is asked which it is: "CH Play"."""

    label: Composed = Field(max_length=40)
    to: str
    words: tuple[Composed, ...] = ()
    hints: tuple[Composed, ...] = ()


class Page(Standing):
    """One screen: a text, a picture, and where to go from here.

    `help` is what "I have a problem" says on this page. `next` off: only the page's own choices lead on.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{0,29}$")
    text: Composed = Field(max_length=900)
    image: str = ""
    alt: Composed = ""
    help: Composed = Field("", max_length=900)
    choices: tuple[Link, ...] = ()
    next: bool = True

    def named(self, text: str) -> Link | None:
        """The one way out that somebody named: one of its words stands in what they typed, and none of another's."""
        typed = f" {words(text)} "
        found = [link for link in self.choices if any(f" {words(word)} " in typed for word in link.words)]
        return found[0] if len(found) == 1 else None


class Guide(Standing):
    """Pages in order. `tracked`: its last page means that the app is installed, and who stops half-way is nudged.
    `finish` is said to who is done. What stands above the pages about how sure it is holds for each page that says
    nothing of its own."""

    title: Composed = Field(max_length=60)
    tracked: bool = False
    finish: Composed = ""
    pages: tuple[Page, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _for_each_page(cls, given: Any) -> Any:
        if not isinstance(given, dict) or not isinstance(given.get("pages"), list):
            return given
        above = {name: given[name] for name in Standing.model_fields if name in given}
        pages = [
            page if not isinstance(page, dict) or "status" in page else {**above, **page} for page in given["pages"]
        ]
        return {**given, "pages": pages}

    def page(self, page_id: str) -> Page | None:
        """The page of that id."""
        return next((page for page in self.pages if page.id == page_id), None)

    def position(self, page: Page) -> int:
        """Which page it is, from 1."""
        return self.pages.index(page) + 1

    def beside(self, page: Page, step: int) -> Page | None:
        """The page `step` places on; none beyond either end."""
        at = self.pages.index(page) + step
        return self.pages[at] if 0 <= at < len(self.pages) else None
