package hu.kapu.gateway.journey;

import hu.kapu.kit.logging.LogContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged while it is open, with the transaction that each line belongs to. */
final class LogLines extends Handler implements AutoCloseable {
    private static final Formatter MESSAGE = new PatternFormatter("%s%E");

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    /** One line; the transaction is empty where there is none. */
    record Line(String transaction, String message) {}

    private LogLines() {
        setErrorManager(new ErrorManager());
    }

    static LogLines collect() {
        LogLines lines = new LogLines();
        lines.root.addHandler(lines);
        return lines;
    }

    List<Line> of(String transaction) {
        return lines.stream()
                .filter(line -> line.transaction().equals(transaction))
                .toList();
    }

    @Override
    public void publish(LogRecord record) {
        String transaction = record instanceof ExtLogRecord extended ? extended.getMdc(LogContext.TRANSACTION) : null;
        lines.add(new Line(transaction == null ? "" : transaction, MESSAGE.format(record)));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
