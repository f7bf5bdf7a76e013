export const en = {
  blocked: 'Your browser blocked the new tab.',
  open: 'Open: {name}',
} as const;
