import { companyMeant } from '../../../../src/sync/actions/find-company';

const company = (id: number, name: string, domain = '') => ({ id, name, domain, records: 1 });
const meant = (name: string, website: string, ...found: ReturnType<typeof company>[]) => {
  const match = companyMeant({ name, website }, found);
  return match.kind === 'one' ? match.company.id : match.kind;
};

it('the one with the same domain, whatever it is called', () => {
  expect(
    meant(
      'Acme',
      'https://www.acme.com/jobs',
      company(1, 'Acme', 'acme.io'),
      company(2, 'ACME Labs', 'acme.com'),
    ),
  ).toBe(2);
});

it('never one with another domain, though it has the same name', () => {
  expect(meant('Acme', 'https://acme.com', company(1, 'Acme', 'acme.io'))).toBe('none');
});

it('the only one of that name, where a side has no domain', () => {
  expect(meant('acme', '', company(1, 'Acme', 'acme.io'), company(2, 'Acme Labs', 'labs.io'))).toBe(1);
  expect(meant('Acme', 'acme.com', company(1, 'Acme'))).toBe(1);
});

it('none of several, which are for the person to choose from', () => {
  expect(meant('Acme', '', company(1, 'Acme', 'acme.io'), company(2, 'Acme', 'acme.com'))).toBe('several');
  expect(meant('Acme', 'acme.com', company(1, 'A', 'acme.com'), company(2, 'B', 'acme.com'))).toBe('several');
  expect(meant('Acme', '', company(1, 'Acme'), company(1, 'Acme'))).toBe(1);
});

it('none where the row does not say which', () => {
  expect(meant('', '', company(1, '', ''))).toBe('none');
  expect(meant('Acme', '')).toBe('none');
});
