package hu.kapu.gateway.ui;

/** What somebody signed in can do with second factors; each has a page that says beforehand what it ends. */
public enum FactorAction {
    INACTIVATE("kikapcsolas"),
    REACTIVATE("visszakapcsolas"),
    RENAME("nev"),
    REPLACE("masik-eszkoz"),
    ADD_APP("uj-eszkoz"),
    ADD_EMAIL("email-kod"),
    NEW_DELETION_CODE("uj-torlokod");

    private final String path;

    FactorAction(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public boolean renames() {
        return this == RENAME;
    }

    public boolean inactivates() {
        return this == INACTIVATE;
    }
}
