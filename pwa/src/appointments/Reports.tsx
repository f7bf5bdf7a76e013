import fileText from 'lucide-static/icons/file-text.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import type { KeptReport } from '../api/types';
import { vehicleName } from '../app/names';
import { contact, now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Field } from '../parts/Field';
import { OpenDocument } from '../parts/OpenDocument';
import { Plate } from '../parts/Plate';
import './appointments.css';
import './reports.css';
import { askReports, olderReports, type Reports as Told } from './reports';
import { t } from './words';

/** A pause in typing. */
const PAUSE = 250;

/** Every vehicle report that was pulled, newest first, to be opened as it was. */
export default function Reports() {
  const [query, setQuery] = useState('');
  const [told, setTold] = useReports(query);
  useEffect(() => {
    document.title = `${t('report_title')} · Lotwalk`;
  });
  return (
    <div class="appointments reports">
      <header class="appointments-title">
        <h1>{t('report_title')}</h1>
        <a class="button" href="/app/appointments">
          {t('to_appointments')}
        </a>
      </header>
      <p class="quiet">{t('report_text')}</p>
      <Field label={t('report_search')}>
        {tied => (
          <input
            {...tied}
            type="search"
            maxLength={60}
            autoComplete="off"
            value={query}
            onInput={event => setQuery(event.currentTarget.value)}
          />
        )}
      </Field>
      <div role="status">{told === null && <p class="label">{t('searching')}</p>}</div>
      {told === 'away' && <EmptyState icon={wifiOff} title={t('report_away')} />}
      {told !== null && told !== 'away' && (
        <List told={told} query={query} onOlder={() => void olderReports(query, told).then(setTold)} />
      )}
    </div>
  );
}

type Answer = Told | 'away' | null;

/** Asked anew with each query, and when the network is back. */
function useReports(query: string): [Answer, (told: Answer) => void] {
  const [told, setTold] = useState<Answer>(null);
  const { reached } = contact.value;
  useEffect(() => {
    let over = false;
    const ask = () => void askReports(query).then(answer => over || setTold(answer));
    const timer = setTimeout(ask, query ? PAUSE : 0);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [query, reached]);
  return [told, setTold];
}

function List({ told, query, onOlder }: { told: Told; query: string; onOlder: () => void }) {
  if (told.reports.length === 0 && query) return <p>{t('report_not_found')}</p>;
  if (told.reports.length === 0)
    return <EmptyState icon={fileText} title={t('report_none')} text={t('report_none_text')} />;
  return (
    <>
      <ul class="report-list">
        {told.reports.map(it => (
          <Line key={it.id} report={it} />
        ))}
      </ul>
      {told.more && <Button onClick={onOlder}>{t('report_more')}</Button>}
    </>
  );
}

function Line({ report }: { report: KeptReport }) {
  const zone = one('location', report.location)?.time_zone ?? 'UTC';
  const at = moment(report.pulled_at, zone, now.value);
  return (
    <li class="report">
      <div>
        <b>{vehicleName(report)}</b> <span class="label">{report.client_name}</span>
        <span class="report-vin num">{report.vin}</span>
        <span class="label num">{t('report_by', { at, name: report.pulled_by_name })}</span>
      </div>
      <Plate plate={report.plate} unit={report.unit_number} />
      <OpenDocument
        href={`/api/vehicle-documents/${report.id}`}
        label={t('report_open', { vin: report.vin })}
        short={t('report_open_short')}
      />
    </li>
  );
}
