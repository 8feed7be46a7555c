package hu.kapu.gateway.ui;

/**
 * "Hol szeretné megkapni a kódot?": what each way takes, before anything is begun.
 *
 * @param email whether codes by e-mail can be requested now
 */
public record NoSecondFactorYetPage(Layout layout, boolean email) implements Page {}
