package hu.kapu.gateway.watching;

import java.time.LocalDate;

/**
 * How far the migration was on one day.
 *
 * @param day in Europe/Budapest
 * @param singleFactor citizens with one factor only, to the next lower ten
 */
public record MigrationDay(LocalDate day, long citizens, long singleFactor) {}
