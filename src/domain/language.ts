/** Names in another language than the page's own: a voice must be told, or it reads them as English (WCAG 3.1.2). */

/** What `lang` says of words with this BCP 47 tag: nothing where they are English, as all are that bear none. */
export function foreignTag(language: string | undefined): string | undefined {
  return language === undefined || /^en(-|$)/.test(language) ? undefined : language;
}
