package hu.kapu.e2e.leaks;

import hu.kapu.e2e.bench.People;

/** What is typed where a password is asked for, and once where it is not. */
final class Passwords {
    static final String FIRST = "kanárimadár első jelszava, hét szó";
    static final String CHANGED = "kanárimadár második jelszava, hét szó";
    static final String AFTER_RESET = "kanárimadár harmadik jelszava, hét szó";
    static final String MISTYPED = "kanárimadár elgépelt jelszava, öt";
    static final String AS_USER_NAME = "kanarimadar-jelszava-mint-nev";

    private Passwords() {}

    static void noteIn(Canaries canaries) {
        canaries.secret("the first password", FIRST);
        canaries.secret("the changed password", CHANGED);
        canaries.secret("the password after a reset", AFTER_RESET);
        canaries.secret("a mistyped password", MISTYPED);
        canaries.secret("a password typed as a user name", AS_USER_NAME);
        canaries.secret("the password of everybody in other stories", People.PASSWORD);
    }
}
