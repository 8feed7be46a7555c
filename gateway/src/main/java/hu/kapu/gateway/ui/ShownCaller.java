package hu.kapu.gateway.ui;

/** Who calls the REST API, as pages name it. */
public enum ShownCaller {
    PROGRAM,
    OPERATOR,
    PORTAL
}
