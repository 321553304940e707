/** The page's heading: the sentence of what is shown; the name of a view that shows no day. */
import { useView } from '../state/use-view.ts';
import { isDated, VIEW_LABELS } from '../state/view-state.ts';

export function Headline({ sentence }: { sentence: string }) {
  const { view } = useView();
  const isSentence = isDated(view.view);
  return (
    <h1 id="headline" className={isSentence ? 'headline' : 'headline headline--name'} tabIndex={-1}>
      {isSentence ? sentence : VIEW_LABELS[view.view]}
    </h1>
  );
}
