// SPDX-License-Identifier: Apache-2.0
import { concat, text, utf8, type Bytes } from '../model/bytes';

type Value = Uint8Array | string | number | bigint | undefined;

/** Writes fields in the order given, without those that have their default value: what every protobuf library writes. */
export function message(...fields: [number: number, value: Value | Uint8Array[]][]): Bytes {
  return concat(
    ...fields.flatMap(([number, value]) =>
      Array.isArray(value) ? value.flatMap((one) => field(number, one, true)) : field(number, value),
    ),
  );
}

function field(number: number, value: Value, keepEmpty = false): Uint8Array[] {
  if (value === undefined || value === 0 || value === 0n) {
    return [];
  }
  if (typeof value === 'number' || typeof value === 'bigint') {
    return [varint(BigInt(number) << 3n), varint(BigInt(value))];
  }
  const bytes = typeof value === 'string' ? utf8(value) : value;
  return bytes.length === 0 && !keepEmpty
    ? []
    : [varint((BigInt(number) << 3n) | 2n), varint(BigInt(bytes.length)), bytes];
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127n; rest >>= 7n) {
    bytes.push(Number(rest & 127n) | 128);
  }
  return Uint8Array.from([...bytes, Number(rest)]);
}

/** A message that was read: field numbers with what they hold. Every getter throws `SyntaxError` where a field is not of its kind. */
export class Message {
  private readonly values = new Map<number, (Bytes | bigint)[]>();

  /** Reads; with `known` fields named, any other one is refused, because somebody would sign it unseen. */
  static read(bytes: Uint8Array, ...known: number[]): Message {
    const whole = new Message();
    const reader = new Reader(bytes);
    while (!reader.atEnd()) {
      const tag = reader.varint();
      const number = Number(tag >> 3n);
      if (number === 0 || (known.length > 0 && !known.includes(number))) {
        throw new SyntaxError('a message holds a field that is not known');
      }
      const values = whole.values.get(number) ?? [];
      values.push(reader.value(Number(tag & 7n)));
      whole.values.set(number, values);
    }
    return whole;
  }

  /** A field that stands once or not at all. */
  bytes(number: number): Bytes {
    const value = this.once(number) ?? new Uint8Array();
    if (typeof value === 'bigint') {
      throw new SyntaxError('a field is not bytes');
    }
    return value;
  }

  text(number: number): string {
    return text(this.bytes(number));
  }

  number(number: number): bigint {
    const value = this.once(number) ?? 0n;
    if (typeof value !== 'bigint') {
      throw new SyntaxError('a field is not a number');
    }
    return value;
  }

  /** A repeated field. */
  all(number: number): Bytes[] {
    return (this.values.get(number) ?? []).map((value) => {
      if (typeof value === 'bigint') {
        throw new SyntaxError('a field is not bytes');
      }
      return value;
    });
  }

  /** A map with text keys: the bytes of each entry's value. */
  map(number: number): Map<string, Bytes> {
    return new Map(
      this.all(number)
        .map((entry) => Message.read(entry))
        .map((entry) => [entry.text(1), entry.bytes(2)]),
    );
  }

  private once(number: number): Bytes | bigint | undefined {
    const values = this.values.get(number) ?? [];
    if (values.length > 1) {
      throw new SyntaxError('a field stands twice');
    }
    return values[0];
  }
}

class Reader {
  private next = 0;

  constructor(private readonly from: Uint8Array) {}

  atEnd(): boolean {
    return this.next === this.from.length;
  }

  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.take(1)[0] as number;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) {
        return BigInt.asUintN(64, value);
      }
    }
    throw new SyntaxError('a number is too long');
  }

  value(wireType: number): Bytes | bigint {
    switch (wireType) {
      case 0:
        return this.varint();
      case 1:
        return this.take(8);
      case 2:
        return this.take(Number(this.varint()));
      case 5:
        return this.take(4);
      default:
        throw new SyntaxError('a wire type is not known');
    }
  }

  private take(size: number): Bytes {
    if (size > this.from.length - this.next) {
      throw new SyntaxError('a message is cut short');
    }
    this.next += size;
    return this.from.slice(this.next - size, this.next);
  }
}
