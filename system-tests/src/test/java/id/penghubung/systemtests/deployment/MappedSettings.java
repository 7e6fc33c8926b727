package id.penghubung.systemtests.deployment;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The settings that the {@code @ConfigMapping} interfaces of a module declare, by their names, with the values of {@code @WithDefault}.
 * They are read from the source, because most of the interfaces are internal to their package.
 */
final class MappedSettings {

    private static final Pattern MAP = Pattern.compile("Map<String, (\\w+)>");

    private final Map<String, Optional<String>> defaults = new TreeMap<>();

    private MappedSettings() {}

    /** Returns the default of each setting of a module; empty for one without. */
    static Map<String, Optional<String>> of(String module) {
        List<Path> sources = CheckoutFiles.filesBelow(module + "/src/main/java")
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> CheckoutFiles.text(file.toString()).contains("@ConfigMapping("))
                .toList();
        MappedSettings settings = new MappedSettings();
        if (!sources.isEmpty()) {
            settings.read(sources);
        }
        return settings.defaults;
    }

    private void read(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(this::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(CompilationUnitTree source) {
        Map<String, ClassTree> interfaces = new HashMap<>();
        source.getTypeDecls().forEach(type -> collect((ClassTree) type, interfaces));
        for (ClassTree type : interfaces.values()) {
            value(type.getModifiers().getAnnotations(), "ConfigMapping")
                    .ifPresent(prefix -> add(prefix, type, interfaces));
        }
    }

    private static void collect(ClassTree type, Map<String, ClassTree> interfaces) {
        interfaces.put(type.getSimpleName().toString(), type);
        type.getMembers().forEach(member -> {
            if (member instanceof ClassTree nested) {
                collect(nested, interfaces);
            }
        });
    }

    private void add(String prefix, ClassTree type, Map<String, ClassTree> interfaces) {
        methodsOf(type, interfaces).forEach((name, method) -> {
            String key = prefix + "." + name;
            String returned = String.valueOf(method.getReturnType());
            Matcher map = MAP.matcher(returned);
            if (interfaces.containsKey(returned)) {
                add(key, interfaces.get(returned), interfaces);
            } else if (map.matches() && interfaces.containsKey(map.group(1))) {
                add(key + ".*", interfaces.get(map.group(1)), interfaces);
            } else {
                defaults.put(key, value(method.getModifiers().getAnnotations(), "WithDefault"));
            }
        });
    }

    /** Returns the abstract methods of an interface, also inherited ones, by the last part of their settings. */
    private static Map<String, MethodTree> methodsOf(ClassTree type, Map<String, ClassTree> interfaces) {
        Map<String, MethodTree> methods = new LinkedHashMap<>();
        for (Tree parent : type.getImplementsClause()) {
            methods.putAll(methodsOf(interfaces.get(parent.toString()), interfaces));
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null) {
                methods.put(hyphenated(method.getName().toString()), method);
            }
        }
        return methods;
    }

    private static String hyphenated(String name) {
        return Pattern.compile("(?<=[a-z0-9])[A-Z]")
                .matcher(name)
                .replaceAll(letter -> "-" + Character.toLowerCase(letter.group().charAt(0)));
    }

    /** Returns the text of an annotation with a single text. */
    private static Optional<String> value(List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType() instanceof IdentifierTree type
                        && type.getName().contentEquals(name))
                .map(annotation -> textOf(annotation.getArguments().getFirst()))
                .findFirst();
    }

    private static String textOf(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment
                ? textOf(assignment.getExpression())
                : String.valueOf(((LiteralTree) argument).getValue());
    }
}
