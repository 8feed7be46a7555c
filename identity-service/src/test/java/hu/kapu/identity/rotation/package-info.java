/** Tests of rotation. */
@NullMarked
package hu.kapu.identity.rotation;

import org.jspecify.annotations.NullMarked;
