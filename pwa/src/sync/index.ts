/** The sync core: what a person does is saved here first and reaches the server later. Screens use `capture`
 * and `memory.view()` and nothing else of it. */
export { BatchLimit } from './batch';
export { noteCompared } from './compared';
export { sendBatch } from './courier';
export type { Database } from './database';
export { register, signIn, signOut } from './device';
export { type Environment, type IncomingAnswer, instant, type OutgoingRequest } from './environment';
export { backOff, Errand } from './errand';
export { exportUnsent } from './export';
export { pullPage } from './feed';
export { type Author, type Fold, fieldsOf, fold } from './fold';
export { View } from './fold/view';
export { type LeftWork, leftWork, takeOver, takeRefused } from './handing';
export { mintUuid, nameUuid, repairOrderOf } from './identity';
export { loadMemory, loadOutbox, type Memory, pendingOf } from './memory';
export { type CaptureOptions, capture } from './outbox';
export type { Outcome } from './outcome';
export {
  discardPhoto,
  GRACE_MILLISECONDS,
  type Postponed,
  readPhoto,
  sendPhotos,
  sweepPhotos,
} from './photos';
export { isPin, peopleHere, type Switched, setPin, switchTo } from './pins';
export { locationOf, profileOf } from './profile';
export * from './records';
export type { Page } from './replica';
export { type Rounds, sendCommands, startRounds } from './rounds';
export { ageInMinutes, countUnsent, type Pill, pillOf, type Unsent } from './status';
export { CommandTooLarge, hasRoom, littleRoom, NotSignedIn, StorageFull } from './storage';
export { type Change, type Contact, openTablet, type Tablet } from './tablet';
export { bodyOf, discardOf, readTray } from './tray';
