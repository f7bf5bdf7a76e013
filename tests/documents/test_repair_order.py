"""The printed repair order, opened and read back."""

import io

import msgspec
import pytest
from pypdf import PdfReader

from lotwalk.documents.diagrams import drawing, marked
from lotwalk.documents.order_words import WORDS
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.walkarounds import commands as w
from lotwalk.walkarounds.words import areas_of
from tests.cast.world import World, known
from tests.conftest import Browse
from tests.write_up.story import add_service, row_of, signing, written_up


async def printed(browse: Browse, order: str, name: str = "sam") -> PdfReader:
    answer = await (await browse(name)).get(f"/api/repair-orders/{order}/document.pdf")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf" and "no-store" in answer.headers["cache-control"]
    return PdfReader(io.BytesIO(answer.content))


def text(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


async def test_it_says_all_of_the_order(world: World, browse: Browse) -> None:
    order = await written_up(world)
    await world.applied("sam", damage(order), damage(order, area="dash", view="inside", note="Łódź 王"))
    await world.applied("sam", await signing(order))
    await database.execute("UPDATE repair_orders SET dms_number = '4711' WHERE id = ?", order)
    said = text(await printed(browse, order))
    for words in (
        "Lotwalk Test", "Eastgate", "Repair order R-10480", "DMS number 4711", "Cora", "(614) 555-0142",
        "2021 Make Civic", "VIN 1M8GDM9AXKP042788", "48,310 mi", "Tuesday, November 24, 2026, 12:00 PM EST",
        "Grinds — “very” loud at night", "Brakes", "$611.63", "1 × Pads", "P-1", "$189.90", "Sam",
        "Hood", "Dent, severe", "Fist-sized", "Dash", "dropped off at night", "Cora Lindqvist", "I authorize",
    ):  # fmt: skip
        assert words in said, words
    assert "738B" in said, "a character that no font has is a box with its code"
    assert "Draft" not in said


def damage(order: str, **more: str) -> w.RecordDamage:
    usual = {"area": "hood", "view": "unfolded", "kind": "dent", "severity": "severe", "note": "Fist-sized"}
    return w.RecordDamage(id=new_id(), repair_order=order, x=0.5, y=0.2, **usual | more)  # pyright: ignore


async def test_what_was_signed_is_inside_and_what_came_later_is_marked(world: World, browse: Browse) -> None:
    order = await written_up(world)
    await world.applied("sam", await signing(order))
    await add_service(order, "wipers", 5, 900)
    await database.execute("UPDATE services SET total = 61164 WHERE description = 'Brakes'")
    reader = await printed(browse, order)
    signature = msgspec.json.decode((await row_of(order))["signature"])
    assert reader.attachments["order.json"] == [signature["shown"].encode()]
    said = text(reader)
    assert "changed after the signature" in said and "added after the signature" in said
    assert signature["content"] in said


async def test_it_is_archivable_and_the_same_each_time(world: World, browse: Browse) -> None:
    order = await written_up(world)
    await world.applied("sam", await signing(order))
    browser = await browse("sam")
    first, second = [(await browser.get(f"/api/repair-orders/{order}/document.pdf")).content for _ in range(2)]
    assert first == second
    assert b"pdfaid:part>3<" in first and b"pdfaid:conformance>B<" in first


async def test_a_draft_says_so_and_carries_nothing(world: World, browse: Browse) -> None:
    order = await written_up(world)
    reader = await printed(browse, order)
    assert "Draft, not signed yet" in text(reader) and not reader.attachments


async def test_payers_are_told_apart_in_the_clients_language(world: World, browse: Browse) -> None:
    order = await written_up(world)
    await database.execute("UPDATE clients SET language = 'es' WHERE id = ?", known("cora"))
    await add_service(order, "recall", 5, 900)
    await database.execute("UPDATE services SET billing_type = 'recall' WHERE description = 'Recall'")
    await world.applied("sam", await signing(order))
    said = text(await printed(browse, order))
    for words in ("Orden de reparación", "QUIÉN PAGA", "Retiro $9.00", "Cliente, Cora $611.63", "$620.63", "martes 24"):
        assert words in said, words


@pytest.mark.parametrize(("name", "before", "after"), [
    ("sam", 200, 200), ("tess", 200, 200), ("fay", 200, 200), ("hal", 404, 404), ("ines", 404, 404), ("stan", 404, 404),
])  # fmt: skip
async def test_who_gets_it(world: World, browse: Browse, name: str, before: int, after: int) -> None:
    order, browser = await written_up(world), await browse(name)
    path = f"/api/repair-orders/{order}/document.pdf"
    assert (await browser.get(path)).status_code == before
    await world.applied("sam", await signing(order))
    assert (await browser.get(path)).status_code == after
    assert (await (await browse()).get(path)).status_code == 401


async def test_a_client_gets_it_when_it_is_final_and_no_unsigned_condition(world: World, browse: Browse) -> None:
    order = await written_up(world)
    await world.applied("sam", damage(order))
    ida, path = await browse("ines"), f"/api/repair-orders/{order}/document.pdf"
    fleet = known("harbor_fleet")
    for table in ("repair_orders", "services", "concerns", "walkarounds"):
        await database.execute(f"UPDATE {table} SET client = ?", fleet)
    assert (await ida.get(path)).status_code == 404
    await database.execute("UPDATE repair_orders SET finalized_at = ?, status = 'open'", world.now.isoformat())
    assert "Fist-sized" not in text(await printed(browse, order, "ines"))
    await database.execute("UPDATE walkarounds SET signed_at = ?", world.now.isoformat())
    assert "Fist-sized" in text(await printed(browse, order, "ines"))


@pytest.mark.parametrize("body", ["car", "suv", "pickup", "van", "truck"])
def test_each_body_has_its_drawing(body: str) -> None:
    drawn = drawing(body)
    inside = {"dash", "seats", "carpet", "headliner", "cargo"}
    assert areas_of(body) - inside <= set(drawn.anchors)
    assert all(0 < share < 1 for anchor in drawn.anchors.values() for share in anchor)
    assert areas_of(body) <= set(WORDS)


def test_a_mark_stands_where_it_was_tapped() -> None:
    damages = [
        {"view": "unfolded", "area": "hood", "x": 0.5, "y": 0.25}, {"view": "inside", "area": "dash", "x": 0, "y": 0},
        {"view": "front", "area": "hood", "x": 0.9, "y": 0.9},
    ]  # fmt: skip
    marks = marked("car", damages)["marks"]
    assert [(one["number"], one["x"]) for one in marks] == [(1, 0.5), (3, drawing("car").anchors["hood"][0])]


async def test_however_much_there_is_all_of_it_is_on_the_paper(world: World, browse: Browse) -> None:
    """After hail, and with a service of many parts: what doesn't fit on a page goes on on the next one."""
    order = await written_up(world)
    for number in range(60):
        await world.applied("sam", damage(order, note=f"Dent {number:02}"))
    parts = [{"description": f"Part {number:02}", "quantity_tenths": 10, "price": 100} for number in range(50)]
    await database.execute("UPDATE services SET parts = ?", msgspec.json.encode(parts).decode())
    shown = on_paper(await printed(browse, order))
    assert [f"Dent {number:02}" for number in range(60) if f"Dent {number:02}" not in shown] == []
    assert [f"Part {number:02}" for number in range(50) if f"Part {number:02}" not in shown] == []


def on_paper(reader: PdfReader) -> str:
    """Only what stands within the margins: text beyond the edge of a page is in the file, and nobody sees it."""
    seen: list[str] = []

    def look(said: str, cm: list[float], tm: list[float], *_: object) -> None:
        height = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
        if height > 40:
            seen.append(said)

    for page in reader.pages:
        page.extract_text(visitor_text=look)
    return " ".join(" ".join(seen).split())
