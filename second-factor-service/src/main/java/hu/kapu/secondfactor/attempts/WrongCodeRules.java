package hu.kapu.secondfactor.attempts;

import java.time.Instant;
import java.util.List;

/**
 * What wrong codes of an authenticator app lead to.
 *
 * @param hourly how many are evaluated in a rolling hour before the app must wait
 * @param inRow after how many in a row, over any time, the app is disabled
 * @param warnAfter from how many in the rolling hour on the citizen is told by mail
 */
public record WrongCodeRules(RollingBudget hourly, int inRow, int warnAfter) {
    public boolean disables(int failuresInRow) {
        return failuresInRow >= inRow;
    }

    public boolean warns(List<Instant> failures, Instant now) {
        return hourly.counting(failures, now) >= warnAfter;
    }
}
