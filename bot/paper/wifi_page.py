"""The page that whoever joins a public wifi sees first: one file, which needs no network."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from bot.sandbox.drawing.qr import code_svg


@dataclass(frozen=True, slots=True)
class WifiPage:
    """What stands on it, in one language: three steps, a button to `app_url`, a code and a link to the bot, and a
    number that is called at a tap."""

    language: str
    title: str
    agency: str
    steps: tuple[str, ...]
    button: str
    app_url: str
    invitation: str
    ask: str
    link: str
    help: str
    hotline: str

    @property
    def dialled(self) -> str:
        """The digits of the number."""
        return "".join(digit for digit in self.hotline if digit.isdigit())


def wifi_html(page: WifiPage) -> bytes:
    """The whole page; no script, nothing is fetched from elsewhere."""
    templates = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
    # The drawing is our own: squares of a link.
    code = Markup(code_svg(page.link).strip())  # noqa: S704  # nosec B704
    return templates.get_template("wifi_page.html").render(page=page, code=code).encode()
