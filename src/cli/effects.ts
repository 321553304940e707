/** When acts are in force of which the date of the decision does not say it: read from the record, each with its reason. */
import type { PartialDate } from '../domain/partial-date.ts';

export interface Effect {
  readonly decision: string;
  /** The date from which it is in force; null where the record does not say that it is. */
  readonly inForce: PartialDate | null;
  readonly reason: string;
}

const effect = (decision: string, inForce: PartialDate | null, reason: string): Effect => ({
  decision,
  inForce,
  reason,
});

export const EFFECTS: readonly Effect[] = [
  effect(
    'al-2019-12-11-us-5g-memorandum-approved',
    null,
    'An approval in principle that binds nobody; the memorandum was signed in June 2021.',
  ),
  effect(
    'at-2021-10-27-telecoms-act-2021',
    null,
    'The date is that of an official’s statement, a little after the vote.',
  ),
  effect('bd-2021-12-12-teletalk-trial', null, 'A trial of the state operator, not a rule.'),
  effect('be-2020-06-22-core-ban-35-percent-cap', null, 'Still to be enacted by law and royal decree.'),
  effect(
    'be-2022-02-17-5g-authorisation-act',
    null,
    'Published on 11 March 2022, and applied by decrees of May 2023.',
  ),
  effect(
    'ca-2022-05-19-policy-statement',
    null,
    'Announced as policy; the powers to order it were missing until June 2026.',
  ),
  effect('ca-2026-06-15-bill-c-8', null, 'Creates powers; no order that names Huawei was found.'),
  effect('ch-2023-12-telecoms-act-mandate', null, 'An order to draft a law.'),
  effect('cl-2020-08-17-5g-tender-no-veto', null, 'A minister’s words as a tender opened, not a rule.'),
  effect('cz-2022-06-supplier-bill-mandate', null, 'An order to draft a bill.'),
  effect('de-2021-04-23-it-security-act-2', null, 'The date is that of the Bundestag’s vote.'),
  effect(
    'de-2023-03-review-of-installed-parts',
    null,
    'A review, by a letter that asks operators for lists.',
  ),
  effect('de-2025-11-13-nis2-act-and-6g-statement', null, 'The Bundesrat still had to approve the act.'),
  effect(
    'dk-2021-06-08-telecom-supplier-security-act',
    null,
    'The date is that of the act; from when it applies is not recorded.',
  ),
  effect('ee-2020-05-12-huawei-law', null, 'The date is that of the vote.'),
  effect('ee-2021-11-24-electronic-communications-act', null, 'The president’s assent was still to come.'),
  effect('et-2022-05-09-state-5g-launch', null, 'A purchase by the state operator, not a rule.'),
  effect('eu-2019-03-26-recommendation-2019-534', null, 'A recommendation that binds nobody.'),
  effect('eu-2020-01-29-5g-toolbox', null, 'Voluntary for member states.'),
  effect('eu-2023-06-15-toolbox-communication', null, 'Not binding on member states.'),
  effect('fi-2020-12-07-communications-act-amendment', null, 'The date is that of the vote.'),
  effect(
    'fr-2019-08-01-5g-authorisation-law',
    null,
    'Applied by a decree of December 2019; from when is not recorded.',
  ),
  effect(
    'fr-2021-02-05-constitutional-council',
    null,
    'Upholds a law of 2019; the stance is older than the ruling.',
  ),
  effect('gb-2019-07-22-supply-chain-review', null, 'Nothing was decided: the decision was put off.'),
  effect(
    'gb-2020-07-14-removal-by-2027',
    null,
    'A ministerial statement, given legal force in October 2022.',
  ),
  effect('gb-2020-11-30-installation-stop', null, 'A roadmap, given legal force in October 2022.'),
  effect('ie-2021-11-23-powers-decision', null, 'A decision to legislate.'),
  effect('ie-2023-02-22-relevant-vendors-act', null, 'The date is that of the last vote.'),
  effect('in-2019-12-30-5g-trials-open-to-all', null, 'A decision in principle, about trials alone.'),
  effect('in-2020-12-16-national-security-directive', '2021-06', 'It took effect after 180 days.'),
  effect(
    'in-2021-03-10-trusted-sources-licence-rule',
    '2021-06-15',
    'Only trusted products may be connected from then on.',
  ),
  effect('it-2019-07-11-golden-power-decree', '2019-07-12', 'Approved at night, in force from the next day.'),
  effect('jp-2018-12-10-procurement-rules', '2019-04-01', 'The policy applies to purchases from then on.'),
  effect('lt-2021-05-25-5g-security-amendments', null, 'The date is that of the vote.'),
  effect(
    'lu-2021-12-17-network-security-powers',
    null,
    'The date is that of the act; from when it applies is not recorded.',
  ),
  effect(
    'nl-2019-07-01-stricter-vetting',
    null,
    'A letter to parliament, followed by the decree of December 2019.',
  ),
  effect(
    'pl-2026-02-19-cyber-law-signed',
    null,
    'The date is that of the signature; no supplier was designated yet.',
  ),
  effect(
    'ro-2021-06-11-5g-law',
    null,
    'The date is that of the signature; the law entered into force in mid-2021.',
  ),
  effect('si-2022-02-bill-rejected', null, 'A bill that was rejected.'),
  effect(
    'tw-2013-10-17-legislators-ask-for-full-bar',
    null,
    'Legislators asked for it; a resolution of a committee.',
  ),
  effect('us-2018-08-13-ndaa-section-889', '2019-08-13', 'Agencies may no longer buy from then on.'),
  effect('us-2019-05-15-executive-order-13873', null, 'The order names nobody and has rules written.'),
  effect(
    'in-2021-05-04-5g-trial-permits',
    null,
    'Permits for trials; the rule of March applies from 15 June 2021.',
  ),
  effect('cz-2025-09-03-china-data-warning', null, 'A warning that bans nothing.'),
];
