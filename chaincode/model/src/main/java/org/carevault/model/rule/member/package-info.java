// SPDX-License-Identifier: Apache-2.0
/**
 * Rules of {@code MemberContract}: organisations, invitations, members and builds.
 *
 * <p>May use: the JDK, documents, arguments and {@code rule.transaction}.
 */
package org.carevault.model.rule.member;
