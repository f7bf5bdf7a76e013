import type { Fold } from './fields';
import { fieldsOf } from './fields';

const UNNAMED = { subject_id: null, slot: null, original: null };

export const photoFolds: Readonly<Record<string, Fold>> = {
  attach_photo: (view, command, author) => {
    const by = { attached_by: author.person, attached_at: command.at, shared: false, stored: false };
    view.put('photo', { ...UNNAMED, ...fieldsOf(command), ...by, id: String(command.id) });
  },
  remove_photo: (view, command) => {
    view.remove('photo', String(command.id));
  },
  share_photo: (view, command) => {
    view.change('photo', String(command.id), { shared: command.shared });
  },
};
