package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Where a sign-in stands. Each transition lives on the only state that allows it:
 *
 * <pre>
 * Started ──password──▶ PasswordAccepted ──code reserved──▶ Verifying ──accepted──▶ SecondFactorAccepted ──▶ Completed
 *    │  ▲                  │  ▲                              │  │
 *    │  └──proof too old───┘  └──────code turned down────────┘  └──budget spent──▶ Refused
 *    └──────── PasswordAccepted ──where the calendar is content with the password──▶ Completed
 * </pre>
 *
 * A {@code Verifying} that nobody answers for (the gateway died in between) is left by the next code: the same one
 * repeats the same attempt, another takes over. {@code SecondFactorAccepted} is never stored: accepting the factor and
 * completing are one database transaction.
 */
public sealed interface SignInState {

    /** The password is awaited. */
    record Started() implements SignInState {
        PasswordAccepted passwordAccepted(ProvenPassword password) {
            return new PasswordAccepted(password);
        }
    }

    /** A state in which somebody has proved a password and nothing more. */
    sealed interface PasswordProven extends SignInState {
        ProvenPassword password();

        /** A code was typed, of this second factor. */
        default Verifying verify(Method method, UUID attempt) {
            return new Verifying(password(), method, attempt);
        }
    }

    /** The code is awaited, or the citizen requests a second factor. */
    record PasswordAccepted(ProvenPassword password) implements PasswordProven {
        Completed completeWithPasswordAlone(UUID session) {
            return new Completed(password, password.attempt(), session, Set.of(Method.PASSWORD), password.at());
        }

        Started passwordTooOld() {
            return new Started();
        }
    }

    /** This attempt is at the second-factor service, or was when the gateway stopped. */
    record Verifying(ProvenPassword password, Method method, UUID attempt) implements PasswordProven {
        SecondFactorAccepted accepted(Instant at) {
            return new SecondFactorAccepted(password, method, attempt, at);
        }

        /** The account was frozen until this factor was proved. */
        Verifying released(ProvenPassword free) {
            return new Verifying(free, method, attempt);
        }

        PasswordAccepted turnedDown() {
            return new PasswordAccepted(password);
        }

        Refused refused(RefusalReason reason) {
            return new Refused(reason);
        }
    }

    /** Both factors are proved; the calendar decides once more. */
    record SecondFactorAccepted(ProvenPassword password, Method method, UUID attempt, Instant at)
            implements SignInState {
        Set<Method> methods() {
            return Set.of(Method.PASSWORD, method);
        }

        Completed complete(UUID session) {
            return new Completed(password, attempt, session, methods(), at);
        }

        Refused refused(RefusalReason reason) {
            return new Refused(reason);
        }
    }

    /**
     * Done: there is a session.
     *
     * @param attempt the attempt that completed it; who submits the same again lands on the same session. The sign-in's
     *     own id where the open session was enough and nobody attempted anything
     */
    record Completed(ProvenPassword password, UUID attempt, UUID session, Set<Method> methods, Instant at)
            implements SignInState {
        /** Whether more than the password was proved. */
        boolean hasSecondFactor() {
            return methods.size() > 1;
        }
    }

    /** Over; only a new sign-in helps. */
    record Refused(RefusalReason reason) implements SignInState {}
}
