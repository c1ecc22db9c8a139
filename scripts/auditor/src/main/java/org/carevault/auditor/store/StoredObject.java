// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.store;

/**
 * One object that the chain says must lie in a store.
 *
 * @param home the MSP id of the organisation whose bucket holds it
 * @param key its key in the bucket, for example {@code documents/…}
 * @param sha256 the hash on the chain, hex
 */
public record StoredObject(String home, String key, String sha256) {}
