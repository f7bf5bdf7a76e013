import type { ComponentChildren } from 'preact';
import { Button } from '../parts/Button';

interface Props {
  text: string;
  action?: string;
  onAction?: () => void;
  /** Other buttons, before the one that acts. */
  children?: ComponentChildren;
}

export function Banner({ text, action, onAction, children }: Props) {
  return (
    <div class="banner">
      <span>{text}</span>
      <span class="ways">
        {children}
        {action && onAction && <Button onClick={onAction}>{action}</Button>}
      </span>
    </div>
  );
}
