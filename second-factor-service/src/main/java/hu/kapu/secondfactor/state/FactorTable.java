package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.proof.FactorMethod;

/** Where the factors of a method lie. The tables agree in every column that is about a factor's life. */
enum FactorTable {
    AUTHENTICATOR(FactorMethod.TOTP, "authenticator", "label"),
    EMAIL_FACTOR(FactorMethod.EMAIL_CODE, "email_factor", "NULL::text");

    private final FactorMethod method;
    private final String table;
    private final String label;

    FactorTable(FactorMethod method, String table, String label) {
        this.method = method;
        this.table = table;
        this.label = label;
    }

    FactorMethod method() {
        return method;
    }

    /** Puts table and label into a statement. */
    String in(String statement) {
        return statement.replace("{factor}", table).replace("{label}", label);
    }

    /** True if a citizen has at most one of them that has not ended. */
    boolean holdsOne() {
        return this == EMAIL_FACTOR;
    }

    static FactorTable of(FactorMethod method) {
        return switch (method) {
            case TOTP -> AUTHENTICATOR;
            case EMAIL_CODE -> EMAIL_FACTOR;
        };
    }
}
