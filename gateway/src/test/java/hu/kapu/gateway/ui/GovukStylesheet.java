package hu.kapu.gateway.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes our part of the govuk-frontend style sheet: only rules whose classes our templates use, colours replaced by
 * our own named ones, without its font.
 */
final class GovukStylesheet {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\.(-?[_a-zA-Z][\\w-]*)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,8}\\b|rgba?\\([^)]*\\)|hsla?\\([^)]*\\)");
    private static final Map<String, String> TEXT_COLOURS = Map.of(
            "#0b0c0c",
            "ink",
            "#000",
            "ink",
            "#fff",
            "on-accent",
            "#1d70b8",
            "link",
            "#003078",
            "link-hover",
            "#4c2c92",
            "link-visited",
            "#505a5f",
            "muted",
            "#d4351c",
            "error");
    private static final Map<String, String> AREA_COLOURS = Map.ofEntries(
            Map.entry("#fff", "paper"),
            Map.entry("#f3f2f1", "soft"),
            Map.entry("#dbdad9", "soft-hover"),
            Map.entry("#00703c", "accent"),
            Map.entry("#005a30", "accent-hover"),
            Map.entry("#002d18", "accent-edge"),
            Map.entry("#1d70b8", "accent"),
            Map.entry("#fd0", "focus"),
            Map.entry("#0b0c0c", "ink"),
            Map.entry("#b1b4b6", "line"),
            Map.entry("#929191", "line-strong"),
            Map.entry("#d4351c", "error"),
            Map.entry("#bbd4ea", "tag"),
            Map.entry("#0c2d4a", "tag-ink"));

    private final Set<String> usedClasses;

    GovukStylesheet(Set<String> usedClasses) {
        this.usedClasses = usedClasses;
    }

    String trimmed(String source) {
        String css = COMMENT.matcher(source).replaceAll("").replace("@charset \"UTF-8\";", "");
        StringBuilder out = new StringBuilder();
        rules(css, "", out);
        return out.toString();
    }

    /** Walks the rules of a style sheet or of the inside of an at-rule. */
    private void rules(String css, String indent, StringBuilder out) {
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            int close = closing(css, open);
            rule(css.substring(at, open).strip(), css.substring(open + 1, close), indent, out);
            at = close + 1;
        }
    }

    private void rule(String head, String body, String indent, StringBuilder out) {
        if (head.startsWith("@media") || head.startsWith("@supports")) {
            StringBuilder inner = new StringBuilder();
            rules(body, indent + "  ", inner);
            if (!inner.isEmpty()) {
                out.append(indent)
                        .append(head)
                        .append(" {\n")
                        .append(inner)
                        .append(indent)
                        .append("}\n");
            }
        } else if (!head.startsWith("@")) {
            String selectors = splitSelectors(head).stream().filter(this::used).collect(Collectors.joining(", "));
            String declarations = declarations(selectors, body);
            if (!selectors.isEmpty() && !declarations.isEmpty()) {
                out.append(indent)
                        .append(selectors)
                        .append(" { ")
                        .append(declarations)
                        .append(" }\n");
            }
        }
    }

    private boolean used(String selector) {
        List<String> classes =
                CLASS.matcher(selector).results().map(each -> each.group(1)).toList();
        return !classes.isEmpty() && usedClasses.containsAll(classes);
    }

    private static String declarations(String selectors, String body) {
        List<String> kept = new ArrayList<>();
        for (String declaration : body.split(";(?![^()]*\\))", -1)) {
            int colon = declaration.indexOf(':');
            String property = colon < 0 ? "" : declaration.substring(0, colon).strip();
            if (!property.isEmpty() && !property.equals("font-family") && !property.startsWith("-")) {
                kept.add(property + ": "
                        + coloured(
                                property,
                                selectors,
                                declaration.substring(colon + 1).strip()));
            }
        }
        return String.join("; ", kept);
    }

    private static String coloured(String property, String selectors, String value) {
        Map<String, String> names = property.equals("color") ? TEXT_COLOURS : AREA_COLOURS;
        return COLOUR.matcher(value).replaceAll(match -> {
            String name = names.get(match.group());
            if ("ink".equals(name) && selectors.contains(":focus")) {
                name = "focus-ink";
            }
            return Matcher.quoteReplacement(name == null ? match.group() : "var(--" + name + ")");
        });
    }

    private static List<String> splitSelectors(String head) {
        return List.of(head.split(",(?![^()]*\\))", -1)).stream()
                .map(String::strip)
                .toList();
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("unbalanced style sheet");
    }
}
