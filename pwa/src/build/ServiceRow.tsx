import lock from 'lucide-static/icons/lock.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { one } from '../app/store';
import { money } from '../i18n/figures';
import { sayTenths } from '../inspection/figures';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import type { Service } from '../types';
import { fresh, remove } from './acts';
import type { Bench } from './state';
import { saySource, sayState, t } from './words';

interface Props {
  service: Service;
  bench: Bench;
  writes: boolean;
  onEdit: () => void;
}

/** One service: what, why, how long, how much. A tap changes it. */
export function ServiceRow({ service, bench, writes, onEdit }: Props) {
  const fixed = service.approval_line !== null;
  const name = service.description;
  const unsold = service.state === 'refused' || service.state === 'skipped';
  return (
    <li
      class={['build-service', fresh.value === service.id && 'fresh', unsold && 'unsold']
        .filter(Boolean)
        .join(' ')}
    >
      {writes ? (
        <button type="button" class="build-line" data-row={service.id} onClick={onEdit}>
          <span class="unseen">{t('edit_service')} </span>
          <Line service={service} bench={bench} />
        </button>
      ) : (
        <div class="build-line">
          <Line service={service} bench={bench} />
        </div>
      )}
      {fixed ? (
        <span class="build-lock" title={t('source_approval')}>
          <Icon source={lock} />
        </span>
      ) : (
        writes && (
          <Button
            kind="plain"
            capture
            icon={x}
            label={t('remove_service', { name })}
            onClick={() => void remove(service)}
          />
        )
      )}
    </li>
  );
}

function Line({ service, bench }: Pick<Props, 'service' | 'bench'>) {
  const hours = service.labour_tenths > 0 && t('hours', { hours: sayTenths(service.labour_tenths) });
  return (
    <>
      <span class="build-code">{service.op_code}</span>
      <span class="build-what">
        <b>{service.description}</b>
        <span class="label">{factsOf(service, bench).join(' · ')}</span>
        {saidOf(service).map(it => (
          <span key={it} class="label build-said">
            {it}
          </span>
        ))}
      </span>
      <span class="num build-hours">{hours || ''}</span>
      <b class="num build-amount">{money(service.total, bench.currency)}</b>
    </>
  );
}

function factsOf(service: Service, { currency }: Bench): string[] {
  const { parts, fees, discount } = service;
  return [
    saySource(service),
    sayState(service.state),
    parts.length > 0 ? t('parts_count', { count: parts.length }) : '',
    fees > 0 ? t('plus_fees', { amount: money(fees, currency) }) : '',
    discount > 0 ? t('minus', { amount: money(discount, currency) }) : '',
  ].filter(Boolean);
}

function saidOf({ concern, customer_comment }: Service): string[] {
  const text = one('concern', concern)?.text;
  return [text ? t('answers', { text }) : '', customer_comment].filter(Boolean);
}
