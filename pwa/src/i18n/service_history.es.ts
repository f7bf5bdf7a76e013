import type { Text } from './index';
import type { en } from './service_history.en';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  declined: { one: '{count} servicio rechazado', other: '{count} servicios rechazados' },
  declined_text: 'Ofrecidos en una visita anterior y no hechos: lo primero de que hablar.',
  declined_on: 'rechazado {date} · {age}',
  deferred_on: 'pospuesto {date} · {age}',
  again_on: 'ofrecer de nuevo {date}',
  visits: { one: '{count} visita', other: '{count} visitas' },
  here: 'aquí',
  from_dms: 'del DMS',
  from_oem: 'del fabricante',
  other_client: 'con otro cliente',
  no_services: 'No se conocen servicios de esta visita.',
  none_title: 'No se conoce ninguna visita',
  none_text: 'Este vehículo no ha estado aquí, y el DMS y el fabricante no conocen visitas.',
  unasked_text:
    'Este vehículo no ha estado aquí. Se pregunta al DMS y al fabricante cuando se reserva una visita o llega.',
  asked: 'El DMS y el fabricante respondieron por última vez {at}.',
  unasked: 'Aún no se ha preguntado al DMS ni al fabricante.',
};
