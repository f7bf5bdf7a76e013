export const en = {
  less: 'Less',
  more: 'More',
} as const;
