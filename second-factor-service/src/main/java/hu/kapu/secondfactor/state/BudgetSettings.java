package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.attempts.RollingBudget;
import hu.kapu.secondfactor.attempts.WrongCodeRules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How often codes of a factor may be tried. */
@ConfigMapping(prefix = "kapu.budget")
public interface BudgetSettings {
    /** Wrong codes of one factor that are evaluated in {@link #window()}. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int perWindow();

    /** The rolling time over which wrong codes are counted. */
    @WithDefault("PT1H")
    Duration window();

    /** Wrong codes in a row, over any time, after which the factor is disabled (63B-4, section 3.2.2: at most 100). */
    @WithDefault("100")
    @Min(1)
    @Max(100)
    int inRow();

    /** Codes of an app that may be tried in one sign-in transaction. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int perTransaction();

    /** Wrong codes within {@link #window()} after which the citizen is warned by mail. */
    @WithDefault("3")
    @Min(1)
    int warnAfter();

    /** The shortest time between two warnings to one citizen. */
    @WithDefault("PT1H")
    Duration warnEvery();

    /** How long a repeated attempt id is answered with the first answer. */
    @WithDefault("PT60S")
    Duration repeatAnswerFor();

    /** How long before the freezing a factor may have been switched off that still counts for a frozen account. */
    @WithDefault("P14D")
    Duration switchedOffCountsFor();

    default RollingBudget rolling() {
        return new RollingBudget(perWindow(), window());
    }

    default WrongCodeRules wrongCodes() {
        return new WrongCodeRules(rolling(), inRow(), warnAfter());
    }
}
