/** The request handlers: everything under data/ and geometry/ is answered as the scenario has it. */
import { http, type RequestHandler } from 'msw';
import { answerIn, type ReadPublic, type ScenarioName } from './scenarios.ts';

/**
 * Handlers for the app below `base` (a path or address with a slash at its end, or `*` and a slash for any). `read`
 * gives the files under public/; a scenario's memory (which file has failed once) lives as long as the handlers.
 */
export function makeHandlers(
  base: string,
  read: ReadPublic,
  scenario: ScenarioName | null = null,
): RequestHandler[] {
  const answer = answerIn(scenario, read);
  return ['data', 'geometry'].map((folder) =>
    http.get(`${base}${folder}/*`, ({ request }) => {
      const { pathname } = new URL(request.url);
      return answer(pathname.slice(pathname.lastIndexOf(`/${folder}/`) + 1));
    }),
  );
}
