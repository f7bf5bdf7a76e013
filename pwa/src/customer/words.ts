import { texts } from '../i18n';
import { en } from '../i18n/customer.en';
import { es } from '../i18n/customer.es';
import type { ClientFault } from './reaching';

export const t = texts(en, es);

/** A fault as it stands at its field. */
export function sayFault(field: string, fault: ClientFault | undefined): string | null {
  if (!fault) return null;
  if (fault === 'malformed') return t(field === 'email' ? 'fault_malformed_email' : 'fault_malformed_phone');
  return t(`fault_${fault}`);
}
