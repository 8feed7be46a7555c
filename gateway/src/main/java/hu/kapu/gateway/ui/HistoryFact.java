package hu.kapu.gateway.ui;

/** What is told about something that happened. */
public enum HistoryFact {
    WHERE_TO,
    PORTAL,
    METHOD,
    METHOD_BEFORE,
    DEVICE,
    FROM,
    NEW_BROWSER,
    BY,
    OFFICE,
    APP,
    UNTIL,
    LETTER,
    REASON,
    COUNT,
    ENDED
}
