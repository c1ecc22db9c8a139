// SPDX-License-Identifier: Apache-2.0
/**
 * What every rule is made of: reading committed state, collecting writes, the shape of a transaction and of a query.
 *
 * <p>May use: the JDK, documents, consents, arguments and the views of {@code rule}.
 */
package org.carevault.model.rule.transaction;
