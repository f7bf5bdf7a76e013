import search from 'lucide-static/icons/search.svg?raw';
import create from 'lucide-static/icons/user-plus.svg?raw';
import { may } from '../app/store';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import { t } from './words';

interface Props {
  /** The window was closed without a choice: then it is asked for. */
  unanswered: boolean;
  onCreate: () => void;
  onSearch: () => void;
  onBack: () => void;
  onLater: () => void;
}

/** Neither record is right: a new customer, or one that is known. */
export function Neither({ unanswered, onCreate, onSearch, onBack, onLater }: Props) {
  const foot = (
    <>
      <Button kind="plain" onClick={onLater}>
        {t('later')}
      </Button>
      <Button onClick={onBack}>{t('look_again')}</Button>
    </>
  );
  return (
    <Sheet title={t('neither_title')} onClose={onLater} foot={foot}>
      <p>{t(unanswered ? 'unanswered_text' : 'neither_text')}</p>
      <div class="mismatch-two">
        {may('create_client') && (
          <Button capture icon={create} onClick={onCreate}>
            {t('create')}
          </Button>
        )}
        <Button capture icon={search} onClick={onSearch}>
          {t('search')}
        </Button>
      </div>
    </Sheet>
  );
}
