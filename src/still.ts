/** The first script of the built page, a small one that runs before the page is seen. */
import { showStill, tellOfMissingScript } from './app/still/still.ts';

tellOfMissingScript(document);
showStill(document, location);
