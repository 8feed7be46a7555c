package hu.kapu.e2e.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads every {@code @ConfigMapping} interface with its Javadoc from the sources and writes them as one table. */
final class ConfigurationTable {
    private static final String MAPPING = "@ConfigMapping";

    /** One line of the table. */
    private record Property(String type, String standard, String meaning) {}

    private final TreeMap<String, Property> properties = new TreeMap<>();

    static String of(List<Path> sourceFolders) {
        var table = new ConfigurationTable();
        sourceFolders.forEach(table::read);
        return table.properties.entrySet().stream()
                .map(entry -> "| `%s` | `%s` | %s | %s |"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().type(),
                                entry.getValue().standard(),
                                entry.getValue().meaning()))
                .collect(Collectors.joining(
                        "\n", "| Property | Type | Default | Meaning |\n| --- | --- | --- | --- |\n", "\n"));
    }

    private void read(Path folder) {
        List<Path> files = mappingsBelow(folder);
        if (files.isEmpty()) {
            return;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Mappings(docs).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> mappingsBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(ConfigurationTable::isMapping)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMapping(Path file) {
        try {
            return Files.readString(file).contains(MAPPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Mappings extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private @Nullable String prefix;

        Mappings(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, Void nothing) {
            Optional<String> mapping = annotation(type.getModifiers(), "ConfigMapping", "prefix");
            if (mapping.isPresent()) {
                prefix = mapping.get();
                describe(type, prefix);
            }
            return null;
        }

        private void describe(ClassTree type, String below) {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method && method.getBody() == null) {
                    describe(type, method, below);
                }
            }
        }

        private void describe(ClassTree owner, MethodTree method, String below) {
            String returned = Objects.toString(method.getReturnType(), "");
            String name = has(method.getModifiers(), "WithParentName")
                    ? below
                    : below + "."
                            + annotation(method.getModifiers(), "WithName", "value")
                                    .orElse(kebab(method.getName().toString()));
            String key =
                    returned.startsWith("Map<") ? name + ".<name>" : returned.startsWith("List<") ? name + "[]" : name;
            Optional<ClassTree> nested = nested(owner, returned);
            if (nested.isPresent()) {
                describe(nested.get(), key);
                return;
            }
            String standard = annotation(method.getModifiers(), "WithDefault", "value")
                    .map(value -> "`" + value + "`")
                    .orElse(returned.startsWith("Optional") ? "none" : "must be given");
            properties.put(key, new Property(returned, standard, comment(owner, method)));
        }

        private Optional<ClassTree> nested(ClassTree owner, String returned) {
            return owner.getMembers().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .filter(inner -> inner.getKind() == Tree.Kind.INTERFACE)
                    .filter(inner -> returned.matches("(.*\\W)?" + inner.getSimpleName() + "(\\W.*)?"))
                    .findFirst();
        }

        private String comment(ClassTree owner, MethodTree method) {
            TreePath path = new TreePath(new TreePath(getCurrentPath(), owner), method);
            DocCommentTree comment = docs.getDocCommentTree(path);
            return comment == null ? "" : words(comment);
        }
    }

    private static String words(DocCommentTree comment) {
        return comment.getFullBody().stream()
                .map(Objects::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?(\\w+)[^}]*}", "$1")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
    }

    private static boolean has(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals(name));
    }

    private static Optional<String> annotation(ModifiersTree modifiers, String name, String attribute) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .findFirst()
                .flatMap(annotation -> value(annotation, attribute));
    }

    private static Optional<String> value(AnnotationTree annotation, String attribute) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof LiteralTree literal && attribute.equals("value")) {
                return Optional.of(Objects.toString(literal.getValue()));
            }
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(attribute)
                    && assignment.getExpression() instanceof LiteralTree literal) {
                return Optional.of(Objects.toString(literal.getValue()));
            }
        }
        return Optional.empty();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
