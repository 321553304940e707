/** What is handed on of a view besides files: its link, pinned or following, its code for a frame, its words. Pure but for the page's address. */
import type { SetAside } from '../../data/errors.ts';
import { scopeInWords, sourceLineOf } from '../../export/facts.ts';
import type { AtlasView } from '../../state/atlas-view.ts';
import { serialise } from '../../state/codec.ts';
import { handedOut, handedOutLink, publicBase } from '../../state/handed-out.ts';
import { openedInWords } from '../../state/opened-words.ts';
import { headingOf, type ViewState } from '../../state/view-state.ts';

type Shown = Pick<AtlasView, 'atlas' | 'view' | 'time' | 'open'>;

/** Whether "keep following the latest" would show, today, what is on the screen. */
export function canFollow({ atlas, time }: Pick<Shown, 'atlas' | 'time'>): boolean {
  return time.day === atlas.asOf;
}

/** The link of the view: its dates written out, or, where it follows, `latest` for the last of them. */
export function linkOf({ atlas, view, time }: Omit<Shown, 'open'>, isFollowing: boolean): string {
  if (!isFollowing || !canFollow({ atlas, time })) return handedOutLink(view, atlas);
  const following: ViewState = {
    ...handedOut(view, atlas),
    time: time.from ? { kind: 'range', from: time.from, to: 'latest' } : { kind: 'day', at: 'latest' },
  };
  return `${publicBase(window.location)}${serialise(following)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string) => text.replace(/[&"<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** HTML for a page that shows the view in a frame; it works without any script. */
export function embedCode(shown: Shown, isFollowing: boolean): string {
  const { atlas, view } = shown;
  const bare: ViewState = { ...view, embed: true, present: false };
  const [date, ...filters] = scopeInWords(shown);
  const when = isFollowing && canFollow(shown) ? 'the latest data' : date;
  const title = [`${atlas.title}: governments on Huawei in 5G`, when, ...filters].join(' · ');
  return [
    `<iframe title="${attribute(title)}"`,
    `  src="${attribute(linkOf({ ...shown, view: bare }, isFollowing))}"`,
    '  loading="lazy" style="width:100%;height:640px;border:0"></iframe>',
  ].join('\n');
}

/** A script, for those who may use one, that gives each frame the height of its content. */
export const HEIGHT_SCRIPT = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'stance-atlas:height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = \`\${data.height}px\`;
});
</script>`;

/** Two lines for an e-mail: the headline; date, filters, opened jurisdictions, source and link. */
export function summaryOf(shown: AtlasView, link: string, setAside: readonly SetAside[]): string {
  const source = sourceLineOf(shown, setAside);
  const facts = [...scopeInWords(shown), ...openedInWords(shown), source].join(' · ');
  return `${headingOf(shown.view.view, shown.headline)}\n${facts} ${link}`;
}

/** Opens the reader's mail program with the summary in it. */
export function mailLink(shown: AtlasView, summary: string): string {
  const [date] = scopeInWords(shown);
  const subject = `${shown.atlas.title}: ${date}`;
  const body = summary.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
