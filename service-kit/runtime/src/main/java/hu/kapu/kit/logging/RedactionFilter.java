package hu.kapu.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/** The last line of defence before a record is written: whoever logs a secret by mistake logs three stars. */
@LoggingFilter(name = "redaction")
public final class RedactionFilter implements Filter {
    private static final ExtFormatter FORMATTER = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord extended) {
            redactMessage(extended);
            redactContext(extended);
        }
        Throwable thrown = entry.getThrown();
        if (thrown != null && tellsTooMuch(thrown)) {
            entry.setThrown(new RedactedThrowable(thrown));
        }
        return true;
    }

    private static void redactMessage(ExtLogRecord entry) {
        if (entry.getMessage() == null) {
            return;
        }
        String message = FORMATTER.formatMessage(entry);
        String clean = Redaction.of(message);
        if (!clean.equals(message)) {
            entry.setMessage(clean, ExtLogRecord.FormatStyle.NO_FORMAT);
            entry.setParameters(null);
        }
    }

    private static void redactContext(ExtLogRecord entry) {
        entry.getMdcCopy().forEach((key, value) -> {
            String clean = Redaction.of(value);
            if (!clean.equals(value)) {
                entry.putMdc(key, clean);
            }
        });
    }

    private static boolean tellsTooMuch(Throwable thrown) {
        return tellsTooMuch(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** With causes and suppressed ones, which are written beside it. */
    private static boolean tellsTooMuch(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return false;
        }
        String text = thrown.toString();
        return !Redaction.of(text).equals(text)
                || tellsTooMuch(thrown.getCause(), seen)
                || Arrays.stream(thrown.getSuppressed()).anyMatch(suppressed -> tellsTooMuch(suppressed, seen));
    }
}
