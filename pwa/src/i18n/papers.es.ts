import type { en } from './papers.en';

export const es: Record<keyof typeof en, string> = {
  title: 'Documentos',
  of_vehicle: 'Documentos de {vin}',
  no_vin: 'Documentos de este vehículo',
  ours: 'De este taller',
  oems: 'Del fabricante',
  maintenance_menu: 'Menú de mantenimiento',
  maintenance_menu_text: 'Lo que toca con este kilometraje, con los precios de hoy.',
  vehicle_report: 'Informe del vehículo',
  plan_certificate: 'Certificado del plan',
  siriusxm_trial: 'Prueba de SiriusXM',
  kept: 'Guardado de {at}, obtenido por {name}',
  open_kept: 'Abrir el de {at}',
  asking: 'Preguntando al fabricante qué documentos hay…',
  none: 'El fabricante no tiene documentos de este vehículo.',
  offline: 'Los documentos necesitan la red. Se hacen y se guardan en el servidor.',
  oem_unavailable:
    'El fabricante no responde por ahora. No se pierde nada; lo que se obtuvo antes se puede abrir.',
  oem_not_connected:
    'Esta instalación no está conectada a ningún fabricante. Nuestros propios documentos están de todos modos.',
  vin_not_full: 'El fabricante busca por un VIN completo y este vehículo aún no tiene.',
  not_permitted: 'Solo quienes trabajan aquí pueden pedir documentos al fabricante.',
  failed: 'No se pudo obtener ese documento: {detail}',
  retry: 'Preguntar de nuevo',
  history: 'Historial de informes',
};
