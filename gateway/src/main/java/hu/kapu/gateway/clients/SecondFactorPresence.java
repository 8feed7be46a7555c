package hu.kapu.gateway.clients;

/** All that an official may know of somebody's second factors. */
public enum SecondFactorPresence {
    PRESENT,
    NONE,
    UNAVAILABLE;

    static SecondFactorPresence of(Answer answer) {
        if (!answer.is(200)) {
            return UNAVAILABLE;
        }
        return answer.flag("hasSecondFactor") ? PRESENT : NONE;
    }
}
