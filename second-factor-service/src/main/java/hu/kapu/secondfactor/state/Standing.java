package hu.kapu.secondfactor.state;

import java.util.Optional;

/**
 * What decides whether the password alone may request a second factor.
 *
 * @param presentFactors active, locked and disabled ones alike: a factor that cannot be used is still in the way; one that
 *     the citizen switched off is not
 * @param hadFactor true if there ever was one
 * @param lastEnding how the last one ended; empty if it did not end in a way that gives the right back
 * @param closed true if the account is no more
 */
public record Standing(int presentFactors, boolean hadFactor, Optional<Ending> lastEnding, boolean closed) {
    static final Standing NEWCOMER = new Standing(0, false, Optional.empty(), false);

    /** Otherwise a stolen password would replace the second factor. */
    public boolean mayRequestWithPasswordAlone() {
        return !closed && presentFactors == 0 && (!hadFactor || lastEnding.isPresent());
    }
}
