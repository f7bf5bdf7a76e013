import x from 'lucide-static/icons/x.svg?raw';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../i18n/app';
import { Button } from './Button';
import { Toasts } from './Toasts';

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the foot. */
  foot?: ComponentChildren;
}

/** A dialog over the screen: a sheet from below on a phone, a window elsewhere. The browser's own modal dialog
 * keeps the focus inside, makes the rest inert, closes on Escape and gives the focus back. What is said while it
 * is open is said inside it, since the rest of the page can't be reached. A tap beside it closes it too, unless
 * something was typed in it: that is thrown away only on purpose. */
export function Sheet({ title, onClose, children, foot }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const typed = useRef(false);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too, by `onCancel`
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onInput={event => {
        typed.current ||= !(event.target as Element).matches('[type="search"]');
      }}
      onClick={event => event.target === dialog.current && !typed.current && onClose()}
    >
      <div class="sheet-head">
        <h2 id={id}>{title}</h2>
        <Button kind="plain" icon={x} label={t('close')} onClick={onClose} />
      </div>
      <div class="sheet-body">{children}</div>
      <Toasts />
      {foot && <div class="sheet-body sheet-foot">{foot}</div>}
    </dialog>
  );
}
