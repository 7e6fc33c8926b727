package id.penghubung.localstack.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a child process is started.
 *
 * @param name one word, also the name of its log and pid file
 * @param command program and arguments
 * @param environment added to that of this JVM
 * @param directory where it works
 * @param log file to which its output is appended
 * @param stopSignal what makes it finish in order
 */
public record ChildCommand(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        StopSignal stopSignal) {

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A Java program: the JVM that runs us, and its flags, class path, main class and arguments. */
    public static List<String> java(List<String> flags, String classPath, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(jvm());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /** A Java program whose jar says all else; also what it opens of the JDK, which counts only in this form. */
    public static List<String> javaJar(List<String> flags, Path jar) {
        var command = new ArrayList<String>();
        command.add(jvm());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static String jvm() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    ProcessBuilder toBuilder() {
        // setsid replaces itself by the program, so the process keeps its number and stays our child.
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of("setsid"), command.stream()).toList())
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder;
    }
}
