import type { Text } from './index';
import type { en } from './photos.en';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  photo: 'Foto',
  add: 'Foto',
  waiting: '{at} · en espera',
  taken: 'Foto de las {at}',
  not_a_picture: '{name} no es una imagen que esta tableta pueda leer. No se guardó nada.',
  shrinking: 'Guardando…',
  draw: 'Dibujar',
  draw_hint: 'Dibuje con el dedo, un lápiz o el ratón.',
  erase_last: 'Deshacer trazo',
  keep_drawing: 'Guardar dibujo',
  show_original: 'Ver sin dibujo',
  show_drawing: 'Ver con dibujo',
  remove: 'Quitar',
};
