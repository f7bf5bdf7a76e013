import plus from 'lucide-static/icons/plus.svg?raw';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Recommend } from './Recommend';
import { Recommended } from './Recommended';
import type { Sheet } from './state';
import { t } from './words';
import './item.css';

/** What is recommended although no item of the checklist asks for it. */
export function OtherServices({ sheet }: { sheet: Sheet }) {
  const [adding, setAdding] = useState(false);
  return (
    <section class="item">
      <h2>{t('other_services')}</h2>
      <div class="item-foot">
        <Recommended sheet={sheet} item={null} />
        <Button capture icon={plus} onClick={() => setAdding(true)}>
          {t('add_other')}
        </Button>
      </div>
      {adding && <Recommend sheet={sheet} item={null} onClose={() => setAdding(false)} />}
    </section>
  );
}
