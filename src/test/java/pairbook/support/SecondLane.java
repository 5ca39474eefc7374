// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// On a test that is long, needs no toolkit in its own process, and neither sets nor minds locale or time zone: it runs beside the
/// others, one of its kind after the other.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("second lane")
public @interface SecondLane {}
