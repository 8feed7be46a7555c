/** What leaves a traced service, and what it takes over from others. */
@NullMarked
package hu.kapu.tracing;

import org.jspecify.annotations.NullMarked;
