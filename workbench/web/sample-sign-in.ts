/** The sample account of the local Pipeline, for screenshots. */
import { ORIGIN } from '../../src/sources/pipeline/generated/contract';
import { SANDBOX_PASSWORD, SANDBOX_PERSON } from '../services/pipeline/accounts';

export const SIGN_IN = { baseUrl: ORIGIN, email: SANDBOX_PERSON, password: SANDBOX_PASSWORD };
