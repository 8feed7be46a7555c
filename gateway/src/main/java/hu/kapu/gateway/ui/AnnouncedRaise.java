package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;

/**
 * A portal will ask for more, and these ways to sign in will not do any longer.
 *
 * @param methods in the order of the buttons; never empty
 */
public record AnnouncedRaise(Instant from, List<ShownMethod> methods) {

    /** The sentence for the citizen. */
    public String text(Texts texts) {
        String names = String.join(
                ", ", methods.stream().map(texts.signIn()::methodName).toList());
        return texts.portal().raise(texts.fromThen(from), names);
    }
}
