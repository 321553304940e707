/** A link as a QR code, drawn from its modules: dark on white in both themes, with its quiet zone. */
import type { QrCodeGenerateResult } from 'uqr';
import { Failed, Loading } from '../../ui/status.tsx';
import { usePart } from './share-part.ts';

/** Modules of white on each side that readers need. */
const QUIET = 4;
/** Above 61 modules a side, a code on a slide is hard to scan from a seat. */
const MOST_MODULES = 61;

const loadEncoder = async () => (await import('uqr')).encode;

/** One rectangle for every run of dark modules in a row. */
function pathOf(data: QrCodeGenerateResult['data']): string {
  return data
    .flatMap((row, y) => {
      const signs = row.map((isDark) => (isDark ? '1' : '0')).join('');
      return [...signs.matchAll(/1+/g)].map(
        (run) => `M${run.index + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`,
      );
    })
    .join('');
}

/** The code, or null where the text is longer than any code holds. Repairs 15 % of damage, or 7 % where it is long. */
function codeOf(encode: typeof import('uqr').encode, text: string): QrCodeGenerateResult | null {
  const code = (ecc: 'M' | 'L') => encode(text, { ecc, border: 0 });
  try {
    const medium = code('M');
    return medium.size <= MOST_MODULES ? medium : code('L');
  } catch {
    return attempt(() => code('L'));
  }
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

export function ShareQr({ link }: { link: string }) {
  const encoder = usePart(loadEncoder);
  if (encoder.status === 'loading') return <Loading what="the QR code" />;
  if (encoder.status === 'failed')
    return (
      <Failed title="The QR code could not be loaded" onRetry={encoder.retry}>
        The link works without it. Check the connection, then try again.
      </Failed>
    );
  const code = codeOf(encoder.part, link);
  if (!code)
    return <p>This link is too long for any QR code. Take away some filters, or share it as text.</p>;
  const side = code.size + 2 * QUIET;
  return (
    <figure className="share-qr">
      <svg role="img" aria-label="QR code of the link to this view" viewBox={`0 0 ${side} ${side}`}>
        <rect width={side} height={side} fill="#fff" />
        <path d={pathOf(code.data)} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption>
        {code.size > MOST_MODULES && (
          <p className="share-warning">
            The link is long ({link.length} characters), so the code is fine and may not scan from a distance.
            Show it large, or take away some filters.
          </p>
        )}
        <p className="label">It holds this link:</p>
        <p className="share-qr__text">{link}</p>
      </figcaption>
    </figure>
  );
}
