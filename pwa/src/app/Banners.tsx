import { t } from '../i18n/app';
import { Banner } from './Banner';
import { InstallBanner } from './InstallBanner';
import { RoomBanner } from './RoomBanner';
import { signInAgain } from './session';
import { contact } from './store';
import { newer, update } from './updates';

/** What one should know before going on. Polite: nothing here interrupts a capture. */
export function Banners() {
  return (
    <div class="banners" role="status">
      {contact.value.hindrance === 'sign_in' && (
        <Banner text={t('session_ended')} action={t('sign_in')} onAction={signInAgain} />
      )}
      {contact.value.hindrance === 'no_news' && (
        <Banner text={t('no_news')} action={t('sign_in')} onAction={signInAgain} />
      )}
      {contact.value.hindrance === 'server_older' && <Banner text={t('server_older')} />}
      <RoomBanner />
      <InstallBanner />
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
