"""The screens that there are: who looks, where they go, and what they do before the picture is taken."""

from collections.abc import Callable, Iterator

from msgspec import Struct
from playwright.sync_api import expect

from tests.journeys.people import Person

Doing = Callable[[Person], object]


class Screen(Struct, frozen=True):
    """`ready` is a text that is there once the screen stands."""

    name: str
    who: str
    path: str
    ready: str
    doing: Doing | None = None


def screens(orders: dict[str, str], approval: str, tracker: str) -> Iterator[Screen]:
    yield Screen("sign-in", "", "/sign-in", "Lotwalk")
    yield Screen("tracker", "", tracker, "Honda Civic")
    yield Screen("queue", "sam", "/app/", "Harbor Fleet Services")
    yield Screen("appointments", "sam", "/app/appointments", "Report History")
    yield Screen("appointments-week", "sam", "/app/appointments", "Report History", turning_week)
    yield Screen("reports", "sam", "/app/appointments/reports", "pulled")
    yield from of_an_order(orders)
    yield Screen("tray", "sam", "/app/", "Everything has arrived.", lambda sam: sam.pill().click())
    yield Screen("menu", "sam", "/app/", "Brightness", lambda sam: sam.taps("Menu"))
    yield Screen("approvals", "ines", "/app/", "decisions wait")
    yield Screen("approval", "ines", f"/app/approvals/{approval}", "Replace front brake pads")
    yield Screen("approval-decline", "ines", f"/app/approvals/{approval}", "Why not?", lambda it: it.taps("Decline…"))
    yield Screen("approval-later", "ines", f"/app/approvals/{approval}", "Why later?", lambda it: it.taps("Later…"))
    yield Screen("approval-summary", "ines", f"/app/approvals/{approval}", "Your decision", says_yes_to_all)


def of_an_order(orders: dict[str, str]) -> Iterator[Screen]:
    camry, outback, civic = (f"/app/ro/{orders[star]}" for star in ("camry", "outback", "civic"))
    around = f"{camry}/walk-around"
    yield Screen("walk-around", "tess", around, "Guided photos")
    yield Screen("walk-around-damage", "tess", around, "Severity", lambda it: it.page.locator(".pin").first.click())
    for tab, ready in (("Tires", "Left front"), ("Lamps", "Low beams"), ("Inside", "Odometer"), ("Sign", "Sign here")):
        yield Screen(f"walk-around-{tab.lower()}", "tess", around, ready, turning_to(tab))
    yield Screen("inspection", "tess", f"{outback}/inspection", "Front brake pads", section("Brakes"))
    yield Screen("inspection-submitted", "sam", f"{camry}/inspection", "Front brake pads")
    yield Screen("inspection-start", "tess", f"{civic}/inspection", "Which inspection?")
    yield Screen("order-approval", "sam", f"{camry}/approval", "Replace front brake pads")
    yield Screen("web-status", "sam", f"{civic}/web-status", "What was told")
    yield Screen("documents", "sam", f"{camry}/history", "Maintenance Menu", lambda it: it.taps("Documents"))
    yield Screen("history", "sam", f"{camry}/history", "offered 3 services")


def turning_week(sam: Person) -> None:
    sam.taps("Week", kind="radio")


def turning_to(tab: str) -> Doing:
    return lambda person: person.taps(tab, kind="tab")


def section(name: str) -> Doing:
    def go(person: Person) -> None:
        person.page.get_by_role("navigation", name="Sections").get_by_role("button", name=name).first.click()

    return go


def says_yes_to_all(ines: Person) -> None:
    for step in range(3):
        expect(ines.page.locator(".decide-steps button").nth(step)).to_have_attribute("aria-current", "step")
        ines.presses("a")
