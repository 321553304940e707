/** What of a view a step of a deck decides, and whether a view leaves it to the deck. Pure. */
import { serialise } from './codec.ts';
import { DEFAULT_VIEW, type ViewState } from './view-state.ts';

/** What of a view belongs to a step: what is shown, not how it is looked at. */
export function stepView(view: ViewState): ViewState {
  const { theme, present, embed, deck, step } = DEFAULT_VIEW;
  return { ...view, theme, present, embed, deck, step };
}

/** Whether a view names nothing but a deck, and how it is looked at: the deck then decides what is shown. */
export function isBare(view: ViewState): boolean {
  return serialise(stepView(view)) === '';
}
