import { useState } from 'preact/hooks';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { may, one, ready } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import { Choice } from '../parts/Choice';
import type { Inspection as Row } from '../types';
import './inspection.css';
import { Sections } from './Sections';
import { Start } from './Start';
import { Submitted } from './Submitted';
import { inspectionsOf, sheetOf } from './state';
import { say, t } from './words';

/** The inspection of a repair order: the draft if there is one, else the latest, else the choice of a template. */
export default function Inspection({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  const [chosen, choose] = useState<string | null>(null);
  if (!order) return ready.value ? <NotFound /> : null;
  const known = inspectionsOf(order.id);
  const shown = known.find(it => it.id === chosen) ?? known[0];
  return (
    <OrderFrame order={order} page="inspection" wide>
      {known.length > 1 && shown && <Which known={known} shown={shown} onChoose={choose} />}
      <Body key={shown?.id} shown={shown} order={order.id} onStarted={choose} />
    </OrderFrame>
  );
}

function Body(props: { shown: Row | undefined; order: string; onStarted: (id: string) => void }) {
  if (!props.shown) return <Start order={props.order} onStarted={props.onStarted} />;
  const sheet = sheetOf(props.shown);
  if (!sheet) return <NotFound />;
  const writable = sheet.inspection.state === 'draft' && may('record_answer');
  return writable ? <Sections sheet={sheet} /> : <Submitted sheet={sheet} onStarted={props.onStarted} />;
}

function Which({ known, shown, onChoose }: { known: Row[]; shown: Row; onChoose: (id: string) => void }) {
  const options = known.map((it, i) => {
    const name = say({
      en: one('inspection_template', it.template)?.name_en ?? '',
      es: one('inspection_template', it.template)?.name_es ?? '',
    });
    return {
      value: it.id,
      label: it.supplements ? `${t('supplement_of')} ${known.length - i - 1} · ${name}` : name,
    };
  });
  return (
    <div class="inspection-which">
      <Choice label={t('which')} options={options} value={shown.id} onChoose={onChoose} />
    </div>
  );
}
