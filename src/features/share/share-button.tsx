/** Opens the dialog that hands the view on; the dialog itself loads when it is first asked for. */
import { useCallback, useRef, useState } from 'react';
import { ignoreRepeatedClicks } from '../../ui/double-click.ts';
import { useSlow } from '../../ui/use-slow.ts';
import { usePart } from './share-part.ts';
import './share-button.css';

const loadDialog = () => import('./share-dialog.tsx');

export function ShareButton() {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const dialog = usePart(loadDialog, isOpen);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  const press = () => {
    if (dialog.status === 'failed') return dialog.retry();
    setOpen(true);
    ignoreRepeatedClicks();
  };
  return (
    <span className="share">
      <button ref={button} type="button" className="button" aria-haspopup="dialog" onClick={press}>
        Share
      </button>
      {isOpen && dialog.status === 'ready' && <dialog.part.ShareDialog onClose={close} />}
      <span role="status" className="share__failed inked">
        {isOpen &&
          dialog.status === 'failed' &&
          'Sharing could not be loaded. Check the connection, then press Share again.'}
        {isOpen && dialog.status === 'loading' && <SlowWords />}
      </span>
    </span>
  );
}

/** Nothing at first: the dialog is usually there at once. */
function SlowWords() {
  const [isSlow] = useSlow();
  return (
    isSlow &&
    'Still waiting for this part of the app. If it does not come, reload the page: the address keeps your view.'
  );
}
