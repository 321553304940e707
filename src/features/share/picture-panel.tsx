/** Pictures of the view: which, in what shape and size, a preview, and the buttons that save or copy it. */
import { useId, useState } from 'react';
import { failureWords } from '../../data/errors.ts';
import { useGeometryQuery } from '../../data/use-data.ts';
import { usePlaces } from '../../drawing/use-places.ts';
import type { ViewFacts } from '../../export/facts.ts';
import {
  ASPECTS,
  PICTURE_KINDS,
  PICTURE_SIZES,
  type PictureKind,
  type PictureTheme,
} from '../../export/picture/picture.ts';
import { SCALES, type Scale, svgUrl } from '../../export/picture/png.ts';
import { Failed, Loading } from '../../ui/status.tsx';
import { PictureActions } from './picture-actions.tsx';
import { type Chosen, usePicture } from './use-picture.ts';
import './picture-panel.css';

const KIND_LABELS: Readonly<Record<PictureKind, string>> = {
  map: 'Map',
  timeline: 'Timeline',
  comparison: 'Comparison',
};
const ASPECT_LABELS = { '16:9': '16:9, slide', '4:3': '4:3, slide or page', '1:1': '1:1, square' } as const;
const THEME_LABELS: Readonly<Record<PictureTheme, string>> = { light: 'Light', dark: 'Dark' };

/** What is on the screen: the timeline, the countries side by side, or the map. */
function shownKind({ atlasView, dossiers }: ViewFacts): PictureKind {
  if (atlasView.view.view === 'timeline') return 'timeline';
  return dossiers.length > 1 ? 'comparison' : 'map';
}

/** The theme that the page shows now. */
function shownTheme({ atlasView }: ViewFacts): PictureTheme {
  const { theme } = atlasView.view;
  if (theme !== 'system') return theme;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Every picture that this view can give; a comparison needs two opened countries. */
export function PicturePanel({ facts }: { readonly facts: ViewFacts }) {
  const [chosen, setChosen] = useState<Chosen>(() => ({
    what: shownKind(facts),
    aspect: '16:9',
    theme: shownTheme(facts),
  }));
  const [scale, setScale] = useState<Scale>(2);
  const kinds = PICTURE_KINDS.filter((kind) => kind !== 'comparison' || facts.dossiers.length > 1);
  const what = kinds.includes(chosen.what) ? chosen.what : 'map';
  const choose = (patch: Partial<Chosen>) => setChosen({ ...chosen, ...patch });
  const { width, height } = PICTURE_SIZES[chosen.aspect];
  return (
    <div className="picture-panel">
      <div className="picture-panel__choices">
        <Choice
          label="Picture"
          options={kinds}
          value={what}
          words={(kind) => KIND_LABELS[kind]}
          onChoose={(kind) => choose({ what: kind })}
        />
        <Choice
          label="Shape"
          options={ASPECTS}
          value={chosen.aspect}
          words={(aspect) => ASPECT_LABELS[aspect]}
          onChoose={(aspect) => choose({ aspect })}
        />
        <Choice
          label="Colours"
          options={['light', 'dark'] as const}
          value={chosen.theme}
          words={(theme) => THEME_LABELS[theme]}
          onChoose={(theme) => choose({ theme })}
        />
        <Choice
          label="Size of the PNG"
          options={SCALES}
          value={scale}
          words={(s) => `${s}×, ${width * s} × ${height * s} pixels`}
          onChoose={setScale}
        />
      </div>
      <Preview facts={facts} chosen={{ ...chosen, what }} scale={scale} />
    </div>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly words: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string | number>({ label, options, value, words, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="picture-panel__choice">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => {
          const option = options[event.target.selectedIndex];
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words(option)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface PreviewProps {
  readonly facts: ViewFacts;
  readonly chosen: Chosen;
  readonly scale: Scale;
}

function Preview({ facts, chosen, scale }: PreviewProps) {
  const geometry = useGeometryQuery();
  const made = usePicture(facts, chosen, usePlaces());
  if (geometry.isError)
    return (
      <Failed title="The map’s shapes could not be loaded" onRetry={() => void geometry.refetch()}>
        {failureWords(geometry.error)}
      </Failed>
    );
  if (made.status === 'failed')
    return (
      <Failed title="The picture could not be made" onRetry={made.retry}>
        Its drawing tools or its typefaces could not be loaded.
      </Failed>
    );
  if (made.status === 'loading') return <Loading what="the picture" />;
  const { picture } = made;
  return (
    <>
      <PictureActions
        facts={facts}
        what={chosen.what}
        scale={scale}
        picture={picture}
        isStale={made.status === 'stale'}
      />
      <img
        className="picture-panel__preview"
        src={svgUrl(picture)}
        alt={facts.title}
        width={picture.width}
        height={picture.height}
      />
      <p className="label">
        Headline, date, filters, legend, source and link are inside, and so are the typefaces. Every stance
        has its own pattern, so that a black-and-white print tells them apart.
      </p>
    </>
  );
}
