/** What the app is made of, under which licences, and what it keeps on the reader's device. */
import { LICENCES_FILE, LICENCES_ID, MATERIALS_FILE } from '../../data/offline-names.ts';

/** The licences that the one-file build carries in itself; null elsewhere. */
function carriedLicences(): string | null {
  const text = document.getElementById(LICENCES_ID)?.textContent;
  return text ? (JSON.parse(text) as { readonly licences: string }).licences : null;
}

function Lists() {
  const carried = carriedLicences();
  if (carried !== null)
    return (
      <details>
        <summary>Licences of the parts</summary>
        <pre className="method__licences">{carried}</pre>
      </details>
    );
  // In development there is no build that could have listed its parts.
  if (import.meta.env.DEV) return <p>The build lists the licences of its parts.</p>;
  const base = import.meta.env.BASE_URL;
  return (
    <p>
      <a href={base + LICENCES_FILE}>Licences of the parts</a> ·{' '}
      <a href={base + MATERIALS_FILE}>Bill of materials</a>
    </p>
  );
}

export function PartsOfTheApp() {
  return (
    <section id="app">
      <h2>The app</h2>
      <p>
        It sets no cookies, counts no visits and sends nothing about you anywhere. This device keeps the app’s
        files for offline use, the deck that you are making, the day of the data that you saw last and whether
        single-key shortcuts are off.
      </p>
      <p>The code is under the MIT licence; the parts made by others have licences of their own.</p>
      <Lists />
    </section>
  );
}
