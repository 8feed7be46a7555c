package hu.kapu.gateway.ui;

/** Where a case stands, as pages name it. */
public enum ShownCaseState {
    WAITING,
    APPROVED,
    DONE,
    REJECTED,
    IMPOSSIBLE,
    WITHDRAWN
}
