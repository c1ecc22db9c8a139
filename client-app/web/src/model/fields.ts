// SPDX-License-Identifier: Apache-2.0
import { parseCanonical, type Json } from './canonicalJson';
import { isHash, isId, isMsp, isRecipient } from './identifiers';
import { isMedicalId } from './medicalId';
import { isUtcTime } from './time';

type JsonObject = { [name: string]: Json };

/** Reads a canonical JSON object that has exactly the named fields. Every method throws `SyntaxError` where the text is not of its form. */
export class Fields {
  private constructor(private readonly object: JsonObject) {}

  static of(json: string | Json, ...names: string[]): Fields {
    const value = typeof json === 'string' ? parseCanonical(json) : json;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw new SyntaxError('not an object');
    }
    const present = Object.keys(value).sort().join();
    if (present !== [...names].sort().join()) {
      throw new SyntaxError('a field is missing or not known');
    }
    return new Fields(value);
  }

  /** The same for a document of the chain, which says its schema. */
  static schema1(json: string | Json, ...names: string[]): Fields {
    const fields = Fields.of(json, 'schema', ...names);
    if (fields.object['schema'] !== 1) {
      throw new SyntaxError('the schema is not known');
    }
    return fields;
  }

  json(name: string): Json {
    return this.object[name] as Json;
  }

  text(name: string): string {
    return this.checked(name, () => true);
  }

  orNull<T>(name: string, read: (name: string) => T): T | null {
    return this.object[name] === null ? null : read(name);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    return this.checked(name, (text) => (allowed as readonly string[]).includes(text)) as T;
  }

  id = (name: string): string => this.checked(name, isId);
  hash = (name: string): string => this.checked(name, isHash);
  medicalId = (name: string): string => this.checked(name, isMedicalId);
  msp = (name: string): string => this.checked(name, isMsp);
  recipient = (name: string): string => this.checked(name, isRecipient);
  time = (name: string): string => this.checked(name, isUtcTime);

  positive = (name: string): number => {
    const value = this.object[name];
    if (typeof value !== 'number' || value < 1) {
      throw new SyntaxError('not a positive number');
    }
    return value;
  };

  list(name: string): Json[] {
    const value = this.object[name];
    if (!Array.isArray(value)) {
      throw new SyntaxError('not a list');
    }
    return value;
  }

  texts<T extends string>(name: string, holds: (text: string) => boolean): T[] {
    return this.list(name).map((value) => {
      if (typeof value !== 'string' || !holds(value)) {
        throw new SyntaxError('a text of a list is malformed');
      }
      return value as T;
    });
  }

  private checked(name: string, holds: (text: string) => boolean): string {
    const value = this.object[name];
    if (typeof value !== 'string' || !holds(value)) {
      throw new SyntaxError('a field is malformed');
    }
    return value;
  }
}
