/** Sharing as a link: to copy, to hand to another app, to scan, to mail, to put into another page. */
import { useState } from 'react';
import { useSetAside } from '../../data/use-data.ts';
import { longDate } from '../../domain/partial-date.ts';
import { useAtlasView } from '../../state/atlas-view.ts';
import { isLocalOnly } from '../../state/handed-out.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { LiveWords } from '../../ui/live-words.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { canFollow, embedCode, HEIGHT_SCRIPT, linkOf, mailLink, summaryOf } from './share-address.ts';
import { ShareField } from './share-field.tsx';
import { ShareQr } from './share-qr.tsx';
import { ShareSheetButton } from './share-sheet-button.tsx';

export function LinkPanel() {
  const shown = useAtlasView();
  const [wantsLatest, setWantsLatest] = useState(false);
  const isFollowing = wantsLatest && canFollow(shown);
  const link = linkOf(shown, isFollowing);
  const summary = summaryOf(shown, link, useSetAside());
  const embed = embedCode(shown, isFollowing);
  return (
    <div className="share-link">
      <section>
        {canFollow(shown) && <DateChoice isFollowing={isFollowing} onChoose={setWantsLatest} />}
        <ShareField label="Link to this view" text={link} />
        <div className="share-actions">
          <CopyLinkButton link={link} isFollowing={isFollowing} />
          <ShareSheetButton title={shown.atlas.title} text={shown.headline} url={link} />
        </div>
        {isLocalOnly(window.location) && (
          <p className="share-warning">
            This page has no public address: its links open on this device, and on no other.
          </p>
        )}
      </section>
      <section aria-labelledby="share-mail-title">
        <h3 id="share-mail-title">Summary for an e-mail</h3>
        <ShareField label="The view in words" text={summary} />
        <div className="share-actions">
          <CopyButton text={() => summary}>Copy summary</CopyButton>
          <a className="button" href={mailLink(shown, summary)}>
            Write an e-mail
          </a>
        </div>
      </section>
      <section aria-labelledby="share-qr-title">
        <h3 id="share-qr-title">QR code</h3>
        <ShareQr link={link} />
      </section>
      <section aria-labelledby="share-embed-title">
        <h3 id="share-embed-title">Embed in a page</h3>
        <ShareField label="HTML of the frame" text={embed} isCode />
        <div className="share-actions">
          <CopyButton text={() => embed}>Copy embed code</CopyButton>
        </div>
        <details>
          <summary>Let the frame grow with its content</summary>
          <p>
            The frame works as it is. It also tells the page around it how high its content is, as a message{' '}
            <code>{"{ type: 'stance-atlas:height', height }"}</code>; this script, once on the page, listens.
          </p>
          <ShareField label="Script of the page" text={HEIGHT_SCRIPT} isCode />
          <div className="share-actions">
            <CopyButton text={() => HEIGHT_SCRIPT}>Copy script</CopyButton>
          </div>
        </details>
      </section>
    </div>
  );
}

function DateChoice({
  isFollowing,
  onChoose,
}: {
  isFollowing: boolean;
  onChoose: (isFollowing: boolean) => void;
}) {
  const { time } = useAtlasView();
  return (
    <fieldset className="share-choice">
      <legend className="visually-hidden">The date in the link</legend>
      <label>
        <input type="radio" name="share-date" checked={!isFollowing} onChange={() => onChoose(false)} />
        <span>
          Keep this date <span className="label">{longDate(time.day)}</span>
        </span>
      </label>
      <label>
        <input type="radio" name="share-date" checked={isFollowing} onChange={() => onChoose(true)} />
        <span>
          Keep following the latest <span className="label">opens at the newest data</span>
        </span>
      </label>
    </fieldset>
  );
}

function CopyLinkButton({ link, isFollowing }: { link: string; isFollowing: boolean }) {
  const kept = isFollowing ? 'follows the latest data' : 'keeps this date';
  const copied = isLocalOnly(window.location)
    ? 'Copied. The link works only on this device.'
    : `Copied. The link ${kept}.`;
  const [said, copy] = useCopy(copied, 'Copying was refused: select the link by hand.');
  return (
    <span className="copy">
      <button type="button" className="button share-main inked" onClick={() => copy(link)}>
        Copy link
      </button>
      <LiveWords as="span" said={said} className="copy__said" />
    </span>
  );
}
