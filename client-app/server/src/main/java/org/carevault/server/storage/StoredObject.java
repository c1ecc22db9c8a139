// SPDX-License-Identifier: Apache-2.0
package org.carevault.server.storage;

import java.time.Instant;

/** One object in the bucket, as a listing names it. */
public record StoredObject(String key, Instant written) {}
