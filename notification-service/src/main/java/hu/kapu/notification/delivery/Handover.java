package hu.kapu.notification.delivery;

/** What came of handing one letter to the mail server. */
sealed interface Handover {
    /** The server has it. */
    record Accepted() implements Handover {}

    /** No further attempt will help. */
    record Refused(Ending.Reason reason) implements Handover {}

    /** This letter not now. */
    record NotNow(String why) implements Handover {}

    /** No letter at all now; whether the server got this one is unknown. */
    record Unreachable(String why) implements Handover {}
}
