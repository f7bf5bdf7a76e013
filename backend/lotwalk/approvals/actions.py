"""Deciding an approval: one claim, one decision, one piece of evidence; what follows from it is in outcome.py."""

import hashlib
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct, to_builtins

from lotwalk.approvals import content, outcome, proof, rules, words
from lotwalk.approvals.commands import DecideApproval, DecidedLine, DecideOnBehalf
from lotwalk.approvals.content import Content, ShownLine
from lotwalk.approvals.evidence import (
    EvidenceConsent,
    EvidenceContent,
    EvidenceDecider,
    EvidenceOnBehalf,
    EvidenceSignature,
)
from lotwalk.approvals.records import touched_by
from lotwalk.foundation import clock, database
from lotwalk.inspections.rules import IdTaken
from lotwalk.intake.command import Call, handles
from lotwalk.journal.chain import canonical
from lotwalk.journal.entries import Change, Entry, Scope, new, same
from lotwalk.people.actors import Actor
from lotwalk.people.permissions import WRITE, Role
from lotwalk.repair_orders.records import refuse_closed_order


class Decided(Struct, frozen=True):
    """A decision as it stands: each shown line with what was said to it, and the evidence of it all."""

    lines: tuple[tuple[ShownLine, DecidedLine], ...]
    evidence: EvidenceContent

    @property
    def text(self) -> str:
        return canonical(self.evidence).decode()

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


@handles(DecideApproval, on="approval", by="approval")
async def decide_approval(command: DecideApproval, call: Call) -> Change:
    return await _decide(command, call, "decide_approval")


@handles(DecideOnBehalf, on="approval", by="approval")
async def decide_on_behalf(command: DecideOnBehalf, call: Call) -> Change:
    return await _decide(command, call, "decide_on_behalf")


async def _decide(command: DecideApproval, call: Call, right: str) -> Change:
    order = await refuse_closed_order(call.record["repair_order"])
    rules.refuse_not_open(call.record)
    shown = content.read(call.record["content"])
    lines = _fitting(command, call, shown)
    await _claim(command, call.now)
    decided = Decided(lines, _evidence(command, call, shown, lines, right))
    await _store(command, decided, call)
    made = await outcome.follow(decided.lines, order, call.scope, call.now)
    touched = (
        *await touched_by(command.approval, call.scope), new("decision", command.id, call.scope), *made,
        same("repair_order", order["id"], call.scope), same("inspection", call.record["inspection"], call.scope),
        same("last_visit", order["vehicle"], Scope(None, order["client"])),
    )  # fmt: skip
    return Change(Entry("approval_decided", "approval", command.approval, call.scope, _facts(decided)), touched)


def _fitting(command: DecideApproval, call: Call, shown: Content) -> tuple[tuple[ShownLine, DecidedLine], ...]:
    """The lines in the order in which they were shown, once nothing is wrong with the decision."""
    rules.refuse_other_content(call.record, command.sha256)
    rules.refuse_other_consent(shown, command.consent)
    rules.refuse_unsigned(command.signature)
    rules.refuse_incomplete(shown, command.lines)
    today = clock.parse(call.at).astimezone(ZoneInfo(shown.location.time_zone)).date()
    by_id = {line.line: (index, line) for index, line in enumerate(command.lines)}
    for line in shown.lines:
        index, decided = by_id[line.id]
        rules.refuse_unfit(line, decided, today, f"lines[{index}]")
    return tuple((line, by_id[line.id][1]) for line in shown.lines)


async def _claim(command: DecideApproval, now: str) -> None:
    claimed = await database.execute(
        "UPDATE approvals SET state = 'decided', decided_at = ? WHERE id = ? AND state = 'open' AND sha256 = ?",
        now, command.approval, command.sha256,
    )  # fmt: skip
    if not claimed:
        raise rules.ApprovalDecided


def _evidence(
    command: DecideApproval, call: Call, shown: Content, lines: tuple[tuple[ShownLine, DecidedLine], ...], right: str
) -> EvidenceContent:
    language = call.actor.language
    behalf = command if isinstance(command, DecideOnBehalf) else None
    return EvidenceContent(
        **proof.shown_part(shown), decision=command.id, decided_by=_decider(call, right),
        method=behalf.method if behalf else "signed_in", decided_at=call.at, recorded_at=call.now,
        signature=EvidenceSignature(command.signature.name, command.signature.strokes),
        consent=EvidenceConsent(command.consent, words.of(shown.consent_text, language)),
        lines=tuple(proof.line(line, decided, language) for line, decided in lines),
        total_agreed=sum(rules.agreed(line, decided) for line, decided in lines),
        content=call.record["content"], content_sha256=command.sha256, language=language,
        on_behalf=EvidenceOnBehalf(behalf.said_by, behalf.reason) if behalf else None,
    )  # fmt: skip


def _decider(call: Call, right: str) -> EvidenceDecider:
    actor = call.actor
    role = words.role(_role(actor, right, call.scope), actor.language)
    return EvidenceDecider(actor.person, actor.name, role, call.ip, call.user_agent, call.device)


def _role(actor: Actor, right: str, scope: Scope) -> Role:
    """The role by which they may: policy has let them pass, so there is one."""
    here = (grant for grant in actor.grants if grant.role in WRITE[right])
    return next(grant.role for grant in here if scope.location == grant.location or scope.client == grant.client)


async def _store(command: DecideApproval, decided: Decided, call: Call) -> None:
    for line, said in decided.lines:
        kept = rules.kept(said)
        names = ", ".join(f"{name} = ?" for name in kept)
        await database.execute(
            f"UPDATE approval_lines SET {names} WHERE id = ? AND state = 'pending'", *kept.values(), line.id
        )
    row = _row(command, decided, call)
    marks = ", ".join("?" * len(row))
    inserted = await database.execute(
        f"INSERT INTO decisions ({', '.join(row)}) VALUES ({marks}) ON CONFLICT (id) DO NOTHING", *row.values()
    )
    if not inserted:
        raise IdTaken(field="id")


def _row(command: DecideApproval, decided: Decided, call: Call) -> dict[str, Any]:
    evidence = decided.evidence
    behalf = evidence.on_behalf
    return {
        "id": command.id, "approval": command.approval, "repair_order": call.record["repair_order"],
        "location": call.scope.location, "client": call.scope.client, "sha256": command.sha256,
        "by_person": call.actor.person, "by_name": call.actor.name, "method": evidence.method,
        "said_by": behalf.said_by if behalf else "", "reason": behalf.reason if behalf else "",
        "at": call.at, "recorded_at": call.now, "ip": call.ip, "user_agent": call.user_agent,
        "signature": canonical(to_builtins(command.signature)).decode(), "consent": command.consent,
        "evidence": decided.text, "evidence_sha256": decided.sha256,
    }  # fmt: skip


def _facts(decided: Decided) -> dict[str, Any]:
    evidence = decided.evidence
    return {
        "repair_order": evidence.repair_order, "number": evidence.number, "decision": evidence.decision,
        "counts": rules.counts(said for _, said in decided.lines), "lines": len(decided.lines),
        "total_offered": evidence.total_offered, "total_agreed": evidence.total_agreed,
        "currency": evidence.location.currency, "by": evidence.decided_by.name, "role": evidence.decided_by.role,
        "method": evidence.method, "said_by": evidence.on_behalf and evidence.on_behalf.said_by,
        "sha256": evidence.content_sha256, "evidence_sha256": decided.sha256,
        "year": evidence.vehicle.year, "make": evidence.vehicle.make, "model": evidence.vehicle.model,
        "unit_number": evidence.vehicle.unit_number,
    }  # fmt: skip
