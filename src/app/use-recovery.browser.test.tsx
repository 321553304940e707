/** What a report may use of the page: nothing that its address holds is left in an error's message. */
import { afterEach, expect, test } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { defaultLoader } from '../data/loader.ts';
import { createQueryClient } from '../data/query-client.ts';
import { createAddressStore } from '../state/address-store.ts';
import { faultReport } from '../ui/fault-report.ts';
import { useRecovery } from './use-recovery.ts';

const start = window.location.href;
afterEach(() => window.history.replaceState(null, '', start));

test('an error that names what the address holds, bare and in any order, is reported without it', async () => {
  const search =
    '?view=quotes&time=2019-04-30&group=five-eyes&country=GB~DE&quote=gb-tobin-3&q=Huawei_ripoff';
  window.history.replaceState(null, '', search);
  const store = createAddressStore(window);
  const { result } = await renderHook(() => useRecovery(createQueryClient(), defaultLoader(), store));
  const error = new Error('No ripoff by huawei: DE, GB, gb-tobin-3 of five-eyes on 2019-04-30 is undefined');
  const report = faultReport('The quotes', error, result.current.facts());
  expect(report).toContain('Error: Error: No … by …: …, …, … of … on … is undefined\n');
});
