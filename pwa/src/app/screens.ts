import type { ComponentType } from 'preact';
import type { Params } from './router';

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
export const screens: readonly Screen[] = [{ pattern: '/app', load: () => import('../queue/Queue') }];
