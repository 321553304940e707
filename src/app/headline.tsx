/** The page's heading: the sentence of what is shown; the name of a view that shows no day. */
import { unparted } from '../domain/words.ts';
import { useView } from '../state/use-view.ts';
import { headingOf, isDated } from '../state/view-state.ts';

export function Headline({ sentence }: { sentence: string }) {
  const { view } = useView();
  const isName = !isDated(view.view);
  return (
    <h1 id="headline" className={isName ? 'headline headline--name' : 'headline'} tabIndex={-1}>
      {unparted(headingOf(view.view, sentence))}
    </h1>
  );
}
