"""Every command and every noun of the feed has its row in the permission table, and the table has no other."""

from lotwalk.intake.command import handlers
from lotwalk.people.permissions import READ, WRITE
from lotwalk.sync.nouns import NOUNS


def test_every_command_is_classified() -> None:
    assert set(handlers()) == set(WRITE)


def test_every_noun_is_classified() -> None:
    assert {noun.kind for noun in NOUNS} <= set(READ)
