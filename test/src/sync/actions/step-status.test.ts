import { stepStatus } from '../../../../src/sync/actions/step-status';

const WORDS = { 'To check': 'saved', Applying: 'saved', Applied: 'applied', Interview: 'interview' } as const;
const step = (standing: Partial<Parameters<typeof stepStatus>[1]>) =>
  stepStatus(WORDS, {
    mine: '',
    mineAt: undefined,
    theirs: 'saved',
    theirsAt: undefined,
    before: 'saved',
    ...standing,
  });

it('what the person says beside a posting goes to its application', () => {
  expect(step({ mine: 'Applied' })).toEqual({ theirs: 'applied' });
  expect(step({ mine: 'Applied', before: undefined })).toEqual({ theirs: 'applied' });
});

it('what the application says goes to the posting', () => {
  expect(step({ mine: 'Applied', theirs: 'interview', before: 'applied' })).toEqual({ mine: 'Interview' });
  expect(step({ theirs: 'interview', before: undefined })).toEqual({ mine: 'Interview' });
});

it('two words that mean the same are in step', () => {
  expect(step({ mine: 'Applying' })).toEqual({});
  expect(step({ mine: 'To check' })).toEqual({});
});

it('words that the application does not know, and a status that was taken away, stay as they are', () => {
  expect(step({ mine: 'Not interested', theirs: 'applied' })).toEqual({});
  expect(step({ mine: 'Asked Ann', theirs: 'interview' })).toEqual({});
  expect(step({ mine: '' })).toEqual({});
  expect(step({ theirs: 'ghosted', mine: 'Applied', before: 'applied' })).toEqual({});
});

it('where both were changed the later counts', () => {
  const both = { mine: 'Applied', theirs: 'interview' };
  expect(step({ ...both, mineAt: 2, theirsAt: 1 })).toEqual({ theirs: 'applied' });
  expect(step({ ...both, mineAt: 1, theirsAt: 2 })).toEqual({ mine: 'Interview' });
  expect(step(both)).toEqual({ mine: 'Interview' });
});
