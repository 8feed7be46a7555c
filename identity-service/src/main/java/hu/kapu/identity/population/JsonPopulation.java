package hu.kapu.identity.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One JSON object in each line. */
final class JsonPopulation implements PopulationFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_LINE = 16_384;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private int next;
    private int line;

    JsonPopulation(Reader reader) throws IOException {
        this.reader = reader;
        this.next = reader.read();
        if (next == BYTE_ORDER_MARK) {
            this.next = reader.read();
        }
    }

    @Override
    public Optional<FileRow> next() throws IOException {
        while (next != END) {
            line++;
            String text = line();
            if (!text.isBlank()) {
                return Optional.of(row(text));
            }
        }
        return Optional.empty();
    }

    /** What is beyond the longest line is read over; what is left of it is no JSON any more. */
    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (next != END && next != '\n') {
            if (text.length() < LONGEST_LINE) {
                text.append((char) next);
            }
            next = reader.read();
        }
        next = next == END ? END : reader.read();
        return text.toString();
    }

    private FileRow row(String text) {
        try {
            JsonNode object = text.length() < LONGEST_LINE ? JSON.readTree(text) : JSON.nullNode();
            if (!object.isObject()) {
                return FileRow.unreadable(line);
            }
            Map<String, String> fields = new HashMap<>();
            object.properties().forEach(member -> fields.put(member.getKey(), text(member.getValue())));
            return new FileRow(line, fields, true);
        } catch (JsonProcessingException e) {
            return FileRow.unreadable(line);
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }
}
