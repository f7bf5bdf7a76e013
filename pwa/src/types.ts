import type * as Api from './api/types';
import type { Approval, ApprovalLine, Decision } from './approval/rows';
import type { Answer, Inspection, InspectionTemplate, Recommendation } from './inspection/rows';
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

/** What the server says that a row has (`api/types.ts`, generated), with its texts narrowed to the words that the
 * app tells apart. A field that the server renames or drops doesn't compile wherever it is read. */
type Narrow<Sent, Words extends { [F in keyof Words]: F extends keyof Sent ? Sent[F] : never }> = {
  [F in keyof Sent]: F extends keyof Words ? Words[F] : Sent[F];
};

/** A room's own reading of a row, refused where it names a field that the server doesn't send, or sends in
 * another form. */
type Reads<Sent, Room extends Fits<Sent, Room>> = Room;
type Fits<Sent, Room> = {
  [F in keyof Room as string extends F ? never : F]: F extends keyof Sent ? Alike<Sent[F], Room[F]> : never;
};
/** Words may be narrower than the text that is sent, and JSON may be looked into. */
type Alike<Sent, Read> = [Exclude<Read, undefined>] extends [Sent]
  ? Read
  : [Sent] extends [Read]
    ? Read
    : [Extract<Sent, object>] extends [never]
      ? never
      : Read;

export type ServiceRequest = Narrow<
  Api.ServiceRequest,
  {
    state: 'requested' | 'confirmed' | 'arrived' | 'written_up' | 'cancelled' | 'no_show';
    source: 'shop' | 'walk_in' | 'client_user';
  }
>;
export type RepairOrder = Narrow<
  Api.RepairOrder,
  { status: 'writing_up' | 'open' | 'on_hold' | 'closed' | 'void' }
>;
export type Vehicle = Narrow<Api.Vehicle, { body: 'car' | 'suv' | 'pickup' | 'van' | 'truck' }>;
export type Client = Narrow<Api.Client, { kind: 'wholesale' | 'retail' }>;
export type StaffPerson = Api.Colleague;
export type Contact = Api.Contact;
export type DeclinedService = Narrow<Api.DeclinedService, { state: 'declined' | 'deferred' }>;
export type Photo = Narrow<Api.StaffPhoto, { subject: Api.AttachPhoto['subject'] }>;

/** Money in minor units an hour, tax in hundredths of a percent; a client's people aren't sent these. */
type StaffOnly = 'labour_rate' | 'tax_basis_points' | 'opening_hours';
type AnyLocation = Omit<Api.Location, StaffOnly> & Partial<Pick<Api.Location, StaffOnly>>;
export type Location = Narrow<AnyLocation, { distance_unit: 'mi' | 'km'; tread_unit: '32nds' | 'mm' }>;

/** The visit before; its id is the vehicle's. Derived by the feed from closed visits, so it is described here. */
export interface LastVisit {
  id: string;
  number: string | null;
  date: string;
  odometer: number | null;
  marks: Mark[];
  tires: Record<string, Tire>;
  readings: Record<string, Record<string, number>>;
}

/** By the names under which the feed sends them. */
export interface Nouns {
  service_request: ServiceRequest;
  repair_order: RepairOrder;
  vehicle: Vehicle;
  client: Client;
  person: StaffPerson;
  location: Location;
  walkaround: Reads<Api.Walkaround, Walkaround>;
  damage: Reads<Api.Damage, Damage>;
  inspection_template: Reads<Api.InspectionTemplate, InspectionTemplate>;
  inspection: Reads<Api.Inspection, Inspection>;
  answer: Reads<Api.Answer, Answer>;
  recommendation: Reads<Api.Recommendation, Recommendation>;
  approval: Reads<Api.Approval, Approval>;
  approval_line: Reads<Api.ApprovalLine, ApprovalLine>;
  decision: Reads<Api.Decision, Decision>;
  web_status: Reads<Api.StaffWebStatus, WebStatus>;
  notice: Reads<Api.Notice, Notice>;
  photo: Photo;
  last_visit: LastVisit;
  list_entry: Reads<Api.ListEntry, ListEntry>;
  contact: Contact;
  declined_service: DeclinedService;
}
