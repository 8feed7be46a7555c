/** Tests of alarm. */
@NullMarked
package hu.kapu.identity.alarm;

import org.jspecify.annotations.NullMarked;
