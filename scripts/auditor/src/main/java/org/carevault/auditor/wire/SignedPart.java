// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.wire;

import com.google.protobuf.ByteString;
import org.carevault.auditor.report.Reason;

/**
 * One signature of a transaction with what it must hold for.
 *
 * @param signer the serialized identity (MSP id and certificate)
 * @param message the bytes that were signed, in order
 * @param onFailure what a wrong signature is called
 */
public record SignedPart(ByteString signer, ByteString message, ByteString signature, Reason onFailure) {}
