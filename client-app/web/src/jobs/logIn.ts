// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { RecoveryKit } from './join';
import type { Watching } from './progress';

/** A member whose sealed keyring is on this device. */
export interface KnownMember {
  medicalId: string;
  organisation: string;
}

/** What somebody types to log in. */
export interface LogInForm {
  /** E-mail address or medical ID. */
  who: string;
  password: string;
  /** Only on a device that does not know the member (`VAULT_CODE_NEEDED`). */
  vaultCode?: string;
  /** Only where the app asks for it (`TOTP_REQUIRED`). */
  oneTimeCode?: string;
}

/** Logged in with a fresh vault code: to be printed, and the old one forgotten. */
export interface Recovered {
  desk: Desk;
  vaultCode: string;
}

/** Members this device knows, the last one first. */
export type KnownMembers = () => Promise<KnownMember[]>;

/** Codes: `VAULT_CODE_NEEDED`, `PASSPHRASE_WRONG`, `KEYRING_NOT_AVAILABLE` (one answer for unknown and wrong), `TOTP_REQUIRED`, `TOTP_WRONG`. */
export type LogIn = (form: LogInForm, watching?: Watching) => Promise<Desk>;

/** Forgets the session and the unlocked keys; the sealed keyring stays on the device. Never throws. */
export type LogOut = (desk: Desk) => Promise<void>;

/** Removes a member from this device. */
export type ForgetDevice = (medicalId: string) => Promise<void>;

/** Lost password: the kit's file and its code, and a new password. Codes: `PASSPHRASE_WRONG`, `KEYRING_DAMAGED`, `PASSWORD_TOO_SHORT`. */
export type Recover = (
  form: { kit: Blob; recoveryCode: string; password: string; oneTimeCode?: string },
  watching?: Watching,
) => Promise<Recovered>;

/** Seals the same keys to another password; other devices keep the old one until they fetch the keyring again. */
export type ChangePassword = (desk: Desk, form: { former: string; password: string }, watching?: Watching) => Promise<void>;

/** A new kit of the same keys; asks for the password, because unlocked keys cannot be taken out again. */
export type MakeKit = (desk: Desk, password: string, watching?: Watching) => Promise<RecoveryKit>;

/** New key pairs, signed for by the old ones; every slot of one's own is wrapped anew (`handing-on` counts them). */
export type RotateKeys = (desk: Desk, password: string, watching?: Watching) => Promise<Recovered & { kit: RecoveryKit }>;
