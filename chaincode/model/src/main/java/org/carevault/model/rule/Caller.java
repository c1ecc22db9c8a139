// SPDX-License-Identifier: Apache-2.0
package org.carevault.model.rule;

/**
 * Who signed the proposal, from the creator's certificate.
 *
 * @param commonName the subject's CN, for a member the medical id
 * @param keyHash lower-case hex of SHA-256 of the certificate's SubjectPublicKeyInfo (DER)
 * @param administrator whether the subject has OU=admin, which makes a Fabric administrator
 */
public record Caller(String msp, String commonName, String keyHash, boolean administrator) {}
