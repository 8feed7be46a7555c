package hu.kapu.gateway.calendar;

/** A method with what the calendar says of it. */
public record MethodDecision(Method method, Decision decision) {}
