import { t } from '../i18n/app';
import { Button } from '../parts/Button';
import { goToSignIn } from './session';
import { contact } from './store';
import { newer, update } from './updates';

/** What one should know before going on. Polite: nothing here interrupts a capture. */
export function Banners() {
  return (
    <div class="banners" role="status">
      {contact.value.hindrance === 'sign_in' && (
        <Banner text={t('session_ended')} action={t('sign_in')} onAction={goToSignIn} />
      )}
      {contact.value.hindrance === 'server_older' && <Banner text={t('server_older')} />}
      {newer.value && (
        <Banner
          text={`${t('updated_title')}. ${t('updated_text')}`}
          action={t('update_now')}
          onAction={update}
        />
      )}
    </div>
  );
}

function Banner({ text, action, onAction }: { text: string; action?: string; onAction?: () => void }) {
  return (
    <div class="banner">
      <span>{text}</span>
      {action && onAction && <Button onClick={onAction}>{action}</Button>}
    </div>
  );
}
