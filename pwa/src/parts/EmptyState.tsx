import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

/** Says what is not here and what to do next. */
export function EmptyState(props: {
  icon?: string;
  title: string;
  text?: string;
  children?: ComponentChildren;
}) {
  return (
    <section class="empty">
      {props.icon && <Icon source={props.icon} />}
      <h2>{props.title}</h2>
      {props.text && <p class="quiet">{props.text}</p>}
      {props.children}
    </section>
  );
}
