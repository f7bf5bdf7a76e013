import type { Approval, ApprovalLine, Decision } from './approval/rows';
import type { Answer, Inspection, InspectionTemplate, Recommendation } from './inspection/rows';
import type { Row } from './sync';
import type { Damage, Mark, Tire, Walkaround } from './walkaround/rows';
import type { ListEntry, Notice, WebStatus } from './web_status/rows';

export type {
  Answer,
  Approval,
  ApprovalLine,
  Decision,
  Inspection,
  InspectionTemplate,
  ListEntry,
  Notice,
  Recommendation,
  WebStatus,
};

/** Rows as the feed sends them, by noun: here and in the rooms' `rows.ts` are the only places that know the
 * server's fields. */
export interface ServiceRequest extends Row {
  location: string;
  client: string;
  vehicle: string;
  state: 'requested' | 'confirmed' | 'arrived' | 'written_up' | 'cancelled' | 'no_show';
  source: 'shop' | 'walk_in' | 'client_user';
  concern: string;
  scheduled_at: string | null;
  arrived_at: string | null;
}

export interface RepairOrder extends Row {
  location: string;
  client: string;
  vehicle: string;
  service_request: string | null;
  number: string | null;
  status: 'writing_up' | 'open' | 'on_hold' | 'closed' | 'void';
  advisor: string | null;
  technician: string | null;
  arrived_at: string;
  odometer: number | null;
  due_out: string | null;
  stage: string | null;
  job_status: string | null;
  published: string | null;
  published_due_out: string | null;
}

export interface Vehicle extends Row {
  client: string;
  vin: string;
  year: number | null;
  make: string;
  model: string;
  trim: string;
  body: 'car' | 'suv' | 'pickup' | 'van' | 'truck';
  plate: string;
  unit_number: string;
  odometer: number | null;
}

export interface Client extends Row {
  kind: 'wholesale' | 'retail';
  name: string;
  phone: string;
}

export interface StaffPerson extends Row {
  name: string;
}

export interface Location extends Row {
  name: string;
  time_zone: string;
  currency: string;
  distance_unit: 'mi' | 'km';
  tread_unit: '32nds' | 'mm';
  /** Staff only: minor units an hour, hundredths of a percent. */
  labour_rate?: number;
  tax_basis_points?: number;
}

export interface Photo extends Row {
  repair_order: string;
  sha256: string;
  subject: 'guided' | 'damage' | 'answer' | 'free' | 'ink';
  subject_id: string | null;
  slot: string | null;
  original: string | null;
  captured_at: string;
  stored?: boolean;
}

/** The visit before; its id is the vehicle's. */
export interface LastVisit extends Row {
  number: string | null;
  date: string;
  odometer: number | null;
  marks: Mark[];
  tires: Record<string, Tire>;
  readings: Record<string, Record<string, number>>;
}

export interface Contact extends Row {
  client: string;
  name: string;
  title: string;
  person: string | null;
  /** May decide approvals of this client. */
  decides?: boolean;
}

export interface DeclinedService extends Row {
  vehicle: string;
  op_code: string;
  description: string;
  amount: number;
  state: 'declined' | 'deferred';
  offer_again_on: string | null;
  declined_at: string;
}

export interface Nouns {
  service_request: ServiceRequest;
  repair_order: RepairOrder;
  vehicle: Vehicle;
  client: Client;
  person: StaffPerson;
  location: Location;
  walkaround: Walkaround;
  damage: Damage;
  inspection_template: InspectionTemplate;
  inspection: Inspection;
  answer: Answer;
  recommendation: Recommendation;
  approval: Approval;
  approval_line: ApprovalLine;
  decision: Decision;
  web_status: WebStatus;
  notice: Notice;
  photo: Photo;
  last_visit: LastVisit;
  list_entry: ListEntry;
  contact: Contact;
  declined_service: DeclinedService;
}
