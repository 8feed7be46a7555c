/** From where a request comes, and what a client cannot make us believe about it. */
@NullMarked
package hu.kapu.gateway.visitor;

import org.jspecify.annotations.NullMarked;
