import type { Tablet } from './tablet';

/** Remembers, until its person signs in or out, that DMS and OEM were compared about this vehicle. */
export async function noteCompared(tablet: Tablet, vehicle: string): Promise<void> {
  const id = tablet.memory.device?.id ?? '';
  const noted = await tablet.database.write(['devices'], async transaction => {
    const device = await transaction.objectStore('devices').get(id);
    if (!device?.signed_in || device.compared?.includes(vehicle)) return null;
    const next = { ...device, compared: [...(device.compared ?? []), vehicle] };
    await transaction.objectStore('devices').put(next);
    return next;
  });
  if (!noted || tablet.memory.device?.id !== id) return;
  tablet.memory.device = { ...tablet.memory.device, compared: noted.compared };
  tablet.changed('device');
}
