import file from 'lucide-static/icons/file-text.svg?raw';
import { useState } from 'preact/hooks';
import { Button } from './Button';
import './document.css';
import { t } from './document_words';

interface Props {
  /** Where the server has it, or how it is got there first: null where that failed, which is told elsewhere. */
  href: string | (() => Promise<string | null>);
  label: string;
  /** Shown in its place, where what stands around it says the rest. */
  short?: string;
  capture?: boolean;
  disabled?: boolean;
}

/** Opens a document in a new tab. Where the browser blocks that, it says so and offers a link, which none blocks. */
export function OpenDocument({ href, label, short, capture, disabled }: Props) {
  const [blocked, setBlocked] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const open = async () => {
    if (typeof href === 'string') return setBlocked(opened(href) ? null : href);
    setAsking(true);
    const made = await href().finally(() => setAsking(false));
    setBlocked(made === null || opened(made) ? null : made);
  };
  return (
    <span class="document">
      <Button
        icon={file}
        {...(capture ? { capture } : {})}
        {...(short ? { label } : {})}
        {...(disabled || asking ? { disabled: true } : {})}
        onClick={() => void open()}
      >
        {short ?? label}
      </Button>
      {blocked !== null && (
        <span class="document-blocked" role="alert">
          {t('blocked')}{' '}
          <a href={blocked} target="_blank" rel="noopener" onClick={() => setBlocked(null)}>
            {t('open', { name: label })}
          </a>
        </span>
      )}
    </span>
  );
}

/** Not with `noopener`: then a browser answers alike whether it has opened a tab or not. It is our own address. */
function opened(href: string): boolean {
  const tab = window.open(href, '_blank');
  return tab !== null && !tab.closed;
}
