import { useRef, useState } from 'preact/hooks';
import { all, one, tablet } from '../app/store';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import type { Photo } from '../types';
import { attachInk, removePhoto } from './attach';
import { InkPad } from './InkPad';
import { baked, type Stroke } from './ink';
import { Picture, useSource } from './Picture';
import './photos.css';
import { t } from './words';

interface Props {
  photo: Photo;
  title: string;
  onClose: () => void;
  /** Nothing can be drawn or removed where the work is closed, or the photo is somebody else's evidence. */
  readOnly?: boolean;
}

/** One photo, large: to look at, to draw on, to remove. */
export function PhotoViewer({ photo, title, onClose, readOnly }: Props) {
  const [shown, setShown] = useState(photo);
  const [drawing, setDrawing] = useState(false);
  const original = one('photo', shown.original);
  const others = all('photo').filter(it => it.repair_order === photo.repair_order);
  if (drawing) return <Drawing photo={shown} title={title} onDone={inked => finish(inked)} />;
  function finish(inked: Photo | undefined) {
    if (inked) setShown(inked);
    setDrawing(false);
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={!readOnly && <Ways onDraw={() => setDrawing(true)} onRemove={remove} />}
    >
      <Large photo={shown} />
      {original && <Button onClick={() => setShown(original)}>{t('show_original')}</Button>}
      {shown !== photo && photo.original && (
        <Button onClick={() => setShown(photo)}>{t('show_drawing')}</Button>
      )}
    </Sheet>
  );
  async function remove() {
    if (await removePhoto(shown, others)) onClose();
  }
}

function Ways({ onDraw, onRemove }: { onDraw: () => void; onRemove: () => Promise<void> }) {
  return (
    <>
      <Button kind="danger" capture onClick={() => void onRemove()}>
        {t('remove')}
      </Button>
      <Button kind="primary" capture onClick={onDraw}>
        {t('draw')}
      </Button>
    </>
  );
}

function Large({ photo }: { photo: Photo }) {
  return (
    <div class="ink-pad">
      <Picture sha256={photo.sha256} alt={t('photo')} size="large" />
    </div>
  );
}

function Drawing({ photo, title, onDone }: { photo: Photo; title: string; onDone: (inked?: Photo) => void }) {
  const source = useSource(photo.sha256, 'large');
  const picture = useRef<HTMLImageElement>(null);
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const keep = async () => {
    const id = picture.current && (await bake(photo, picture.current, strokes));
    onDone(one('photo', id));
  };
  return (
    <Sheet
      title={title}
      onClose={() => onDone()}
      foot={
        <>
          <Button capture disabled={!strokes.length} onClick={() => setStrokes(strokes.slice(0, -1))}>
            {t('erase_last')}
          </Button>
          <Button kind="primary" capture disabled={!strokes.length} onClick={() => void keep()}>
            {t('keep_drawing')}
          </Button>
        </>
      }
    >
      <p class="quiet">{t('draw_hint')}</p>
      {source && <InkPad source={source} strokes={strokes} onStrokes={setStrokes} picture={picture} />}
    </Sheet>
  );
}

async function bake(photo: Photo, picture: HTMLImageElement, strokes: Stroke[]): Promise<string | null> {
  const data = await baked(picture, strokes);
  const { environment } = tablet;
  const taken_at = environment.now().toISOString();
  return attachInk(photo, { sha256: await environment.sha256(data), type: 'image/jpeg', data, taken_at });
}
