package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do with a second factor, and what will end by it.
 *
 * @param factor the one concerned; null for what concerns none in particular
 * @param last whether it is the only one left, so that signing in takes a new request afterwards
 * @param asksCode whether the app's own code is wanted
 */
public record FactorActionPage(
        Layout layout,
        FactorAction action,
        FactorsShown.@Nullable Factor factor,
        boolean last,
        boolean asksCode,
        List<Refusal> errors)
        implements Page {}
