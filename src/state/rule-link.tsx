/** A link from a badge to its rule: it opens the method view, which brings the reader to the rule. */
import type { ReactNode } from 'react';
import { AddressLink } from './address-link.tsx';

/** The rules that badges link to, by the names under which the method view lists them. */
export type LinkedRule =
  | 'Age'
  | 'Confidence'
  | 'Counts'
  | 'Evidence strength'
  | 'Inheritance'
  | 'Stance on a date';

type Listener = (rule: LinkedRule) => void;

let wanted: LinkedRule | null = null;
const listeners = new Set<Listener>();

/** Asks for a rule: told at once where the method view is open, else kept until it is. */
function wantRule(rule: LinkedRule): void {
  wanted = rule;
  for (const listener of listeners) listener(rule);
}

/** Tells the listener of the rule asked for last, if nobody took it, and of each one after. Returns the way to stop. */
export function onRuleWanted(listener: Listener): () => void {
  const take: Listener = (rule) => {
    wanted = null;
    listener(rule);
  };
  if (wanted) take(wanted);
  listeners.add(take);
  return () => listeners.delete(take);
}

/** A link to a rule of the method, which scrolls to it and gives it the focus. Its name tells the rule, wherever it is listed. */
export function RuleLink({
  rule,
  className,
  children,
}: {
  rule: LinkedRule;
  className?: string;
  children: ReactNode;
}) {
  return (
    <AddressLink {...(className ? { className } : {})} to={{ view: 'method' }} onClick={() => wantRule(rule)}>
      {children}
      <span className="visually-hidden"> (rule “{rule}”)</span>
    </AddressLink>
  );
}
