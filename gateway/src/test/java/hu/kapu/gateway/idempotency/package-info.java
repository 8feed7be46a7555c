/** Repeated requests. */
@org.jspecify.annotations.NullMarked
package hu.kapu.gateway.idempotency;
