/** A link to another view: a real address, so it can be opened in a new tab, and a step in the history on a plain click. */
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useView } from './use-view.ts';
import type { ViewState } from './view-state.ts';

export interface AddressLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** What the link changes of the view. */
  readonly to: Partial<ViewState>;
}

/** False for clicks that ask the browser for a new tab, a new window or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}

/** `onClick` runs after the view has changed. */
export function AddressLink({ to, onClick, children, ...rest }: AddressLinkProps) {
  const { go, hrefOf } = useView();
  return (
    <a
      {...rest}
      href={hrefOf(to)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
        onClick?.(event);
      }}
    >
      {children}
    </a>
  );
}
