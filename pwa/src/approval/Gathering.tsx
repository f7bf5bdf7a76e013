import { useState } from 'preact/hooks';
import { capture, isPending, may, now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import type { Approval, Photo } from '../types';
import type { Content } from './content';
import { awaited } from './state';
import { t } from './words';

/** What an approval waits for, from whom and since when; and the way out when it will never come. */
export function Gathering({
  approval,
  content,
  closed,
}: {
  approval: Approval;
  content: Content;
  closed: boolean;
}) {
  if (isPending('approval', approval.id)) return <p class="decide-offline">{t('releasing')}</p>;
  const groups = awaited(content);
  return (
    <>
      {groups.map(photos => (
        <p key={photos[0]?.attached_by}>{sayAwaited(photos, content.location.time_zone)}</p>
      ))}
      <p class="quiet">{t('gathering_text')}</p>
      {groups.length > 0 && !closed && may('release_approval') && <Release approval={approval} />}
    </>
  );
}

function sayAwaited(photos: Photo[], zone: string): string {
  const [first] = photos;
  const name = one('person', first?.attached_by)?.name ?? t('gathering_unknown');
  const at = moment(first?.captured_at ?? '', zone, now.value);
  return t('gathering_from', { count: photos.length, name, at });
}

function Release({ approval }: { approval: Approval }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const said = reason.trim();
  const send = () => {
    setTried(true);
    if (said) void capture([{ type: 'release_approval', approval: approval.id, reason: said }]);
  };
  return (
    <details class="approval-release">
      <summary class="button">{t('release')}</summary>
      <p class="quiet">{t('release_text')}</p>
      <Field label={t('release_reason')} wrong={tried && !said ? t('release_missing') : null}>
        {tied => (
          <textarea
            {...tied}
            rows={2}
            maxLength={500}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button capture onClick={send}>
        {t('release_send')}
      </Button>
    </details>
  );
}
