package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Expected;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Objection;
import java.util.Optional;

/** Where a sign-in stands after something was typed. */
sealed interface Progress {

    /**
     * It goes on.
     *
     * @param expected what is awaited, where that is not plain from the sign-in's present step
     */
    record Waiting(Visit visit, Optional<Expected> expected, Optional<Objection> objection) implements Progress {}

    /** Nothing more can be typed here. */
    record Ended(ChallengeAnswer answer) implements Progress {}

    static Progress to(Visit visit) {
        return new Waiting(visit, Optional.empty(), Optional.empty());
    }

    static Progress to(Visit visit, Expected expected) {
        return new Waiting(visit, Optional.of(expected), Optional.empty());
    }

    static Progress turnedDown(Visit visit, Objection objection) {
        return new Waiting(visit, Optional.empty(), Optional.of(objection));
    }

    static Progress notNow() {
        return new Ended(new ChallengeAnswer.NotNow(Optional.empty()));
    }
}
