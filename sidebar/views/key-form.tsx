/** The form for a person's key: they paste it, or they sign in. */
import type { KeyFormProps } from './key-form-props';
import { PastedKeyForm } from './pasted-key-form';
import { SignInForm } from './sign-in-form';

export function KeyForm(props: KeyFormProps) {
  const { isSignIn, hasOwnAddress } = props.service;
  return isSignIn || hasOwnAddress ? <SignInForm {...props} /> : <PastedKeyForm {...props} />;
}
