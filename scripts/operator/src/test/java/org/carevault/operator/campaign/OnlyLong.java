// SPDX-License-Identifier: Apache-2.0
package org.carevault.operator.campaign;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What takes too long for every run of the tests. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "carevault.long", matches = "true", disabledReason = "runs with scripts/test --long")
@interface OnlyLong {}
