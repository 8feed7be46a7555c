package hu.kapu.identity.rotation;

/**
 * Where values lie sealed with the at-rest keyset, each bound to its row. The key that sealed one is named by the four
 * bytes after its first, so no column of its own says so.
 */
enum SealedColumn {
    FORMER_ADDRESS("former_address", "sealed_address", "citizen_id", "'former-address:' || citizen_id"),
    EMAIL_CHANGE("email_change", "sealed_address", "citizen_id", "'email-change:' || citizen_id || ':' || change_id"),
    RECOVERY("recovery", "sealed_request", "transaction_id", "'recovery:' || transaction_id"),
    DOCUMENT_USE("document_use", "sealed_pair", "use_id", "'document-use:' || use_id");

    private final String table;
    private final String column;
    private final String id;
    private final String context;

    SealedColumn(String table, String column, String id, String context) {
        this.table = table;
        this.column = column;
        this.id = id;
        this.context = context;
    }

    /** Puts the names into a statement. */
    String in(String statement) {
        return statement
                .replace("{table}", table)
                .replace("{column}", column)
                .replace("{id}", id)
                .replace("{context}", context);
    }

    @Override
    public String toString() {
        return table + '.' + column;
    }
}
