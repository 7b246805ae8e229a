"""Everything that the program is made of, built once."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cached_property, partial

from bot.campaigns.compose import compose
from bot.campaigns.schedules.rules import Followed
from bot.channels import CHANNELS
from bot.channels.context import ChannelClass
from bot.checkpoints import Registry
from bot.checkpoints.posters import Posters
from bot.chores import Worker, notices
from bot.chores.anchoring import chores as anchoring
from bot.content import load, whole
from bot.delivery import Sender
from bot.delivery.booking import Booking
from bot.dialogs import DIALOGS, commands_in
from bot.engine import Conversation, Dispatcher, Services
from bot.engine.choices import offering
from bot.engine.outbox import Outbox
from bot.engine.outbox.files import Files
from bot.limits import Limits
from bot.limits.origin import networks
from bot.model import Address, Channel, Update
from bot.model.supervisor import Supervisor
from bot.office import channels_on, office, paces, retention
from bot.sandbox.process import Sandbox
from bot.secret import vault
from bot.settings import Settings
from bot.store import Store
from bot.store.campaigns.pictures import Pictures
from bot.store.people import people
from bot.understanding import Understanding
from bot.visits.check_in import Visits
from bot.web import Web
from bot.web.metrics.families import Watched
from bot.web.refusing.shared_limits import SharedLimits


def utc_now() -> datetime:
    """The clock that the program runs by; tests bring their own."""
    return datetime.now(UTC)


class Parts:
    """Everything, wired. `classes` are the channels that there can be, `more` are further ones that are there already,
    such as a terminal; `understanding` is of a content that was read before, `sandbox` draws and opens files for others
    too. What only conversations need is built when it is first asked for: a process that sends reminders has no use for
    it."""

    def __init__(
        self,
        settings: Settings,
        *,
        classes: Iterable[ChannelClass] = CHANNELS,
        more: Iterable[Channel] = (),
        clock: Callable[[], datetime] = utc_now,
        understanding: Understanding | None = None,
        sandbox: Sandbox | None = None,
    ) -> None:
        self.settings, self.clock = settings, clock
        sealing = vault(settings)
        self.store = Store(settings.database_url, sealing)
        self._understanding = understanding or Understanding(
            whole(load(settings.content_dir, settings.locales_dir)), keeps=True
        )
        self.library = self._understanding.library
        self._registry = Registry(sealing, settings.address)
        self._visits = Visits(sealing, self.library.site.zone, settings.visit_days)
        self._sandbox = sandbox or Sandbox()
        self.supervisor = Supervisor()
        posters = Posters(self.store, self._registry, self.library, clock)
        files = Files(self.library, self._sandbox, Pictures(self.store), posters)
        on = channels_on(
            settings,
            self.store,
            classes,
            clock=clock,
            handle=self.heard,
            gone=self.left,
            alarm=notices.alarm(self.store, clock),
            offered=offering(self.store, clock),
            commands=partial(commands_in, self.library),
            drawn=files,
        )
        self.channels: dict[str, Channel] = {channel.name: channel for channel in (*on, *more)}
        self._paces = paces(self.channels.values())
        self._office = office(self.settings, self.channels.values())
        self._booking = Booking(self.store, self._paces)
        self.outbox = Outbox(self.store, self.channels, clock, booking=self._booking, drawn=files)
        self.worker = self._worker()

    def _worker(self) -> Worker:
        rules = Followed(self.store, self.library.site.zone, self.settings.campaigns_per_week)
        words = self.library.words[self.library.site.languages[0]]
        return Worker(
            store=self.store,
            library=self.library,
            channels=self.channels,
            sender=Sender(
                store=self.store,
                channels=self.channels,
                paces=self._paces,
                compose=compose(self.library),
                hold=rules.hold,
            ),
            outbox=self.outbox,
            clock=self.clock,
            rules=rules,
            tell=notices.tell(self.store, self.clock),
            ways=self._office.ways,
            reaches_for=self._office.reaches_for,
            kept=retention(self.settings),
            supervisor=self.supervisor,
            more=anchoring(self.store, self.settings.audit_anchor, self.clock, words),
        )

    @cached_property
    def _services(self) -> Services:
        return Services(
            library=self.library,
            understanding=self._understanding,
            registry=self._registry,
            visits=self._visits,
            sandbox=self._sandbox,
            office=self._office,
            links={name: channel.link for name, channel in self.channels.items()},
            titles={name: channel.title or name for name, channel in self.channels.items()},
            question_days=self.settings.question_days,
        )

    @cached_property
    def _conversation(self) -> Conversation:
        return Conversation(DIALOGS, self._services)

    @cached_property
    def dispatcher(self) -> Dispatcher:
        """Conversations."""
        return Dispatcher(
            conversation=self._conversation,
            store=self.store,
            channels=self.channels,
            clock=self.clock,
            outbox=self.outbox,
        )

    @cached_property
    def web(self) -> Web:
        """What the web server's rooms call on."""
        return Web(
            store=self.store,
            library=self.library,
            registry=self._registry,
            dispatcher=self.dispatcher,
            services=self._services,
            channels=tuple(self.channels.values()),
            visits=self._visits,
            clock=self.clock,
            embed_origins=self.settings.embed_origins,
            metrics_token=self.settings.metrics_token.get_secret_value(),
            limits=Limits(networks(self.settings.trusted_proxies), shared=SharedLimits(self.store)),
            supervisor=self.supervisor,
        )

    async def heard(self, update: Update) -> None:
        """Somebody did something; returns once the turn is saved."""
        await self.dispatcher.handle(update)

    async def left(self, address: Address) -> None:
        """Somebody blocked the bot."""
        await self.store.together(lambda tx: people.unreachable(tx, address, self.clock()), str(address))

    @property
    def watched(self) -> Watched:
        """What a process that hears nobody tells of itself."""
        return Watched(self.store, tuple(self.channels.values()), self._office.paces, self.supervisor)
