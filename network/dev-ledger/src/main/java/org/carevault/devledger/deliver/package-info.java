// SPDX-License-Identifier: Apache-2.0

/** Fabric's Deliver service: committed blocks, whole or filtered, from any position on. May use {@code commit}. */
package org.carevault.devledger.deliver;
