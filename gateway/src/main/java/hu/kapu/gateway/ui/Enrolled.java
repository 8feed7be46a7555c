package hu.kapu.gateway.ui;

/** What an enrolment has brought. */
public enum Enrolled {
    FIRST,
    /** A further way beside what was there. */
    ADDITIONAL,
    /** A new device in the place of another. */
    REPLACEMENT,
    /** Only a new deletion code. */
    DELETION_CODE
}
