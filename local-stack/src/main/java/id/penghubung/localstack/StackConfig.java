package id.penghubung.localstack;

import id.penghubung.localstack.host.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Configuration of a stack: the parts that run, with their ports and settings.
 *
 * @param data folder of all data, logs and locks
 * @param parts parts that are started; a part cannot reach the parts that are left out
 * @param ports a port for each part; 0 for any that is free
 * @param metricsPorts a port for the metrics of each of our services; 0 for any that is free
 * @param replicas number of processes of a service, if it is not one
 * @param environment variables added to a service's environment, which override those of the stack
 * @param jvmFlags flags added to the JVM of a service or of Kafka, which override those of the stack
 * @param fresh whether the data of earlier runs is deleted first
 */
public record StackConfig(
        Path data,
        Set<Part> parts,
        Map<Part, Integer> ports,
        Map<Part, Integer> metricsPorts,
        Map<Part, Integer> replicas,
        Map<Part, Map<String, String>> environment,
        Map<Part, List<String>> jvmFlags,
        boolean fresh) {

    public StackConfig {
        data = data.toAbsolutePath().normalize();
        parts = Set.copyOf(parts);
        ports = Map.copyOf(ports);
        metricsPorts = Map.copyOf(metricsPorts);
        replicas = Map.copyOf(replicas);
        environment = Map.copyOf(environment);
        jvmFlags = Map.copyOf(jvmFlags);
    }

    /** All parts on the ports that the documentation names. */
    public static StackConfig standard(Path data) {
        return all(data, ports(Part::defaultPort), ports(Part::defaultMetricsPort));
    }

    private static StackConfig all(Path data, Map<Part, Integer> ports, Map<Part, Integer> metricsPorts) {
        return new StackConfig(
                data, EnumSet.allOf(Part.class), ports, metricsPorts, Map.of(), Map.of(), Map.of(), false);
    }

    /** All parts on free ports, so that other stacks can run on this machine at the same time. */
    public static StackConfig onFreePorts(Path data) {
        return all(data, ports(part -> 0), ports(part -> 0));
    }

    private static Map<Part, Integer> ports(ToIntFunction<Part> portOf) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, portOf.applyAsInt(part));
        }
        return ports;
    }

    public StackConfig withData(Path folder) {
        return new StackConfig(folder, parts, ports, metricsPorts, replicas, environment, jvmFlags, fresh);
    }

    public StackConfig withOnly(Set<Part> only) {
        return new StackConfig(data, only, ports, metricsPorts, replicas, environment, jvmFlags, fresh);
    }

    public StackConfig withPort(Part part, int port) {
        return new StackConfig(
                data, parts, with(ports, part, port), metricsPorts, replicas, environment, jvmFlags, fresh);
    }

    public StackConfig withMetricsPort(Part part, int port) {
        return new StackConfig(
                data, parts, ports, with(metricsPorts, part, port), replicas, environment, jvmFlags, fresh);
    }

    public StackConfig withReplicas(Part part, int count) {
        return new StackConfig(
                data, parts, ports, metricsPorts, with(replicas, part, count), environment, jvmFlags, fresh);
    }

    public StackConfig withEnvironment(Part part, String variable, String value) {
        return withEnvironment(part, Map.of(variable, value));
    }

    public StackConfig withEnvironment(Part part, Map<String, String> variables) {
        var ofPart = new LinkedHashMap<>(environment.getOrDefault(part, Map.of()));
        ofPart.putAll(variables);
        return new StackConfig(
                data,
                parts,
                ports,
                metricsPorts,
                replicas,
                with(environment, part, Map.copyOf(ofPart)),
                jvmFlags,
                fresh);
    }

    public StackConfig withJvmFlag(Part part, String flag) {
        var ofPart = new ArrayList<>(jvmFlags.getOrDefault(part, List.of()));
        ofPart.add(flag);
        return new StackConfig(
                data, parts, ports, metricsPorts, replicas, environment, with(jvmFlags, part, ofPart), fresh);
    }

    public StackConfig withFresh(boolean deleteData) {
        return new StackConfig(data, parts, ports, metricsPorts, replicas, environment, jvmFlags, deleteData);
    }

    /** Returns a copy in which every port 0 is replaced by a free port. */
    StackConfig withPortsChosen() {
        var chosen = new EnumMap<>(ports);
        chosen.replaceAll((part, port) -> Ports.orFree(port));
        var chosenForMetrics = new EnumMap<>(metricsPorts);
        chosenForMetrics.replaceAll((part, port) -> Ports.orFree(port));
        return new StackConfig(data, parts, chosen, chosenForMetrics, replicas, environment, jvmFlags, fresh);
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    public int port(Part part) {
        return ports.getOrDefault(part, 0);
    }

    /** Port of the metrics of one of our services, reachable from this machine only. */
    public int metricsPort(Part part) {
        return metricsPorts.getOrDefault(part, 0);
    }

    int replicasOf(Part part) {
        return replicas.getOrDefault(part, 1);
    }

    Path log(String name) {
        return data.resolve("logs").resolve(name + ".log");
    }

    private static <V> Map<Part, V> with(Map<Part, V> map, Part part, V value) {
        var copy = new EnumMap<Part, V>(Part.class);
        copy.putAll(map);
        copy.put(part, value);
        return copy;
    }
}
