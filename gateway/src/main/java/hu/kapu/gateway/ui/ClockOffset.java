package hu.kapu.gateway.ui;

/** By how many minutes a phone's clock is ahead (+) or behind (-). */
public record ClockOffset(int minutes) {
    public boolean ahead() {
        return minutes > 0;
    }

    public int size() {
        return Math.max(1, Math.abs(minutes));
    }
}
