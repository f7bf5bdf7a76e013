/** Who does what at a location, as far as this tablet knows. */

import { all, device, one } from '../app/store';
import type { StaffPerson } from '../types';

export function staffOf(location: string, role: 'advisor' | 'technician'): StaffPerson[] {
  const holding = all('staff_role').filter(it => it.role === role && it.location === location);
  const persons = holding.map(it => one('person', it.person)).filter(it => it !== undefined);
  return persons.sort((a, b) => a.name.localeCompare(b.name));
}

/** The one who is signed in, where that role is theirs here. */
export function meAs(location: string, role: 'advisor' | 'technician'): string | null {
  const me = device.value?.profile.person.id;
  return me && staffOf(location, role).some(it => it.id === me) ? me : null;
}
