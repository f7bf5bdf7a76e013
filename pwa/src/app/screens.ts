import type { ComponentType } from 'preact';
import type { Params } from './router';
import { device } from './store';

export interface ScreenProps {
  params: Params;
}

export interface Screen {
  pattern: string;
  /** Loaded when it is first gone to, and kept for offline use by the service worker. */
  load: () => Promise<{ default: ComponentType<ScreenProps> }>;
}

/** Every screen of the app. To add one: a folder with a component as its default export, and a line here. A
 * screen about a repair order has `:ro` in its pattern; the top bar shows its number, vehicle and plate. */
export const screens: readonly Screen[] = [
  {
    pattern: '/app',
    load: () => (forClients() ? import('../approval/Approvals') : import('../queue/Queue')),
  },
  { pattern: '/app/appointments', load: () => import('../appointments/Appointments') },
  { pattern: '/app/appointments/reports', load: () => import('../appointments/Reports') },
  { pattern: '/app/appointments/:view/:day', load: () => import('../appointments/Appointments') },
  { pattern: '/app/location', load: () => import('../location/Location') },
  { pattern: '/app/approvals', load: () => import('../approval/Approvals') },
  { pattern: '/app/approvals/:id', load: () => import('../approval/Decide') },
  { pattern: '/app/ro/:ro/customer', load: () => import('../customer/Customer') },
  { pattern: '/app/ro/:ro/vehicle', load: () => import('../vehicle/Vehicle') },
  { pattern: '/app/ro/:ro/plans', load: () => import('../plans/Plans') },
  { pattern: '/app/ro/:ro/service-history', load: () => import('../service_history/ServiceHistory') },
  { pattern: '/app/ro/:ro/walk-around', load: () => import('../walkaround/Walkaround') },
  { pattern: '/app/ro/:ro/build', load: () => import('../build/Build') },
  { pattern: '/app/ro/:ro/assign', load: () => import('../assign/Assign') },
  { pattern: '/app/ro/:ro/finalize', load: () => import('../finalize/Finalize') },
  { pattern: '/app/ro/:ro/inspection', load: () => import('../inspection/Inspection') },
  { pattern: '/app/ro/:ro/approval', load: () => import('../approval/OrderApproval') },
  { pattern: '/app/ro/:ro/web-status', load: () => import('../web_status/WebStatus') },
  { pattern: '/app/ro/:ro/history', load: () => import('../order/History') },
];

/** A client's people have no lot: they begin with what waits for their word. */
function forClients(): boolean {
  return device.value?.profile.person.kind === 'client';
}
