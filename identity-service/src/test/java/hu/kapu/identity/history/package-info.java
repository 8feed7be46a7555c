/** Tests of history. */
@NullMarked
package hu.kapu.identity.history;

import org.jspecify.annotations.NullMarked;
