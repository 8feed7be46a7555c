package hu.kapu.gateway.ui;

/** A role at the registrar's door, as pages name it. */
public enum ShownRole {
    REGISTRAR,
    APPROVER,
    OPERATOR,
    AUDITOR
}
