package hu.kapu.gateway.ui;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in waited too long or was finished in another window; says so and how to go on.
 *
 * @param startAgainLink where to start anew, when that is known: the portal's own page or a path of ours
 */
public record ExpiredPage(Layout layout, @Nullable String startAgainLink) implements Page {}
