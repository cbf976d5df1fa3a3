/** The hashing part of Utilities: digests and signatures, as Java's signed bytes. */
import { createHash, createHmac, createSign } from 'node:crypto';
import { enumeration, memberName } from '../script/enumeration';
import { ScriptException } from '../script/exception';
import { metered, ServiceObject } from '../script/service-object';
import { signatureError } from '../script/signature';
import { encodeText, signedBytes, unsignedBytes } from './blob';

type Names = typeof GoogleAppsScript.Utilities;
type GoogleUtilities = GoogleAppsScript.Utilities.Utilities;

const Charset = enumeration<Names['Charset']>('US_ASCII', 'UTF_8');
const DigestAlgorithm = enumeration<Names['DigestAlgorithm']>(
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
const MacAlgorithm = enumeration<Names['MacAlgorithm']>(
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
);
const RsaAlgorithm = enumeration<Names['RsaAlgorithm']>('RSA_SHA_1', 'RSA_SHA_256');

export class Digests
  extends ServiceObject
  implements Pick<GoogleUtilities, keyof Digests & keyof GoogleUtilities>
{
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly RsaAlgorithm = RsaAlgorithm;

  computeDigest(algorithm: unknown, value: string | number[], charset?: unknown): number[] {
    const name = hashName(algorithm, 'Utilities.computeDigest', value);
    return signedBytes(createHash(name).update(bytesOf(value, charset)).digest());
  }

  computeHmacSignature(
    algorithm: unknown,
    value: string | number[],
    key: string | number[],
    charset?: unknown,
  ): number[] {
    const name = hashName(algorithm, 'Utilities.computeHmacSignature', value);
    return signedBytes(createHmac(name, bytesOf(key, charset)).update(bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(value: string | number[], key: string | number[], charset?: unknown): number[] {
    return this.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }

  computeRsaSignature(algorithm: unknown, value: string, key: string, charset?: unknown): number[] {
    const name = hashName(algorithm, 'Utilities.computeRsaSignature', value);
    try {
      return signedBytes(createSign(`RSA-${name.toUpperCase()}`).update(bytesOf(value, charset)).sign(key));
    } catch {
      throw new ScriptException('Invalid argument: key');
    }
  }

  computeRsaSha1Signature(value: string, key: string, charset?: unknown): number[] {
    return this.computeRsaSignature(RsaAlgorithm.RSA_SHA_1, value, key, charset);
  }

  computeRsaSha256Signature(value: string, key: string, charset?: unknown): number[] {
    return this.computeRsaSignature(RsaAlgorithm.RSA_SHA_256, value, key, charset);
  }
}
metered(Digests, 'Utilities');

/** Text by its charset (UTF-8 unless it says otherwise), or bytes as they are. */
export function bytesOf(value: string | readonly number[], charset?: unknown): Uint8Array {
  if (Array.isArray(value)) return unsignedBytes(value);
  return encodeText(String(value), charset);
}

/** SHA_256, HMAC_SHA_256 and RSA_SHA_256 are all "sha256". */
function hashName(algorithm: unknown, method: string, value: unknown): string {
  const name = memberName(algorithm);
  if (name === undefined) throw signatureError(method, [algorithm, value]);
  if (name === 'MD2') throw new ScriptException('MD2 is not simulated.');
  return name
    .replace(/^(HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();
}
