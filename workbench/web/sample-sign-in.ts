/** How the person of the local Pipeline signs in, for whoever takes pictures. */
import { ORIGIN } from '../../src/sources/pipeline/generated/contract';
import { SANDBOX_PASSWORD, SANDBOX_PERSON } from '../services/pipeline/accounts';

export const SIGN_IN = { baseUrl: ORIGIN, email: SANDBOX_PERSON, password: SANDBOX_PASSWORD };
