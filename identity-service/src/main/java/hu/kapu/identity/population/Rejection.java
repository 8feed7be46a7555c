package hu.kapu.identity.population;

/**
 * A row that is left out. Nothing of what it says is told but the reference.
 *
 * @param reference empty where it could not be read
 * @param field the column that decided, or empty
 */
record Rejection(int line, String reference, Flaw flaw, String field) {}
