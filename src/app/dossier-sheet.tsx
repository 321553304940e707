/** Where dossiers stand: beside the view on a wide screen, as a sheet that can be pulled up on a narrow one. */
import { type ReactNode, useState } from 'react';
import { useView } from '../state/use-view.ts';

export function DossierSheet({ children }: { children: ReactNode }) {
  const { view } = useView();
  const [isTall, setTall] = useState(view.quote !== null);
  return (
    <div className={isTall ? 'sheet sheet--tall' : 'sheet'}>
      <button
        type="button"
        className="sheet__handle"
        aria-pressed={isTall}
        aria-label="Dossier over the whole screen"
        onClick={() => setTall(!isTall)}
      />
      {children}
    </div>
  );
}
