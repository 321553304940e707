/** Copies the link of exactly this view, pinned to its date. */
import { useAtlasView } from '../../state/atlas-view.ts';
import { handedOutLink, isLocalOnly } from '../../state/handed-out.ts';
import { useCopy } from '../../ui/use-copy.ts';
import './copy-link.css';

export function CopyLink() {
  const { atlas, view } = useAtlasView();
  const [state, copy] = useCopy();
  const said = {
    idle: '',
    copied: isLocalOnly(window.location)
      ? 'Copied. The link works only on this device: no public address is set.'
      : 'Copied. The link keeps this date.',
    failed: 'Copying was refused. The address bar has the same view.',
  };
  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={() => copy(handedOutLink(view, atlas))}>
        Copy link
      </button>
      <span role="status" className="copy-link__said">
        {said[state]}
      </span>
    </span>
  );
}
