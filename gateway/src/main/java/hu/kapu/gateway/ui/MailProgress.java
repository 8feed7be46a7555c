package hu.kapu.gateway.ui;

import java.time.Instant;

/** How far a mail has come, for whoever waits for it. */
public record MailProgress(Kind kind, Instant at) {

    /** How far. */
    public enum Kind {
        ON_ITS_WAY,
        DELAYED,
        SENT,
        FAILED,
        EXPIRED
    }

    /** Nothing more will come of it. */
    public boolean isLost() {
        return kind == Kind.FAILED || kind == Kind.EXPIRED;
    }

    /** Whether there is nothing more to wait for. */
    public boolean isSettled() {
        return isLost() || kind == Kind.SENT;
    }

    /** The sentence for the citizen. */
    public String text(Texts texts) {
        EmailTexts words = texts.email();
        return switch (kind) {
            case ON_ITS_WAY -> words.onItsWay();
            case DELAYED -> words.delayed();
            case SENT -> words.sent(texts.hourMinute(at));
            case FAILED -> words.failed();
            case EXPIRED -> words.expired();
        };
    }

    /** What the page's script puts in place of the former sentence. */
    public record Told(String text, boolean settled) {
        public static Told of(MailProgress progress, Texts texts) {
            return new Told(progress.text(texts), progress.isSettled());
        }
    }
}
