import type { PageState } from '../app/pages';
import type { RepairOrder } from '../types';
import { needsOfPage } from './facts';
import type { NeedingPage } from './needs';

/** The mark of a page by what it still needs; a tap on it leads to the first of them. */
export function stateOfPage(order: RepairOrder, page: NeedingPage): PageState {
  const needs = needsOfPage(order, page);
  const [first] = needs;
  return first === undefined ? { kind: 'done' } : { kind: 'todo', needs: needs.length, first };
}
