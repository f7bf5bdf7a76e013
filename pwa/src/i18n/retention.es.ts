import type { Text } from './index';
import type { en } from './retention.en';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  new: 'Nuevo',
  active: 'Activo',
  missed_visit: 'Visita omitida',
  potential_lost: 'Posible pérdida',
  lost: 'Perdido',
  hint_new: 'primera visita aquí · toque para ver la guía',
  hint_other: 'primera visita de este vehículo · toque para ver la guía',
  hint_missed: {
    one: '{count} intervalo omitido · toque para ver la guía',
    other: '{count} intervalos omitidos · toque para ver la guía',
  },
  hint_long: {
    one: '{count} mes sin venir · toque para ver la guía',
    other: '{count} meses sin venir · toque para ver la guía',
  },
  vital: 'Fidelidad del cliente',
  guidance: 'Qué decir',
  no_guidance: 'Aún no hay nada escrito. Un administrador puede añadirlo.',
  arithmetic: 'Cómo se cuenta',
  last_visit: 'Última visita de este vehículo con este cliente',
  since: 'Meses completos desde entonces',
  grace: 'Menos el mes de gracia',
  interval: 'Meses entre visitas de este vehículo',
  missed: 'Intervalos omitidos',
  months: { one: '{count} mes', other: '{count} meses' },
  division: '{left} ÷ {interval}, redondeado abajo: {missed}',
  lost_by_time: 'Dos años sin venir cuentan como perdido, sea cual sea el intervalo.',
  never_came: 'Ni este vehículo ni otro de este cliente ha estado aquí antes.',
  came_otherwise: 'El cliente ya vino con otro vehículo; con este aún no ha omitido nada.',
  scale: '0 omitidos es Activo, 1 Visita omitida, 2 o 3 Posible pérdida, 4 o más Perdido.',
  missed_services: 'Toca ya y no se ha hecho aquí',
  to_history: 'Abrir el historial de servicio',
};
