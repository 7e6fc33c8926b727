package id.penghubung.localstack.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command that starts a child process.
 *
 * @param name one word, also the name of its log and pid file
 * @param command program and arguments
 * @param environment added to that of this JVM
 * @param directory working directory
 * @param log file to which its output is appended
 * @param stopSignal signal that ends the program normally
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

    /** The command of a Java program with the JVM that runs this process. */
    public static List<String> java(List<String> flags, String classPath, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(jvm());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }

    /** The command of an executable jar. JDK packages that its manifest opens are only opened in this form. */
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
        // setsid replaces itself by the program, so that the process keeps its pid and stays a child of this JVM.
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
