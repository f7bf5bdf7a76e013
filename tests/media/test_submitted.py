"""What was submitted takes no more photos: neither on its answers nor as ink on their photos."""

from lotwalk.approvals.commands import SubmitInspection
from lotwalk.foundation.ids import derived_id, new_id
from lotwalk.inspections.records import answer_id
from lotwalk.media.commands import AttachPhoto
from tests.cast.world import World
from tests.inspections.story import answered, begun, recommended


def attached(world: World, inspection: str) -> AttachPhoto:
    return AttachPhoto(
        id=new_id(), repair_order=world.order("camry_visit"), sha256="a" * 64, subject="answer",
        subject_id=answer_id(inspection, "front_pads"), captured_at=world.now,
    )  # fmt: skip


def inked(world: World, inspection: str) -> AttachPhoto:
    return AttachPhoto(
        id=new_id(), repair_order=world.order("camry_visit"), sha256="b" * 64, subject="ink",
        original=derived_id("photo", inspection, "pads"), captured_at=world.now,
    )  # fmt: skip


async def test_a_draft_takes_photos_and_what_was_submitted_doesnt(world: World) -> None:
    inspection = await begun(world)
    await answered(world, inspection)
    await world.applied("tess", attached(world, inspection), inked(world, inspection))
    await world.applied("tess", recommended(inspection), SubmitInspection(inspection=inspection))
    for command in (attached(world, inspection), inked(world, inspection)):
        assert await world.refusal("tess", command) == "inspection_submitted"


async def test_free_photos_of_the_order_go_on(world: World) -> None:
    inspection = await begun(world)
    await answered(world, inspection)
    await world.applied("tess", SubmitInspection(inspection=inspection))
    free = AttachPhoto(
        id=new_id(), repair_order=world.order("camry_visit"), sha256="c" * 64, subject="free", captured_at=world.now
    )
    await world.applied("tess", free)
