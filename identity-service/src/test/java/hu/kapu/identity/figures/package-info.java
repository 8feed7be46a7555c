/** Counting citizens with one factor. */
@NullMarked
package hu.kapu.identity.figures;

import org.jspecify.annotations.NullMarked;
