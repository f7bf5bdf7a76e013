// Written by `python -m lotwalk.typescript` from the OpenAPI document; not to be edited.

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

/** These areas were inspected and have no damage. */
export interface ClearAreas {
  type: 'clear_areas';
  repair_order: string;
  areas: string[];
  n?: number | null;
  at?: string | null;
}

export interface Client {
  id: string;
  kind: string;
  name: string;
  first_name: string;
  last_name: string;
  email: string;
  phone: string;
  language: string;
  preferred_contact: string;
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
  contact?: Contact[];
  vehicle?: Vehicle[];
  service_request?: ServiceRequest[];
  repair_order?: ClientRepairOrder[];
  declined_service?: DeclinedService[];
  service?: ClientService[];
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
  tax: number;
  total: number;
  state: string;
  approval_line: string | null;
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

/** A member of staff as colleagues see them. */
export interface Colleague {
  id: string;
  name: string;
}

export type Command = AttachPhoto | RemovePhoto | SharePhoto | OpenApproval | ReleaseApproval | DecideApproval | DecideOnBehalf | StartInspection | RecordAnswer | SubmitInspection | DiscardRefused | RecommendService | ChangeRecommendation | RemoveRecommendation | RecordArrival | RecordWalkIn | OpenRepairOrder | AssignTechnician | ClearAreas | SkipAreas | ReopenAreas | RecordOdometer | RecordFuel | RecordTire | RecordCheck | RecordWarningLamps | RecordKeys | RecordBelongings | SignWalkaround | DeclineSignature | RecordDamage | ChangeDamage | RemoveDamage | UpdateWebStatus | ShareTracker;

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

/** `amount` in minor units; `offer_again_on` for deferred ones. */
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

export interface Fate {
  delivery: string;
  fate: 'shown' | 'opened';
}

export interface FeedRows {
  location?: Location[];
  list_entry?: ListEntry[];
  person?: Colleague[];
  inspection_template?: InspectionTemplate[];
  client?: Client[];
  contact?: Contact[];
  vehicle?: Vehicle[];
  service_request?: ServiceRequest[];
  repair_order?: RepairOrder[];
  declined_service?: DeclinedService[];
  service?: Service[];
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

/** One thing said to one person or link. `fate_reason` is a key: why it failed or wasn't sent. */
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
  channel: string;
  title: string;
  body: string;
  language: string;
  fate: string;
  fate_reason: string;
  fate_at: string;
  created_at: string;
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

export interface PublicKey {
  key: string;
}

export interface PushKeys {
  p256dh: string;
  auth: string;
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

/** A known vehicle arrives without a booking; `id` is the new service request's. */
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

/** Back to uninspected; undo of clearing and skipping. */
export interface ReopenAreas {
  type: 'reopen_areas';
  repair_order: string;
  areas: string[];
  n?: number | null;
  at?: string | null;
}

/** The number is green while `published` is set and `published_due_out` equals `due_out`. */
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
}

/** Money in minor units, labour in tenths of an hour. */
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
}

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

/** `odometer` in the location's distance unit; `interval_distance` too; `body` chooses the diagram. */
export interface Vehicle {
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

export interface Withdrawal {
  endpoint: string;
  tracker?: string | null;
}
