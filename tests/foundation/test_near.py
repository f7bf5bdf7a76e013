"""Questions on the loop's own connection see what any other question sees."""

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine

ADD, ALL = "INSERT INTO cursors (reader, seq) VALUES (?, 0)", "SELECT reader FROM cursors ORDER BY reader"


async def near() -> list[str]:
    return [row["reader"] for row in await database.fetch_near(ALL)]


async def test_what_was_just_committed_is_seen(engine: AnyEngine) -> None:
    await database.migrate()
    for number in range(3):
        await database.execute(ADD, f"reader {number}")
        assert len(await near()) == number + 1


async def test_inside_a_transaction_its_own_state_is_seen_and_outside_it_is_not(engine: AnyEngine) -> None:
    await database.migrate()
    async with database.write():
        await database.execute(ADD, "mine")
        assert await near() == ["mine"]
        token = engine.current_transaction.set(None)
        assert await near() == []
        engine.current_transaction.reset(token)
    assert await near() == ["mine"]
