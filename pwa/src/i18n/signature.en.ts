export const en = {
  sign_here: 'Sign here',
  type_instead: 'Sign with the typed name',
  name: 'Name',
  name_missing: 'Type the name of who signs.',
  strokes_missing: 'Sign in the box, or choose the typed name.',
  clear_pad: 'Clear',
} as const;
