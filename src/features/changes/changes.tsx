/** What changed in a range: every change in words, with the decision that moved it. Nothing where one day is shown. */
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useDecisionsQuery } from '../../data/use-evidence.ts';
import { type ToldGroup, tellChanges } from '../../domain/change-telling.ts';
import { countInGroup, toldWord } from '../../domain/change-words.ts';
import { longDate } from '../../domain/partial-date.ts';
import { capitalise } from '../../domain/words.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { daySelection } from '../../state/resolve-time.ts';
import { useAddressStore, useView } from '../../state/use-view.ts';
import { useFocusSurvivor } from '../../ui/focus-survivor.ts';
import { Empty, Failed } from '../../ui/status.tsx';
import { VanishingButton } from '../../ui/vanishing-button.tsx';
import { ChangeItem } from './change-item.tsx';
import './changes.css';

export function Changes() {
  const { time } = useAtlasView();
  return time.from === null ? null : <RangeChanges from={time.from} />;
}

/** The list comes above the button that asks for it, where the window is narrow: what has the focus is seen again. */
function useFocusSeen() {
  useLayoutEffect(() => {
    // Newer browsers give a promise, which is no way to clean up.
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, []);
}

/** Back may take the list away with the focus, which goes to the headline; a dossier that is opened from it takes it itself. */
function useFocusKept(): RefObject<HTMLElement | null> {
  const store = useAddressStore();
  const box = useRef<HTMLElement>(null);
  useFocusSurvivor(
    box,
    () => () =>
      store.getSnapshot().how === 'push' ? null : document.querySelector<HTMLElement>('#headline'),
  );
  return box;
}

function RangeChanges({ from }: { from: string }) {
  const { atlas, changes, chosen, time } = useAtlasView();
  useFocusSeen();
  const box = useFocusKept();
  const groups = useMemo(() => tellChanges(atlas, [...changes.values()], chosen), [atlas, changes, chosen]);
  return (
    <section ref={box} className="changes" aria-labelledby="changes-title">
      <h2 id="changes-title" tabIndex={-1}>
        What changed
      </h2>
      <p className="label">
        From {longDate(from)} to {longDate(time.day)}
      </p>
      {groups.length === 0 ? <NoChange /> : <Groups groups={groups} />}
    </section>
  );
}

function Groups({ groups }: { groups: readonly ToldGroup[] }) {
  const decisions = useDecisionsQuery();
  const notes = useMemo(() => new Map(decisions.data?.records.map((d) => [d.id, d.notes])), [decisions.data]);
  return (
    <>
      {decisions.isError && (
        <Failed title="The curator’s notes could not be loaded" onRetry={() => void decisions.refetch()}>
          The changes below are complete without them.
        </Failed>
      )}
      {groups.map((group) => (
        <section key={group.kind} className="changes__group" aria-labelledby={`changes-${group.kind}`}>
          <h3 id={`changes-${group.kind}`}>
            {capitalise(toldWord(group.kind))} <span className="changes__count">{countInGroup(group)}</span>
          </h3>
          <ul>
            {group.changes.map((change) => (
              <ChangeItem
                key={change.code}
                change={change}
                note={change.wantsNote && change.mover ? (notes.get(change.mover.id) ?? null) : null}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NoChange() {
  const { atlas, time } = useAtlasView();
  const { go } = useView();
  return (
    <Empty>
      <p>
        No recorded stance changed between these two dates, nor changed and changed back, for the places
        shown.
      </p>
      <div className="changes__ways">
        <VanishingButton
          onClick={() =>
            go({
              time: { kind: 'range', from: 'earliest', to: 'latest' },
              stance: [],
              group: [],
              region: 'world',
            })
          }
        >
          Show the whole record
        </VanishingButton>
        <VanishingButton onClick={() => go({ time: daySelection(time.day, atlas) })}>
          Show {longDate(time.day)} alone
        </VanishingButton>
      </div>
    </Empty>
  );
}
