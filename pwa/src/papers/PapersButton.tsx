import files from 'lucide-static/icons/files.svg?raw';
import { device } from '../app/store';
import { Icon } from '../parts/Icon';
import './papers.css';
import { t } from './words';

/** In the frame of every page of an order: the documents of its vehicle. */
export function PapersButton({ onOpen }: { onOpen: () => void }) {
  if (device.value?.profile.person.kind !== 'staff') return null;
  return (
    <button type="button" class="rail-papers" aria-haspopup="dialog" onClick={onOpen}>
      <Icon source={files} />
      <span>{t('title')}</span>
    </button>
  );
}
