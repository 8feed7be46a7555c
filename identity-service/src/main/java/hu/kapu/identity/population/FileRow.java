package hu.kapu.identity.population;

import java.util.Map;

/**
 * One row of the file, as it stands there.
 *
 * @param line on which it begins, from 1
 * @param readable false when it is no record at all; it has no fields then
 */
record FileRow(int line, Map<String, String> fields, boolean readable) {
    static FileRow unreadable(int line) {
        return new FileRow(line, Map.of(), false);
    }

    @Override
    public String toString() {
        return "FileRow[" + line + "]";
    }
}
