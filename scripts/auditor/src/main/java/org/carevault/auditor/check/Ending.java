// SPDX-License-Identifier: Apache-2.0
package org.carevault.auditor.check;

import java.time.Instant;

/**
 * What a later run needs to go on: opaque outside this room.
 *
 * @param highestTime the highest time that a valid transaction claimed; null before the first
 */
public record Ending(Replica replica, Instant highestTime) {}
