import map from 'lucide-static/icons/map-pin-off.svg?raw';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/app';
import { EmptyState } from '../parts/EmptyState';
import { match, type Params, path } from './router';
import { type Screen, type ScreenProps, screens } from './screens';

type Loaded = ComponentType<ScreenProps> | 'failed';

/** Kept, so that a screen that was seen once is there in the same frame. */
const loaded = new Map<Screen, ComponentType<ScreenProps>>();

/** The screen that the path asks for. */
export function Outlet() {
  const found = find(path.value);
  if (!found) return <NotFound />;
  return <Shown key={found.screen.pattern} screen={found.screen} params={found.params} />;
}

function find(actual: string): { screen: Screen; params: Params } | null {
  for (const screen of screens) {
    const params = match(screen.pattern, actual);
    if (params) return { screen, params };
  }
  return null;
}

function Shown({ screen, params }: { screen: Screen; params: Params }) {
  const [Body, setBody] = useState<Loaded | undefined>(() => loaded.get(screen));
  useEffect(() => {
    if (Body) return;
    void load(screen).then(it => setBody(() => it));
  }, [screen]);
  if (!Body) return null;
  if (Body === 'failed') return <EmptyState icon={map} title={t('loading_failed')} />;
  return <Body params={params} />;
}

async function load(screen: Screen): Promise<Loaded> {
  try {
    const body = (await screen.load()).default;
    loaded.set(screen, body);
    return body;
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

export function NotFound() {
  return (
    <EmptyState icon={map} title={t('not_found_title')} text={t('not_found_text')}>
      <a class="button" href="/app/">
        {t('back_to_queue')}
      </a>
    </EmptyState>
  );
}
