/** Tests of closing. */
@NullMarked
package hu.kapu.identity.closing;

import org.jspecify.annotations.NullMarked;
