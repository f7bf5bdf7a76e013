import type * as Api from './api/types';
import type { Approval, ApprovalLine, Decision } from './approval/rows';
import type { CannedService, MenuItem, Service } from './build/rows';
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
  {
    status: 'writing_up' | 'open' | 'on_hold' | 'closed' | 'void';
    export_state: 'none' | 'waiting' | 'exported';
    signature: OrderSignature | null;
    transportation: Transportation | null;
  }
>;
export type Transportation = NonNullable<Api.AssignOrder['transportation']>;
/** Kept with the very text that stood above it (`shown`), and whether the order was that when it arrived. */
export type OrderSignature = { [F in keyof Api.OrderSignature]: string } & { at: string; matches: boolean };
/** A client's people aren't sent why a VIN is odd, nor when DMS and OEM were asked. */
type VehicleStaffOnly =
  | 'vin_reason'
  | 'plans_asked_at'
  | 'recalls_asked_at'
  | 'visits_asked_at'
  | 'changed_at'
  | 'changed_by';
type AnyVehicle = Omit<Api.Vehicle, VehicleStaffOnly> & Partial<Pick<Api.Vehicle, VehicleStaffOnly>>;
export type Vehicle = Narrow<AnyVehicle, { body: 'car' | 'suv' | 'pickup' | 'van' | 'truck' }>;
export type Client = Narrow<
  Api.Client,
  {
    kind: 'wholesale' | 'retail';
    preferred_contact: 'email' | 'phone' | 'text' | 'mail' | 'push';
  }
>;
export type OwnerRecord = Narrow<Api.OwnerRecord, { source: 'dms' | 'oem'; kind: 'wholesale' | 'retail' }>;
export type BillingAccount = Api.BillingAccount;
export type Concern = Api.Concern;
export type { CannedService, MenuItem, Service } from './build/rows';
export type StaffPerson = Api.Colleague;
export type StaffRole = Api.StaffRole;
export type Contact = Api.Contact;
export type DeclinedService = Narrow<Api.DeclinedService, { state: 'declined' | 'deferred' }>;
export type Plan = Narrow<Api.Plan, { source: 'dms' | 'oem' }>;
export type Recall = Narrow<Api.Recall, { source: 'dms' | 'oem' }>;
export type PastVisit = Narrow<Api.PastVisit, { source: 'here' | 'dms' | 'oem' }>;
export type ServiceHistory = Omit<Api.ServiceHistory, 'visits'> & { visits: PastVisit[] };
export type VitalGuidance = Api.VitalGuidance;
export type VehicleDocument = Narrow<
  Api.VehicleDocument,
  { kind: 'vehicle_report' | 'plan_certificate' | 'siriusxm_trial' }
>;
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
  staff_role: StaffRole;
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
  owner_record: OwnerRecord;
  billing_account: BillingAccount;
  service: Reads<Api.Service, Service>;
  concern: Concern;
  plan: Plan;
  recall: Recall;
  service_history: ServiceHistory;
  vital_guidance: VitalGuidance;
  vehicle_document: VehicleDocument;
  menu_item: Reads<Api.MenuItem, MenuItem>;
  canned_service: Reads<Api.CannedService, CannedService>;
}
