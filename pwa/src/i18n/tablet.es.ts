import type { Text } from './index';
import type { en } from './tablet.en';

export const es: Readonly<Record<keyof typeof en, Text>> = {
  appointments: 'Citas',
  location: 'Esta sucursal',
  switch_person: 'Cambiar de persona',
  switch_title: '¿Quién está aquí?',
  switch_intro: 'Cada quien conserva su vista y su trabajo sin enviar.',
  here_now: 'aquí ahora',
  someone_else: 'Otra persona: iniciar sesión',
  someone_else_hint: 'Necesita conexión. Si usted no tiene PIN, se cerrará su sesión en esta tableta.',
  pin: 'PIN',
  pin_of: 'PIN de {name}',
  pin_go: 'Seguir como {name}',
  pin_wrong: { one: 'No es ese. Queda {count} intento.', other: 'No es ese. Quedan {count} intentos.' },
  pin_closed: 'Demasiados intentos. Inténtelo de nuevo en {wait}.',
  pin_gone: '{name} cerró su sesión en esta tableta y debe iniciarla de nuevo.',
  seconds: { one: '{count} segundo', other: '{count} segundos' },
  minutes: { one: '{count} minuto', other: '{count} minutos' },
  pin_set: 'Poner un PIN en esta tableta',
  pin_change: 'Cambiar su PIN',
  pin_remove: 'Quitar su PIN',
  pin_new: 'PIN nuevo, de 4 a 6 cifras',
  pin_again: 'El mismo PIN otra vez',
  pin_differs: 'Los dos no son iguales.',
  pin_form: 'Un PIN tiene de 4 a 6 cifras.',
  pin_save: 'Guardar el PIN',
  pin_saved: 'Guardado. Ahora otros pueden usar esta tableta y usted vuelve con su PIN.',
  pin_removed: 'Su PIN ya no está en esta tableta.',
  pin_promise:
    'El PIN evita confusiones en una tableta compartida. No protege contra un ladrón: para eso está el bloqueo de la propia tableta. Se queda en esta tableta y se olvida cuando usted cierra la sesión.',
  lost: 'Esta tableta se perdió',
  lost_title: 'Si se pierde una tableta',
  lost_1: 'Avise de inmediato a quien administra Lotwalk en su empresa.',
  lost_2:
    'Esa persona ejecuta «lotwalk user» con su correo. Eso pone una contraseña nueva y termina todas sus sesiones, en todos los dispositivos.',
  lost_3: 'Haga lo mismo con cada persona que usó la tableta: cada una tiene su propia sesión.',
  lost_4:
    'Lo que se registró allí y no se envió solo está en ella. Si aparece, inicie sesión en ella y el trabajo saldrá.',
  lost_5:
    'Lo que la tableta ya muestra queda en ella hasta que vuelva a conectarse. Solo su propio bloqueo lo protege.',
  install: 'Instalar Lotwalk',
  installed: 'Lotwalk está instalado.',
  home_screen:
    'Ponga Lotwalk en la pantalla de inicio: solo allí puede avisarle y conservar su trabajo sin límite.',
  home_screen_how: 'Cómo se hace',
  home_screen_title: 'A la pantalla de inicio',
  home_screen_picture:
    'El botón de compartir, luego «Agregar a inicio», luego el icono de Lotwalk entre las aplicaciones.',
  home_screen_1: 'Toque el botón de compartir de Safari.',
  home_screen_2: 'Elija «Agregar a inicio» y después «Agregar».',
  home_screen_3: 'Abra Lotwalk desde allí e inicie sesión una vez más.',
  home_screen_sent: 'Envíe antes lo que espera aquí: la aplicación de la pantalla de inicio guarda aparte.',
  not_now: 'Ahora no',
  nearly_full:
    'Esta tableta está casi llena: quedan {size}. Libere espacio antes de tomar más fotos. Lo guardado queda guardado.',
  needs_network: 'Eso necesita conexión. Inténtelo cuando la tenga.',
};
