import type { Profile } from './records';

/** Reads the answer of `/api/session`. Throws on what isn't one, so that nobody is signed in by accident. */
export function profileOf(body: Record<string, unknown>): Profile {
  const { person, name, email, kind, language, grants, commands, epoch, since } = body;
  if (typeof person !== 'string' || typeof name !== 'string') throw new TypeError('not a session');
  return {
    person: {
      id: person,
      name,
      email: String(email),
      language: String(language),
      kind: kind === 'client' ? 'client' : 'staff',
    },
    grants: Array.isArray(grants) ? grants : [],
    commands: Array.isArray(commands) ? commands.map(String) : [],
    epoch: String(epoch),
    since: String(since ?? ''),
  };
}

/** The location a person works at: that of the first role that has one. */
export function locationOf(profile: Profile | undefined): string | null {
  return profile?.grants.find(grant => grant.location)?.location ?? null;
}
