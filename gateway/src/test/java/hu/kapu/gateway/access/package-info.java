/** What an event of another service ends, and what it leaves alone. */
@NullMarked
package hu.kapu.gateway.access;

import org.jspecify.annotations.NullMarked;
