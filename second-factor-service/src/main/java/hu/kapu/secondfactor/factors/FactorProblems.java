package hu.kapu.secondfactor.factors;

import hu.kapu.kit.problem.Problem;

/** What a change of one factor can be refused with. */
final class FactorProblems {
    static final Problem UNKNOWN =
            Problem.of(404, "factor-unknown", "The citizen has no such factor that could be changed.");

    static final Problem NOT_ACTIVE =
            Problem.of(409, "factor-not-active", "The factor is switched off or disabled already.");

    static final Problem ACTIVE = Problem.of(409, "factor-active", "The factor can be used already.");

    static final Problem TOO_MANY =
            Problem.of(409, "too-many-authenticators", "The citizen has as many authenticator apps as there may be.");

    static final Problem CODE_USED =
            Problem.of(409, "code-already-used", "The code has been used; the app shows the next one soon.");

    private FactorProblems() {}
}
