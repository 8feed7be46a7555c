package hu.kapu.gateway.enrolment;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Where an enrolment was entered: at the identification page or at the account site.
 *
 * @param proveAgain where password and a current code are given once more
 * @param afterwards where the citizen goes on when it is done
 * @param passwordGivenLately whether the password was given for this very purpose a moment ago
 * @param endOtherAccess ends what else the citizen has open, for what replaces a factor
 */
public record Door(URI proveAgain, String afterwards, boolean passwordGivenLately, Supplier<Uni<Void>> endOtherAccess) {
    /** In the midst of a sign-in, where nothing else is open that a first factor would end. */
    public static Door ofSignIn(URI present) {
        return new Door(
                present, present.toString(), false, () -> Uni.createFrom().voidItem());
    }
}
