package hu.kapu.gateway.ui;

/** The level a portal asks for, as operators read it. */
public enum WatchedLevel {
    LOW,
    SUBSTANTIAL,
    HIGH
}
