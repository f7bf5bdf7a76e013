import { useEffect, useState } from 'preact/hooks';
import { unsent } from '../app/store';
import { trackerAddress } from './tracker';

/** The address of the customer's page once it is there: asked for when this tablet has nothing left to send.
 * Undefined before that was answered, null where there is none or no network. */
export function useTracker(order: string): string | null | undefined {
  const [url, setUrl] = useState<string | null>();
  const waiting = unsent.value.commands;
  useEffect(() => {
    if (waiting === 0) void trackerAddress(order).then(setUrl);
  }, [order, waiting]);
  return url;
}
