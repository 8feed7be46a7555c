package hu.kapu.gateway.registrar;

/** Where a case stands: {@code WAITING → APPROVED → DONE | IMPOSSIBLE}, or {@code WAITING → REJECTED | WITHDRAWN}. */
enum CaseState {
    WAITING,
    /** A second official said yes; carried out at once, and again until an answer is known. */
    APPROVED,
    DONE,
    REJECTED,
    /** The account had changed in between; nothing was done. */
    IMPOSSIBLE,
    /** Taken back by the one who began it, before anybody decided. */
    WITHDRAWN
}
