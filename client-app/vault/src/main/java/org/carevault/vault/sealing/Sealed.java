// SPDX-License-Identifier: Apache-2.0
package org.carevault.vault.sealing;

/**
 * What passing a document through {@link AgeFile} found out about it.
 *
 * @param plaintextHash SHA-256 of the plaintext, 32 bytes
 * @param ciphertextHash SHA-256 of the whole age file, header included, 32 bytes
 * @param size length of the plaintext in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never a key
public record Sealed(byte[] plaintextHash, byte[] ciphertextHash, long size) {}
