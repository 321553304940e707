/** What is told of a wait that has become long, and how what is waited for is asked for again. */
import { useContext, useState } from 'react';
import { RecoveryContext } from './recovery.ts';

const WORDS = {
  none: 'No answer has come for a while. It is still being waited for; what is shown already works, and the address keeps your view.',
  part: 'It is a part of the app, and only a reload asks for it again. The address keeps your view.',
  unreachable: 'The page itself could not be reached just now, so it was not reloaded. Check the connection.',
} as const;

export interface LongWait {
  readonly words: string;
  /** What the button says that tries again. */
  readonly verb: string;
  tryAgain(): void;
}

/**
 * Where no file of the data is being waited for, it is a part of the app, and only a reload asks for it again. `onAsked`
 * is called when files were asked for again: the wait begins anew.
 */
export function useLongWait(onAsked: () => void): LongWait {
  const recovery = useContext(RecoveryContext);
  const [trouble, setTrouble] = useState<keyof typeof WORDS>('none');
  const tryAgain = async () => {
    if (!recovery || trouble !== 'none') {
      setTrouble('part');
      if (recovery && !(await recovery.reload())) setTrouble('unreachable');
    } else if (recovery.restart() > 0) onAsked();
    else setTrouble('part');
  };
  return {
    words: WORDS[trouble],
    verb: trouble === 'none' ? 'Try again' : 'Reload the page',
    tryAgain: () => void tryAgain(),
  };
}
