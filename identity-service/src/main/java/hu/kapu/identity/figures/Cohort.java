package hu.kapu.identity.figures;

import org.jspecify.annotations.Nullable;

/**
 * How many citizens with one factor have something in common.
 *
 * @param name what it is; null for the rest, which is not shown one by one
 */
record Cohort(@Nullable String name, long singleFactor) {}
