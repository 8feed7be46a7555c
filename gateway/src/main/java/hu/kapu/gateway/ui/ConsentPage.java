package hu.kapu.gateway.ui;

import java.util.List;

/**
 * What a portal is to be given, for the citizen to agree to or not ({@code prompt=consent}).
 *
 * @param data in the order in which they are listed
 */
public record ConsentPage(Layout layout, List<SharedDatum> data) implements Page {}
