package hu.kapu.identity.population;

import hu.kapu.identity.command.CsvRows;
import hu.kapu.identity.command.CsvRows.CsvRow;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comma-separated values; the first line names the columns, in any order. */
final class CsvPopulation implements PopulationFile {
    private final CsvRows rows;
    private final List<String> columns;

    private CsvPopulation(CsvRows rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Empty when the first line does not name the columns. */
    static Optional<PopulationFile> open(Reader reader) throws IOException {
        CsvRows rows = new CsvRows(reader);
        List<String> columns = rows.next()
                .map(row -> row.fields().stream().map(String::strip).toList())
                .orElse(List.of());
        Set<String> named = new HashSet<>(columns);
        boolean complete = named.size() == columns.size() && named.containsAll(NEEDED);
        named.removeAll(NEEDED);
        return complete && POSSIBLE.containsAll(named)
                ? Optional.of(new CsvPopulation(rows, columns))
                : Optional.empty();
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        return rows.next().map(this::row);
    }

    private FileRow row(CsvRow row) {
        if (!row.readable() || row.fields().size() != columns.size()) {
            return FileRow.unreadable(row.line());
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), row.fields().get(i));
        }
        return new FileRow(row.line(), fields, true);
    }
}
