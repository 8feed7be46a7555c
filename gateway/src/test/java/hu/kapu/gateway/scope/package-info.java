/** Callers of the REST API and what opens to them. */
@org.jspecify.annotations.NullMarked
package hu.kapu.gateway.scope;
