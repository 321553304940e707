/** The play button, whose name says what it does next, and the choice of speed. */
import { SPEEDS, type Speed } from './play-steps.ts';
import type { Playing } from './use-play.ts';

export function PlayControls({ isPlaying, speed, toggle, setSpeed }: Playing) {
  return (
    <div className="play-controls">
      <button type="button" className="button play-controls__button" onClick={toggle}>
        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d={isPlaying ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 1l9 5-9 5z'} />
        </svg>
        <span className="play-controls__word">{isPlaying ? 'Pause' : 'Play'}</span>
      </button>
      <select
        className="field play-controls__speed"
        aria-label="Speed of playing"
        value={speed}
        onChange={(event) => setSpeed((SPEEDS.find((s) => s === Number(event.target.value)) ?? 1) as Speed)}
      >
        {SPEEDS.map((s) => (
          <option key={s} value={s}>
            {s}×
          </option>
        ))}
      </select>
    </div>
  );
}
