import imageOff from 'lucide-static/icons/image-off.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import { tablet } from '../app/store';
import { Icon } from '../parts/Icon';
import { readPhoto } from '../sync';

interface Props {
  sha256: string;
  alt: string;
  size: 'thumb' | 'large';
}

/** A photo from this tablet while its bytes are here, else the server's rendition. */
export function Picture({ sha256, alt, size }: Props) {
  const source = useSource(sha256, size);
  const [failed, setFailed] = useState(false);
  useEffect(() => setFailed(false), [source]);
  if (failed) return <Missing alt={alt} />;
  if (!source) return <span class="picture-waits" {...said(alt)} />;
  return <img src={source} alt={alt} decoding="async" draggable={false} onError={() => setFailed(true)} />;
}

/** In place of a picture; where the picture would be for the eye alone, so is this. */
function said(alt: string) {
  return alt ? { role: 'img' as const, 'aria-label': alt } : { 'aria-hidden': true as const };
}

function Missing({ alt }: { alt: string }) {
  return (
    <span class="picture-missing" {...said(alt)}>
      <Icon source={imageOff} />
    </span>
  );
}

export function useSource(sha256: string, size: Props['size']): string | null {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void readPhoto(tablet, sha256).then(bytes => {
      if (gone) return;
      made = bytes ? URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })) : null;
      setSource(made ?? `/api/media/${sha256}?size=${size}`);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [sha256, size]);
  return source;
}
