import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface Props {
  kind?: 'primary' | 'go' | 'danger' | 'plain';
  /** Larger, for gloves: everything one taps while capturing. */
  capture?: boolean;
  icon?: string;
  label?: string;
  type?: 'button' | 'submit';
  disabled?: boolean;
  onClick?: () => void;
  children?: ComponentChildren;
}

export function Button({ kind, capture, icon, label, type = 'button', disabled, onClick, children }: Props) {
  const look = ['button', kind, capture && 'capture'].filter(Boolean).join(' ');
  return (
    <button class={look} type={type} disabled={disabled} aria-label={label} onClick={onClick}>
      {icon && <Icon source={icon} />}
      {children}
    </button>
  );
}
