import type {
  Approval,
  ApprovalLine,
  Client,
  RepairOrder,
  ServiceRequest,
  StaffPerson,
  Vehicle,
} from '../types';

/** One vehicle in the lot. */
export interface Entry {
  /** The repair order's id, which is known before the repair order exists. */
  id: string;
  visit: ServiceRequest | undefined;
  order: RepairOrder | undefined;
  vehicle: Vehicle | undefined;
  client: Client | undefined;
  person: StaffPerson | undefined;
  arrived: string;
  approval: ApprovalFlag | null;
  late: boolean;
}

export type ApprovalFlag =
  | { kind: 'open'; since: string }
  | { kind: 'decided'; approved: number; count: number };

export interface Source {
  visits: ServiceRequest[];
  orders: RepairOrder[];
  approvals: Approval[];
  lines: ApprovalLine[];
  vehicle: (id: string) => Vehicle | undefined;
  client: (id: string) => Client | undefined;
  person: (id: string | null) => StaffPerson | undefined;
  orderOf: (visit: string) => string;
}

/** What has arrived and isn't closed, newest need first: late promises, then what nobody has opened, then what
 * waits for an approval, then the rest; within each the latest arrival first. */
export function inProgress(source: Source, now: Date): Entry[] {
  const open = source.orders.filter(order => order.status !== 'closed' && order.status !== 'void');
  const known = new Set(source.orders.map(order => order.id));
  const visits = new Map(source.visits.map(visit => [visit.id, visit]));
  const unopened = source.visits.filter(
    visit => visit.state === 'arrived' && !known.has(source.orderOf(visit.id)),
  );
  const flags = flagsByOrder(source);
  const entries = [
    ...open.map(order => ofOrder(source, order, visits.get(order.service_request ?? ''), flags, now)),
    ...unopened.map(visit => ofVisit(source, visit)),
  ];
  return entries.sort(
    (a, b) => need(a) - need(b) || b.arrived.localeCompare(a.arrived) || a.id.localeCompare(b.id),
  );
}

function need(entry: Entry): number {
  if (entry.late) return 0;
  if (!entry.order) return 1;
  return entry.approval?.kind === 'open' ? 2 : 3;
}

function ofOrder(
  source: Source,
  order: RepairOrder,
  visit: ServiceRequest | undefined,
  flags: Map<string, ApprovalFlag>,
  now: Date,
): Entry {
  return {
    id: order.id,
    visit,
    order,
    vehicle: source.vehicle(order.vehicle),
    client: source.client(order.client),
    person: source.person(order.technician) ?? source.person(order.advisor),
    arrived: order.arrived_at,
    approval: flags.get(order.id) ?? null,
    late: order.due_out !== null && order.due_out < now.toISOString(),
  };
}

function ofVisit(source: Source, visit: ServiceRequest): Entry {
  const [vehicle, client] = [source.vehicle(visit.vehicle), source.client(visit.client)];
  const nothing = { order: undefined, person: undefined, approval: null, late: false };
  return {
    id: source.orderOf(visit.id),
    visit,
    vehicle,
    client,
    arrived: visit.arrived_at ?? '',
    ...nothing,
  };
}

/** The latest approval of each order that is open or decided. */
function flagsByOrder({ approvals, lines }: Source): Map<string, ApprovalFlag> {
  const flags = new Map<string, ApprovalFlag>();
  const shown = approvals.filter(approval => approval.state === 'open' || approval.state === 'decided');
  for (const approval of shown.sort((a, b) => a.id.localeCompare(b.id))) {
    flags.set(approval.repair_order, flagOf(approval, lines));
  }
  return flags;
}

function flagOf(approval: Approval, lines: ApprovalLine[]): ApprovalFlag {
  if (approval.state === 'open') return { kind: 'open', since: approval.opened_at ?? '' };
  const own = lines.filter(line => line.approval === approval.id);
  return {
    kind: 'decided',
    approved: own.filter(line => line.state === 'approved').length,
    count: own.length,
  };
}
