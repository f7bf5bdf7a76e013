"""What the server refuses comes back to the one who did it; what is unsent survives a sign-out."""

import re
import sqlite3

import pytest
from playwright.sync_api import expect

from tests.journeys.cast import Cast, Keeper
from tests.journeys.devices import TABLET
from tests.journeys.hands import order_of
from tests.journeys.shop import Shop
from tests.journeys.walking import panel

pytestmark = pytest.mark.browser


def test_a_refused_damage_lands_in_the_tray_and_is_given_up(cast: Cast):
    tess, plate = cast.person("tess", TABLET).signs_in(), one_to_walk_around(cast.shop)
    tess.opens(plate)
    tess.taps_part("Roof")
    tess.page.context.set_offline(True)
    tess.taps("Dent", within=panel(tess))
    tess.sees_pill("Offline · 1 saved on this tablet")
    closes_behind_her_back(cast.shop, plate)
    tess.page.context.set_offline(False)
    tess.sees_pill("1 needs you")
    tess.pill().click()
    tess.sees("Damage recorded")
    tess.sees(re.compile("Not taken: Repair order R-\\d+ is closed"))
    tess.finds_it_accessible()
    tess.taps("Give up")
    tess.writes("Why do you give it up?", "Closed while I was outside")
    tess.taps("Give it up")
    tess.taps("Close")
    tess.sees_pill("All sent")
    assert cast.shop.knows("SELECT count(*) FROM journal WHERE facts LIKE '%Closed while I was outside%'") == [(1,)]


def test_signing_out_offline_empties_the_tablet_and_keeps_what_is_unsent(cast: Cast):
    tess, plate = cast.keeper("tess", TABLET).signs_in(), one_to_walk_around(cast.shop)
    before = damages(cast.shop, plate)
    tess.opens(plate)
    tess.taps_part("Roof")
    tess.loses_network()
    tess.taps("Dent", within=panel(tess))
    tess.sees_pill("Offline · 1 saved on this tablet")
    tess.taps("Menu")
    tess.taps("Sign out")
    tess.sees("1 thing is not sent yet. It stays on this tablet and goes out as yours.")
    tess.taps("Sign out")
    tess.sees("Nobody is signed in here")
    tess.sees_nothing_of(plate)
    assert kept_rows(tess) == {"rows": 0, "outbox": 1}
    assert damages(cast.shop, plate) == before
    tess.regains_network()
    tess.signs_in()
    tess.opens(plate)
    expect(tess.page.get_by_role("button", name="Roof: Damage")).to_be_visible()
    assert damages(cast.shop, plate) == before + 1


def one_to_walk_around(shop: Shop) -> str:
    ((plate,),) = shop.knows(
        "SELECT plate FROM repair_orders JOIN vehicles ON vehicles.id = vehicle"
        " JOIN locations ON locations.id = location AND locations.name LIKE 'Eastgate%'"
        " WHERE status = 'writing_up' ORDER BY plate LIMIT 1"
    )
    return plate


def closes_behind_her_back(shop: Shop, plate: str) -> None:
    _, order = order_of(shop, plate)
    with sqlite3.connect(shop.data / "lotwalk.db") as database:
        database.execute("UPDATE repair_orders SET status = 'closed' WHERE id = ?", (order,))


def damages(shop: Shop, plate: str) -> int:
    return shop.knows("SELECT count(*) FROM damages WHERE repair_order = ?", order_of(shop, plate)[1])[0][0]


def kept_rows(tess: Keeper) -> dict[str, int]:
    """What lies on the tablet's disk: of the server's rows, and of one's own unsent commands."""
    return tess.page.evaluate("""async () => {
      const [{ name }] = await indexedDB.databases();
      const database = await new Promise((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = failed;
      });
      const count = store => new Promise(done => {
        const asked = database.transaction(store).objectStore(store).count();
        asked.onsuccess = () => done(asked.result);
      });
      const found = { rows: await count('rows'), outbox: await count('outbox') };
      database.close();
      return found;
    }""")
