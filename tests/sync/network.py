"""The seeded network: drops, answers that nobody hears, doubles, late ones, cut ones, and proxies that lie."""

from random import Random

from msgspec import Struct

from tests.sync.server import Answer, Ask, Request, Server

# How often each fate meets a request, where the network is bad.
FATES = {
    "answered": 15, "late": 18, "lost": 8, "unheard": 14, "ghost": 6, "doubled": 6, "cut": 5,
    "bad_gateway": 2, "unavailable": 2, "portal": 2, "odd": 2, "truncated": 3, "too_large": 2,
}  # fmt: skip
ODD = Answer(200, b'{"status":"captive"}')
PORTAL = Answer(200, b"<!doctype html><title>Welcome to our guest network</title>")


class Parcel(Struct):
    """A request under way, by the tablet's number of it."""

    number: int
    request: Request


class Reply(Struct):
    """What a tablet is about to hear; None means that it gave up waiting."""

    parcel: Parcel
    answer: Answer | None


class Network:
    """`requests` haven't reached the server, `replies` haven't reached their tablet; `ghosts` are requests that
    their tablet has given up and that may still arrive."""

    def __init__(self, server: Server, ask: Ask, chance: Random, trouble: float) -> None:
        self._server, self._ask, self._chance, self._trouble = server, ask, chance, trouble
        self.requests: list[Parcel] = []
        self.replies: list[Reply] = []
        self.ghosts: list[Request] = []

    @property
    def idle(self) -> bool:
        return not (self.requests or self.replies or self.ghosts)

    def heal(self) -> None:
        self._trouble = 0.0

    def abandon(self, tablet: str) -> None:
        """The tablet died: what it sent is still under way, what comes back isn't heard."""
        orphans = [parcel for parcel in self.requests if parcel.request.tablet == tablet]
        self.ghosts += [parcel.request for parcel in orphans]
        self.requests = [parcel for parcel in self.requests if parcel not in orphans]
        self.replies = [reply for reply in self.replies if reply.parcel.request.tablet != tablet]

    async def move(self) -> tuple[str, Reply | None]:
        """One thing that is under way gets on, whichever chance picks; the name of what befell it, and what a
        tablet hears now because of it."""
        whose = self._chance.choice([kind for kind in (self.requests, self.replies, self.ghosts) if kind])
        picked = whose.pop(self._chance.randrange(len(whose)))
        if isinstance(picked, Reply):
            return "heard", picked
        if isinstance(picked, Request):
            await self._ask(picked)
            return "arrived late", None
        fate = self._fate()
        return fate, await getattr(self, f"_{fate}")(picked)

    def _fate(self) -> str:
        if self._chance.random() >= self._trouble:
            return "answered"
        return self._chance.choices(list(FATES), list(FATES.values()))[0]

    async def _answered(self, parcel: Parcel) -> Reply:
        return Reply(parcel, await self._ask(parcel.request))

    async def _late(self, parcel: Parcel) -> None:
        self.replies.append(await self._answered(parcel))

    async def _lost(self, parcel: Parcel) -> Reply:
        return Reply(parcel, None)

    async def _unheard(self, parcel: Parcel) -> Reply:
        await self._ask(parcel.request)
        return Reply(parcel, None)

    async def _ghost(self, parcel: Parcel) -> Reply:
        self.ghosts.append(parcel.request)
        return Reply(parcel, None)

    async def _doubled(self, parcel: Parcel) -> Reply:
        """The second copy now or much later; the tablet hears the first one's answer or the second's."""
        first = await self._answered(parcel)
        if self._chance.random() < 0.5:
            self.ghosts.append(parcel.request)
            return first
        second = await self._answered(parcel)
        return self._chance.choice([first, second])

    async def _cut(self, parcel: Parcel) -> Reply:
        body = parcel.request.body
        await self._server.ask_in_part(parcel.request, self._chance.randrange(len(body) + 1))
        return Reply(parcel, None)

    async def _bad_gateway(self, parcel: Parcel) -> Reply:
        return Reply(parcel, Answer(502, b"<html>Bad Gateway</html>"))

    async def _unavailable(self, parcel: Parcel) -> Reply:
        return Reply(parcel, Answer(503, b'{"code":"unavailable"}', {"retry-after": "2"}))

    async def _portal(self, parcel: Parcel) -> Reply:
        return Reply(parcel, PORTAL)

    async def _odd(self, parcel: Parcel) -> Reply:
        return Reply(parcel, ODD)

    async def _too_large(self, parcel: Parcel) -> Reply:
        """A proxy of the shop's has limits of its own; only for batches, since a single command can't be halved."""
        many = parcel.request.path == "/api/commands" and parcel.request.body.count(b'"type"') > 1
        return Reply(parcel, Answer(413, b"")) if many else await self._answered(parcel)

    async def _truncated(self, parcel: Parcel) -> Reply:
        whole = await self._ask(parcel.request)
        kept = self._chance.randrange(max(1, len(whole.body)))
        return Reply(parcel, Answer(whole.status, whole.body[:kept], whole.headers))
