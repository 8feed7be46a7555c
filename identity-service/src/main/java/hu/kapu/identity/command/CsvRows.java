package hu.kapu.identity.command;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads comma-separated values (RFC 4180) record by record, so that a file may be larger than the memory. */
public final class CsvRows {
    /** No field of ours is nearly as long; a quote that is never closed must not read the rest of the file. */
    private static final int LONGEST_RECORD = 16_384;

    private static final int END = -1;
    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private int line = 1;
    private int next;

    public CsvRows(Reader reader) throws IOException {
        this.reader = reader;
        this.next = reader.read();
        if (next == BYTE_ORDER_MARK) {
            this.next = reader.read();
        }
    }

    /**
     * One record.
     *
     * @param line on which it begins, from 1
     * @param readable false when its quotes do not match or it is too long
     */
    public record CsvRow(int line, List<String> fields, boolean readable) {
        @Override
        public String toString() {
            return "CsvRow[" + line + "]";
        }
    }

    /** Empty at the end of the file; blank lines are left out. */
    public Optional<CsvRow> next() throws IOException {
        while (next == '\n' || next == '\r') {
            advance();
        }
        return next == END ? Optional.empty() : Optional.of(record());
    }

    private CsvRow record() throws IOException {
        int begin = line;
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int length = 0;
        while (next != END && (quoted || !isLineEnd()) && length <= LONGEST_RECORD) {
            int read = next;
            advance();
            length++;
            if (read == QUOTE && quoted && next == QUOTE) {
                field.append(QUOTE);
                advance();
            } else if (read == QUOTE) {
                quoted = !quoted;
            } else if (read == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append((char) read);
            }
        }
        fields.add(field.toString());
        return new CsvRow(begin, fields, !quoted && length <= LONGEST_RECORD);
    }

    private boolean isLineEnd() {
        return next == '\n' || next == '\r';
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = reader.read();
    }
}
