// SPDX-License-Identifier: Apache-2.0
/**
 * Blocks and envelopes taken apart, stricter than a peer: one form for each content, no field that nothing uses, and
 * every signature laid out for checking.
 *
 * <p>May use: fabric-protos and report. Stateless: what it finds needs no other block.
 */
package org.carevault.auditor.wire;
