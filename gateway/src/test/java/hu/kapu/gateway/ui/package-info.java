/** What every page must hold, shown on a gallery of all of them. */
@NullMarked
package hu.kapu.gateway.ui;

import org.jspecify.annotations.NullMarked;
