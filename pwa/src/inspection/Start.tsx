import clipboard from 'lucide-static/icons/clipboard-x.svg?raw';
import { all, capture, may, newId } from '../app/store';
import { EmptyState } from '../parts/EmptyState';
import type { InspectionTemplate } from '../types';
import { itemsOf } from './template';
import { say, t } from './words';

const TIERS = ['quick', 'standard', 'full'] as const;

export function Start({ order, onStarted }: { order: string; onStarted: (id: string) => void }) {
  if (!may('start_inspection'))
    return <EmptyState icon={clipboard} title={t('page')} text={t('not_allowed')} />;
  const templates = current();
  if (templates.length === 0) {
    return <EmptyState icon={clipboard} title={t('no_templates_title')} text={t('no_templates_text')} />;
  }
  return (
    <section class="inspection-start">
      <h1>{t('start_title')}</h1>
      <p class="quiet">{t('start_text')}</p>
      <div class="inspection-tiers">
        {templates.map(template => (
          <Tier
            key={template.id}
            template={template}
            onStart={() => void start(order, template, onStarted)}
          />
        ))}
      </div>
    </section>
  );
}

/** The newest version of each tier. */
export function current(): InspectionTemplate[] {
  const active = all('inspection_template').filter(it => it.active);
  return TIERS.flatMap(tier =>
    active
      .filter(it => it.tier === tier)
      .sort((a, b) => b.version - a.version)
      .slice(0, 1),
  );
}

export async function start(
  order: string,
  template: InspectionTemplate,
  onStarted: (id: string) => void,
): Promise<void> {
  const id = newId();
  const saved = await capture([{ type: 'start_inspection', id, repair_order: order, template: template.id }]);
  if (saved) onStarted(id);
}

function Tier({ template, onStart }: { template: InspectionTemplate; onStart: () => void }) {
  const items = itemsOf(template.content);
  const measured = items.filter(item => item.measurements?.length).length;
  return (
    <button type="button" class="inspection-tier" onClick={onStart}>
      <b>{say({ en: template.name_en, es: template.name_es })}</b>
      <span>{t(`tier_${template.tier}`)}</span>
      <span class="label num">
        {t('start_items', { count: items.length })}
        {measured > 0 && ` · ${t('start_measured', { count: measured })}`}
      </span>
    </button>
  );
}
