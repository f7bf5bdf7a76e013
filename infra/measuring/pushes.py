"""Web pushes sent by the porter, settled and journalled, against a plain loop of pywebpush that only sends."""

import asyncio
import time
from statistics import median
from typing import Any

import requests
from py_vapid import Vapid02
from pywebpush import webpush

from infra.measuring import followers, timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import Companies, heavy_visits
from infra.measuring.servers import module
from lotwalk import rooms as rooms
from lotwalk.foundation import database
from lotwalk.foundation.clock import system_clock
from lotwalk.journal.writer import committed, on_commit
from lotwalk.notices import porter, vapid
from lotwalk.settings import Settings

RATIO = Budget("web push sent, against a plain pywebpush loop", "×", first=4, goal=8)
CORE = Budget("web push sent, a core", "/s", goal=3_000)
ROUNDS, OURS, PLAIN = 5, 400, 120
TEXT = '{"web_push":8030,"notification":{"title":"Toyota Camry: Parts on order","navigate":"https://127.0.0.1/t/0"}}'
Subscriptions = list[dict[str, Any]]


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    async with module("push_service", "PORT") as port:
        service = f"https://127.0.0.1:{port}"
        settings = Settings(data=data, push_hosts=service)
        await database.open_database(settings.database_address)
        try:
            rates, core = await _rates(settings, await _followers(settings, service))
        finally:
            await database.close_database()
    ours, plain, kept = (f"{median(values):.0f}/s" for values in rates.values())
    note = f"{ours}, plain {plain}, on one kept connection {kept}"
    raw = {name: timing.rounded(values) for name, values in rates.items()}
    return [Reading(RATIO, timing.ratio(rates["ours"], rates["plain"]), note, raw), Reading(CORE, core)]


async def _followers(settings: Settings, service: str) -> Subscriptions:
    """Half are customers by their page's link, half a signed-in contact."""
    key = vapid.current(settings.keys).id
    of_links = await followers.of_links(heavy_visits()[: OURS // 2], service, key)
    return of_links + await followers.of_person("ines", OURS - len(of_links), service, key)


async def _rates(settings: Settings, told: Subscriptions) -> tuple[dict[str, list[float]], float]:
    """Rates by side, and how many of ours a second of processor time makes."""
    stop, cores = asyncio.Event(), []
    running = asyncio.create_task(porter.run(settings, system_clock, stop))
    key = Vapid02.from_file(next((settings.keys / "vapid").glob("*.pem")))
    try:
        rates = await timing.in_turns(
            ROUNDS, ours=lambda: _ours(told, cores), plain=lambda: _plain(told, key), kept=lambda: _kept(told, key)
        )
    finally:
        stop.set()
        await running
    return rates, median(cores)


async def _ours(told: Subscriptions, cores: list[float]) -> float:
    await followers.tell(told, heavy_visits()[: OURS // 2])
    started, busy = time.perf_counter(), time.process_time()
    committed(0)  # wakes the porter, as the commit of a status does
    await _nothing_waits()
    cores.append(len(told) / (time.process_time() - busy))
    return len(told) / (time.perf_counter() - started)


async def _nothing_waits() -> None:
    """Until every push is sent and written down."""
    moved = asyncio.Event()
    forget = on_commit(lambda _: moved.set())
    while await database.fetch("SELECT 1 AS one FROM deliveries WHERE state = 'waiting' LIMIT 1"):
        await moved.wait()
        moved.clear()
    forget()


async def _plain(told: Subscriptions, key: Vapid02) -> float:
    """As its documentation has it: one call after the other, each on a connection of its own."""
    return PLAIN / await timing.seconds(lambda: asyncio.to_thread(_loop, told[:PLAIN], key, None))


async def _kept(told: Subscriptions, key: Vapid02) -> float:
    """The same on one connection: what an hour of tuning makes of it."""
    with requests.Session() as session:
        return PLAIN / await timing.seconds(lambda: asyncio.to_thread(_loop, told[:PLAIN], key, session))


def _loop(rows: Subscriptions, key: Vapid02, kept: requests.Session | None) -> None:
    for row in rows:
        about = {"endpoint": row["endpoint"], "keys": {"p256dh": row["p256dh"], "auth": row["auth"]}}
        claims: dict[str, Any] = {"sub": "mailto:push@lotwalk.example"}
        webpush(about, TEXT, vapid_private_key=key, vapid_claims=claims, ttl=60, requests_session=kept)
