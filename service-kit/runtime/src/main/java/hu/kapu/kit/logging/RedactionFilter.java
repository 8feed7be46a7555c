package hu.kapu.kit.logging;

import io.quarkus.logging.LoggingFilter;
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

    private static boolean tellsTooMuch(@Nullable Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String text = each.toString();
            if (!Redaction.of(text).equals(text)) {
                return true;
            }
        }
        return false;
    }
}
