package hu.kapu.secondfactor.clocktrouble;

/** Where apps lie. The tables agree in the columns about near misses and burnt steps. */
public enum AppTable {
    AUTHENTICATOR("authenticator"),
    PENDING_ENROLMENT("pending_enrolment");

    private final String table;

    AppTable(String table) {
        this.table = table;
    }

    /** Puts the table into a statement. */
    String in(String statement) {
        return statement.replace("{app}", table);
    }
}
