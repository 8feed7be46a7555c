package hu.kapu.notification.delivery;

import java.time.Duration;

/** Waits that double from the first to the longest, always the same for the same attempt. */
record BackOff(Duration first, Duration most) {

    /** {@code attempts} made so far, at least one. */
    Duration after(int attempts) {
        Duration wait = first;
        for (int attempt = 1; attempt < attempts && wait.compareTo(most) < 0; attempt++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
