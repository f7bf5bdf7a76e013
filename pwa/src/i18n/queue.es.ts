import type { Text } from './index';
import type { en } from './queue.en';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  title: 'En curso',
  appointments: 'Citas',
  in_the_lot: 'en el patio',
  to_write_up: 'por abrir',
  wait_for_approval: { one: 'espera aprobación', other: 'esperan aprobación' },
  promises_late: { one: 'promesa vencida', other: 'promesas vencidas' },
  unit: 'Unidad {unit}',
  arrived: 'llegó {at}',
  nobody_yet: 'aún nadie',
  next: 'sigue: {page}',
  all_done: 'todo listo',
  not_opened: 'por abrir',
  waits_for_approval: 'espera aprobación · {age}',
  decided: 'aprobado {approved} de {count}',
  late: 'vencida',
  approval: 'aprobación',
  waiting_here: 'en espera en esta tableta',
  progress: '{done} de {count} páginas listas',
  empty_title: 'No hay nada en el patio',
  empty_text: 'Los vehículos aparecen aquí cuando llegan.',
  first_sync: 'Trayendo lo que hay en el patio…',
  first_sync_offline: 'Esta tableta aún no ha traído los datos de su taller. Conéctese una vez.',
  keys: 'j y k mueven, Intro abre',
};
