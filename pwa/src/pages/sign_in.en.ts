export const en = {
  unreachable: 'The server can’t be reached. Check the network and try again.',
  email_missing: 'Write your e-mail address.',
  password_missing: 'Write your password.',
  sign_in_failed: 'This e-mail address and password don’t match.',
  too_many_attempts: 'Too many attempts. Try again in {seconds} seconds.',
} as const;
