/** The opened jurisdictions beside the view, in type as large as their column holds. */
import { useRef } from 'react';
import { useAtlasView } from '../../state/atlas-view.ts';
import { PanelBoundary } from '../../ui/panel-boundary.tsx';
import { PresentCountry } from './present-country.tsx';
import { useFittedType } from './use-fitted-type.ts';
import './present-country.css';

export function PresentCountries() {
  const { open } = useAtlasView();
  const column = useRef<HTMLDivElement>(null);
  useFittedType(column);
  return (
    <div className="present__countries" ref={column}>
      {open.map((code) => (
        <PanelBoundary key={code} what="This jurisdiction">
          <PresentCountry code={code} isAlone={open.length === 1} />
        </PanelBoundary>
      ))}
    </div>
  );
}
