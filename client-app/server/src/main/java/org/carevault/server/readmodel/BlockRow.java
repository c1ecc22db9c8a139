// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.readmodel;

/**
 * What a list of blocks shows of each.
 *
 * @param hash Fabric's hash of its header, hex like the two others
 * @param time the latest time that a valid transaction in it claims, or null
 * @param transactions how many it holds, valid or not
 */
public record BlockRow(long number, String hash, String previousHash, String dataHash, String time, int transactions) {}
