package hu.kapu.gateway.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * A text for citizens, kept as a file that needs no programmer: the first line is the title, blank lines part the
 * blocks, lines with {@code - } are a list, a line with {@code # } is a heading.
 */
public record PlainText(String title, List<Block> blocks) {

    /** A paragraph, heading or list. */
    public record Block(Kind kind, List<String> lines) {

        public boolean heading() {
            return kind == Kind.HEADING;
        }

        public boolean list() {
            return kind == Kind.LIST;
        }

        /** The only line of a paragraph or heading. */
        public String line() {
            return lines.getFirst();
        }
    }

    /** How a block is shown. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST
    }

    static PlainText parse(String file) {
        String[] parts = file.strip().split("\\n\\s*\\n", -1);
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            blocks.add(block(parts[i].strip()));
        }
        return new PlainText(parts[0].strip(), List.copyOf(blocks));
    }

    private static Block block(String part) {
        if (part.startsWith("# ")) {
            return new Block(Kind.HEADING, List.of(part.substring(2).strip()));
        }
        if (part.startsWith("- ")) {
            return new Block(
                    Kind.LIST,
                    part.lines().map(line -> line.substring(2).strip()).toList());
        }
        return new Block(Kind.PARAGRAPH, List.of(part.replaceAll("\\s+", " ")));
    }
}
