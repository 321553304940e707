/** Links to the same search in another spelling that finds something. */
import { Fragment } from 'react';
import type { NearSearch } from '../../data/search-messages.ts';
import { counted } from '../../domain/words.ts';
import { AddressLink } from '../../state/address-link.tsx';

/** The words by themselves, for what is told: "Also written “back door”", "Near it: “huawei”, “huawei’s”". */
export function nearInWords(near: readonly NearSearch[], isEmpty: boolean): string {
  if (near.length === 0) return '';
  return `${isEmpty ? 'Near it' : 'Also written'}: ${near.map(({ q }) => `“${q}”`).join(', ')}`;
}

/** `isEmpty`: the search itself finds nothing. The focus goes to the heading of what was found. */
export function NearSearches({ near, isEmpty }: { near: readonly NearSearch[]; isEmpty: boolean }) {
  if (near.length === 0) return null;
  return (
    <p className="quotes__near">
      {isEmpty ? 'Near it: ' : 'Also written '}
      {near.map(({ q, count }, i) => (
        <Fragment key={q}>
          {i > 0 && ', '}
          <AddressLink to={{ q }} onClick={() => document.getElementById('found')?.focus()}>
            “{q}”
          </AddressLink>{' '}
          <span className="label">{counted(count, 'piece')}</span>
        </Fragment>
      ))}
    </p>
  );
}
