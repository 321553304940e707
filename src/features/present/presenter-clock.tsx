/** The presenter's clock with its buttons; it is never announced by itself. */
import { useEffect, useState } from 'react';
import { clockWords, elapsed, STOPPED, toggled } from './timer.ts';

export function PresenterClock() {
  const [timer, setTimer] = useState(STOPPED);
  const [now, setNow] = useState(() => Date.now());
  const isRunning = timer.since !== null;
  useEffect(() => {
    if (!isRunning) return;
    const tick = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(tick);
  }, [isRunning]);
  const toggle = () => {
    const at = Date.now();
    setNow(at);
    setTimer(toggled(timer, at));
  };
  return (
    <div className="desk__clock">
      <span role="timer" aria-label="Time spoken">
        {clockWords(elapsed(timer, now))}
      </span>
      <button type="button" className="button" onClick={toggle}>
        {isRunning ? 'Pause timer' : 'Start timer'}
      </button>
      <button type="button" className="button" onClick={() => setTimer(STOPPED)}>
        Reset timer
      </button>
    </div>
  );
}
