import { useState } from 'preact/hooks';
import { PhotoTile } from '../photos/PhotoTile';
import { PhotoViewer } from '../photos/PhotoViewer';
import type { Photo } from '../types';
import type { Item } from './template';
import { say } from './words';

/** The evidence of an item as a strip; a tap shows one large, to draw on. `fixed` ones stay as they are. */
export function Photos({ photos, item, fixed }: { photos: readonly Photo[]; item: Item; fixed?: boolean }) {
  const [shown, show] = useState<Photo | null>(null);
  return (
    <>
      {photos.map(photo => (
        <PhotoTile key={photo.id} photo={photo} onOpen={() => show(photo)} />
      ))}
      {shown && (
        <PhotoViewer
          photo={shown}
          title={say(item.name)}
          readOnly={fixed ?? false}
          onClose={() => show(null)}
        />
      )}
    </>
  );
}
