// Written by `python -m lotwalk.typescript` from the OpenAPI document; not to be edited.

export interface AddContact {
  type: 'add_contact';
  n?: number | null;
  at?: string | null;
  id: string;
  client: string;
  name: string;
  title?: string;
  email?: string;
  phone?: string;
  preferred_contact?: 'email' | 'phone' | 'push' | 'text';
  opted_out?: boolean;
  restrict_phone?: boolean;
  restrict_email?: boolean;
}

/** `source` says where it was offered and `source_id` which; a free entry has none. A null `labour_rate` is the location's. A null `billing_account` is the client itself. */
export interface AddService {
  type: 'add_service';
  id: string;
  repair_order: string;
  source: 'canned' | 'declined' | 'free' | 'menu' | 'plan' | 'recall' | 'recommendation';
  description: string;
  labour_tenths: number;
  parts: Part[];
  source_id?: string | null;
  op_code?: string;
  labour_rate?: number | null;
  fees?: number;
  discount?: number;
  billing_type?: 'campaign' | 'customer' | 'fleet' | 'insurance' | 'internal' | 'policy' | 'recall' | 'warranty';
  billing_account?: string | null;
  internal_comment?: string;
  customer_comment?: string;
  concern?: string | null;
  n?: number | null;
  at?: string | null;
}

/** A cheaper way to do the same, at the same labour rate. */
export interface Alternative {
  description: string;
  labour_tenths: number;
  parts: Part[];
}

/** `measurements` by the keys of the template's item, in the limits' units. */
export interface Answer {
  id: string;
  inspection: string;
  repair_order: string;
  item: string;
  rating: string | null;
  reason: string;
  measurements: Record<string, unknown>;
  observation: string;
  answered_by: string | null;
  answered_at: string;
}

export interface Appointment {
  id: string;
  location: string;
  client: string;
  vehicle: string;
  state: string;
  source: string;
  concern: string;
  scheduled_at: string | null;
  arrived_at: string | null;
  created_at: string;
  minutes: number;
  advisor: string | null;
  transportation: string | null;
  ended_at: string | null;
  end_reason: string;
  client_name: string;
  client_phone: string;
  vin: string;
  year: number | null;
  make: string;
  model: string;
  trim: string;
  plate: string;
  unit_number: string;
  repair_order: string | null;
}

export interface Appointments {
  appointments: Appointment[];
}

/** `content` is the frozen JSON text itself: who decides hashes its UTF-8 bytes and names that hash. */
export interface Approval {
  id: string;
  repair_order: string;
  location: string;
  client: string;
  inspection: string;
  state: string;
  content: string;
  sha256: string;
  total: number;
  submitted_at: string;
  opened_at: string | null;
  decided_at: string | null;
  superseded_by: string | null;
}

export interface ApprovalLine {
  id: string;
  approval: string;
  repair_order: string;
  recommendation: string;
  position: number;
  state: string;
  choice: string;
  reason: string;
  comment: string;
  offer_again_on: string | null;
  counter_amount: number | null;
}

/** Only what is given changes. `due_out` is the promise while it is being made: once it was signed or published it moves by the web status, with its reason. `early` says that somebody promises less time than the work takes. */
export interface AssignOrder {
  type: 'assign_order';
  repair_order: string;
  advisor?: string;
  technician?: string | null;
  priority?: number;
  transportation?: 'loaner' | 'own_ride' | 'pick_up_delivery' | 'rental' | 'rideshare' | 'shuttle' | 'waits' | null;
  contact_wishes?: string;
  due_out?: string;
  early?: boolean;
  n?: number | null;
  at?: string | null;
}

/** None takes the technician off. */
export interface AssignTechnician {
  type: 'assign_technician';
  repair_order: string;
  technician: string | null;
  n?: number | null;
  at?: string | null;
}

/** A photo of a repair order, by the SHA-256 of its bytes, which travel apart and may come later. `subject_id` is the damage or the answer it belongs to, `slot` the place of a guided one, `original` the photo that ink was drawn on. */
export interface AttachPhoto {
  type: 'attach_photo';
  n?: number | null;
  at?: string | null;
  id: string;
  repair_order: string;
  sha256: string;
  subject: 'answer' | 'damage' | 'free' | 'guided' | 'ink';
  captured_at: string;
  subject_id?: string | null;
  slot?: string | null;
  original?: string | null;
}

/** Who pays instead of the client itself. */
export interface BillingAccount {
  id: string;
  client: string;
  name: string;
  number: string;
}

/** The desk books a visit of a known vehicle; `id` is the new service request's. `outside_hours` confirms a time at which the location isn't open. */
export interface BookVisit {
  type: 'book_visit';
  n?: number | null;
  at?: string | null;
  id: string;
  location: string;
  vehicle: string;
  scheduled_at: string;
  minutes?: number;
  advisor?: string | null;
  transportation?: 'loaner' | 'own_ride' | 'pick_up_delivery' | 'rental' | 'rideshare' | 'shuttle' | 'waits' | null;
  concern?: string;
  confirmed?: boolean;
  outside_hours?: boolean;
}

export interface CancelVisit {
  type: 'cancel_visit';
  service_request: string;
  reason: string;
  n?: number | null;
  at?: string | null;
}

/** A ready-made service of a location; `bodies` are those that it is for. */
export interface CannedService {
  id: string;
  location: string;
  bodies: string[];
  op_code: string;
  description_en: string;
  description_es: string;
  labour_tenths: number;
  parts: Record<string, unknown>[];
  active: boolean;
}

/** Only what is given changes. A person's `name` follows from first and last name. */
export interface ChangeClient {
  type: 'change_client';
  n?: number | null;
  at?: string | null;
  client: string;
  name?: string;
  first_name?: string;
  last_name?: string;
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  email?: string;
  phone?: string;
  mobile?: string;
  work_phone?: string;
  language?: 'en' | 'es';
  preferred_contact?: 'email' | 'mail' | 'phone' | 'push' | 'text';
}

export interface ChangeConcern {
  type: 'change_concern';
  id: string;
  repair_order: string;
  text: string;
  n?: number | null;
  at?: string | null;
}

/** Only what is given changes. */
export interface ChangeContact {
  type: 'change_contact';
  contact: string;
  name?: string;
  title?: string;
  email?: string;
  phone?: string;
  preferred_contact?: 'email' | 'phone' | 'push' | 'text';
  opted_out?: boolean;
  restrict_phone?: boolean;
  restrict_email?: boolean;
  n?: number | null;
  at?: string | null;
}

/** The order is another client's from now on, and with `vehicle` the vehicle too. All that the former one had of it ends. */
export interface ChangeCustomer {
  type: 'change_customer';
  repair_order: string;
  client: string;
  vehicle?: boolean;
  n?: number | null;
  at?: string | null;
}

/** Only what is given changes. */
export interface ChangeDamage {
  type: 'change_damage';
  id: string;
  repair_order: string;
  area?: string;
  view?: 'front' | 'inside' | 'left' | 'rear' | 'right' | 'top' | 'unfolded';
  x?: number;
  y?: number;
  kind?: 'bent' | 'broken' | 'burn' | 'chip' | 'crack' | 'curb_rash' | 'dent' | 'ding' | 'hail' | 'misaligned' | 'missing' | 'other' | 'paint_defect' | 'prior_repair' | 'rust' | 'scratch' | 'scuff' | 'stain' | 'tear';
  severity?: 'minor' | 'moderate' | 'severe';
  size_mm?: number | null;
  note?: string;
  n?: number | null;
  at?: string | null;
}

/** Only what is given changes; the prices are computed anew. */
export interface ChangeRecommendation {
  type: 'change_recommendation';
  id: string;
  inspection: string;
  item?: string | null;
  op_code?: string;
  description?: string;
  labour_tenths?: number;
  labour_rate?: number | null;
  parts?: Part[];
  priority?: 'later' | 'safety' | 'soon';
  explanation?: string;
  alternative?: Alternative | null;
  withheld?: boolean;
  n?: number | null;
  at?: string | null;
}

/** Only what is given changes. Money names the `revision` that it was made on, and brings the next one. */
export interface ChangeService {
  type: 'change_service';
  id: string;
  repair_order: string;
  revision: string;
  based_on: string;
  description?: string;
  labour_tenths?: number;
  parts?: Part[];
  op_code?: string;
  labour_rate?: number | null;
  fees?: number;
  discount?: number;
  billing_type?: 'campaign' | 'customer' | 'fleet' | 'insurance' | 'internal' | 'policy' | 'recall' | 'warranty';
  billing_account?: string | null;
  internal_comment?: string;
  customer_comment?: string;
  concern?: string | null;
  n?: number | null;
  at?: string | null;
}

/** Of a business: what was agreed about paying. */
export interface ChangeTerms {
  type: 'change_terms';
  client: string;
  terms: string;
  tax_id: string;
  n?: number | null;
  at?: string | null;
}

/** Only what is given changes. A VIN that isn't a full one needs its reason. */
export interface ChangeVehicle {
  type: 'change_vehicle';
  vehicle: string;
  vin?: string;
  vin_reason?: string;
  year?: number | null;
  make?: string;
  model?: string;
  trim?: string;
  body?: 'car' | 'pickup' | 'suv' | 'truck' | 'van';
  body_class?: string;
  engine?: string;
  color?: string;
  plate?: string;
  unit_number?: string;
  in_service_on?: string | null;
  interval_months?: number;
  interval_distance?: number;
  decoded?: ('body' | 'body_class' | 'make' | 'model' | 'trim' | 'year')[];
  n?: number | null;
  at?: string | null;
}

/** The same of a contact alone. */
export interface ChooseContactMail {
  type: 'choose_contact_mail';
  contact: string;
  stopped: boolean;
  n?: number | null;
  at?: string | null;
}

/** A customer stops all e-mail by the link in it, or has it again: the shop's opt out, said by themselves. */
export interface ChooseMail {
  type: 'choose_mail';
  client: string;
  stopped: boolean;
  n?: number | null;
  at?: string | null;
}

/** How it was settled whose the vehicle is: the DMS's or the OEM's record was taken, as it was at `fetched_at`, or the customer was created or found. */
export interface ChooseOwner {
  type: 'choose_owner';
  repair_order: string;
  choice: 'created' | 'dms' | 'found' | 'oem';
  fetched_at?: string | null;
  n?: number | null;
  at?: string | null;
}

/** Somebody who signs in stops the e-mail that comes to them, by the link in it, or has it again. */
export interface ChoosePersonMail {
  type: 'choose_person_mail';
  person: string;
  stopped: boolean;
  n?: number | null;
  at?: string | null;
}

/** These areas were inspected and have no damage. */
export interface ClearAreas {
  type: 'clear_areas';
  repair_order: string;
  areas: string[];
  n?: number | null;
  at?: string | null;
}

/** `opted_out` and `restrict_…` are the shop's own layer, `oem_restrict_…` the OEM's, as received. */
export interface Client {
  id: string;
  kind: string;
  name: string;
  first_name: string;
  last_name: string;
  street: string;
  city: string;
  region: string;
  postal_code: string;
  email: string;
  phone: string;
  mobile: string;
  work_phone: string;
  language: string;
  preferred_contact: string;
  terms: string;
  tax_id: string;
  dms_number: string | null;
  oem_number: string | null;
  opted_out: boolean;
  restrict_mail: boolean;
  restrict_phone: boolean;
  restrict_email: boolean;
  oem_restrict_mail: boolean;
  oem_restrict_phone: boolean;
  oem_restrict_email: boolean;
  preferences_reviewed_at: string | null;
}

export interface ClientAnswer {
  id: string;
  inspection: string;
  repair_order: string;
  item: string;
  rating: string | null;
  reason: string;
  measurements: Record<string, unknown>;
  observation: string;
}

export interface ClientApproval {
  id: string;
  repair_order: string;
  client: string;
  inspection: string;
  state: string;
  content: string;
  sha256: string;
  total: number;
  submitted_at: string;
  opened_at: string | null;
  decided_at: string | null;
  superseded_by: string | null;
}

export interface ClientApprovalLine {
  id: string;
  approval: string;
  repair_order: string;
  position: number;
  state: string;
  choice: string;
  reason: string;
  comment: string;
  offer_again_on: string | null;
  counter_amount: number | null;
}

/** A client as its own people see it. */
export interface ClientClient {
  id: string;
  kind: string;
  name: string;
}

export interface ClientConcern {
  id: string;
  repair_order: string;
  text: string;
  recorded_at: string;
}

/** A contact as the client's own people see it. */
export interface ClientContact {
  id: string;
  client: string;
  name: string;
  title: string;
  email: string;
  phone: string;
  person: string | null;
  decides: boolean;
}

export interface ClientDecision {
  id: string;
  approval: string;
  repair_order: string;
  sha256: string;
  by_name: string;
  method: string;
  said_by: string;
  reason: string;
  at: string;
  recorded_at: string;
  signature: Record<string, unknown>;
  consent: string;
  evidence_sha256: string;
}

export interface ClientFeedRows {
  location?: ClientLocation[];
  list_entry?: ClientListEntry[];
  client?: ClientClient[];
  contact?: ClientContact[];
  vehicle?: ClientVehicle[];
  service_request?: ClientServiceRequest[];
  repair_order?: ClientRepairOrder[];
  declined_service?: DeclinedService[];
  service?: ClientService[];
  concern?: ClientConcern[];
  walkaround?: Walkaround[];
  damage?: Damage[];
  photo?: ClientPhoto[];
  inspection?: ClientInspection[];
  answer?: ClientAnswer[];
  recommendation?: ClientRecommendation[];
  approval?: ClientApproval[];
  approval_line?: ClientApprovalLine[];
  decision?: ClientDecision[];
  web_status?: ClientWebStatus[];
}

export interface ClientInspection {
  id: string;
  repair_order: string;
  template: string;
  state: string;
  submitted_at: string | null;
  supplements: string | null;
}

export interface ClientListEntry {
  id: string;
  location: string;
  list: string;
  key: string;
  position: number;
  customer_en: string;
  customer_es: string;
}

export interface ClientLocation {
  id: string;
  name: string;
  street: string;
  city: string;
  region: string;
  postal_code: string;
  phone: string;
  time_zone: string;
  currency: string;
  distance_unit: string;
  tread_unit: string;
}

export interface ClientPhoto {
  id: string;
  repair_order: string;
  client: string;
  sha256: string;
  subject: string;
  subject_id: string | null;
  slot: string | null;
  original: string | null;
  captured_at: string;
}

export interface ClientRecommendation {
  id: string;
  inspection: string;
  repair_order: string;
  item: string | null;
  description: string;
  priority: string;
  explanation: string;
  labour: number;
  parts_total: number;
  tax: number;
  total: number;
}

export interface ClientRepairOrder {
  id: string;
  location: string;
  client: string;
  vehicle: string;
  number: string | null;
  status: string;
  arrived_at: string;
  odometer: number | null;
  due_out: string | null;
  first_due_out: string | null;
  stage: string | null;
  job_status: string | null;
  published: string | null;
  published_due_out: string | null;
}

export interface ClientService {
  id: string;
  repair_order: string;
  description: string;
  labour: number;
  parts_total: number;
  fees: number;
  discount: number;
  tax: number;
  total: number;
  state: string;
  approval_line: string | null;
  customer_comment: string;
}

export interface ClientServiceRequest {
  id: string;
  location: string;
  client: string;
  vehicle: string;
  state: string;
  source: string;
  concern: string;
  scheduled_at: string | null;
  arrived_at: string | null;
  created_at: string;
  transportation: string | null;
  ended_at: string | null;
  end_reason: string;
}

/** A vehicle as its client's own people see it. */
export interface ClientVehicle {
  id: string;
  client: string;
  vin: string;
  year: number | null;
  make: string;
  model: string;
  trim: string;
  body: string;
  body_class: string;
  engine: string;
  color: string;
  plate: string;
  unit_number: string;
  odometer: number | null;
  odometer_on: string | null;
  in_service_on: string | null;
  interval_months: number;
  interval_distance: number;
}

/** As the customer's page shows it: the author by name only. */
export interface ClientWebStatus {
  id: string;
  repair_order: string;
  client: string;
  stage: string;
  job_status: string;
  due_out: string | null;
  due_out_before: string | null;
  reason: string | null;
  note: string;
  by_name: string;
  at: string;
}

export interface ClientsVehicle {
  id: string;
  vin: string;
  year: number | null;
  make: string;
  model: string;
  trim: string;
  plate: string;
  unit_number: string;
}

export interface ClientsVehicles {
  vehicles: ClientsVehicle[];
}

/** A member of staff as colleagues see them. */
export interface Colleague {
  id: string;
  name: string;
}

export type Command = AttachPhoto | RemovePhoto | SharePhoto | ChooseMail | ChooseContactMail | OpenApproval | ReleaseApproval | DecideApproval | DecideOnBehalf | StartInspection | RecordAnswer | SubmitInspection | CreateClient | CreateWholesaleClient | ChangeClient | ChangeTerms | ReviewPreferences | AddContact | ChangeContact | RemoveContact | RecordOwner | DiscardRefused | RecommendService | ChangeRecommendation | RemoveRecommendation | RetryInterface | ChoosePersonMail | RecordArrival | RecordWalkIn | OpenRepairOrder | AssignOrder | AssignTechnician | RecordConcern | ChangeConcern | RemoveConcern | RecordExport | RecordExportProblem | SeePage | AddService | ChangeService | RemoveService | BookVisit | RequestVisit | ConfirmVisit | MoveVisit | CancelVisit | RecordNoShow | RegisterVehicle | ChangeVehicle | KeepDocument | RecordPlans | RecordRecalls | RecordOutsideVisits | ClearAreas | SkipAreas | ReopenAreas | RecordOdometer | RecordFuel | RecordTire | RecordCheck | RecordWarningLamps | RecordKeys | RecordBelongings | SignWalkaround | DeclineSignature | RecordDamage | ChangeDamage | RemoveDamage | UpdateWebStatus | ShareTracker | ChangeCustomer | FinalizeOrder | ChooseOwner;

/** What the customer complains of, in the customer's words. */
export interface Concern {
  id: string;
  repair_order: string;
  text: string;
  recorded_at: string;
  recorded_by: string | null;
}

/** Shop and customer are agreed. */
export interface ConfirmVisit {
  type: 'confirm_visit';
  service_request: string;
  n?: number | null;
  at?: string | null;
}

/** Somebody who is told about work on the vehicles; `person` where they sign in; who `decides` may approve. */
export interface Contact {
  id: string;
  client: string;
  name: string;
  title: string;
  email: string;
  phone: string;
  person: string | null;
  decides: boolean;
  preferred_contact: string;
  opted_out: boolean;
  restrict_phone: boolean;
  restrict_email: boolean;
}

/** A private person. */
export interface CreateClient {
  type: 'create_client';
  n?: number | null;
  at?: string | null;
  id: string;
  location: string;
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  email?: string;
  phone?: string;
  mobile?: string;
  work_phone?: string;
  language?: 'en' | 'es';
  preferred_contact?: 'email' | 'mail' | 'phone' | 'push' | 'text';
  dms_number?: string | null;
  oem_number?: string | null;
  first_name?: string;
  last_name: string;
}

/** A business. */
export interface CreateWholesaleClient {
  type: 'create_wholesale_client';
  n?: number | null;
  at?: string | null;
  id: string;
  location: string;
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  email?: string;
  phone?: string;
  mobile?: string;
  work_phone?: string;
  language?: 'en' | 'es';
  preferred_contact?: 'email' | 'mail' | 'phone' | 'push' | 'text';
  dms_number?: string | null;
  oem_number?: string | null;
  name: string;
  terms?: string;
  tax_id?: string;
}

export interface Damage {
  id: string;
  repair_order: string;
  area: string;
  view: string;
  x: number;
  y: number;
  kind: string;
  severity: string;
  size_mm: number | null;
  note: string;
  recorded_by: string | null;
  recorded_at: string;
}

/** `id` is the decision's; `sha256` the hash of the content that was seen; `consent` the version of the sentence over the signature. */
export interface DecideApproval {
  type: 'decide_approval';
  id: string;
  approval: string;
  sha256: string;
  lines: DecidedLine[];
  signature: Signature;
  consent: string;
  n?: number | null;
  at?: string | null;
}

/** The shop's own people decide as they were told: by whom, how, and why it isn't done by themselves. */
export interface DecideOnBehalf {
  type: 'decide_on_behalf';
  id: string;
  approval: string;
  sha256: string;
  lines: DecidedLine[];
  signature: Signature;
  consent: string;
  n?: number | null;
  at?: string | null;
  method: 'email' | 'in_person' | 'phone' | 'text';
  said_by: string;
  reason: string;
}

/** `choice` says which offer is approved or countered. Declining needs a reason, deferring a date to offer it again, countering an amount below the offer's total. What a state doesn't need isn't kept. */
export interface DecidedLine {
  line: string;
  state: 'approved' | 'countered' | 'declined' | 'deferred';
  choice?: 'alternative' | 'offered';
  reason?: '' | 'elsewhere' | 'later' | 'not_explained' | 'not_needed' | 'other' | 'payer_refused' | 'second_opinion' | 'sells_vehicle' | 'too_expensive' | null;
  comment?: string;
  offer_again_on?: string | null;
  counter_amount?: number | null;
}

/** `at` is when it was made, `recorded_at` when it arrived. The evidence itself is a document. */
export interface Decision {
  id: string;
  approval: string;
  repair_order: string;
  sha256: string;
  by_person: string | null;
  by_name: string;
  method: string;
  said_by: string;
  reason: string;
  at: string;
  recorded_at: string;
  signature: Record<string, unknown>;
  consent: string;
  evidence_sha256: string;
}

export interface DeclineSignature {
  type: 'decline_signature';
  repair_order: string;
  reason: string;
  n?: number | null;
  at?: string | null;
}

/** `amount` in minor units, as it was offered; `offer_again_on` for deferred ones. */
export interface DeclinedService {
  id: string;
  vehicle: string;
  repair_order: string;
  op_code: string;
  description: string;
  amount: number;
  state: string;
  reason: string;
  offer_again_on: string | null;
  declined_at: string;
  labour_tenths: number | null;
  parts: Record<string, unknown>[] | null;
}

/** `refused` is the number that the refused command had on `device`, one of the sender's own. */
export interface DiscardRefused {
  type: 'discard_refused';
  device: string;
  refused: number;
  reason: string;
  n?: number | null;
  at?: string | null;
}

export interface Document {
  name: string;
  title: string;
  kind: 'vehicle_report' | 'plan_certificate' | 'siriusxm_trial';
}

export interface Fate {
  delivery: string;
  fate: 'shown' | 'opened';
}

export interface FeedRows {
  location?: Location[];
  list_entry?: ListEntry[];
  person?: Colleague[];
  staff_role?: StaffRole[];
  inspection_template?: InspectionTemplate[];
  menu_item?: MenuItem[];
  canned_service?: CannedService[];
  client?: Client[];
  contact?: Contact[];
  billing_account?: BillingAccount[];
  vehicle?: Vehicle[];
  service_request?: ServiceRequest[];
  repair_order?: RepairOrder[];
  declined_service?: DeclinedService[];
  plan?: Plan[];
  recall?: Recall[];
  vehicle_document?: VehicleDocument[];
  vital_guidance?: VitalGuidance[];
  owner_record?: OwnerRecord[];
  service?: Service[];
  concern?: Concern[];
  walkaround?: Walkaround[];
  damage?: Damage[];
  photo?: StaffPhoto[];
  inspection?: Inspection[];
  answer?: Answer[];
  recommendation?: Recommendation[];
  approval?: Approval[];
  approval_line?: ApprovalLine[];
  decision?: Decision[];
  web_status?: StaffWebStatus[];
  notice?: Notice[];
  last_visit?: LastVisit[];
  service_history?: ServiceHistory[];
}

/** Closes the write-up: the order is open for work, goes to the DMS, and the customer gets the link to its page. */
export interface FinalizeOrder {
  type: 'finalize_order';
  repair_order: string;
  signature: OrderSignature;
  n?: number | null;
  at?: string | null;
}

export interface FoundClient {
  id: string;
  kind: string;
  name: string;
  street: string;
  city: string;
  region: string;
  email: string;
  phone: string;
  dms_number: string | null;
  vehicles: string[];
}

export interface FoundCustomers {
  customers: Owner[];
}

/** A contract that covers the vehicle; it ends by date, by distance, or never. */
export interface GivenPlan {
  number: string;
  name: string;
  kind?: string;
  coverage?: string;
  starts_on?: string | null;
  ends_on?: string | null;
  starts_at?: number | null;
  ends_at?: number | null;
  deductible?: number | null;
}

export interface GivenRecall {
  number: string;
  description: string;
  remedy?: string;
  labour_tenths?: number;
  open?: boolean;
}

/** `amount` in minor units, where it is known. */
export interface GivenService {
  description: string;
  amount?: number | null;
}

/** A repair order that isn't one of ours. */
export interface GivenVisit {
  number: string;
  date: string;
  odometer?: number | null;
  services?: GivenService[];
}

export interface Grant {
  role: 'technician' | 'advisor' | 'manager' | 'administrator' | 'field_manager' | 'client_user' | 'client_inspector' | 'client_monitor_manager';
  location: string | null;
  client: string | null;
}

/** `supplements` is the submitted inspection that this one adds to. */
export interface Inspection {
  id: string;
  repair_order: string;
  location: string;
  template: string;
  state: string;
  started_by: string | null;
  started_at: string;
  submitted_by: string | null;
  submitted_at: string | null;
  supplements: string | null;
}

/** `content` as lotwalk.inspections.template describes it. */
export interface InspectionTemplate {
  id: string;
  tier: string;
  version: number;
  name_en: string;
  name_es: string;
  content: Record<string, unknown>;
  active: boolean;
}

export interface InterfaceState {
  system: 'dms' | 'oem';
  state: 'working' | 'troubled' | 'resting' | 'unknown' | 'not_connected';
  succeeded_at: string | null;
  failed_at: string | null;
  problem: string;
  waiting: number;
  asking: number;
  next_try_at: string | null;
}

export interface Interfaces {
  interfaces: InterfaceState[];
}

/** A PDF that the OEM gave somebody; its bytes are stored already. `id` is the kept document's. */
export interface KeepDocument {
  type: 'keep_document';
  n?: number | null;
  at?: string | null;
  id: string;
  vehicle: string;
  location: string;
  repair_order: string | null;
  name: string;
  title: string;
  kind: 'plan_certificate' | 'siriusxm_trial' | 'vehicle_report';
  sha256: string;
  bytes: number;
  pulled_by: string;
}

export interface KeptReport {
  id: string;
  location: string;
  vehicle: string;
  vin: string;
  title: string;
  pulled_at: string;
  pulled_by_name: string;
  repair_order: string | null;
  year: number | null;
  make: string;
  model: string;
  trim: string;
  plate: string;
  unit_number: string;
  client_name: string;
}

/** The visit before: its id is the vehicle's. Marks are drawn grey, readings stand beside the fields. */
export interface LastVisit {
  id: string;
  repair_order: string;
  number: string | null;
  date: string;
  odometer: number | null;
  marks: Record<string, unknown>[];
  tires: Record<string, unknown>;
  readings: Record<string, unknown>;
}

/** One stage, job status or reason with the shop's and the customer's wording. */
export interface ListEntry {
  id: string;
  location: string;
  list: string;
  key: string;
  position: number;
  internal: string;
  customer_en: string;
  customer_es: string;
  noisy: boolean;
}

/** `labour_rate` in minor units an hour, `tax_basis_points` hundredths of a percent. */
export interface Location {
  id: string;
  name: string;
  street: string;
  city: string;
  region: string;
  postal_code: string;
  phone: string;
  time_zone: string;
  currency: string;
  distance_unit: string;
  tread_unit: string;
  tax_basis_points: number;
  labour_rate: number;
  opening_hours: Record<string, unknown>;
}

/** Maintenance that comes round. Without any interval it keeps the vehicle's own; `bodies` are those it is for. */
export interface MenuItem {
  id: string;
  position: number;
  bodies: string[];
  interval_mi: number | null;
  interval_km: number | null;
  interval_months: number | null;
  op_code: string;
  description_en: string;
  description_es: string;
  labour_tenths: number;
  parts: Record<string, unknown>[];
  active: boolean;
}

/** Only what is given changes. */
export interface MoveVisit {
  type: 'move_visit';
  n?: number | null;
  at?: string | null;
  service_request: string;
  scheduled_at?: string;
  minutes?: number;
  advisor?: string | null;
  transportation?: 'loaner' | 'own_ride' | 'pick_up_delivery' | 'rental' | 'rideshare' | 'shuttle' | 'waits' | null;
  concern?: string;
  outside_hours?: boolean;
}

export interface NewDevice {
  id: string;
  name?: string;
  person?: string | null;
}

export interface NewSubscription {
  endpoint: string;
  keys: PushKeys;
  tracker?: string | null;
  key?: string | null;
}

/** One thing said to one person, link or contact. `fate_reason` is a key: why it failed or wasn't sent. */
export interface Notice {
  id: string;
  kind: string;
  subject_kind: string;
  subject: string;
  repair_order: string | null;
  location: string | null;
  client: string | null;
  person: string | null;
  tracker_link: string | null;
  contact: string | null;
  channel: string;
  title: string;
  body: string;
  language: string;
  fate: string;
  fate_reason: string;
  fate_at: string;
  created_at: string;
}

export interface OfferedDocuments {
  documents: Document[];
}

/** All evidence is stored: the hash is fixed, and the client may decide. Sent by the approvals' own reader. */
export interface OpenApproval {
  type: 'open_approval';
  approval: string;
  n?: number | null;
  at?: string | null;
}

/** Makes the order of an arrived visit; its id derives from the visit's, so doing it twice makes one. */
export interface OpenRepairOrder {
  type: 'open_repair_order';
  service_request: string;
  n?: number | null;
  at?: string | null;
}

/** `strokes` is the signature as an SVG path; `shown` what stood above it, in its canonical form, and `content` the SHA-256 of that text. */
export interface OrderSignature {
  name: string;
  strokes: string;
  content: string;
  shown: string;
}

export interface OrderTotals {
  labour: number;
  parts: number;
  tax: number;
  total: number;
  fees?: number;
  discount?: number;
  shares: Share[];
}

export interface Owner {
  number?: string;
  kind?: 'retail' | 'wholesale';
  name?: string;
  first_name?: string;
  last_name?: string;
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  email?: string;
  phone?: string;
  mobile?: string;
  work_phone?: string;
  restrict_mail?: boolean;
  restrict_phone?: boolean;
  restrict_email?: boolean;
}

/** The owner of a vehicle as DMS or OEM (`source`) said at `fetched_at`; not `found` where they know nobody. */
export interface OwnerRecord {
  id: string;
  vehicle: string;
  source: string;
  found: boolean;
  number: string | null;
  kind: string;
  name: string;
  first_name: string;
  last_name: string;
  street: string;
  city: string;
  region: string;
  postal_code: string;
  email: string;
  phone: string;
  mobile: string;
  work_phone: string;
  restrict_mail: boolean;
  restrict_phone: boolean;
  restrict_email: boolean;
  fetched_at: string;
}

/** `processed` is how far the asking device's own commands are in these very rows. */
export interface Page {
  epoch: string;
  cursor: string;
  more: boolean;
  reset: boolean;
  rows: Record<string, unknown[]>;
  removed: Record<string, string[]>;
  processed: number;
  at: string;
}

/** `price` is for one; a `quantity_tenths` of 10 is one piece. */
export interface Part {
  description: string;
  quantity_tenths: number;
  price: number;
  number?: string;
}

/** `amount` in minor units, None where it isn't known. */
export interface PastService {
  description: string;
  amount: number | null;
  op_code: string;
}

/** `source` is `here` for an order of ours, which `client` and `location` are of; else who told of it. */
export interface PastVisit {
  source: string;
  number: string;
  date: string;
  odometer: number | null;
  client: string | null;
  location: string | null;
  services: PastService[];
}

/** A contract as DMS or OEM (`source`) named it. Where it stands depends on the day and the odometer. */
export interface Plan {
  id: string;
  vehicle: string;
  source: string;
  number: string;
  name: string;
  kind: string;
  coverage: string;
  starts_on: string | null;
  ends_on: string | null;
  starts_at: number | null;
  ends_at: number | null;
  deductible: number | null;
}

export interface PublicKey {
  key: string;
}

export interface Pulled {
  id: string;
  name: string;
  title: string;
  kind: string;
}

export interface PushKeys {
  p256dh: string;
  auth: string;
}

/** A recall or campaign; labour in tenths of an hour. */
export interface Recall {
  id: string;
  vehicle: string;
  source: string;
  number: string;
  description: string;
  remedy: string;
  labour_tenths: number;
  is_open: boolean;
}

/** A null `labour_rate` is the location's. `withheld` ones are never shown to the client. */
export interface RecommendService {
  type: 'recommend_service';
  id: string;
  inspection: string;
  description: string;
  labour_tenths: number;
  parts: Part[];
  priority: 'later' | 'safety' | 'soon';
  item?: string | null;
  op_code?: string;
  labour_rate?: number | null;
  explanation?: string;
  alternative?: Alternative | null;
  withheld?: boolean;
  n?: number | null;
  at?: string | null;
}

/** Money in minor units, labour in tenths of an hour; `alternative` has the same prices of its own. */
export interface Recommendation {
  id: string;
  inspection: string;
  repair_order: string;
  item: string | null;
  op_code: string;
  description: string;
  labour_tenths: number;
  labour_rate: number;
  parts: Record<string, unknown>[];
  priority: string;
  explanation: string;
  alternative: Record<string, unknown> | null;
  withheld: boolean;
  labour: number;
  parts_total: number;
  tax: number;
  total: number;
}

/** What isn't given stays as it is; given `measurements` replace the answer's whole set. A first answer without a rating takes the one that its measurements propose. */
export interface RecordAnswer {
  type: 'record_answer';
  inspection: string;
  item: string;
  rating?: 'green' | 'not_inspected' | 'red' | 'yellow';
  reason?: string;
  measurements?: Record<string, number>;
  observation?: string;
  n?: number | null;
  at?: string | null;
}

/** The vehicle of a confirmed or requested visit is in the lot. */
export interface RecordArrival {
  type: 'record_arrival';
  service_request: string;
  n?: number | null;
  at?: string | null;
}

export interface RecordBelongings {
  type: 'record_belongings';
  repair_order: string;
  text: string;
  n?: number | null;
  at?: string | null;
}

export interface RecordCheck {
  type: 'record_check';
  repair_order: string;
  check: 'brake_lamps' | 'front_wipers' | 'hazard' | 'high_beams' | 'low_beams' | 'marker_lamps' | 'mirrors_glass' | 'plate_lamp' | 'rear_glass_check' | 'rear_wiper' | 'reverse_lamps' | 'side_glass' | 'turn_signals' | 'washer' | 'windshield_glass';
  state: 'fault' | 'not_checked' | 'ok';
  note?: string;
  n?: number | null;
  at?: string | null;
}

export interface RecordConcern {
  type: 'record_concern';
  id: string;
  repair_order: string;
  text: string;
  n?: number | null;
  at?: string | null;
}

export interface RecordDamage {
  type: 'record_damage';
  id: string;
  repair_order: string;
  area: string;
  view: 'front' | 'inside' | 'left' | 'rear' | 'right' | 'top' | 'unfolded';
  x: number;
  y: number;
  kind: 'bent' | 'broken' | 'burn' | 'chip' | 'crack' | 'curb_rash' | 'dent' | 'ding' | 'hail' | 'misaligned' | 'missing' | 'other' | 'paint_defect' | 'prior_repair' | 'rust' | 'scratch' | 'scuff' | 'stain' | 'tear';
  severity: 'minor' | 'moderate' | 'severe';
  size_mm?: number | null;
  note?: string;
  n?: number | null;
  at?: string | null;
}

/** The DMS has the order: its id there, its number there, and the number of the customer whom it was put to, who is the client that it was sent for, whosever the order is by now. */
export interface RecordExport {
  type: 'record_export';
  repair_order: string;
  dms_id: string;
  dms_number: string;
  client?: string | null;
  customer_number?: string | null;
  n?: number | null;
  at?: string | null;
}

/** The DMS could not be told; it is tried again. `problem` is a key, behind a colon what the DMS said. */
export interface RecordExportProblem {
  type: 'record_export_problem';
  repair_order: string;
  problem: string;
  n?: number | null;
  at?: string | null;
}

export interface RecordFuel {
  type: 'record_fuel';
  repair_order: string;
  eighths: number;
  n?: number | null;
  at?: string | null;
}

export interface RecordKeys {
  type: 'record_keys';
  repair_order: string;
  count: number;
  n?: number | null;
  at?: string | null;
}

/** The time is over and nobody came. */
export interface RecordNoShow {
  type: 'record_no_show';
  service_request: string;
  n?: number | null;
  at?: string | null;
}

/** A value below the last known one needs a reason. `unit` is what the instrument shows. */
export interface RecordOdometer {
  type: 'record_odometer';
  repair_order: string;
  value: number;
  unit: 'km' | 'mi';
  reason?: string | null;
  n?: number | null;
  at?: string | null;
}

/** All visits that this source knows of the vehicle, without those that it has from us. */
export interface RecordOutsideVisits {
  type: 'record_outside_visits';
  vehicle: string;
  visits: GivenVisit[];
  source?: 'dms' | 'oem';
  n?: number | null;
  at?: string | null;
}

/** The owner of a vehicle as DMS or OEM said; not `found` where they know nobody. */
export interface RecordOwner {
  type: 'record_owner';
  n?: number | null;
  at?: string | null;
  vehicle: string;
  source: 'dms' | 'oem';
  found: boolean;
  fetched_at: string;
  number?: string | null;
  kind?: 'retail' | 'wholesale';
  name?: string;
  first_name?: string;
  last_name?: string;
  street?: string;
  city?: string;
  region?: string;
  postal_code?: string;
  email?: string;
  phone?: string;
  mobile?: string;
  work_phone?: string;
  restrict_mail?: boolean;
  restrict_phone?: boolean;
  restrict_email?: boolean;
}

/** All that this source knows of the vehicle's contracts; what it named before and doesn't name now is gone. */
export interface RecordPlans {
  type: 'record_plans';
  vehicle: string;
  plans: GivenPlan[];
  source?: 'dms' | 'oem';
  n?: number | null;
  at?: string | null;
}

/** All recalls and campaigns that this source knows of the vehicle, open and done. */
export interface RecordRecalls {
  type: 'record_recalls';
  vehicle: string;
  recalls: GivenRecall[];
  source?: 'dms' | 'oem';
  n?: number | null;
  at?: string | null;
}

/** Only what is given changes. `dot` is week and year of making, as on the sidewall. */
export interface RecordTire {
  type: 'record_tire';
  repair_order: string;
  position: 'left_front' | 'left_rear' | 'left_rear_2' | 'left_rear_2_inner' | 'left_rear_inner' | 'right_front' | 'right_rear' | 'right_rear_2' | 'right_rear_2_inner' | 'right_rear_inner' | 'spare';
  brand_size?: string;
  inner?: number | null;
  middle?: number | null;
  outer?: number | null;
  pressure_psi?: number | null;
  dot?: string | null;
  n?: number | null;
  at?: string | null;
}

/** A vehicle arrives without a booking; `id` is the new service request's. One that isn't known yet is registered first, and its client created: a tablet sends the three together. */
export interface RecordWalkIn {
  type: 'record_walk_in';
  id: string;
  location: string;
  vehicle: string;
  concern?: string;
  n?: number | null;
  at?: string | null;
}

/** All lamps that are lit; an empty list says that none is. */
export interface RecordWarningLamps {
  type: 'record_warning_lamps';
  repair_order: string;
  lamps: string[];
  n?: number | null;
  at?: string | null;
}

/** A vehicle that isn't known yet, for a client; what isn't said is taken from the VIN. */
export interface RegisterVehicle {
  type: 'register_vehicle';
  id: string;
  client: string;
  vin: string;
  vin_reason?: string;
  year?: number | null;
  make?: string;
  model?: string;
  trim?: string;
  body?: 'car' | 'pickup' | 'suv' | 'truck' | 'van' | null;
  body_class?: string;
  engine?: string;
  color?: string;
  plate?: string;
  unit_number?: string;
  in_service_on?: string | null;
  interval_months?: number;
  interval_distance?: number;
  decoded?: ('body' | 'body_class' | 'make' | 'model' | 'trim' | 'year')[];
  n?: number | null;
  at?: string | null;
}

export interface RegisteredDevice {
  device: string;
  key: string;
  processed: number;
  epoch: string;
}

/** Opens an approval without the photos that never arrived; they are named in it as missing. */
export interface ReleaseApproval {
  type: 'release_approval';
  approval: string;
  reason: string;
  n?: number | null;
  at?: string | null;
}

export interface RemoveConcern {
  type: 'remove_concern';
  id: string;
  repair_order: string;
  n?: number | null;
  at?: string | null;
}

/** They are told nothing any more; what they sign in with is another matter. */
export interface RemoveContact {
  type: 'remove_contact';
  contact: string;
  n?: number | null;
  at?: string | null;
}

export interface RemoveDamage {
  type: 'remove_damage';
  id: string;
  repair_order: string;
  n?: number | null;
  at?: string | null;
}

/** Takes a photo off the repair order. Its bytes and its history stay. */
export interface RemovePhoto {
  type: 'remove_photo';
  n?: number | null;
  at?: string | null;
  id: string;
  repair_order: string;
}

export interface RemoveRecommendation {
  type: 'remove_recommendation';
  id: string;
  inspection: string;
  n?: number | null;
  at?: string | null;
}

export interface RemoveService {
  type: 'remove_service';
  id: string;
  repair_order: string;
  based_on: string;
  n?: number | null;
  at?: string | null;
}

/** Back to uninspected; undo of clearing and skipping. */
export interface ReopenAreas {
  type: 'reopen_areas';
  repair_order: string;
  areas: string[];
  n?: number | null;
  at?: string | null;
}

/** The number is green while `published` is set and `published_due_out` equals `due_out`. `owner_choice` is how the customer was settled when DMS and OEM differed; `export_state` is `none`, `waiting` or `exported`, and `export_problem` says in a sentence what the DMS last refused. */
export interface RepairOrder {
  id: string;
  location: string;
  client: string;
  vehicle: string;
  service_request: string | null;
  number: string | null;
  status: string;
  advisor: string | null;
  technician: string | null;
  contact: string | null;
  arrived_at: string;
  opened_at: string;
  odometer: number | null;
  due_out: string | null;
  first_due_out: string | null;
  stage: string | null;
  job_status: string | null;
  published: string | null;
  published_due_out: string | null;
  owner_choice: string | null;
  owner_chosen_at: string | null;
  plans_seen_at: string | null;
  history_seen_at: string | null;
  priority: number;
  transportation: string | null;
  contact_wishes: string;
  assigned_at: string | null;
  assigned_by: string | null;
  signature: Record<string, unknown> | null;
  finalized_at: string | null;
  finalized_by: string | null;
  export_state: string;
  export_problem: string;
  exported_at: string | null;
  dms_number: string | null;
}

export interface Reports {
  reports: KeptReport[];
  more: boolean;
}

/** A client's person wishes a visit of one of their own vehicles, within opening hours. */
export interface RequestVisit {
  type: 'request_visit';
  n?: number | null;
  at?: string | null;
  id: string;
  vehicle: string;
  location: string;
  scheduled_at: string;
  transportation?: 'loaner' | 'own_ride' | 'pick_up_delivery' | 'rental' | 'rideshare' | 'shuttle' | 'waits' | null;
  concern?: string;
}

/** Somebody who knows that the system is back doesn't want to wait. */
export interface RetryInterface {
  type: 'retry_interface';
  location: string;
  system: 'dms' | 'oem';
  n?: number | null;
  at?: string | null;
}

/** Somebody went through the shop's layer of restrictions with the client: all of it is said anew. */
export interface ReviewPreferences {
  type: 'review_preferences';
  client: string;
  opted_out: boolean;
  restrict_mail: boolean;
  restrict_phone: boolean;
  restrict_email: boolean;
  preferred_contact?: 'email' | 'mail' | 'phone' | 'push' | 'text';
  n?: number | null;
  at?: string | null;
}

/** Somebody who writes the order up has looked at the vehicle's plans, or at its history. */
export interface SeePage {
  type: 'see_page';
  repair_order: string;
  page: 'history' | 'plans';
  n?: number | null;
  at?: string | null;
}

/** Money in minor units, labour in tenths of an hour. `source` says where it came from, `source_id` which. `revision` is the change that made its price, empty where none did since it was added. */
export interface Service {
  id: string;
  repair_order: string;
  op_code: string;
  description: string;
  labour_tenths: number;
  labour_rate: number;
  parts: Record<string, unknown>[];
  labour: number;
  parts_total: number;
  tax: number;
  total: number;
  billing_type: string;
  state: string;
  approval_line: string | null;
  source: string;
  source_id: string | null;
  fees: number;
  discount: number;
  billing_account: string | null;
  internal_comment: string;
  customer_comment: string;
  concern: string | null;
  revision: string;
  added_at: string | null;
  added_by: string | null;
}

/** All visits that are known, newest first; its id is the vehicle's. `returning`: which of those clients that it has now were ever here, with whatever vehicle. */
export interface ServiceHistory {
  id: string;
  visits: PastVisit[];
  returning: string[];
}

/** `minutes` are what is set aside for the write-up; `ended_at` and `end_reason` of one cancelled or not kept. */
export interface ServiceRequest {
  id: string;
  location: string;
  client: string;
  vehicle: string;
  state: string;
  source: string;
  concern: string;
  scheduled_at: string | null;
  arrived_at: string | null;
  created_at: string;
  minutes: number;
  advisor: string | null;
  transportation: string | null;
  ended_at: string | null;
  end_reason: string;
}

export interface Share {
  labour: number;
  parts: number;
  tax: number;
  total: number;
  fees?: number;
  discount?: number;
  billing_type: string;
  billing_account: string | null;
}

/** Shows a photo on the customer's page, or takes it off there. */
export interface SharePhoto {
  type: 'share_photo';
  n?: number | null;
  at?: string | null;
  id: string;
  repair_order: string;
  shared: boolean;
}

/** Makes the link to the customer's page of this repair order; no change when it has one. */
export interface ShareTracker {
  type: 'share_tracker';
  id: string;
  repair_order: string;
  n?: number | null;
  at?: string | null;
}

export interface SignIn {
  email: string;
  password: string;
}

/** `strokes` is the signature as an SVG path; `content` the hash of what was shown when it was signed. */
export interface SignWalkaround {
  type: 'sign_walkaround';
  repair_order: string;
  name: string;
  strokes: string;
  content: string;
  n?: number | null;
  at?: string | null;
}

/** Null `strokes` mean that the name was typed. */
export interface Signature {
  name: string;
  strokes?: string | null;
}

export interface SignedIn {
  person: string;
  name: string;
  email: string;
  kind: string;
  language: string;
  grants: Grant[];
  commands: string[];
  epoch: string;
  since: string;
}

export interface SkipAreas {
  type: 'skip_areas';
  repair_order: string;
  areas: string[];
  reason: string;
  n?: number | null;
  at?: string | null;
}

export interface StaffPhoto {
  id: string;
  repair_order: string;
  location: string;
  client: string;
  sha256: string;
  subject: string;
  subject_id: string | null;
  slot: string | null;
  original: string | null;
  captured_at: string;
  attached_by: string | null;
  attached_at: string;
  shared: boolean;
  stored: boolean;
}

/** What somebody of the staff does at a location; a field manager's is of none, as it is of all. */
export interface StaffRole {
  id: string;
  person: string;
  role: string;
  location: string | null;
}

export interface StaffWebStatus {
  id: string;
  repair_order: string;
  location: string;
  client: string;
  stage: string;
  job_status: string;
  due_out: string | null;
  due_out_before: string | null;
  reason: string | null;
  note: string;
  by_person: string | null;
  by_name: string;
  at: string;
}

/** `template` is the id of one version of a template; the inspection keeps it. */
export interface StartInspection {
  type: 'start_inspection';
  id: string;
  repair_order: string;
  template: string;
  n?: number | null;
  at?: string | null;
}

/** Ends an inspection: its answers can be seen, and what it recommends is frozen for a decision. */
export interface SubmitInspection {
  type: 'submit_inspection';
  inspection: string;
  n?: number | null;
  at?: string | null;
}

export interface Subscribed {
  id: string;
}

export interface TrackerAddress {
  url: string | null;
}

/** Writes the status to history, publishes it on the tracker and lets those who follow hear of it. `due_out` is the promise as it shall be, changed or not; `reason` says why it changed. `based_on` is the last web status that the author saw, None where there was none. */
export interface UpdateWebStatus {
  type: 'update_web_status';
  id: string;
  repair_order: string;
  stage: string;
  job_status: string;
  due_out: string | null;
  reason?: string | null;
  note?: string;
  based_on?: string | null;
  n?: number | null;
  at?: string | null;
}

/** `odometer` in the location's distance unit; `interval_distance` too; `body` chooses the diagram. `vin_reason` says why a VIN isn't one of 17 characters with its check digit; `…_asked_at` when DMS or OEM last answered; `changed_by` is the name of who last changed it by hand. */
export interface Vehicle {
  id: string;
  client: string;
  vin: string;
  vin_reason: string;
  year: number | null;
  make: string;
  model: string;
  trim: string;
  body: string;
  body_class: string;
  engine: string;
  color: string;
  plate: string;
  unit_number: string;
  odometer: number | null;
  odometer_on: string | null;
  in_service_on: string | null;
  interval_months: number;
  interval_distance: number;
  plans_asked_at: string | null;
  recalls_asked_at: string | null;
  visits_asked_at: string | null;
  changed_at: string | null;
  changed_by: string;
}

/** A document of the OEM that was pulled: what it is, of which VIN, when, and by whom. Its bytes have a route. */
export interface VehicleDocument {
  id: string;
  vehicle: string;
  location: string;
  repair_order: string | null;
  vin: string;
  name: string;
  title: string;
  kind: string;
  pulled_at: string;
  pulled_by_name: string;
}

/** `applied`, or `refused` with the refusal's code, a sentence for the person, and the field it is about. */
export interface Verdict {
  n: number;
  verdict: 'applied' | 'refused';
  code?: string | null;
  detail?: string | null;
  field?: string | null;
}

/** `processed` is the highest number this device's commands are processed up to. */
export interface Verdicts {
  verdicts: Verdict[];
  processed: number;
  epoch: string;
}

/** What is said to a customer in this state; its id is the vital's name. `{client}` and `{shop}` are filled in. */
export interface VitalGuidance {
  id: string;
  text_en: string;
  text_es: string;
}

/** `areas`: area → {state: clean | skipped, reason}; an area with a damage or without an entry isn't here. */
export interface Walkaround {
  id: string;
  location: string;
  areas: Record<string, unknown>;
  odometer: number | null;
  odometer_reason: string | null;
  fuel: number | null;
  tires: Record<string, unknown>;
  checks: Record<string, unknown>;
  warning_lamps: string[] | null;
  keys: number | null;
  belongings: string | null;
  signature: Record<string, unknown> | null;
  no_signature_reason: string | null;
  started_at: string;
  signed_at: string | null;
}

export interface Wanted {
  name: string;
}

export interface Withdrawal {
  endpoint: string;
  tracker?: string | null;
}
