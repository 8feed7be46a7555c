package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.OAuthError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a portal's own app is answered at the challenge endpoint. */
sealed interface ChallengeAnswer {

    /** Signed in: the code for the token endpoint, and what makes this device known next time. */
    record Code(String authorizationCode, Optional<String> deviceToken) implements ChallengeAnswer {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** Something is still to be typed. */
    record More(AuthSession session, Expected expected, Optional<Objection> objection) implements ChallengeAnswer {}

    /** Only the citizen's browser leads on from here, as for requesting a second factor. */
    record InBrowser(String why) implements ChallengeAnswer {}

    /** This sign-in is over, or was never one of this client. */
    record NoSuchSession() implements ChallengeAnswer {}

    record Refused(OAuthError error, String description) implements ChallengeAnswer {}

    /** Too busy, or something that has to be asked is away; the same request may be sent again. */
    record NotNow(Optional<Long> retryAfterSeconds) implements ChallengeAnswer {}

    /** What to type next. */
    sealed interface Expected {
        record Password() implements Expected {}

        /** The way the code comes has to be chosen: the one chosen before is not the citizen's. */
        record Choice(List<Method> among) implements Expected {}

        record Code(Method method, Optional<Mail> mail) implements Expected {}
    }

    /**
     * The mail with the code.
     *
     * @param checkWord to be shown, so that the citizen can compare it with the one in the mail
     * @param address masked
     */
    record Mail(int number, String checkWord, String address, Instant sendAgainAt) {}

    /**
     * Why what was typed did not do.
     *
     * @param problem in the words of docs/problems.md
     */
    record Objection(
            String problem,
            Optional<Integer> attemptsLeft,
            Optional<Integer> clockOffsetMinutes,
            Optional<Instant> retryAt,
            boolean spent) {
        static Objection of(String problem) {
            return new Objection(problem, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }

        /** A budget is used up; typing goes on no sooner than then. */
        static Objection spent(String problem, Optional<Instant> retryAt) {
            return new Objection(problem, Optional.empty(), Optional.empty(), retryAt, true);
        }
    }
}
